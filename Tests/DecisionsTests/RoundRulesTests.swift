import Costing
import Testing

@testable import Decisions

@Suite("What may be entered of a round")
struct RoundRulesTests {
    // MARK: Opening one

    @Test("A body is asked once")
    func twice() {
        given().when(Made.asking("r", asked: ["adorf", "bedorf", "adorf"])).then(.refused("asked twice"))
    }

    @Test("The deadline is not before the question; on its day is early enough")
    func deadline() {
        given().when(Made.asking(deadline: "2013-02-28")).then(
            .refused("deadline ends before anyone is asked: 28\u{A0}February\u{A0}2013"))
        given().when(Made.asking(deadline: "2013-03-01")).then(.taken)
    }

    @Test("A reminder comes before the deadline")
    func reminders() {
        given().when(Made.asking(deadline: "2013-03-31", reminders: ["2013-03-20", "2013-04-01"])).then(
            .refused("not on 1\u{A0}April\u{A0}2013"))
        given().when(Made.asking(deadline: "2013-03-31", reminders: ["2013-03-31"])).then(.taken)
        given().when(Made.asking(reminders: ["2013-04-01"])).then(.taken)
    }

    @Test(
        "A hearing and regard are no vote: no rule, and silence is neither yes nor no",
        arguments: [ConsentRound.Strength.hearing, .regard])
    func noVote(strength: ConsentRound.Strength) {
        given().when(Made.asking(strength: strength, rule: "all")).then(.refused("no vote"))
        given().when(Made.asking(strength: strength, silence: .consent)).then(.refused("no vote"))
        given().when(Made.asking(strength: strength, silence: .refusal)).then(.refused("no vote"))
        given().when(Made.asking(strength: strength, silence: .noAnswer)).then(.taken)
    }

    @Test(
        "A rule that contradicts itself or can never be reached is refused",
        arguments: [
            ("at least 6 heads", "wants 6 bodies; 5 were asked"),
            ("quorum at least 1/2 of heads", "even if all refused"),
            ("all or quorum at least 2 heads", "even if all refused"), ("all and at least 6 heads", "wants 6 bodies"),
        ])
    func rule(text: String, words: String) {
        given().when(Made.asking(rule: text)).then(.refused(words))
    }

    @Test(
        "A threshold is between nothing and all of a value",
        arguments: [(-1, false), (0, true), (10_000, true), (10_001, false)] as [(Int64, Bool)])
    func threshold(value: Int64, isTaken: Bool) {
        given().when(Made.asking(threshold: value)).then(isTaken ? .taken : .refused("between 0 and 100%"))
    }

    @Test("A round can follow only one that there is")
    func follows() {
        given().when(Made.asking("round-2", follows: "round-1")).then(.refused("no earlier round “round-1”"))
        given(Made.asking()).when(Made.asking("round-2", on: "2013-06-01", follows: "round-1")).then(.taken)
    }

    @Test("A round serves only what its result can meet: what asks for an agreement, or what somebody has to look at")
    func serves() {
        let plan = Made.requires("plan", metIf: .document(.init(kind: "plan"))), looked = Made.requires("looked-at")
        given(Made.bothReadings + [plan, looked]).when(Made.asking(serves: ["agreement"])).then(.taken)
        given(Made.bothReadings + [plan, looked]).when(Made.asking(serves: ["looked-at"])).then(.taken)
        given(Made.bothReadings + [plan, looked]).when(Made.asking(serves: ["agreement", "plan"]))
            .then(.refused("“Voraussetzung plan” does not ask for the result of a round"))
    }

    // MARK: Answering

    @Test("A refusal calls a municipality by its name")
    func named() {
        let known = [
            Made.village("adorf", inhabitants: 100),
            Made.entry("bedorf", Body(name: "Gemeinde Bedorf", kind: .municipality)),
        ]
        given(known + [Made.asking(asked: ["adorf"])]).when(Made.says("bedorf")).then(
            .refused("“Gemeinde Bedorf” was not asked"))
        given(known + [Made.asking(asked: ["bedorf"]), Made.says("bedorf")]).when(
            Made.says("bedorf", .refusal, as: "again")
        )
        .then(.refused("“Gemeinde Bedorf” has answered"))
    }

    @Test("Bad answers: of a body that was not asked, and twice without saying that it is a change")
    func bad() {
        given(Made.asking()).when(Made.says("fedorf")).then(.refused("“fedorf” was not asked"))
        given(Made.asking(), Made.says("adorf")).when(Made.says("adorf", .refusal, as: "again")).then(
            .refused("has answered in this round already"))
        given(Made.asking(), Made.says("adorf")).when(
            Made.says("adorf", .refusal, as: "again", replacing: "adorf-says")
        ).then(.taken)
    }

    @Test("After the deadline an answer is still taken; it does not count")
    func late() {
        given(Made.asking(deadline: "2013-03-31")).when(Made.says("adorf", on: "2013-04-05")).then(.taken)
    }

    @Test("A changed answer is changed once: what counts no more cannot be changed again")
    func replacedOnce() {
        let before = [
            Made.asking(), Made.says("adorf"), Made.says("adorf", .refusal, as: "second", replacing: "adorf-says"),
        ]
        given(before).when(Made.says("adorf", as: "third", replacing: "adorf-says")).then(.refused("does not count"))
        given(before).when(Made.says("adorf", as: "third", replacing: "second")).then(.taken)
        given(before).when(Made.says("bedorf", replacing: "second")).then(.refused("another body’s"))
    }

    @Test("A claim of others takes no answer's place, before or after it")
    func claim() {
        given(Made.asking(), Made.says("adorf")).when(Made.says("adorf", .refusal, as: "rumour", grade: .claim)).then(
            .taken)
        given(Made.asking(), Made.says("adorf", as: "rumour", grade: .claim)).when(Made.says("adorf")).then(.taken)
    }

    @Test(
        "Conditions belong to a consent under conditions, each with an id of its own and a predicate that can be meant")
    func conditions() {
        let paid = Made.condition(), round = Made.asking()
        given(round).when(Made.says("adorf", .consent, if: [paid])).then(.refused("belong to a conditional consent"))
        given(round).when(Made.says("adorf", .conditional, if: [paid, paid])).then(.refused("same id"))
        given(round).when(Made.says("adorf", .conditional, if: [Made.condition(metIf: .grant())])).then(
            .refused("no bound"))
        given(round).when(Made.says("adorf", .conditional)).then(.refused("names at least one condition"))
        given(round).when(Made.says("adorf", .conditional, if: [paid])).then(.taken)
    }

    @Test("Silence means something only after a last day for an answer", arguments: [SilenceRule.consent, .refusal])
    func silenceNeedsADay(silence: SilenceRule) {
        given().when(Made.asking(silence: silence)).then(.refused("Without a last day for an answer"))
        given().when(Made.asking(deadline: "2013-03-31", silence: silence)).then(.taken)
    }

    // MARK: What follows

    @Test("An answer that surfaces later, of an earlier day, needs no word of change; the last in time counts")
    func surfaces() throws {
        let late = [Made.asking(deadline: "2013-03-15"), Made.says("adorf", .refusal, as: "late", on: "2013-03-20")]
        let matter = given(late).when(Made.says("adorf", on: "2013-03-14")).then(.taken)
        let answer = try #require(
            Made.reading(late + [Made.says("adorf", on: "2013-03-14")], asOf: "2013-03-31")?.answers.first)
        #expect(answer.stand == .consent && answer.late.map(\.header.id) == ["late"])
        #expect(matter.consent.ownPositions(of: "adorf", in: "round-1").count == 2)
        given(late).when(Made.says("adorf", on: "2013-03-14", replacing: "late")).then(.refused("predates the answer"))
    }

    @Test("What the press reports of a body stands beside its own letter, whichever comes first")
    func press() throws {
        let report = Made.says("adorf", .refusal, as: "report", on: "2013-03-08", grade: .press)
        given(Made.asking(), report).when(Made.says("adorf")).then(.taken)
        given(Made.asking(), Made.says("adorf")).when(
            Made.says("adorf", .refusal, as: "report", on: "2013-03-12", grade: .press)
        ).then(.taken)
        let answer = try #require(Made.reading([Made.asking(), report, Made.says("adorf")])?.answers.first)
        #expect(answer.stand == .consent && answer.otherAccounts.map(\.header.id) == ["report"])
    }

    @Test("A speaker changes or takes back only what was said for several")
    func speakerChanges() throws {
        func again(_ replaced: String, _ extent: Position.Extent = .count(2)) -> Entry {
            guard var position = Made.spoken(.refusal, extent).content as? Position else { return Made.spoken() }
            position.replaces = Identifier(replaced)
            return Made.entry("again", position, on: "2013-03-12", grade: .official)
        }
        let before = [Made.asking(), Made.says("adorf"), Made.spoken(.refusal, .count(3))]
        given(before).when(again("adorf-says")).then(.refused("no statement for several"))
        given(before).when(again("speaker-says")).then(.taken)
        let changed = try #require(Made.reading(before + [again("speaker-says")]))
        #expect(changed.statements.map(\.header.id) == ["again"])
        let none = try #require(Made.reading(before + [Made.takesBack("speaker-says", on: "2013-03-15")]))
        #expect(none.statements.isEmpty && !none.ballot.isSpokenFor)
        given(before).when(
            Made.entry(
                "mayor",
                Position(
                    round: "round-1", answer: .refusal, body: nil, title: "Alle", reasons: nil, givenBy: .mayor,
                    file: nil))
        ).then(.refused("for how many"))
    }

    @Test(
        """
        A round gives each figure once, does not ask the county that asks, and reminds only after it has asked and \
        before the deadline
        """
    )
    func opening() {
        let twice = ConsentRound(
            title: "Beteiligung", question: "Soll es sein?", strength: .consent, provision: nil, asked: ["adorf"],
            forum: nil,
            briefing: .init(
                documents: [],
                figures: ["1 EUR", "2 EUR"].compactMap { Quantity($0) }.map {
                    FrozenFigure(figure: "extra-cost", value: $0)
                }))
        given().when(Made.entry("round-1", twice, on: "2013-03-01")).then(.refused("figure “extra-cost” twice"))
        given(Made.opened()).when(Made.asking(asked: ["musterkreis"])).then(.refused("others are asked"))
        given().when(Made.asking(deadline: "2013-03-31", reminders: ["2013-02-28"])).then(
            .refused("comes after the question"))
        let asked = Made.asking(deadline: "2013-03-31")
        func reminded(_ day: String) -> Entry {
            Made.entry("reminded", ReminderSent(round: "round-1", to: ["adorf"], text: "Erinnert."), on: day)
        }
        given(asked).when(reminded("2013-02-28")).then(.refused("predates the question"))
        given(asked).when(reminded("2013-04-01")).then(.refused("deadline was 31"))
        given(asked).when(reminded("2013-03-31")).then(.taken)
        given(Made.asking("later", on: "2013-06-01")).when(Made.asking(on: "2013-03-01", follows: "later")).then(
            .refused("only a later round asks again"))
    }

    @Test(
        """
        The state of a condition is reported after the consent, on the answer that counts, and not where it is \
        computed
        """
    )
    func reports() {
        let paid = [Made.asking(), Made.says("adorf", .conditional, if: [Made.condition()])]
        given(paid).when(Made.reported(.met, on: "2013-03-09")).then(.refused("predates the answer"))
        given(paid).when(Made.reported(.met)).then(.taken)
        let changed = paid + [Made.says("adorf", .refusal, as: "no", on: "2013-03-20", replacing: "adorf-says")]
        given(changed).when(Made.reported(.met)).then(.refused("changed or taken back"))
        let computed = [
            Made.asking(),
            Made.says("adorf", .conditional, if: [Made.condition(metIf: .reached(Made.day("2014-01-01")))]),
        ]
        given(computed).when(Made.reported(.broken)).then(.refused("is computed"))
        given(computed).when(Made.reported(.waived)).then(.taken)
    }

    @Test("An answer is taken back once, with a reason, and not before it was given; a speaker's word too")
    func takenBack() {
        let before = [Made.asking(), Made.says("adorf"), Made.spoken()]
        given(before).when(Made.takesBack("nothing")).then(.refused("no answer “nothing”"))
        given(before).when(Made.takesBack("speaker-says")).then(.taken)
        given(before).when(Made.takesBack("adorf-says", reason: " ")).then(.refused("needs a sentence"))
        given(before).when(Made.takesBack("adorf-says", on: "2013-03-09")).then(.refused("before it is given"))
        let after = given(before).when(Made.takesBack("adorf-says")).then(.taken)
        Given(matter: after).when(Made.takesBack("adorf-says", as: "again")).then(.refused("counts no more"))
        Given(matter: after).when(Made.says("adorf", .refusal, as: "new", on: "2013-06-02")).then(.taken)
    }

    @Test("The state of a condition is reported only of one that was made, with a sentence")
    func states() {
        let before = [Made.asking(), Made.says("adorf", .conditional, if: [Made.condition()])]
        given(before).when(Made.reported(.met, condition: "other")).then(.refused("no condition “other”"))
        given(before).when(Made.reported(.met, of: "bedorf-says")).then(.refused("no condition “paid”"))
        given(before).when(Made.reported(.met, text: " ")).then(.refused("needs a sentence"))
        given(before).when(Made.reported(.met)).then(.taken)
    }

    @Test("Only those asked are reminded, and somebody is")
    func reminded() {
        func reminder(_ bodies: [String], of round: String = "round-1") -> Entry {
            Made.entry(
                "reminder", ReminderSent(round: Identifier(round), to: bodies.map { Identifier($0) }, text: "Bitte."),
                on: "2013-03-20")
        }
        given(Made.asking()).when(reminder([])).then(.refused("at least one"))
        given(Made.asking()).when(reminder(["adorf", "fedorf"])).then(.refused("Only those asked"))
        given(Made.asking()).when(reminder(["adorf"], of: "round-9")).then(.refused("no round “round-9”"))
        given(Made.asking()).when(reminder(["adorf", "bedorf"])).then(.taken)
    }

    @Test("Views are weighed after a hearing or for regard, not where consent is asked")
    func weighed() {
        func weighing(_ text: Text = "Abgewogen.") -> Entry {
            Made.entry("weighing", ViewsWeighed(round: "round-1", by: "office", text: text), on: "2013-04-01")
        }
        given(Made.asking()).when(weighing()).then(.refused("hearing or for regard"))
        given(Made.asking(strength: .regard)).when(weighing(" ")).then(.refused("needs a text"))
        given(Made.asking(strength: .regard)).when(weighing()).then(.taken)
    }
}
