import ArgumentParser
import Decisions
import Documents
import Foundation
import Register

/// How a document is written, and where to.
struct Output: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, md, html, pdf

        init?(argument: String) { self.init(rawValue: argument == "markdown" ? "md" : argument) }
    }

    @ArgumentParser.Option(help: "text, for a terminal; md, html or pdf.") var format: Format?
    @ArgumentParser.Option(help: "The file to write; without it, to standard output.") var output: String?

    /// - Parameters:
    ///   - name: what it is, for the foot of its pages
    ///   - mark: where the register stood; it stands on whatever is written
    ///   - usual: the format where none is asked for
    func write(_ tree: DocumentTree, named name: String, _ mark: RegisterMark, usual: Format = .md) async throws {
        let type = Typography(tree.language)
        var tree = tree
        if (format ?? usual) != .pdf { tree.note = type.marked(tree.note ?? name, mark) }
        try await write(tree, footer: type.marked(name, mark), usual: usual)
    }

    /// - Parameter footer: of a PDF's pages; nil: the title of what is of no register.
    func write(_ tree: DocumentTree, footer: String? = nil, usual: Format) async throws {
        let format = format ?? usual, texts = WriterTexts(tree.language)
        let bytes: [UInt8]
        switch format {
        case .text: bytes = Array(TerminalWriter(texts: texts).document(tree).utf8)
        case .md: bytes = Array(PlainWriter(texts: texts).document(tree).utf8)
        case .html: bytes = HTMLWriter(texts: texts, base: nil, standaloneCharts: true).document(tree).bytes
        case .pdf: bytes = try await Typesetter().pdf(of: tree.typst(footer: footer))
        }
        guard let output else {
            guard format != .pdf || isatty(STDOUT_FILENO) == 0 else {
                throw Failure("A PDF does not belong on a terminal; name a file with --output.")
            }
            try Terminal.write(bytes)
            return try check(tree, format)
        }
        do { try Data(bytes).write(to: URL(filePath: output), options: .atomic) } catch {
            throw Failure("\(output) cannot be written: \(error.localizedDescription)")
        }
        try check(tree, format)
    }

    /// What the PDF does not show as the document says it is no success.
    private func check(_ tree: DocumentTree, _ format: Format) throws {
        let findings = format == .pdf ? tree.findings : []
        for finding in findings { Terminal.tell(finding.sentence.in(tree.language) + "\n") }
        if findings.contains(where: \.isBlocking) { throw ExitCode.failure }
    }
}
