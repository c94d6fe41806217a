import Costing
import Testing

@testable import Decisions

@Suite("A requirement none of whose norms is in force")
struct LapsedRequirementTests {
    private static let law = [
        Made.norm("act", .act, from: "2012-01-01", to: "2013-12-31"), Made.provision("act-7", of: "act"),
        Made.norm("new-act", .act, from: "2015-01-01"), Made.provision("act-8", of: "new-act"),
    ]

    @Test(
        "It does not apply, met or not, and says since when, or from when on",
        arguments: [
            ("2013-12-31", FindingStatus.met, "Der 01.01.2013 ist erreicht."),
            (
                "2014-01-01", .notApplicable,
                """
                Keine Vorschrift, aus der sie folgt, ist in Kraft. „act“ galt bis zum 31.12.2013. „new-act“ gilt \
                ab dem 01.01.2015.
                """
            ),
            ("2015-01-01", .met, "Der 01.01.2013 ist erreicht."),
        ])
    func lapsed(day: String, status: FindingStatus, reason: String) throws {
        let requirement = Made.requires(
            "agreement", metIf: .reached("2013-01-01"),
            readings: [Made.reading("act-7", .must), Made.reading("act-8", .must)])
        let examination = try #require(Made.examination(Self.law + [requirement], asOf: day))
        #expect(examination.status == status)
        #expect(examination.reason?.de == reason)
    }

    @Test("It is not missing for ever where nobody could compute it either")
    func unexamined() {
        let requirement = Made.requires("agreement", readings: [Made.reading("act-7", .must)])
        #expect(Made.examination(Self.law + [requirement], asOf: "2013-12-31")?.status == nil)
        #expect(Made.examination(Self.law + [requirement], asOf: "2014-01-01")?.isMet == true)
    }
}
