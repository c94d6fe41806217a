import Testing

@testable import Decisions

@Suite("Law")
struct LawTests {
    @Test("A finding needs a requirement that is there")
    func noRequirement() {
        given().when(Made.finding(.open, on: "nothing")).then(.refused("no requirement “nothing”"))
    }

    @Test("Contested needs two provisions", arguments: [[], ["guideline"]])
    func oneProvision(provisions: [String]) {
        given(Made.requirement(provisions: provisions)).when(Made.finding(.contested)).then(.refused("two provisions"))
        given(Made.requirement(provisions: provisions)).when(Made.finding(.open)).then(.taken)
    }

    @Test("Where guideline and act say different things, a finding may be contested")
    func twoProvisions() {
        given(Made.requirement(provisions: ["guideline", "act-7"])).when(Made.finding(.contested)).then(.taken)
    }

    @Test("The last finding counts")
    func last() {
        let matter = given(Made.requirement(provisions: ["a", "b"]), Made.finding(.contested))
            .when(Made.finding(.met, id: "finding-2")).then(.taken)
        #expect(
            Assessment(matter, figures: nil, asOf: Made.day("2013-01-31")).examinations.first?.finding?.content.status
                == .met)
    }

    @Test("A norm does not end before it begins")
    func norm() {
        func norm(_ from: String?, _ to: String?) -> Entry {
            Made.entry(
                "n",
                Norm(
                    title: "Gesetz", short: "G", rank: .act, citation: "GV", inForce: from.map(Made.day),
                    outOfForce: to.map(Made.day), note: nil))
        }
        given().when(norm("2012-02-14", "2012-02-13")).then(.refused("ends before it begins"))
        given().when(norm("2012-02-14", "2012-02-14")).then(.taken)
        given().when(norm(nil, "2012-02-13")).then(.taken)
    }

    @Test("A norm is in force from its first to its last day")
    func inForce() {
        let norm = Norm(
            title: "Gesetz", short: "G", rank: .act, citation: "GV", inForce: Made.day("2012-06-25"),
            outOfForce: Made.day("2018-03-26"), note: nil)
        #expect(!norm.isInForce(on: Made.day("2012-06-24")))
        #expect(norm.isInForce(on: Made.day("2012-06-25")))
        #expect(norm.isInForce(on: Made.day("2018-03-26")))
        #expect(!norm.isInForce(on: Made.day("2018-03-27")))
    }
}
