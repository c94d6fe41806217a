import ArgumentParser
import Decisions
import Documents
import Register

struct SheetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet",
        abstract: "Write one reading of a matter: for a terminal, as Markdown, as a page or as a PDF.",
        discussion: """
            application is what an application needs and lacks, and what is watched; missing, requirements and watch \
            are its parts. Each has the day, the readers and the mark of the register on it, and says the same \
            sentences as the website. The exit status is 1 where a PDF does not show what the sheet says, such as a \
            letter that no font has.
            """)

    @OptionGroup var asked: Asked
    @Argument(help: "\(SheetName.allCases.map(\.rawValue).joined(separator: ", ")).") var name: SheetName
    @ArgumentParser.Option(name: .customLong("lang"), help: "de or en.") var language = Language.de
    @ArgumentParser.Option(help: "For whom: internal or public.") var audience = Audience.internal
    @OptionGroup var output: Output

    func run() async throws {
        let view = try asked.view(for: audience)
        let tree = name.sheet(view, language).tree
        try await output.write(tree, named: tree.title, view.mark, usual: .text)
    }
}

extension SheetName: ExpressibleByArgument {}
extension Audience: ExpressibleByArgument {}
