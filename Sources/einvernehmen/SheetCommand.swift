import ArgumentParser
import Costing
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
            one of them, or with --for what one municipality is asked, pays and has said; mandates what was asked of \
            whom; costs the figures, the years and who pays. Each has the day, the readers and the mark of the \
            register on it, and says the same sentences as the website. The exit status is 1 \
            where a PDF does not show what the sheet says, such as a letter that no font has.
            """)

    @OptionGroup var asked: Asked
    @Argument(help: "\(SheetName.allCases.map(\.rawValue).joined(separator: ", ")).") var name: SheetName
    @ArgumentParser.Option(help: "The id of a round, of which alone consent tells.") var round: String?
    @ArgumentParser.Option(name: .customLong("for"), help: "The id of a body, for which alone consent tells.")
    var body: String?
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
        if let option = round.map({ "--round \($0)" }) ?? body.map({ "--for \($0)" }), name != .consent {
            throw Failure("Only consent is of rounds and of those asked; found \(option) with \(name.rawValue).")
        }
        switch (round, body) {
        case (nil, nil): return name.sheet(view, language)
        case (let round?, nil):
            guard let sheet = try office.sheet(ofRound: round, in: view, language) else { throw view.noRound(round) }
            return sheet
        case (nil, let body?):
            guard let sheet = try office.sheet(forBody: body, in: view, language) else { throw view.noBody(body) }
            return sheet
        case (_?, _?): throw Failure("A sheet is of one round or for one body; found both --round and --for.")
        }
    }
}

extension MatterView {
    /// That there is no such body as of the day, and which municipalities there are.
    fileprivate func noBody(_ id: String) -> Failure {
        let all = matter.council.municipalities.map(\.header.id)
        let known = all.isEmpty ? "No municipality is recorded." : "There is: \(all.joined(separator: ", "))."
        return Failure("There is no body “\(id)” as of \(asOf.iso). \(known)")
    }
}

extension SheetName: ExpressibleByArgument {}
extension Audience: ExpressibleByArgument {}
