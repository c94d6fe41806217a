import Costing
import Testing

@testable import Decisions

@Suite("A consent under a condition that can no longer be met")
struct LostConditionTests {
    private static let condition = Predicate.document(.init(kind: "proof", noLaterThan: Made.day("2013-05-31")))
    private static let asked = [
        Made.asking(asked: ["adorf", "bedorf"], deadline: "2013-04-30"), Made.says("bedorf"),
        Made.says(
            "adorf", .conditional, as: "if",
            if: [.init(id: "proven", text: "Der Nachweis liegt vor.", metIf: condition)]),
    ]

    private func reading(_ day: String, proof: String? = nil, waived: Bool = false) throws -> RoundStanding {
        var entries = Self.asked
        if let proof {
            entries.append(
                Made.entry(
                    "proof", Document(title: "Nachweis", kind: .letter, countsAs: ["proof"]), on: proof,
                    grade: .official))
        }
        if waived {
            let report = ConditionReported(
                position: "if", condition: "proven", state: .waived, text: "Darauf wird verzichtet.")
            entries.append(Made.entry("waived", report, on: "2013-06-05", grade: .official))
        }
        return try #require(Made.reading(entries.sorted(by: Entry.takesEffectBefore), asOf: day))
    }

    @Test(
        """
        Until its last day agreement is reached if it is met; after it agreement is not reached, and the answer \
        stays what it was
        """
    )
    func lost() throws {
        let before = try reading("2013-05-31"), after = try reading("2013-06-01")
        #expect(before.outcome == .reachedUnderConditions && before.answers.allSatisfy { !$0.isLost })
        #expect(after.outcome == .notReached && after.result() == .notReached)
        let answer = try #require(after.answers.first)
        #expect(answer.stand == .conditional && answer.isLost && answer.conditions.allSatisfy(\.isLost))
        #expect(
            after.ballot.tally(by: .heads).conditional.bodies == 1
                && after.ballot.tally(by: .heads).refusing.bodies == 0)
        #expect(after.ballot.turn(under: .all)?.bodies == ["adorf"])
    }

    @Test("Met in time it is a consent, and waived afterwards, too")
    func met() throws {
        #expect(try reading("2013-06-20", proof: "2013-05-31").outcome == .reached)
        #expect(try reading("2013-06-20", proof: "2013-06-01").outcome == .notReached)
        #expect(try reading("2013-06-20", waived: true).outcome == .reached)
    }

    @Test(
        "Where the day of the proof is missing the result is settled exactly if all days agree",
        arguments: [
            "2013-05-20..2013-05-31", "2013-05-30..2013-06-02", "2013-06-01..2013-06-10", "2013-05",
        ])
    func bySpan(span: String) throws {
        let days = try #require(PartialDate(span)).days.map(\.iso)
        let all = Set(try days.map { try reading("2013-06-20", proof: $0).outcome })
        #expect(
            try reading("2013-06-20", proof: span).outcome == (all.count == 1 ? all.first ?? nil : .unknown), "\(span)")
    }

    @Test("A condition that is reported as broken can still be kept: nothing is lost by it")
    func reported() throws {
        let asked = [
            Made.asking(asked: ["adorf"], deadline: "2013-04-30"),
            Made.says("adorf", .conditional, as: "if", if: [.init(id: "paid", text: "Es ist gezahlt.")]),
            Made.entry(
                "broken", ConditionReported(position: "if", condition: "paid", state: .broken, text: "Nicht gezahlt."),
                on: "2013-05-10", grade: .official),
        ]
        #expect(try #require(Made.reading(asked, asOf: "2013-06-20")).outcome == .reachedUnderConditions)
    }
}
