import ArgumentParser
import Decisions
import Documents
import Register

struct LetterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "letter", abstract: "Compose a letter of a matter, as its addressees may read it.",
        discussion: """
            consultation asks the municipalities of a round, reminder those that have not answered, again asks anew \
            because the figures have moved, application goes to the state. Nothing is sent by it. A letter that is not \
            to \
            be written as of the day is refused with the reason, and the exit status is then 1; so it is where a PDF \
            does not \
            show what the letter says, such as a letter that no font has.
            """)

    @OptionGroup var asked: Asked
    @Argument(help: "consultation, reminder, again or application.") var kind: Letter.Kind
    @ArgumentParser.Option(help: "The id of the round; may be left out where there is one only.") var round: String?
    @ArgumentParser.Option(name: .customLong("lang"), help: "\(Language.tags).") var language = Language.de
    @OptionGroup var output: Output

    func run() async throws {
        let office = try asked.data.openExisting()
        let view = try asked.view(in: office)
        let tree = try Letters(view, office: office, language: language).compose(letter(in: view))
        try await output.write(tree, named: tree.title, view.mark)
    }

    private func letter(in view: MatterView) throws -> Letter {
        let rounds = view.matter.consent.rounds.all
        guard kind != .application else {
            guard let round else { return .application }
            throw Failure("The application goes to the state and belongs to no round; found --round \(round).")
        }
        if let round, !rounds.contains(where: { $0.header.id == round }) {
            throw view.noRound(round)
        }
        let named = round.map { Identifier<ConsentRound>($0) } ?? (rounds.count == 1 ? rounds.first?.id : nil)
        guard let letter = Letter(kind, named) else {
            throw Failure("Which round is the letter about? Name it with --round. \(view.knownRounds)")
        }
        return letter
    }
}

extension Letter.Kind: ExpressibleByArgument {}
