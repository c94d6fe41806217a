@testable import Decisions

/// What two clerks enter on one matter, each for half of the villages: an
/// answer under a condition, what became of the condition, two status reports.
/// All of it is fictional.
enum TwoClerks {
    static let villages = 510
    /// Entries that one clerk makes.
    static let each = villages / 2 * 4

    /// Added to the fictional case.
    static var bodies: String {
        (0..<villages).map {
            """
              - {id: village-\($0), name: Musterdorf \($0), kind: municipality, inhabitants: [{on: 2011, count: \
            \(100 + $0)}]}\n
            """
        }.joined()
    }

    static var round: String {
        let asked = (0..<villages).map { "village-\($0)" }.joined(separator: ", ")
        return """
              - id: villages-round
                on: 2013-03-01
                title: Befragung der Dörfer
                question: Soll die Mühle bleiben?
                strength: consent
                asked: [\(asked)]
                briefing: {documents: [], figures: []}

            """
    }

    /// 0 or 1; each village belongs to one of them.
    static func entries(of clerk: Int) -> [Entry] {
        stride(from: clerk, to: villages, by: 2).flatMap { village -> [Entry] in
            let position = "answer-\(village)", on = PartialDate("2013-03-02")
            let answer = Position(
                round: Identifier("villages-round"), answer: .conditional, body: Identifier("village-\(village)"),
                title: Text("Musterdorf \(village) stimmt zu, wenn das Dach hält"),
                conditions: [Position.Condition(id: "roof", text: Text("Das Dach hält"))], reasons: nil,
                givenBy: .council, file: nil)
            let state: ConditionReported.State = village % 3 == 0 ? .met : .waived
            let condition = ConditionReported(
                position: Identifier(position), condition: "roof", state: state, text: Text("Nachgesehen."))
            let reports = [0, 1].map { number in
                Entry(
                    Header(id: "clerk-\(clerk)-\(village)-\(number)", on: on),
                    StatusReport(
                        mandate: Identifier("task-a"), status: .underWay,
                        text: Text("Dorf \(village), Gespräch \(number).")))
            }
            return [
                Entry(Header(id: position, on: on), answer), Entry(Header(id: "roof-\(village)", on: on), condition),
            ] + reports
        }
    }
}
