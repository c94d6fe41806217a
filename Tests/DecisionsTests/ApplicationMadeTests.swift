import Costing
import Testing

@testable import Decisions

@Suite("Once the application has been made")
struct ApplicationMadeTests {
    private static let young = Predicate.adopted(
        .init(concept: "concept", by: "council", notOlderThan: Period(2, .year)))
    private static let term = Made.entry("work-begun", NamedTerm(title: Text("Beginn der Arbeit", en: "work begun")))
    private static func programme(_ appliedIf: Predicate? = nil) -> Entry {
        Made.entry("p", Programme(title: "Programm", appliedIf: appliedIf))
    }
    private static func handedIn(on date: String = "2014-06-30", grade: Grade = .official) -> Entry {
        Made.entry("sent", Document(title: "Antrag", kind: .letter, countsAs: ["application"]), on: date, grade: grade)
    }
    private static let law = [
        Made.council, term, programme(), Made.requires("young", metIf: young, endsWithApplication: true),
        Made.requires("paper", metIf: .document(.init(kind: "plan")), endsWithApplication: true),
        Made.requires("standing", metIf: .document(.init(kind: "plan"))),
        Made.resolves(adopts: ["concept"], on: "2013-05-01"),
    ]

    @Test("A concept that was young enough then stays so; one that grew too old before does not become young")
    func young() {
        let made = Self.law + [Self.handedIn()]
        #expect(Made.examination(made, of: "young", asOf: "2014-06-30")?.status == .met)
        #expect(Made.examination(made, of: "young", asOf: "2020-01-01")?.status == .met)
        #expect(Made.examination(Self.law, of: "young", asOf: "2015-05-02")?.status == .failed)
        let late = Self.law + [Self.handedIn(on: "2015-06-30")]
        #expect(Made.examination(late, of: "young", asOf: "2015-07-01")?.status == .notApplicable)
    }

    @Test("What had not been met is past, with what shows it; what is asked beyond the application stays open")
    func past() throws {
        let made = Self.law + [Self.handedIn()]
        let paper = try #require(Made.examination(made, of: "paper", asOf: "2014-07-01"))
        #expect(paper.status == .notApplicable)
        #expect(paper.reason?.de == "Der Antrag liegt zurück. Der Antrag ist am 30.06.2014 gestellt worden.")
        #expect(paper.evidence == ["sent"])
        #expect(Made.examination(made, of: "paper", asOf: "2014-06-29")?.status == .open)
        #expect(Made.examination(made, of: "standing", asOf: "2014-07-01")?.status == .open)
    }

    @Test("A programme says what else shows that it has been made; a mere claim shows nothing")
    func shown() throws {
        let law = Self.law.filter { $0.header.id != "p" } + [Self.programme(.happened(.init(kind: "work-begun")))]
        let begun = Made.entry(
            "begun", Occurrence(title: "Die Mühle mahlt", countsAs: ["work-begun"]), on: "2014-11", grade: .press)
        let after = Made.assessment([Made.opened()] + law + [begun], asOf: "2014-11-30")
        #expect(after.application?.on == Made.day("2014-11-30"))
        #expect(after.application?.reason.de == "Verzeichnet ist „Die Mühle mahlt“ (November\u{A0}2014).")
        #expect(Made.assessment([Made.opened()] + law + [begun], asOf: "2014-11-29").application == nil)
        #expect(Made.assessment([Made.opened()] + Self.law + [begun], asOf: "2014-12-01").application == nil)
        #expect(
            Made.assessment([Made.opened()] + law + [Self.handedIn(grade: .claim)], asOf: "2014-12-01").application
                == nil)
    }

    @Test("What somebody had found met before it stays found so")
    func found() {
        let staff = [Made.requires("staff", endsWithApplication: true), Self.handedIn()]
        let found = Made.found(.met, on: "staff", dated: "2014-05-01", grade: .official)
        #expect(Made.examination(Self.law + staff + [found], of: "staff", asOf: "2015-01-01")?.status == .met)
        #expect(Made.examination(Self.law + staff, of: "staff", asOf: "2015-01-01")?.status == .notApplicable)
    }
}
