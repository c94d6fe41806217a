import Costing
import Testing

@testable import Decisions

@Suite("What a decision has answered, and which of several holds")
struct AnswerTests {
    /// Whether to build a mill, then where; the building is a requirement.
    private static let mill = [
        Made.opened(), Made.council, Made.committee, Made.question("whether"),
        Made.question("where", waitsFor: ["whether"]),
        Made.entry("build", Option(title: "Bauen", text: "Die Mühle wird gebaut.", costs: true, answers: "whether")),
        Made.entry(
            "wait",
            Option(title: "Abwarten", text: "Vorerst nicht.", costs: false, needsReview: true, answers: "whether")),
        Made.entry(
            "without", Option(title: "Ohne", text: "Keine Mühle.", costs: false, forgoes: true, answers: "whether")),
        Made.requires("centre", metIf: .resolved(.init(by: "council", on: "whether"))),
    ]

    private func matter(_ entries: [Entry]) -> Matter { Matter(Self.mill + entries) }

    private func readiness(_ entries: [Entry], asOf day: String = "2014-12-31") -> Readiness {
        let matter = Made.matter(Self.mill + entries, asOf: day), figures = FigureBook(matter, asOf: Made.day(day))
        return Readiness(Assessment(matter, figures: figures, asOf: Made.day(day)), matter: matter, figures: figures)
    }

    private func status(_ entries: [Entry]) -> FindingStatus? {
        Made.examination(Array(Self.mill.dropFirst()) + entries, of: "centre", asOf: "2014-12-31")?.status
    }

    @Test(
        "Whoever waits or does without answers “whether” with no, meets no requirement, and what waits for it rests",
        arguments: ["wait", "without"])
    func declined(option: String) throws {
        let resolution = Made.resolves(settles: ["whether"], option: option)
        let matter = matter([resolution])
        #expect(matter.isSettled("whether") && matter.isDeclined("whether"))
        #expect(matter.setAside?.header.id == "resolution-1")
        #expect(matter.openQuestions.isEmpty)
        #expect(status([resolution]) == .failed)
        let graph = QuestionGraph(matter)
        #expect(graph.decidable.isEmpty)
        #expect(graph.nodes.map { $0.restsOn?.header.id } == [nil, "whether"])
        let readiness = readiness([resolution])
        #expect(readiness.setAside?.header.id == "resolution-1" && !readiness.isReady)
    }

    @Test("Whoever takes the option that pursues the matter meets the requirement, and frees what waits")
    func pursued() {
        let resolution = Made.resolves(settles: ["whether"], option: "build")
        #expect(!matter([resolution]).isDeclined("whether"))
        #expect(matter([resolution]).setAside == nil)
        #expect(status([resolution]) == .met)
        #expect(QuestionGraph(matter([resolution])).decidable.map(\.question.header.id) == ["where"])
        #expect(readiness([resolution]).missing.isEmpty && readiness([resolution]).isReady)
    }

    @Test("An option that answers one question says nothing of another that the same resolution settles")
    func oneOfTwo() {
        let matter = matter([Made.question("how"), Made.resolves(settles: ["whether", "how"], option: "wait")])
        #expect(matter.isDeclined("whether") && !matter.isDeclined("how"))
    }

    @Test("A requirement that a resolution names is served by it, whatever option it takes")
    func named() {
        #expect(status([Made.resolves(settles: ["whether"], option: "wait", serves: ["centre"])]) == .failed)
        let named = Made.entry(
            "asked", Requirement(title: "Beschluss", force: .must, metIf: .resolved(.init(by: "council", on: "centre")))
        )
        let entries = Self.mill + [named, Made.resolves(settles: ["whether"], option: "wait", serves: ["centre"])]
        #expect(Made.examination(Array(entries.dropFirst()), of: "asked", asOf: "2014-12-31")?.status == .met)
    }

    @Test(
        """
        A rejection by the body that decides answers with no and is the last decision; a committee’s or a mere \
        recommendation answers nothing
        """
    )
    func rejected() {
        let may = Made.entry(
            "competence",
            Competence(question: "Ob", decides: "Kreistag", basis: "Kreisordnung", by: ["council"], about: ["whether"]))
        let rejected = Made.resolves("council", "no", .rejected, settles: ["whether"], votes: .init(yes: 10, no: 20))
        #expect(matter([may, rejected]).isDeclined("whether"))
        #expect(matter([may, rejected]).lastDecision?.header.id == "no")
        #expect(matter([may, rejected]).setAside?.header.id == "no")
        for other in [
            Made.resolves("committee", "no", .rejected, settles: ["whether"]),
            Made.resolves("council", "no", .recommendedAgainst, settles: ["whether"]),
        ] {
            #expect(!matter([may, other]).isSettled("whether"))
            #expect(matter([may, other]).lastDecision == nil)
        }
    }

    @Test("A rejection on the side sets nothing aside while there is something left to decide")
    func onTheSide() {
        let other = [Made.question("colour"), Made.resolves("council", "no", .rejected, settles: ["colour"])]
        #expect(matter(other).isDeclined("colour"))
        #expect(matter(other).setAside == nil)
    }

    @Test("What was to be answered first stays open and does not keep the matter going")
    func before() {
        let first = [
            Made.question("fields"), Made.question("apply", waitsFor: ["fields"]),
            Made.resolution("no", settles: ["apply"], .rejected, on: "2013-05-01"),
        ]
        #expect(Matter(first).setAside?.header.id == "no")
        #expect(Matter(first).openQuestions.map(\.header.id) == ["fields"])
    }

    // MARK: Deciding anew

    private static let waited = Made.resolves(
        "council", "first", settles: ["whether"], option: "wait", on: "2013-05-01")
    private static let built = Made.resolves(
        "council", "second", settles: ["whether"], option: "build", on: "2014-03-01")

    @Test(
        """
        A later decision takes the earlier one’s place: one option is chosen, and the earlier decision says by \
        what it was superseded
        """
    )
    func anew() throws {
        let matter = matter([Self.waited, Self.built])
        #expect(matter.settlement(of: "whether")?.header.id == "second")
        #expect(
            ["build", "wait", "without"].map { matter.choice(of: Identifier($0))?.header.id } == ["second", nil, nil])
        #expect(matter.lastDecision?.header.id == "second")
        #expect(matter.setAside == nil)
        let first = try #require(matter.council.resolutions[Identifier("first")]),
            second = try #require(matter.council.resolutions[Identifier("second")])
        #expect(matter.overruling(first).map { $0.by.header.id } == ["second"])
        #expect(matter.overruling(second).isEmpty)
        #expect(status([Self.waited, Self.built]) == .met)
        #expect(
            status([
                Self.built, Made.resolves("council", "third", settles: ["whether"], option: "wait", on: "2014-06-01"),
            ]) == .failed)
    }

    @Test("The order in which decisions are entered does not matter, their days do")
    func order() {
        #expect(Made.matter(Self.mill + [Self.built, Self.waited], asOf: "2014-12-31").choice?.header.id == "second")
        #expect(Made.matter(Self.mill + [Self.built, Self.waited], asOf: "2013-12-31").choice?.header.id == "first")
    }

    @Test("An answer given anew without an option leaves none chosen")
    func withoutOption() {
        #expect(
            matter([Self.built, Made.resolves("council", "third", settles: ["whether"], on: "2014-06-01")]).choice
                == nil)
    }

    @Test("A later proposal that is rejected changes nothing of what was decided")
    func rejectedLater() {
        let matter = matter([
            Self.built, Made.resolves("council", "third", .rejected, settles: ["whether"], on: "2014-06-01"),
        ])
        #expect(matter.settlement(of: "whether")?.header.id == "second")
        #expect(!matter.isDeclined("whether") && matter.choice?.header.id == "second")
    }

    @Test("A review of an option that is no longer taken is not due")
    func review() {
        let review = DecisionRulesTests.review(on: "2014-05-01", dated: "2013-04-30")
        func isDue(_ entries: [Entry]) -> Bool {
            Made.assessment(Self.mill + [review] + entries, asOf: "2014-12-31").reviews.contains(where: \.isDue)
        }
        #expect(isDue([Self.waited]))
        #expect(!isDue([Self.waited, Self.built]))
    }

    // MARK: What a decision ends

    private func overtaking(_ mandate: Entry, _ entries: [Entry]) -> String? {
        matter(entries + [mandate]).overtaking(mandate.header)?.header.id
    }

    @Test("A mandate is ended by the decision that it prepared, not by one on a side question before")
    func prepared() {
        let task = Made.mandate(on: "2013-01-01")
        #expect(overtaking(task, [Self.built]) == "second")
        let side = [Made.question("colour"), Made.resolves("council", "side", settles: ["colour"], on: "2013-02-01")]
        #expect(overtaking(task, side) == nil)
        #expect(overtaking(task, side + [Self.built]) == "second")
    }

    @Test(
        """
        What a decision hands out, or is given after it, is work that no later answer to another question ends; it \
        becomes overdue
        """
    )
    func workAfter() {
        func task(_ id: String, on day: String, by resolution: String? = nil) -> Entry {
            Made.entry(
                id,
                Mandate(
                    meeting: "m", mark: "1", title: "Konzept", to: "office", due: Made.day("2014-06-30"),
                    by: resolution.map { Identifier($0) }), on: day)
        }
        let place = Made.resolves("council", "place", settles: ["where"], on: "2014-11-01")
        for work in [
            task("with", on: "2014-03-01"), task("after", on: "2014-04-02"),
            task("before", on: "2014-02-28", by: "second"),
        ] {
            #expect(overtaking(work, [Self.built, place]) == nil)
            #expect(matter([Self.built, place, work]).overdueMandates(asOf: Made.day("2014-12-31")).count == 1)
        }
        #expect(
            overtaking(
                task("after", on: "2014-04-02"),
                [
                    Self.built, place,
                    Made.resolves("council", "no", settles: ["whether"], option: "without", on: "2015-01-01"),
                ]) == "no")
    }

    @Test("While a matter waits, what prepares a new decision is ended by that decision")
    func whileWaiting() {
        #expect(overtaking(Made.mandate(on: "2013-12-09"), [Self.waited]) == nil)
        #expect(overtaking(Made.mandate(on: "2013-12-09"), [Self.waited, Self.built]) == "second")
    }

    @Test("A proposal that is rejected after the decision ends no work that follows from it")
    func rejectedWork() {
        let rejected = Made.resolves("council", "third", .rejected, settles: ["whether"], on: "2014-06-01")
        #expect(overtaking(Made.mandate(on: "2014-04-02"), [Self.built, rejected]) == nil)
    }
}

@Suite("Work for others, and reviews that are done")
struct EffectAndReviewTests {
    private func effect(value: String? = nil, why: Text? = nil) -> Entry {
        Made.entry(
            "work",
            Effect(
                title: "Mehrarbeit", on: nil, onBodies: ["adorf"], text: "Mehr.", value: value.flatMap { Quantity($0) },
                notYetQuantifiable: why, waitsFor: "fields"))
    }

    @Test("An effect has a value or the reason why it has none, never both or neither")
    func either() {
        given().when(effect(value: "12000 EUR")).then(.taken)
        given().when(effect(why: "Das Profil ist offen.")).then(.taken)
        given().when(effect()).then(.refused("a value or the reason"))
        given().when(effect(value: "12000 EUR", why: "Das Profil ist offen.")).then(.refused("a value or the reason"))
    }

    @Test("Once its question is answered the reason is gone and the number still missing; a number is a figure")
    func reasonGone() throws {
        let asked = [
            Made.village("adorf", inhabitants: 1), Made.question("fields"), effect(why: "Das Profil ist offen."),
        ]
        func reading(_ entries: [Entry]) throws -> (Text?, Quantity?, [Text]) {
            let matter = Matter(entries), work = try #require(matter.options.effects.all.last)
            return (
                matter.whyUnknown(work), FigureBook(matter, asOf: Made.day("2014-12-31"))["work"]?.value,
                matter.bearers(of: work)
            )
        }
        #expect(try reading(asked).0?.de == "Das Profil ist offen.")
        #expect(
            try reading(asked + [Made.resolves(settles: ["fields"])]).0?.de
                == "Worauf die Zahl wartete, ist entschieden („Frage“); die Zahl fehlt noch.")
        let told = try reading(asked + [effect(value: "12000 EUR")])
        #expect(told.0 == nil && told.1 == .money(Made.euro(12_000)) && told.2 == ["adorf"])
    }

    private func closed(
        _ text: Text = "Es bleibt dabei.", of review: String = "review-1", on day: String = "2014-01-10",
        as id: String = "looked"
    ) -> Entry {
        Made.entry(id, ReviewClosed(review: Identifier(review), text: text), on: day)
    }

    @Test("A review at which somebody has looked is no longer due, and is closed once, with what came of it")
    func looked() throws {
        let review = DecisionRulesTests.review(on: "2014-01-01", of: nil)
        given(review).when(closed(of: "other")).then(.refused("no review “other”"))
        given(review).when(closed(" ")).then(.refused("what came of it"))
        given(review).when(closed(on: "2013-01-30")).then(.refused("was set only on"))
        given(review, closed()).when(closed(as: "again")).then(.refused("done with already"))
        let before = try #require(Made.assessment([Made.opened(), review, closed()], asOf: "2014-01-09").reviews.first)
        let after = try #require(Made.assessment([Made.opened(), review, closed()], asOf: "2014-01-10").reviews.first)
        #expect(before.isDue && !before.isOver)
        #expect(!after.isDue && after.closedBy?.header.id == "looked")
    }

    @Test("A review that is done serves no resolution that waits: a new one is needed")
    func doneReview() {
        let review = DecisionRulesTests.review(on: "2015-01-01", dated: "2013-01-31")
        given(DecisionRulesTests.waiting, review, closed()).when(Made.resolves(option: "wait", on: "2014-02-01")).then(
            .refused("can only be chosen once"))
    }
}
