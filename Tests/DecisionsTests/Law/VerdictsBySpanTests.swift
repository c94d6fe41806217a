import Costing
import Testing

@testable import Decisions

/// Predicates on evidence of which only a span is known, against the same on
/// every day of it.
@Suite("Findings on what is known by month, year or span")
struct VerdictsBySpanTests {
    private static let spans = [
        "2013-01-05", "2013-01-09..2013-01-11", "2013-01-10..2013-01-10", "2013-01-11..2013-01-13", "2013-01",
    ]
    private static let asOf = "2013-02-10"

    /// Statuses over all days in the spans: settled where they agree.
    private func check(_ predicate: Predicate, _ dates: [String], _ evidence: ([String]) -> MadeEvidence) {
        var ways: [[String]] = [[]]
        for date in dates {
            let days = PartialDate(date)?.days.map(\.iso) ?? []
            ways = ways.flatMap { way in days.map { way + [$0] } }
        }
        for asked in [predicate, .not(predicate)] {
            let all = Set(ways.map { asked.verdict(on: evidence($0)).status })
            let told = asked.verdict(on: evidence(dates))
            #expect(told.status == (all.count == 1 ? all.first : .open), "\(asked) \(dates)")
            if all.count > 1 { #expect(told.reason.de.contains("erst mit dem genauen Tag"), "\(told.reason.de)") }
        }
    }

    @Test(
        """
        With a deadline, an adoption, an application, a document or an event is met or failed exactly if all days \
        agree; so is its opposite
        """,
        arguments: spans)
    func oneDate(span: String) {
        check(.applied(noLaterThan: "2013-01-10"), [span]) { MadeEvidence(asOf: Self.asOf).applying($0[0]) }
        check(.applied(before: "2013-01-10"), [span]) { MadeEvidence(asOf: Self.asOf).applying($0[0]) }
        check(.adopted(noLaterThan: "2013-01-10"), [span]) { MadeEvidence(asOf: Self.asOf).adopting($0[0]) }
        check(.adopted(notOlderThan: "1 month"), [span]) { MadeEvidence(asOf: "2013-02-10").adopting($0[0]) }
        check(.adopted(notOlderThan: "1 month", noLaterThan: "2013-01-12"), [span]) {
            MadeEvidence(asOf: "2013-02-10").adopting($0[0])
        }
        let day = Made.day("2013-01-10")
        for limits in [Predicate.Present(kind: "work-plan", noLaterThan: day), .init(kind: "work-plan", before: day)] {
            check(.document(limits), [span]) { MadeEvidence(asOf: Self.asOf).holding("work-plan", from: $0) }
            check(.happened(limits), [span]) { MadeEvidence(asOf: Self.asOf).happening("work-plan", on: $0) }
        }
        check(.resolved(noLaterThan: "2013-01-10"), [span]) {
            MadeEvidence(asOf: Self.asOf).resolving(.adopted, on: $0[0])
        }
        check(.resolved(noLaterThan: "2013-01-10"), [span]) {
            MadeEvidence(asOf: Self.asOf).resolving(.rejected, on: $0[0])
        }
    }

    @Test(
        "Two dates: the best of two applications, documents or events, the last of two resolutions and of two rounds",
        arguments: spans, spans)
    func twoDates(first: String, second: String) {
        check(.applied(noLaterThan: "2013-01-10"), [first, second]) {
            MadeEvidence(asOf: Self.asOf).applying($0[0]).applying($0[1])
        }
        let limits = Predicate.Present(kind: "work-plan", noLaterThan: Made.day("2013-01-10"))
        check(.document(limits), [first, second]) { MadeEvidence(asOf: Self.asOf).holding("work-plan", from: $0) }
        check(.happened(limits), [first, second]) { MadeEvidence(asOf: Self.asOf).happening("work-plan", on: $0) }
        check(.resolved(noLaterThan: "2013-01-12"), [first, second]) {
            MadeEvidence(asOf: Self.asOf).resolving(.adopted, on: $0[0], as: "a").resolving(
                .rejected, on: $0[1], as: "b")
        }
        // Only what is adopted: as the last word, a span is of the days on which it can be the last.
        for limit in ["2013-01-09", "2013-01-10", "2013-01-11"] {
            check(.resolved(noLaterThan: limit), [first, second]) {
                MadeEvidence(asOf: Self.asOf).resolving(.adopted, on: $0[0], as: "a").resolving(
                    .adopted, on: $0[1], as: "b")
            }
        }
        check(.agreed(), [first, second]) {
            MadeEvidence(asOf: Self.asOf).round(.reached, on: $0[0], as: "a").round(.notReached, on: $0[1], as: "b")
        }
    }

    @Test(
        """
        Parts that hang on the same missing day are taken together: one of them is met where each is exactly if \
        the other is not
        """,
        arguments: spans)
    func together(span: String) {
        func document(_ limit: String) -> Predicate {
            .document(.init(kind: "work-plan", noLaterThan: Made.day(limit)))
        }
        for first in ["2013-01-09", "2013-01-10", "2013-01-11"] {
            for second in ["2013-01-09", "2013-01-10", "2013-01-11"] {
                let early = document(first), late = Predicate.not(document(second))
                for asked in [
                    Predicate.any([early, late]), .all([early, late]), .unless(exempt: late, required: early),
                    .any([.all([early, late]), late]),
                ] {
                    check(asked, [span]) { MadeEvidence(asOf: Self.asOf).holding("work-plan", from: $0) }
                }
            }
        }
    }

    @Test("So are parts that hang on two missing days", arguments: spans, spans)
    func togetherOnTwo(first: String, second: String) {
        let paper = Predicate.document(.init(kind: "work-plan", noLaterThan: Made.day("2013-01-10")))
        let event = Predicate.happened(.init(kind: "work-plan", noLaterThan: Made.day("2013-01-12")))
        for asked in [
            Predicate.any([.all([paper, .not(event)]), .all([.not(paper), event])]), .any([paper, event, .not(paper)]),
        ] {
            check(asked, [first, second]) {
                MadeEvidence(asOf: Self.asOf).holding("work-plan", from: [$0[0]]).happening("work-plan", on: [$0[1]])
            }
        }
    }

    @Test("In a matter, too: a document of a month is early or late, and either will do")
    func togetherInAMatter() {
        let limit = Made.day("2013-01-15"), early = Predicate.document(.init(kind: "proof", noLaterThan: limit))
        let proof = Made.entry(
            "proof", Document(title: "Nachweis", kind: .letter, countsAs: ["proof"]), on: "2013-01", grade: .official)
        func examination(_ predicate: Predicate) -> Examination? {
            Made.examination([Made.requires("plan", metIf: predicate), proof], of: "plan", asOf: "2013-06-30")
        }
        #expect(examination(early)?.status == .open)
        #expect(examination(.any([early, .not(early)]))?.status == .met)
        #expect(examination(.all([early, .not(early)]))?.status == .failed)
        #expect(
            examination(.any([early, .not(early)]))?.reason?.de.hasSuffix(
                "An jedem Tag, der in Frage kommt, ist es erfüllt.") == true)
    }

    @Test("A claim of which a day is missing proves as little as any other claim")
    func claim() {
        check(.applied(noLaterThan: "2013-01-31"), ["2013-01"]) {
            MadeEvidence(asOf: Self.asOf).applying($0[0], grade: .claim)
        }
    }

    // MARK: In a matter

    private func entries(_ adopted: String, _ repealed: String) -> [Entry] {
        var repeal = Resolution(organization: "council", title: "Aufgehoben", outcome: .adopted, majority: .unknown)
        repeal.repeals = ["concept"]
        return [
            Made.council, Made.requires("plan", metIf: ExaminationTests.concept),
            Made.resolves(adopts: ["concept"], on: adopted),
            Made.entry("repeal", repeal, on: repealed, grade: .official),
        ]
    }

    @Test(
        "Whether what was adopted still holds is open where it may have been repealed before or after",
        arguments: [
            ("2013-01-05", "2013-02", FindingStatus.failed), ("2013-02-10", "2013-01", .met),
            ("2013-01-20", "2013-01", .open), ("2013-01", "2013-01-20", .open),
        ])
    func repealed(adopted: String, repealed: String, status: FindingStatus) {
        #expect(Made.examination(entries(adopted, repealed), of: "plan", asOf: "2013-06-30")?.status == status)
    }

    @Test("A finding against what is computed: settled exactly if all days of both agree", arguments: spans, spans)
    func finding(found: String, happened: String) throws {
        func examination(_ found: String, _ happened: String) throws -> Examination {
            let proof = Made.entry(
                "proof", Document(title: "Nachweis", kind: .letter, countsAs: ["proof"]), on: happened, grade: .official
            )
            let entries = [
                Made.requires("plan", metIf: .document(.init(kind: "proof"))), proof,
                Made.found(.failed, on: "plan", dated: found, grade: .official),
            ].sorted(by: Entry.takesEffectBefore)
            return try #require(Made.examination(entries, of: "plan", asOf: "2013-06-30"))
        }
        let days = try #require(PartialDate(found)).days.map(\.iso),
            others = try #require(PartialDate(happened)).days.map(\.iso)
        let all = Set(try days.flatMap { day in try others.map { try examination(day, $0).status } })
        let told = try examination(found, happened)
        #expect(told.status == (all.count == 1 ? all.first ?? nil : .open), "\(found) \(happened)")
        #expect(told.awaitsDay == (all.count > 1))
    }

    @Test("A settlement of a year in which the law changed: open whether it was settled under the new law")
    func settledBeforeTheLaw() throws {
        func status(_ settled: String) throws -> FindingStatus? {
            let entries =
                Made.bothReadings
                + [
                    Made.norm("new-act", .act, from: "2014-07-01"), Made.provision("new-7", of: "new-act"),
                    Made.entry(
                        "read",
                        ReadingAdded(requirement: "agreement", reading: .init(of: "new-7", .should, says: "Neu.")),
                        on: "2014-07-01"),
                    Made.council, Made.found(.met, on: "agreement", by: "council", dated: settled, grade: .official),
                ].sorted(by: Entry.takesEffectBefore)
            return try #require(Made.examination(entries, asOf: "2015-06-30")).status
        }
        let before = try status("2014-03-01"), after = try status("2014-09-01")
        #expect(before != after, "\(String(describing: before))")
        #expect(try status("2014-03") == before)
        #expect(try status("2014-08") == after)
        #expect(try status("2014") == .open)
    }
}
