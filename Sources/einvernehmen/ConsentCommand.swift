import ArgumentParser
import Costing
import Decisions
import Documents
import OpenData
import Register

struct ConsentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consent", abstract: "Say who was asked, who answered what, and what it comes to, for each round.")

    @OptionGroup var asked: Asked
    @Argument(help: "The id of one round; without it, all.") var round: String?
    @Flag(help: "As JSON, in both languages; money in cents.") var json = false
    @ArgumentParser.Option(name: .customLong("lang"), help: "\(Language.tags).") var language = Language.de

    func run() throws {
        let office = try asked.data.openExisting()
        let view = try asked.view(in: office)
        let rounds = try wanted(in: view)
        if json {
            print(try PrintedJSON.consent(view, rounds: rounds))
        } else {
            let one = try round.flatMap { try office.sheet(ofRound: $0, in: view, language) }
            let tree = one?.marked ?? ConsentSheet(SheetParts(view, language)).marked
            try Terminal.write(tree)
        }
    }

    private func wanted(in view: MatterView) throws -> [RoundStanding] {
        guard let round else { return view.assessment.rounds }
        guard let one = view.assessment.round(Identifier(round)) else { throw view.noRound(round) }
        return [one]
    }
}

extension MatterView {
    /// That there is no such round as of the day, and which there are.
    func noRound(_ round: String) -> Failure {
        Failure("There is no round “\(round)” as of \(asOf.iso). \(knownRounds)")
    }

    var knownRounds: String {
        let all = assessment.rounds.map(\.round.header.id)
        return all.isEmpty ? "Nobody has been asked yet." : "There is: \(all.joined(separator: ", "))."
    }
}
