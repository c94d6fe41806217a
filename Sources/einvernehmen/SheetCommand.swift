import ArgumentParser
import Decisions
import Documents
import Register

struct SheetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet",
        abstract: "Write one reading of a matter: for a terminal, as Markdown, as a page or as a PDF.",
        discussion: """
            standing is where the matter stands; application what an application needs and lacks, and what is \
            watched, of which missing, requirements and watch are the parts; consent all rounds, or with --round \
            one of them; mandates what was asked of whom; costs the figures, the years and who pays. Each has the \
            day, the readers and the mark of the register on it, and says the same sentences as the website. The exit \
            status is 1 where a PDF does not show what the sheet says, such as a letter that no font has.
            """)

    @OptionGroup var asked: Asked
    @Argument(help: "\(SheetName.allCases.map(\.rawValue).joined(separator: ", ")).") var name: SheetName
    @ArgumentParser.Option(help: "The id of a round, of which alone consent tells.") var round: String?
    @ArgumentParser.Option(name: .customLong("lang"), help: "\(Language.tags).") var language = Language.de
    @ArgumentParser.Option(help: "For whom: internal or public.") var audience = Audience.internal
    @OptionGroup var output: Output

    func run() async throws {
        let office = try asked.data.openExisting()
        let view = try asked.view(in: office, for: audience)
        let tree = try sheet(in: view, office).tree
        try await output.write(tree, named: tree.title, view.mark, usual: .text)
    }

    private func sheet(in view: MatterView, _ office: Office) throws -> any MatterSheet {
        guard let round else { return name.sheet(view, language) }
        guard name == .consent else {
            throw Failure("Only consent is of rounds; found --round \(round) with \(name.rawValue).")
        }
        guard let sheet = try office.sheet(ofRound: round, in: view, language) else { throw view.noRound(round) }
        return sheet
    }
}

extension SheetName: ExpressibleByArgument {}
extension Audience: ExpressibleByArgument {}
