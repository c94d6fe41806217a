import Costing
import Testing

@testable import Decisions

@Suite("What stops an application")
struct ReadinessTests {
    private static func readiness(_ entries: [Entry], asOf text: String) -> Readiness {
        let matter = Made.matter([Made.opened()] + entries, asOf: text), day = Made.day(text)
        let figures = FigureBook(matter, asOf: day)
        return Readiness(Assessment(matter, figures: figures, asOf: day), matter: matter, figures: figures)
    }
    private static func ids(_ missing: [Readiness.Missing]) -> [String] {
        missing.map(\.examination.requirement.header.id)
    }
    private static let paper = Predicate.document(.init(kind: "paper"))

    @Test("Only what must be stops it; what should be and an own rule are missing, too, and do not")
    func force() {
        let law = [
            Made.requires("must", metIf: Self.paper), Made.requires("should", .should, metIf: Self.paper),
            Made.requires("own", .ownRule, metIf: Self.paper), Made.requires("may", .may, metIf: Self.paper),
        ]
        let readiness = Self.readiness(law, asOf: "2013-03-01")
        #expect(Self.ids(readiness.missing) == ["must", "should", "own"])
        #expect(Self.ids(readiness.hurdles) == ["must"])
        #expect(!readiness.isReady)
        #expect(Self.readiness(Array(law.dropFirst()), asOf: "2013-03-01").isReady)
    }

    @Test(
        "What must be by a norm in force, not by one that has ended",
        arguments: [("2013-12-31", true), ("2014-01-01", false)])
    func inForce(day: String, stops: Bool) {
        let law = [
            Made.norm("act", .act, to: "2013-12-31"), Made.provision("act-7", of: "act"),
            Made.norm("guideline", .guideline), Made.provision("guideline-1", of: "guideline"),
            Made.requires(
                "plan", metIf: Self.paper,
                readings: [Made.reading("act-7", .must), Made.reading("guideline-1", .should)]),
        ]
        let readiness = Self.readiness(law, asOf: day)
        #expect(Self.ids(readiness.missing) == ["plan"])
        #expect(readiness.isReady == !stops)
    }

    @Test("What is contested stops it, since it may be read as a must")
    func contested() {
        let readiness = Self.readiness(
            Made.bothReadings + [Made.asking(serves: ["agreement"]), Made.spoken()], asOf: "2013-03-31")
        #expect(Self.ids(readiness.hurdles) == ["agreement"])
    }

    @Test(
        "An application does not wait for itself: its last day is named, and once that has passed it is lost",
        arguments: [
            ("2013-06-30", ["in-time"], [String]()), ("2013-07-01", [], ["in-time"]),
        ])
    func applying(day: String, applying: [String], lost: [String]) {
        let law = [
            Made.requires("in-time", metIf: .all([.applied(noLaterThan: "2013-06-30"), .reached("2013-01-01")]))
        ]
        let readiness = Self.readiness(law, asOf: day)
        #expect(Self.ids(readiness.applying) == applying)
        #expect(readiness.applying.allSatisfy { $0.applyBy == Made.day("2013-06-30") })
        #expect(Self.ids(readiness.missing.filter(\.examination.isLost)) == lost)
        #expect(readiness.isReady == lost.isEmpty)
    }

    @Test(
        """
        Where there are several ways, the last day is that of the last of them, and there is none where one has no \
        limit
        """
    )
    func ways() {
        let before = Predicate.applied(noLaterThan: "2013-06-30"), later = Predicate.applied(noLaterThan: "2013-09-30")
        func last(_ predicate: Predicate) -> Day? {
            Self.readiness([Made.requires("in-time", metIf: predicate)], asOf: "2013-03-31").applying.first?.applyBy
        }
        #expect(
            last(.any([before, later])) == Made.day("2013-09-30")
                && last(.all([before, later])) == Made.day("2013-06-30"))
        #expect(last(.any([before, .all([.applied(), .reached("2013-01-01")])])) == nil)
        #expect(last(.any([before, .all([later, .not(before)])])) == Made.day("2013-09-30"))
    }

    @Test("What needs more than the application waits for that")
    func more() {
        let law = [Made.requires("in-time", metIf: .all([.applied(noLaterThan: "2013-06-30"), Self.paper]))]
        let readiness = Self.readiness(law, asOf: "2013-06-01")
        #expect(Self.ids(readiness.missing) == ["in-time"])
        #expect(readiness.applying.isEmpty)
    }

    @Test("What can no longer be had stands last; what has grown too old can be had anew")
    func lost() {
        let young = Predicate.adopted(.init(concept: "concept", notOlderThan: Period(1, .year)))
        let law = [
            Made.council,
            Made.requires("late", metIf: .document(.init(kind: "site-plan", noLaterThan: Made.day("2013-01-31")))),
            Made.requires("young", metIf: young),
            Made.requires("paper", metIf: Self.paper), Made.requires("over", metIf: .until("2013-06-30")),
            Made.resolves(adopts: ["concept"], on: "2013-02-01"),
        ]
        let missing = Self.readiness(law, asOf: "2014-03-01").missing
        #expect(Self.ids(missing) == ["young", "paper", "late", "over"])
        #expect(missing.map(\.examination.isLost) == [false, false, true, true])
    }
}
