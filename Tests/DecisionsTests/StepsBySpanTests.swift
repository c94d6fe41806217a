import Costing
import Testing

@testable import Decisions

@Suite("What comes next, where a day is missing")
struct StepsBySpanTests {
    /// Every span within four days.
    private static let spans: [String] = (1...4).flatMap { first in
        (first...4).map { last in first == last ? "2013-05-0\(first)" : "2013-05-0\(first)..2013-05-0\(last)" }
    }
    private static func days(_ span: String) -> [String] { PartialDate(span)?.days.map(\.iso) ?? [] }

    /// What a step is on a day: none, one, or one that has perhaps been done.
    private enum Read: Hashable { case none, due, perhapsDone }

    /// Settled exactly if all days in both spans agree; else the step stays, with
    /// what has perhaps done it.
    private func expectSettled(_ first: String, _ read: (String, String) -> Read) {
        for second in Self.spans {
            let worlds = Set(Self.days(first).flatMap { one in Self.days(second).map { read(one, $0) } })
            #expect(!worlds.contains(.perhapsDone))
            #expect(read(first, second) == (worlds.count == 1 ? worlds.first : .perhapsDone), "\(first), \(second)")
        }
    }

    private func standing(_ entries: [Entry], asOf day: String = "2013-12-31") -> MatterStanding {
        let matter = Made.matter([Made.opened(), Made.council, Made.committee] + entries, asOf: day),
            figures = FigureBook(matter, asOf: Made.day(day))
        return MatterStanding(
            matter, figures: figures, assessment: Assessment(matter, figures: figures, asOf: Made.day(day)))
    }

    @Test(
        "A motion is answered by what was certainly resolved on its day or later; else it stays to be discussed",
        arguments: spans)
    func motion(filed: String) {
        expectSettled(filed) { filed, resolved in
            let standing = standing([Made.motion(on: filed), Made.resolves("council", on: resolved)])
            for case .deliberate(_, let perhaps) in standing.next { return perhaps == nil ? .due : .perhapsDone }
            return .none
        }
    }

    @Test(
        "A matter lies before whom it was referred to last; where that is not settled, before either", arguments: spans)
    func referral(first: String) {
        for second in Self.spans {
            func lead(_ first: String, _ second: String) -> OrganizationID? {
                let referrals = [
                    Made.entry("r1", MatterReferred(lead: "committee", title: "An den Ausschuss"), on: first),
                    Made.entry("r2", MatterReferred(lead: "council", title: "An den Rat"), on: second),
                ]
                let matter = Made.matter(
                    [Made.opened(), Made.council, Made.committee]
                        + referrals.enumerated().map { $1.placed(at: Int64($0 + 1)) }, asOf: "2013-12-31")
                #expect((matter.matters.lead == nil) == (matter.matters.rivalReferrals.count == 2))
                return matter.matters.lead
            }
            let worlds = Set(Self.days(first).flatMap { one in Self.days(second).map { lead(one, $0) } })
            #expect(lead(first, second) == (worlds.count == 1 ? worlds.first ?? nil : nil), "\(first), \(second)")
        }
    }

    @Test(
        "A paper lies before the body that has certainly resolved nothing since, or perhaps nothing", arguments: spans)
    func paper(written: String) {
        expectSettled(written) { written, resolved in
            let paper = Made.entry(
                "paper",
                PaperDrafted(
                    title: "Vorlage", subtitle: nil, office: "office",
                    consultations: [Consultation(organization: "committee", role: .recommendation, meeting: nil)],
                    request: "Bitte.", outline: [], annexes: nil, note: nil), on: written)
            for case .consult(_, _, let perhaps) in standing([
                paper, Made.resolves("committee", "r", .recommended, on: resolved),
            ]).next {
                return perhaps == nil ? .due : .perhapsDone
            }
            return .none
        }
    }

    @Test("A reminder has been sent where that was certainly on its day or later", arguments: 1...4)
    func reminder(day: Int) {
        let due = "2013-05-0\(day)"
        let asked = [Made.asking(asked: ["adorf"], deadline: "2013-06-30", reminders: [due])]
        for sent in Self.spans {
            func read(_ sent: String) -> Read {
                let reading = Made.reading(
                    asked + [
                        Made.entry("sent", ReminderSent(round: "round-1", to: ["adorf"], text: "Bitte."), on: sent)
                    ], asOf: "2013-05-31")
                guard let due = reading?.reminderDue(on: Made.day("2013-05-31")) else { return .none }
                return reading?.perhapsReminded(for: due) == nil ? .due : .perhapsDone
            }
            let worlds = Set(Self.days(sent).map(read))
            #expect(read(sent) == (worlds.count == 1 ? worlds.first : .perhapsDone), "\(due), \(sent)")
        }
    }

    @Test("A review is due by rates that certainly came after it was set, perhaps due by others", arguments: spans)
    func review(set: String) {
        for published in Self.spans {
            func read(_ set: String, _ published: String) -> Read {
                let entries = [
                    Made.opened(), DecisionRulesTests.waiting, DecisionRulesTests.review(once: [.edition], dated: set),
                    Made.edition(on: published),
                ]
                guard let review = Made.assessment(entries, asOf: "2013-12-31").reviews.first, review.isDue else {
                    return .none
                }
                return review.isPerhapsDue ? .perhapsDone : .due
            }
            let worlds = Set(Self.days(set).flatMap { one in Self.days(published).map { read(one, $0) } })
            #expect(read(set, published) == (worlds.count == 1 ? worlds.first : .perhapsDone), "\(set), \(published)")
        }
    }

    /// Until 2 May the concept is young enough, and until the 3rd the plan is
    /// missing: it turns on the day of the application.
    @Test(
        """
        What was met when the application was made is settled exactly if it was on every day on which that can \
        have been
        """,
        arguments: spans)
    func application(sent: String) {
        let law = [
            Made.council, Made.entry("p", Programme(title: "Programm")),
            Made.requires(
                "young", metIf: .adopted(.init(concept: "concept", by: "council", notOlderThan: Period(2, .year))),
                endsWithApplication: true),
            Made.requires("plan", metIf: .document(.init(kind: "plan")), endsWithApplication: true),
            Made.resolves(adopts: ["concept"], on: "2011-05-02"),
        ]
        func read(_ sent: String, _ id: String) -> FindingStatus? {
            let application = Made.entry(
                "sent", Document(title: "Antrag", kind: .letter, countsAs: ["application"]), on: sent, grade: .official)
            return Made.examination(law + [application], of: id, asOf: "2013-12-31")?.status
        }
        for id in ["young", "plan"] {
            let worlds = Set(Self.days(sent).map { read($0, id) })
            #expect(read(sent, id) == (worlds.count == 1 ? worlds.first ?? nil : .open), "\(id), \(sent)")
        }
    }

    @Test(
        """
        What somebody had found met before the application counts exactly if it was before it on every day that is \
        possible
        """,
        arguments: spans)
    func found(sent: String) {
        for found in Self.spans {
            func read(_ sent: String, _ found: String) -> FindingStatus? {
                let application = Made.entry(
                    "sent", Document(title: "Antrag", kind: .letter, countsAs: ["application"]), on: sent,
                    grade: .official)
                let entries = [
                    Made.entry("p", Programme(title: "Programm")), Made.requires("staff", endsWithApplication: true),
                    application,
                    Made.found(.met, on: "staff", dated: found, grade: .official),
                ]
                return Made.examination(entries, of: "staff", asOf: "2013-12-31")?.status
            }
            let worlds = Set(Self.days(sent).flatMap { one in Self.days(found).map { read(one, $0) } })
            #expect(read(sent, found) == (worlds.count == 1 ? worlds.first ?? nil : .open), "\(sent), \(found)")
        }
    }
}
