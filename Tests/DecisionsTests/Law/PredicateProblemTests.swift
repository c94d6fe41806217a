import Costing
import Testing

@testable import Decisions

@Suite("Predicates that refer to nothing or contradict themselves")
struct PredicateProblemTests {
    private let concept = Predicate.adopted(), round = Predicate.agreed()

    @Test("A predicate lists all that it names, each once")
    func references() {
        let predicate = Predicate.all([
            concept, .not(.any([round, concept])), .resolved(),
            .unless(exempt: .grant(atLeast: "1 EUR"), required: .document(.init(kind: "work-plan"))),
            .posts(.init(kind: "specialist", atLeast: Posts(hundredths: 100))), .applied(), .reached("2017-12-31"),
        ])
        #expect(
            predicate.references == [
                Named(.concept, "concept"), Named(.organ, "kreistag"), Named(.round, "agreement"),
                Named(.question, "taking-part"),
                Named(.figure, "grant"), Named(.document, "work-plan"), Named(.posts, "specialist"),
            ])
    }

    @Test("One that refers to nothing is refused, with what it names")
    func unknown() throws {
        let refusal = #expect(throws: Refusal.self) { try concept.check { $0.kind != .organ } }
        #expect(refusal?.rule.en == "The predicate names the body or organization “kreistag”, but there is none.")
        try concept.check { _ in true }
    }

    @Test("Something and its opposite can never hold together, however it is nested")
    func contradiction() {
        #expect(Predicate.all([concept, .not(concept)]).problems == [.contradiction(concept)])
        #expect(
            Predicate.all([.all([concept, round]), .not(.any([round, .applied()]))]).problems == [.contradiction(round)]
        )
        #expect(
            Predicate.any([round, .all([concept, .not(.not(.not(concept)))])]).problems == [.contradiction(concept)])
        #expect(
            Predicate.all([.not(.unless(exempt: concept, required: round)), concept]).problems == [
                .contradiction(concept)
            ])
        #expect(Predicate.not(.any([concept, .not(concept)])).problems.contains(.contradiction(concept)))
    }

    @Test("Something or its opposite says nothing")
    func saysNothing() {
        #expect(Predicate.any([concept, .not(concept)]).problems == [.saysNothing(concept)])
        #expect(
            Predicate.unless(exempt: .not(round), required: .any([round, concept])).problems == [.saysNothing(round)])
    }

    @Test("What only looks alike is no contradiction")
    func alike() {
        #expect(Predicate.all([concept, .not(round)]).problems.isEmpty)
        #expect(Predicate.all([.any([concept, round]), .not(concept)]).problems.isEmpty)
        #expect(Predicate.all([.adopted(), .not(.adopted(by: "bonn"))]).problems.isEmpty)
    }

    @Test("Days that cross, bounds that cross")
    func crossing() {
        let from = Predicate.reached("2018-01-01")
        #expect(
            Predicate.all([from, .until("2017-12-31")]).problems
                == [.daysCross(from: Made.day("2018-01-01"), until: Made.day("2017-12-31"))])
        #expect(Predicate.all([from, .until("2018-01-01")]).problems.isEmpty)
        #expect(Predicate.any([from, .until("2017-12-31")]).problems.isEmpty)
        #expect(Predicate.grant(atLeast: "2 EUR", atMost: "1 EUR").problems == [.boundsCross("grant")])
        #expect(Predicate.grant(atLeast: "1 EUR", atMost: "1 EUR").problems.isEmpty)
        #expect(
            Predicate.all([.grant(atLeast: "1 EUR"), .grant(atLeast: "3 EUR"), .grant(atMost: "2 EUR")]).problems == [
                .boundsCross("grant")
            ])
        #expect(Predicate.grant(atLeast: "1 EUR", atMost: "20 %").problems == [.boundsCross("grant")])
    }

    @Test("What lacks its terms")
    func lacking() {
        #expect(Predicate.all([]).problems == [.empty])
        #expect(Predicate.not(.any([])).problems == [.empty])
        #expect(Predicate.grant().problems == [.noBound("grant")])
        #expect(Predicate.posts(.init(atLeast: .zero)).problems == [.noPosts])
        let deep = (1...32).reduce(concept) { inner, _ in .not(inner) }
        #expect(deep.problems == [.tooDeep])
    }

    @Test("A problem is told in both languages, as its author wrote it")
    func words() {
        #expect(
            PredicateProblem.contradiction(concept).text
                == Text(
                    "„adopted: concept, kreistag“ ist zugleich verlangt und ausgeschlossen.",
                    en: "“adopted: concept, kreistag” is demanded and excluded at once."))
        #expect(throws: Refusal.self) { try Predicate.all([concept, .not(concept)]).check { _ in true } }
    }
}
