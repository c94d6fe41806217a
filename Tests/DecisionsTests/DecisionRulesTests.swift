import Costing
import Testing

@testable import Decisions

@Suite("Who may decide, on what, and until when")
struct DecisionRulesTests {
    // MARK: Competences

    static func competence(_ by: [String]?, about: [String]?) -> Entry {
        Made.entry(
            "competence",
            Competence(
                question: "Das Konzept", decides: Text("Kreistag", en: "Kreistag"), basis: "Kreisordnung", by: by,
                about: about))
    }
    private static let names = [Made.council, Made.committee, Made.question("keep")]

    @Test(
        "A body without the competence cannot adopt, whatever it says it does",
        arguments: [
            Made.resolves("committee", settles: ["keep"]), Made.resolves("committee", serves: ["keep"]),
            Made.resolves("committee", adopts: ["keep"]),
        ])
    func without(resolution: Entry) {
        given(DecisionRulesTests.names + [DecisionRulesTests.competence(["council"], about: ["keep"])])
            .when(resolution).then(.refused("“Kreisausschuss” has no competence for “Frage”; who has: Kreistag"))
    }

    @Test("As a recommendation, or a refusal, it is taken", arguments: [Resolution.Outcome.recommended, .rejected])
    func recommendation(outcome: Resolution.Outcome) {
        given(DecisionRulesTests.names + [DecisionRulesTests.competence(["council"], about: ["keep"])])
            .when(Made.resolves("committee", "r", outcome, settles: ["keep"])).then(.taken)
    }

    @Test("Who has the competence is named by its id or by its kind", arguments: ["council", "committee"])
    func named(who: String) {
        let by = DecisionRulesTests.competence([who], about: ["keep"])
        given([Made.organization("rat", .council, name: "Rat"), Made.committee, by]).when(
            Made.resolves(who == "council" ? "rat" : "committee", settles: ["keep"])
        ).then(.taken)
    }

    @Test("Where a competence is only said in words, or is about something else, nobody is refused")
    func inWords() {
        given(DecisionRulesTests.names + [DecisionRulesTests.competence(nil, about: ["keep"])]).when(
            Made.resolves("committee", settles: ["keep"])
        ).then(.taken)
        given(DecisionRulesTests.names + [DecisionRulesTests.competence(["council"], about: ["paint"])]).when(
            Made.resolves("committee", settles: ["keep"])
        ).then(.taken)
    }

    @Test("A dispute is settled by whoever has the competence, and not by calling it contested")
    func settled() {
        let law =
            Made.bothReadings + [
                Made.council, Made.committee, DecisionRulesTests.competence(["council"], about: ["agreement"]),
            ]
        given(law).when(Made.found(.met, on: "agreement", by: "committee")).then(.refused("cannot settle the point"))
        given(law).when(Made.found(.contested, on: "agreement", by: "council")).then(
            .refused("does not call it contested"))
        given(law).when(Made.found(.notApplicable, on: "agreement", by: "council")).then(.taken)
    }

    // MARK: Votes

    @Test("Votes are numbers that there can be", arguments: [(-1, 2), (3, -1), (10_001, 2)])
    func votes(yes: Int, no: Int) {
        given().when(Made.resolves(votes: .init(yes: yes, no: no))).then(.refused("not negative"))
    }

    @Test(
        "The votes tell a majority where one side certainly had more, and unanimity where the other had none",
        arguments: [
            (Resolution.Outcome.adopted, 12, 3, Resolution.Majority.majority), (.adopted, nil, 3, .majority),
            (.adopted, 12, 0, .unanimous), (.adopted, 12, nil, .unknown),
            (.rejected, 3, 12, .majority), (.rejected, 12, 12, .unknown), (.rejected, 12, nil, .unknown),
            (.recommendedAgainst, 12, nil, .unknown),
            (.rejected, 0, nil, .unanimous), (.rejected, nil, 12, .unknown), (.rejected, 0, 0, .unknown),
        ] as [(Resolution.Outcome, Int?, Int?, Resolution.Majority)])
    func majority(outcome: Resolution.Outcome, yes: Int?, no: Int?, expected: Resolution.Majority) {
        #expect(Resolution.Votes(yes: yes, no: no).majority(outcome) == expected)
    }

    @Test("The votes make the result: equal votes reject, abstentions do not count")
    func majority() {
        given().when(Made.resolves(votes: .init(yes: 5, no: 5))).then(.refused("5 yes and 5 no"))
        given().when(Made.resolves("council", "r", .rejected, votes: .init(yes: 5, no: 5))).then(.taken)
        given().when(Made.resolves(votes: .init(yes: 2, no: 1, abstained: 50))).then(.taken)
        // Where a number is missing, what is known must still leave room for the outcome.
        given().when(Made.resolves(votes: .init(yes: 0, no: nil, abstained: nil))).then(.refused("the opposite"))
        given().when(Made.resolves("council", "r", .rejected, votes: .init(yes: nil, no: 0, abstained: nil))).then(
            .taken)
        let groups = [Resolution.GroupVotes(group: "reds", votes: .init(yes: nil, no: 6, abstained: nil))]
        given().when(Made.resolves(votes: .init(yes: 5, no: nil, abstained: nil), groups: groups)).then(
            .refused("5 yes and 6 no"))
        given().when(Made.resolves(votes: .init(yes: 7, no: nil, abstained: nil), groups: groups)).then(.taken)
        given().when(Made.resolves("council", "r", .rejected, votes: .init(yes: 2, no: 1))).then(
            .refused("the opposite"))
    }

    @Test("A committee recommends for or against, as its votes are")
    func against() {
        given().when(Made.resolves("committee", "r", .recommendedAgainst, votes: .init(yes: 3, no: 8))).then(.taken)
        given().when(Made.resolves("committee", "r", .recommended, votes: .init(yes: 3, no: 8))).then(
            .refused("the opposite"))
        given().when(Made.resolves("committee", "r", .recommendedAgainst, votes: .init(yes: 8, no: 3))).then(
            .refused("the opposite"))
    }

    @Test(
        "Unanimous is what nobody voted against; abstentions may still make it a majority",
        arguments: [
            (Resolution.Outcome.adopted, Resolution.Majority.unanimous, 8, 5, nil, "With 5 no it is not unanimously"),
            (.adopted, .majority, 8, 0, nil, "it is unanimous"),
            (.adopted, .majority, 8, 0, 2, nil), (.adopted, .unanimous, 8, 0, 2, nil),
            (.rejected, .unanimous, 0, 9, nil, nil),
            (.rejected, .unanimous, 1, 9, nil, "With 1 yes it is not unanimously"),
            (.adopted, .unknown, 8, 5, nil, nil), (.recommendedAgainst, .unanimous, 0, 4, 0, nil),
        ] as [(Resolution.Outcome, Resolution.Majority, Int, Int, Int?, String?)])
    func unanimous(
        outcome: Resolution.Outcome, majority: Resolution.Majority, yes: Int, no: Int, abstained: Int?, refusal: String?
    ) {
        let resolution = Resolution(
            organization: "council", title: "Beschluss", outcome: outcome, majority: majority,
            votes: .init(yes: yes, no: no, abstained: abstained))
        given().when(Made.entry("r", resolution)).then(refusal.map { .refused($0) } ?? .taken)
    }

    @Test(
        "Votes are recorded as minutes word them: what they do not give is not known",
        arguments: [
            (Resolution.Majority.majority, Resolution.Votes(yes: nil, no: 2), nil),
            (.unanimous, .init(yes: nil, no: nil, abstained: 3), nil),
            (.unknown, .init(yes: 31, no: nil), nil), (.majority, .init(yes: nil, no: nil, abstained: 3), nil),
            (.unanimous, .init(yes: nil, no: 2), "With 2 no it is not unanimously"),
            (.majority, .init(yes: nil, no: 0), "it is unanimous"),
            (.unknown, .init(yes: nil, no: nil), "No number of votes"),
            (.unknown, .init(yes: nil, no: -1), "not negative"),
        ] as [(Resolution.Majority, Resolution.Votes, String?)])
    func asMinutesWordThem(majority: Resolution.Majority, votes: Resolution.Votes, refusal: String?) {
        let resolution = Resolution(
            organization: "council", title: "Beschluss", outcome: .adopted, majority: majority, votes: votes)
        given().when(Made.entry("r", resolution)).then(refusal.map { .refused($0) } ?? .taken)
    }

    @Test("Of what is not known no sum is made: groups are held only against what is known in all")
    func partlyKnownGroups() {
        func vote(_ groups: [Resolution.Votes], all: Resolution.Votes?) -> Entry {
            Made.resolves(
                votes: all, groups: zip(["reds", "blues"], groups).map { .init(group: Identifier($0), votes: $1) })
        }
        given().when(vote([.init(yes: nil, no: 3)], all: .init(yes: nil, no: 2))).then(.refused("more votes together"))
        given().when(vote([.init(yes: nil, no: 3)], all: .init(yes: 40, no: nil))).then(.taken)
        let body = [Made.council] + ["reds", "blues"].map { Made.organization($0, .group, name: Text($0)) }
        given(body).when(vote([.init(yes: 1, no: 7), .init(yes: nil, no: 7)], all: nil)).then(.taken)
    }

    @Test("A group votes once, only groups vote as groups, and no more abstain in them than in all")
    func asGroups() {
        func vote(
            _ groups: [Resolution.GroupVotes], all: Resolution.Votes? = nil, _ outcome: Resolution.Outcome = .adopted
        ) -> Entry {
            Made.resolves("council", "r", outcome, votes: all, groups: groups)
        }
        let reds = Resolution.GroupVotes(group: "reds", votes: .init(yes: 5, no: 0, abstained: 9))
        given().when(vote([reds, reds])).then(.refused("given twice"))
        given().when(vote([reds], all: .init(yes: 30, no: 20, abstained: 0))).then(
            .refused("abstained in the groups than in all"))
        given().when(vote([reds], all: .init(yes: 30, no: 20))).then(.taken)
        given(Made.organization("reds", .office, name: Text("Landrat", en: "Landrat"))).when(vote([reds])).then(
            .refused("“Landrat” is no parliamentary group"))
    }

    @Test("Where all groups are told and nobody says how many votes there were in all, the groups make the result")
    func allGroups() {
        let body = [Made.council] + ["reds", "blues"].map { Made.organization($0, .group, name: Text($0)) }
        func vote(_ no: Int, of groups: [String], all: Resolution.Votes? = nil) -> Entry {
            Made.resolves(votes: all, groups: groups.map { .init(group: Identifier($0), votes: .init(yes: 1, no: no)) })
        }
        given(body).when(vote(7, of: ["reds", "blues"])).then(.refused("2 yes and 14 no together"))
        given(body).when(vote(7, of: ["reds"])).then(.taken)
        given(body).when(vote(7, of: ["reds", "blues"], all: .init(yes: 20, no: 14))).then(.taken)
    }

    @Test("The groups have no more votes than were cast; fewer may be known")
    func groups() {
        func vote(_ yes: Int, _ no: Int) -> Entry {
            Made.resolves(
                votes: .init(yes: 30, no: 20),
                groups: [
                    .init(group: "reds", votes: .init(yes: yes, no: 0)),
                    .init(group: "blues", votes: .init(yes: 5, no: no)),
                ])
        }
        given().when(vote(26, 10)).then(.refused("more votes together"))
        given().when(vote(25, 21)).then(.refused("more votes together"))
        given().when(vote(25, 10)).then(.taken)
    }

    @Test("Provisos have ids of their own and predicates that can be meant")
    func provisos() {
        let once = Resolution.Proviso(
            id: "paid", text: "Solange das Land zahlt", holdsWhile: .grant(atLeast: "100000 EUR"))
        given().when(Made.resolves(while: [once, once])).then(.refused("same id"))
        let never = Resolution.Proviso(
            id: "never", text: "Nie", holdsWhile: .all([.reached("2014-01-01"), .until("2013-01-01")]))
        given().when(Made.resolves(while: [never])).then(.refused("this can never hold"))
        given().when(Made.resolves(while: [once])).then(.taken)
    }

    // MARK: Reviews

    static let waiting = Made.entry(
        "wait",
        Option(title: Text("Abwarten", en: "Wait and see"), text: "Nichts tun.", costs: false, needsReview: true))
    static func review(
        on day: String? = nil, once triggers: [Review.Trigger]? = nil, met: Predicate? = nil,
        of option: String? = "wait", dated: String = "2013-01-31"
    ) -> Entry {
        Made.entry(
            "review-1",
            Review(
                title: "Wiedervorlage", option: option.map { Identifier($0) }, on: day.map(Made.day), onceAny: triggers,
                onceMet: met), on: dated)
    }

    @Test("“Wait and see” is not chosen without a review of it")
    func waitAndSee() {
        let choice = Made.resolves(option: "wait")
        given(DecisionRulesTests.waiting).when(choice).then(.refused("“Wait and see” can only be chosen once"))
        given(DecisionRulesTests.waiting, DecisionRulesTests.review(on: "2014-01-01", of: nil)).when(choice).then(
            .refused("can only be chosen once"))
        given(DecisionRulesTests.waiting, DecisionRulesTests.review(on: "2014-01-01")).when(choice).then(.taken)
        given(DecisionRulesTests.waiting).when(Made.resolves("council", "r", .recommended, option: "wait")).then(.taken)
    }

    @Test("A review serves a waiting resolution that is set by its day and still lies ahead, or is triggered after it")
    func aheadOfIt() {
        let choice = Made.resolves(option: "wait", on: "2013-05-01")
        func reviewed(_ review: Entry, _ others: Entry...) -> When {
            given([DecisionRulesTests.waiting, review] + others).when(choice)
        }
        reviewed(DecisionRulesTests.review(on: "2014-01-01", dated: "2013-05-01")).then(.taken)
        reviewed(DecisionRulesTests.review(on: "2014-01-01", dated: "2013-05-02")).then(
            .refused("can only be chosen once"))
        reviewed(DecisionRulesTests.review(on: "2013-05-01")).then(.refused("can only be chosen once"))
        reviewed(DecisionRulesTests.review(once: [.experience])).then(.taken)
        func told(on day: String) -> Entry {
            Made.entry("elsewhere", Fact(title: "Anderswo", text: "Es läuft.", topic: .elsewhere), on: day)
        }
        reviewed(DecisionRulesTests.review(once: [.experience]), told(on: "2013-04-01")).then(
            .refused("can only be chosen once"))
        reviewed(DecisionRulesTests.review(once: [.experience]), told(on: "2013-06-01")).then(.taken)
    }

    @Test("A review lies after the day on which it is set")
    func afterItsDay() {
        given().when(DecisionRulesTests.review(on: "2013-01-01", dated: "2013-01-31")).then(
            .refused("not after the day on which it is set"))
        given().when(DecisionRulesTests.review(on: "2013-01-31", dated: "2013-01-31")).then(
            .refused("not after the day on which it is set"))
    }

    // MARK: Options

    @Test("Who takes an option settles the question to which it is the answer, or some question where it names none")
    func answered() {
        let build = Made.entry("build", Option(title: "Bauen", text: "Ja.", costs: true, answers: "keep"))
        let both = [Made.council, Made.committee, Made.question("keep"), Made.question("paint"), build]
        given(both).when(Made.resolves(settles: ["paint"], option: "build")).then(
            .refused("answers the question “Frage”, which this resolution does not settle"))
        given(both).when(Made.resolves(settles: ["keep"], option: "build")).then(.taken)
        given(both).when(Made.resolves("committee", "r", .recommended, option: "build")).then(.taken)
        let unnamed = [Made.question("keep"), Made.entry("build", Option(title: "Bauen", text: "Ja.", costs: true))]
        given(unnamed).when(Made.resolves(option: "build")).then(.refused("settles no question"))
        given(unnamed).when(Made.resolves(settles: ["keep"], option: "build")).then(.taken)
    }

    @Test(
        "A body without the competence for an option’s question takes it neither with nor without naming the question")
    func withoutCompetence() {
        let build = Made.entry("build", Option(title: "Bauen", text: "Ja.", costs: true, answers: "keep"))
        let entries =
            DecisionRulesTests.names + [
                Made.question("paint"), build, DecisionRulesTests.competence(["council"], about: ["keep"]),
            ]
        given(entries).when(Made.resolves("committee", settles: ["paint", "keep"], option: "build")).then(
            .refused("no competence for “Frage”"))
        given(entries).when(Made.resolves("committee", settles: ["paint"], option: "build")).then(
            .refused("does not settle"))
    }

    @Test("A competence holds from its day on; one without a day always has")
    func fromItsDay() {
        let rule = Competence(
            question: "Das Konzept", decides: "Kreistag", basis: "Kreisordnung", by: ["council"], about: ["keep"])
        let later = DecisionRulesTests.names + [Made.entry("competence", rule, on: "2013-06-01")]
        given(later).when(Made.resolves("committee", settles: ["keep"], on: "2013-05-31")).then(.taken)
        given(later).when(Made.resolves("committee", settles: ["keep"], on: "2013-06-01")).then(
            .refused("no competence"))
    }

    @Test("A parliamentary group decides nothing, and may recommend")
    func group() {
        let reds = Made.organization("reds", .group, name: Text("Die Roten", en: "The Reds"))
        for outcome in [Resolution.Outcome.adopted, .rejected] {
            given(reds, Made.question("keep")).when(Made.resolves("reds", "r", outcome, settles: ["keep"])).then(
                .refused("“The Reds” is a parliamentary group"))
        }
        given(reds, Made.question("keep")).when(Made.resolves("reds", "r", .recommended, settles: ["keep"])).then(
            .taken)
    }

    @Test("A review says when or once what, and the predicate can be meant")
    func whenToLook() {
        given().when(DecisionRulesTests.review()).then(.refused("a day or something that happens"))
        given().when(DecisionRulesTests.review(once: [])).then(.refused("a day or something that happens"))
        given().when(DecisionRulesTests.review(met: .any([]))).then(.refused("at least one predicate"))
        given().when(DecisionRulesTests.review(once: [.experience])).then(.taken)
    }

    // MARK: Ratings

    private static func rated(
        _ scores: [(String, Int)], in round: String = "first", by body: String = "adorf", as id: String = "rating",
        changes: Bool? = nil
    ) -> Entry {
        let ratings = scores.map { FieldsRated.Rating(field: Identifier($0.0), score: $0.1) }
        return Made.entry(id, FieldsRated(round: round, by: body, ratings: ratings, changes: changes), on: "2013-02-01")
    }
    private static let fields =
        [Made.village("adorf", inhabitants: 100)]
        + ["mill", "wheel"].map { Made.entry($0, FieldOfAction(title: Text($0), approaches: [])) }

    @Test("A rating is of fields that there are, each once, from 1 to 5")
    func ratings() {
        let fields = DecisionRulesTests.fields
        given(fields).when(DecisionRulesTests.rated([])).then(.refused("from 1 to 5"))
        for score in [0, 6] {
            given(fields).when(DecisionRulesTests.rated([("mill", score)])).then(.refused("from 1 to 5"))
        }
        given(fields).when(DecisionRulesTests.rated([("mill", 1), ("mill", 2)])).then(.refused("rated twice"))
        given(fields).when(DecisionRulesTests.rated([("roof", 1)])).then(.refused("no field of action “roof”"))
        given(fields).when(DecisionRulesTests.rated([("mill", 1), ("wheel", 5)])).then(.taken)
    }

    @Test("Who rates is in the matter, and rates once in a round; another rating is a change, and says so")
    func ratedOnce() {
        let before = DecisionRulesTests.fields + [DecisionRulesTests.rated([("mill", 1)])]
        given(before).when(DecisionRulesTests.rated([("mill", 5)], by: "nobody", as: "b")).then(
            .refused("not recorded in this matter: “nobody”"))
        given(before).when(DecisionRulesTests.rated([("mill", 5)], as: "b")).then(
            .refused("has rated in this round already"))
        given(before).when(DecisionRulesTests.rated([("mill", 5)], as: "b", changes: true)).then(.taken)
        given(before).when(DecisionRulesTests.rated([("mill", 5)], in: "second", as: "b", changes: true)).then(
            .refused("no earlier rating"))
        given(before).when(DecisionRulesTests.rated([("mill", 5)], in: "second", as: "b")).then(.taken)
    }

    @Test(
        "Two names that only differ in letters' case or spaces are not two rounds",
        arguments: ["First", "first ", " FI RST"])
    func alikeRounds(name: String) {
        given(DecisionRulesTests.fields + [DecisionRulesTests.rated([("mill", 1)])])
            .when(DecisionRulesTests.rated([("mill", 5)], in: name, as: "b")).then(.refused("is called “first”"))
    }

    @Test("Ratings show their spread, and who rates twice has changed its mind")
    func spread() throws {
        let matter = Matter(
            DecisionRulesTests.fields + [
                DecisionRulesTests.rated([("mill", 5), ("wheel", 3)], by: "adorf", as: "a"),
                DecisionRulesTests.rated([("mill", 1), ("wheel", 4)], by: "bedorf", as: "b"),
                DecisionRulesTests.rated([("mill", 3), ("wheel", 1)], by: "cedorf", as: "c"),
                DecisionRulesTests.rated([("mill", 3), ("wheel", 3)], by: "cedorf", as: "d"),
            ])
        let weighing = try #require(matter.fieldWeighings.first)
        #expect(matter.fieldWeighings.count == 1)
        #expect(weighing.raters == ["adorf", "bedorf", "cedorf"])
        let mill = try #require(weighing.results.first), wheel = try #require(weighing.results.last)
        #expect(mill.counts == [1, 0, 1, 0, 1])
        #expect([mill.lowest, mill.highest] == [1, 5])
        #expect(mill.median?.text(.de) == "3")
        #expect(mill.isDisputed && !mill.isAgreed)
        #expect(wheel.counts == [0, 0, 2, 1, 0])
        #expect(wheel.isAgreed && !wheel.isDisputed)
    }

    @Test(
        "The median of an even number is the middle of the two",
        arguments: [([1, 5], "3"), ([4, 5], "4,5"), ([1, 2, 4, 4], "3"), ([2], "2")])
    func median(scores: [Int], median: String) {
        let ratings = scores.enumerated().map {
            DecisionRulesTests.rated([("mill", $1)], by: "rater-\($0)", as: "r\($0)")
        }
        #expect(
            Matter(DecisionRulesTests.fields + ratings).fieldWeighings.first?.results.first?.median?.text(.de) == median
        )
    }

    @Test("Who changes the rating of one field keeps the others")
    func keepsOthers() throws {
        let matter = Matter(
            DecisionRulesTests.fields + [
                DecisionRulesTests.rated([("mill", 5), ("wheel", 3)]),
                DecisionRulesTests.rated([("wheel", 1)], as: "b", changes: true),
            ])
        #expect(try #require(matter.fieldWeighings.first).results.map { $0.scores.map(\.score) } == [[5], [1]])
    }
}
