import Costing
import Testing

@testable import Decisions

@Suite("What has become of an entry")
struct EntryFateTests {
    private func states(_ entries: [Entry], asOf day: String = "2013-12-31") -> [String: String] {
        Made.matter([Made.opened()] + entries, asOf: day).fates(asOf: Made.day(day)).mapValues(\.state.rawValue)
    }

    @Test("Whatever still holds as it was entered has none")
    func none() {
        #expect(states([Made.asking(), Made.says("adorf"), Made.council, Made.resolves(settles: ["whether"])]).isEmpty)
    }

    @Test("An answer that was changed, one that was taken back, and an entry that was withdrawn each say so")
    func answers() {
        let changed = [
            Made.asking(), Made.says("adorf"),
            Made.says("adorf", .refusal, as: "changed", on: "2013-03-20", replacing: "adorf-says"),
        ]
        #expect(states(changed) == ["adorf-says": "changed"])
        #expect(
            states([Made.asking(), Made.says("adorf"), Made.takesBack("adorf-says", on: "2013-04-01")]) == [
                "adorf-says": "taken-back"
            ])
        let withdrawn = [
            Made.motion(on: "2013-01-05"),
            Made.entry("gone", Withdrawal(entry: "motion-1", reason: "Falsch."), on: "2013-02-01"),
        ]
        #expect(states(withdrawn) == ["motion-1": "withdrawn"])
        #expect(states(withdrawn, asOf: "2013-01-31").isEmpty)
    }

    @Test("A decision that a later one has taken the place of is superseded, and so is what it had been for")
    func superseded() {
        let entries = [
            Made.council, Made.question("whether"), Made.mandate(on: "2013-03-01"),
            Made.resolves("council", "first", settles: ["whether"]),
            Made.resolves("council", "second", settles: ["whether"], on: "2013-06-01"),
        ]
        #expect(states(entries) == ["first": "superseded", "task-b": "superseded"])
    }

    @Test(
        "A norm and a grant end on the day after their last", arguments: [("2013-06-30", false), ("2013-07-01", true)])
    func ended(day: String, hasEnded: Bool) {
        let grant = Made.grant("ends", amount: 100, from: "2013-01-01", to: "2013-06-30")
        #expect(
            states([Made.norm("guideline", .guideline, from: "2012-01-01", to: "2013-06-30"), grant], asOf: day)
                == (hasEnded ? ["guideline": "ended", "ends": "ended"] : [:]))
    }

    @Test(
        """
        A change that came too late, or is only claimed, changes nothing: it says so itself, and the answer in \
        time has no mark
        """
    )
    func lateAndClaimed() {
        let asked = [Made.asking(deadline: "2013-03-31"), Made.says("adorf")]
        #expect(
            states(asked + [Made.says("adorf", .refusal, as: "late", on: "2013-04-05", replacing: "adorf-says")]) == [
                "late": "late"
            ])
        #expect(
            states(
                asked + [
                    Made.says("adorf", .refusal, as: "told", on: "2013-03-20", replacing: "adorf-says", grade: .claim)
                ]) == ["told": "claimed"])
    }

    @Test("What a speaker only claims anew takes nothing back that was officially said")
    func claimedForSeveral() throws {
        func again(_ grade: Grade) throws -> [Entry] {
            var said = try #require(Made.spoken(.consent).content as? Position)
            said.replaces = "speaker-says"
            return [Made.asking(), Made.spoken(.refusal), Made.entry("again", said, on: "2013-03-20", grade: grade)]
        }
        #expect(try states(again(.claim)) == ["again": "claimed"])
        #expect(try Made.reading(again(.claim))?.statements.map(\.header.id) == ["speaker-says"])
        #expect(try states(again(.official)) == ["speaker-says": "changed"])
        #expect(try Made.reading(again(.official))?.statements.map(\.header.id) == ["again"])
    }

    @Test(
        """
        What counts for nothing beside what is better attested says so, of one body and of several; where accounts \
        conflict nothing is marked
        """
    )
    func outweighed() {
        let asked = [Made.asking(), Made.says("adorf"), Made.says("adorf", .refusal, as: "told", grade: .press)]
        #expect(states(asked) == ["told": "outweighed"])
        let spoken = [
            Made.asking(), Made.spoken(.consent, grade: .official), Made.spoken(.refusal, as: "told", grade: .press),
        ]
        #expect(states(spoken) == ["told": "outweighed"])
        let conflicting = [
            Made.asking(), Made.says("adorf", as: "one", grade: .press),
            Made.says("adorf", .refusal, as: "other", grade: .press),
        ]
        #expect(states(conflicting).isEmpty)
        #expect(
            states([
                Made.asking(), Made.says("adorf", as: "one", grade: .press),
                Made.says("adorf", as: "other", grade: .press),
            ]).isEmpty)
    }

    private static let spans: [String] = (1...4).flatMap { first in
        (first...4).map { last in first == last ? "2013-03-0\(first)" : "2013-03-0\(first)..2013-03-0\(last)" }
    }

    @Test(
        """
        For each span of an answer and its change the marks are those of every day in them, and “perhaps” where \
        they differ
        """,
        arguments: spans)
    func bySpan(change: String) {
        for first in Self.spans {
            func world(_ first: String, _ change: String) -> [String: String] {
                states([
                    Made.asking(on: "2013-02-01", deadline: "2013-03-02"), Made.says("adorf", on: first),
                    Made.says("adorf", .refusal, as: "changed", on: change, replacing: "adorf-says"),
                ])
            }
            func days(_ span: String) -> [String] { PartialDate(span)?.days.map(\.iso) ?? [] }
            let worlds = days(first).flatMap { day in days(change).map { world(day, $0) } }, read = world(first, change)
            for id in ["adorf-says", "changed"] {
                // nil: it holds as it was entered.
                let ways = Set(worlds.map { $0[id] }), told = read[id]
                if ways.count == 1 {
                    #expect(told == ways.first, "\(id): \(first), \(change)")
                } else {
                    // What is said is one of the ways, and that it is not settled.
                    let perhaps = Set(ways.compactMap { $0 }.map { "perhaps-\($0)" })
                    #expect(
                        told.map { perhaps.contains($0) } == true,
                        "\(id): \(first), \(change): \(told ?? "nothing") of \(ways)")
                }
            }
        }
    }

    /// Easter Sunday; the next working day is 2 April.
    private static let sunday = (Made.day("2013-03-31"), Made.day("2013-04-02"))

    @Test(
        """
        Of an answer that may be late it is told what is missing: its day, on which of two days the deadline ends, \
        or both
        """,
        arguments: [
            (nil, "2013-04-01", PerhapsLate.rule(sunday.0, sunday.1)),
            (nil, "2013-04-01..2013-04-02", .rule(sunday.0, sunday.1)),
            (nil, "2013-04", .dayAndRule(sunday.0, sunday.1)),
            (nil, "2013-03-31..2013-04-02", .dayAndRule(sunday.0, sunday.1)),
            (.asSet, "2013-03-31..2013-04-02", .day), (.civilCode, "2013-04", .day),
        ] as [(DeadlineRule?, String, PerhapsLate)])
    func missing(rule: DeadlineRule?, date: String, expected: PerhapsLate) throws {
        var asked = try #require(Made.asking(deadline: "2013-03-31").content as? ConsentRound)
        asked.deadlineRule = rule
        let said = [
            Made.says("adorf", on: "2013-03-05"),
            Made.says("adorf", .refusal, as: "changed", on: date, replacing: "adorf-says"),
        ]
        let fates = Made.matter(
            [Made.opened(), Made.entry("round-1", asked, on: "2013-03-01")] + said, asOf: "2013-12-31"
        ).fates(asOf: Made.day("2013-12-31"))
        guard case .perhapsLate(let late)? = fates["changed"],
            case .perhapsChanged(_, let changed)? = fates["adorf-says"]
        else {
            Issue.record("\(fates.mapValues(\.state.rawValue))")
            return
        }
        #expect(late == expected && changed == expected)
    }

    @Test("An entry that was withdrawn and entered anew holds; in the ledger the withdrawn one is marked by its place")
    func enteredAnew() {
        let motion = Made.motion(on: "2013-01-05")
        let entries = [
            motion.placed(at: 1),
            Made.entry("gone", Withdrawal(entry: "motion-1", reason: "Falsch."), on: "2013-02-01").placed(at: 2),
            Made.motion(on: "2013-03-01").placed(at: 3),
        ]
        let fates = Made.matter([Made.opened()] + entries, asOf: "2013-12-31").fates(asOf: Made.day("2013-12-31"))
        #expect(
            fates["motion-1"] == nil && fates.of("motion-1", at: 1)?.state == .withdrawn
                && fates.of("motion-1", at: 3) == nil)
    }

    @Test("A withdrawal that names the kind marks nothing of another kind under the same id")
    func ofOneKind() {
        let entries = [
            Made.asking("same"), Made.council, Made.resolves("council", "same", on: "2013-03-02"),
            Made.entry("gone", Withdrawal(entry: "same", kind: Resolution.type, reason: "Falsch."), on: "2013-04-01"),
        ]
        #expect(states(entries)["same"] == nil)
    }

    @Test(
        "A grant that a later one has replaced is superseded by it, also after the later one has ended",
        arguments: [
            ("2013-12-31", [:]), ("2014-01-01", ["grant-1": "superseded"]),
            ("2015-01-01", ["grant-1": "superseded", "grant-2": "ended"]),
        ])
    func replacedGrant(day: String, expected: [String: String]) {
        let later = Made.grant("grant-2", amount: 50_000, from: "2014-01-01", to: "2014-12-31")
        #expect(states([Made.grant(to: nil), later], asOf: day) == expected)
    }
}
