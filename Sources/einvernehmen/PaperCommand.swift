import ArgumentParser
import Costing
import Decisions
import Documents
import Foundation
import Register

struct PaperCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "paper", abstract: "Compose the committee paper of a matter.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case md, html, pdf }

    @Argument(help: "The id of the matter.") var matter: String
    @ArgumentParser.Option(name: .customLong("as-of"), help: "The day whose state it gives (YYYY-MM-DD).") var asOf: Day?
    @ArgumentParser.Option(help: "md, html or pdf.") var format = Format.md
    @ArgumentParser.Option(help: "The file to write; without it, to standard output.") var output: String?
    @OptionGroup var data: DataFolder

    func run() async throws {
        let office = try data.open()
        let view = try office.opened(matter, asOf: asOf)
        guard let draft = view.matter.papers.drafts.all.last else {
            throw Failure("The matter “\(matter)” has no paper as of \(view.asOf.iso).")
        }
        let tree = try office.composer(draft, in: view).compose()
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
