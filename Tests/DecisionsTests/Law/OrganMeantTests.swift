import Costing
import Testing

@testable import Decisions

@Suite("Whom a predicate means")
struct OrganMeantTests {
    private static let county = Made.entry("musterkreis", Body(name: "Musterkreis", kind: .county))
    private static let village = Made.entry("adorf", Body(name: "Adorf", kind: .municipality))
    private static let parish = Made.entry(
        "rat-adorf", Organization(name: Text("Rat der Gemeinde Adorf"), kind: .council, body: "adorf"))
    private static let plan = Made.requires("plan", metIf: .resolved(.init(by: "council", on: "plan")))

    private static func found(_ resolutions: Entry...) -> Examination? {
        // The municipality's council comes first: the order decides nothing.
        Made.examination([county, village, parish, Made.council, plan] + resolutions, of: "plan", asOf: "2013-06-30")
    }

    @Test("A council is the county's: what a municipality's council resolves meets nothing and undoes nothing")
    func county() throws {
        #expect(Self.found(Made.resolves("rat-adorf", serves: ["plan"]))?.status == .open)
        let both = try #require(
            Self.found(
                Made.resolves("council", serves: ["plan"]),
                Made.resolves("rat-adorf", "no", .rejected, serves: ["plan"], on: "2013-06-01")))
        #expect(both.status == .met)
        #expect(both.reason?.de == "Der Kreistag hat am 01.05.2013 beschlossen: „Beschluss“.")
    }

    @Test("What is still to be resolved is for the county's council")
    func missing() { #expect(Self.found()?.reason?.de.hasSuffix("zu fassen hat ihn der Kreistag.") == true) }

    @Test("A body is its council")
    func body() {
        let asked = Made.requires("plan", metIf: .resolved(.init(by: "adorf", on: "plan")))
        let entries = [
            Self.county, Self.village, Self.parish, Made.council, asked, Made.resolves("rat-adorf", serves: ["plan"]),
        ]
        #expect(Made.examination(entries, of: "plan", asOf: "2013-06-30")?.status == .met)
    }

    @Test("A municipality's council has no competence that is the county council's")
    func competence() {
        let who = Made.entry(
            "who", Competence(question: "Wer?", decides: "Kreistag", basis: "§ 1", by: ["council"], about: ["plan"]))
        let matter = [Made.opened(), Self.county, Self.village, Self.parish, Made.council, Self.plan, who]
        given(matter).when(Made.resolves("rat-adorf", serves: ["plan"])).then(.refused("has no competence"))
        given(matter).when(Made.resolves("council", serves: ["plan"])).then(.taken)
    }
}
