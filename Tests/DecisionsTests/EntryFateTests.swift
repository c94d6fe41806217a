import Costing
import Testing

@testable import Decisions

@Suite("What has become of an entry")
struct EntryFateTests {
    private func states(_ entries: [Entry], asOf day: String = "2013-12-31") -> [String: String] {
        Made.matter([Made.opened()] + entries, asOf: day).fates(asOf: Made.day(day)).mapValues(\.state)
    }

    @Test("Whatever still holds as it was entered has none")
    func none() {
        #expect(states([Made.asking(), Made.says("adorf"), Made.council, Made.resolves(settles: ["whether"])]).isEmpty)
    }

    @Test("An answer that was changed, one that was taken back, and an entry that was withdrawn each say so")
    func answers() {
        let changed = [Made.asking(), Made.says("adorf"), Made.says("adorf", .refusal, as: "changed", on: "2013-03-20", replacing: "adorf-says")]
        #expect(states(changed) == ["adorf-says": "changed"])
        #expect(states([Made.asking(), Made.says("adorf"), Made.takesBack("adorf-says", on: "2013-04-01")]) == ["adorf-says": "taken-back"])
        let withdrawn = [Made.motion(on: "2013-01-05"), Made.entry("gone", Withdrawal(entry: "motion-1", reason: "Falsch."), on: "2013-02-01")]
        #expect(states(withdrawn) == ["motion-1": "withdrawn"])
        #expect(states(withdrawn, asOf: "2013-01-31").isEmpty)
    }

    @Test("A decision that a later one has taken the place of is superseded, and so is what it had been for")
    func superseded() {
        let entries = [
            Made.council, Made.question("whether"), Made.mandate(on: "2013-03-01"), Made.resolves("council", "first", settles: ["whether"]),
            Made.resolves("council", "second", settles: ["whether"], on: "2013-06-01"),
        ]
        #expect(states(entries) == ["first": "superseded", "task-b": "superseded"])
    }

    @Test("A norm and a grant end on the day after their last", arguments: [("2013-06-30", false), ("2013-07-01", true)])
    func ended(day: String, hasEnded: Bool) {
        let grant = Made.grant("ends", amount: 100, from: "2013-01-01", to: "2013-06-30")
        #expect(states([Made.norm("guideline", .guideline, from: "2012-01-01", to: "2013-06-30"), grant], asOf: day) == (hasEnded ? ["guideline": "ended", "ends": "ended"] : [:]))
    }
}
