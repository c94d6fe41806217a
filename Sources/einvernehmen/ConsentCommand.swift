import ArgumentParser
import Costing
import Decisions
import OpenData
import Register

struct ConsentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consent", abstract: "Say who was asked, who answered what, and what it comes to, for each round.")

    @OptionGroup var asked: Asked
    @Argument(help: "The id of one round; without it, all.") var round: String?
    @Flag(help: "As JSON, in both languages; money in cents.") var json = false
    @ArgumentParser.Option(name: .customLong("lang"), help: "de or en.") var language = Language.de

    func run() throws {
        let view = try asked.view()
        let rounds = try wanted(in: view)
        if json {
            print(String(decoding: try OpenJSON.bytes(ConsentJSON(view, rounds: rounds), pretty: true), as: UTF8.self))
        } else {
            print(ConsentText(view, rounds, language).text)
        }
    }

    private func wanted(in view: MatterView) throws -> [RoundReading] {
        let all = view.assessment.rounds
        guard let round else { return all }
        guard let one = view.assessment.round(Identifier(round)) else {
            let known = all.isEmpty ? "Nobody has been asked yet." : "There is: \(all.map(\.round.header.id).joined(separator: ", "))."
            throw Failure("There is no round “\(round)” as of \(view.asOf.iso). \(known)")
        }
        return [one]
    }
}
