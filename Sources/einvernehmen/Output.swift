import ArgumentParser
import Documents
import Foundation

/// How a document is written, and where to.
struct Output: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable { case md, html, pdf }

    @ArgumentParser.Option(help: "md, html or pdf.") var format = Format.md
    @ArgumentParser.Option(help: "The file to write; without it, to standard output.") var output: String?

    func write(_ tree: DocumentTree) async throws {
        let texts = WriterTexts(tree.language)
        let bytes: [UInt8]
        switch format {
        case .md: bytes = Array(PlainWriter(texts: texts).document(tree).utf8)
        case .html: bytes = HTMLWriter(texts: texts, base: nil, standaloneCharts: true).document(tree).bytes
        case .pdf: bytes = try await Typesetter().pdf(of: tree.typst())
        }
        guard let output else {
            guard format != .pdf || isatty(STDOUT_FILENO) == 0 else {
                throw Failure("A PDF does not belong on a terminal; name a file with --output.")
            }
            return FileHandle.standardOutput.write(Data(bytes))
        }
        do { try Data(bytes).write(to: URL(filePath: output), options: .atomic) } catch {
            throw Failure("\(output) cannot be written: \(error.localizedDescription)")
        }
    }
}
