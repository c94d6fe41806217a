import Costing
import Testing

@testable import Decisions

@Suite("A law that changes after it was entered")
struct LawChangesTests {
    private static let concept = Predicate.adopted(.init(concept: "concept", by: "council"))
    private static let law = [
        Made.council, Made.norm("act", .act, from: "2012-01-01"), Made.provision("act-7", of: "act"),
        Made.norm("new-act", .act, from: "2015-01-01"),
        Made.provision("act-8", of: "new-act"),
        Made.requires("plan", readings: [Made.reading("act-7", .must, metIf: concept)]),
    ]
    private static func ends(
        _ day: String? = "2013-12-31", from first: String? = nil, of norm: String = "act",
        on date: String = "2013-06-01", as id: String = "act-ends"
    ) -> Entry {
        Made.entry(
            id,
            NormChanged(
                norm: Identifier(norm), inForce: first.map(Made.day), outOfForce: day.map(Made.day), note: "Aufgehoben."
            ), on: date)
    }
    private static func reads(_ provision: String = "act-8", on date: String = "2014-12-01") -> Entry {
        Made.entry(
            "also", ReadingAdded(requirement: "plan", reading: Made.reading(provision, .should, metIf: concept)),
            on: date)
    }

    @Test(
        "An act that is repealed later no longer demands anything from then on, and a new reading takes its place",
        arguments: [
            ("2013-12-31", FindingStatus.open, Requirement.Force.must), ("2014-01-01", .notApplicable, .must),
            ("2015-01-01", .open, .should),
        ])
    func repealed(day: String, status: FindingStatus, force: Requirement.Force) throws {
        let examination = try #require(Made.examination(Self.law + [Self.ends(), Self.reads()], of: "plan", asOf: day))
        #expect(examination.status == status)
        #expect(examination.force == force)
    }

    @Test("Before the change is known the norm stands as it was entered")
    func known() {
        let matter = Made.matter(Self.law + [Self.ends(on: "2014-06-01")], asOf: "2014-05-31")
        #expect(matter.law.norms["act"]?.content.outOfForce == nil)
        let later = Made.matter(Self.law + [Self.ends(on: "2014-06-01")], asOf: "2014-06-01")
        #expect(later.law.norms["act"]?.content.outOfForce == Made.day("2013-12-31"))
        #expect(
            later.normChanges(after: Made.day("2012-10-02"), upTo: Made.day("2014-06-01")).map(\.norm.header.id) == [
                "act"
            ])
    }

    @Test("What changes nothing, ends before it begins, or is of no norm is refused")
    func refused() {
        given(Self.law).when(Self.ends()).then(.taken)
        given(Self.law).when(Self.ends(nil)).then(.refused("neither a first nor a last day"))
        given(Self.law).when(Self.ends("2011-12-31")).then(.refused("ends before it begins"))
        given(Self.law).when(Self.ends(of: "nothing")).then(.refused("There is no act or regulation “nothing”."))
    }

    @Test("A provision is read for a requirement once; in error it is withdrawn first")
    func twice() {
        given(Self.law).when(Self.reads()).then(.taken)
        given(Self.law).when(Self.reads("act-7")).then(.refused("is recorded already"))
        let withdrawn = Made.entry("back", Withdrawal(entry: "also", reason: "Irrtum."), on: "2014-12-02")
        given(Self.law + [Self.reads()]).when(withdrawn).then(.taken)
        #expect(Matter(Self.law + [Self.reads(), withdrawn]).law.requirements["plan"]?.content.readings?.count == 1)
    }

    @Test("A new reading opens a settled dispute again")
    func reopens() throws {
        let law =
            SettlementTests.dispute + [
                SettlementTests.settled, Made.norm("decree", .decree, from: "2012-06-01"),
                Made.provision("decree-1", of: "decree"),
            ]
        let read = Made.entry(
            "also", ReadingAdded(requirement: "agreement", reading: Made.reading("decree-1", .silent)), on: "2013-03-25"
        )
        #expect(Made.examination(law + [read], asOf: "2013-03-24")?.status == .notApplicable)
        #expect(Made.examination(law + [read], asOf: "2013-03-25")?.status == .contested)
    }
}
