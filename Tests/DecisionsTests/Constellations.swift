import Costing
import Testing

@testable import Decisions

/// What happened in the real case in both readings, and four more
/// constellations. All of it is fictional: the county, its five villages, its
/// mill and all amounts.
@Suite("Constellations (fictional)")
struct Constellations {
    private func standing(_ entries: [Entry], asOf day: String) -> MatterStanding {
        let matter = Made.matter(entries, asOf: day), figures = FigureBook(matter, asOf: Made.day(day))
        return MatterStanding(
            matter, figures: figures, assessment: Assessment(matter, figures: figures, asOf: Made.day(day)))
    }

    // MARK: The act asks for agreement, the guideline does not

    private static let refused = [Made.opened(), Made.asking(serves: ["agreement"]), Made.spoken(.refusal, .majority)]

    @Test("The act asks for agreement and a majority refuses, the guideline asks for none: contested, with both named")
    func contested() throws {
        let assessment = Made.assessment(Made.bothReadings + Constellations.refused, asOf: "2013-03-31")
        #expect(assessment.rounds.first?.outcome == .notReached)
        let examination = try #require(assessment.examination(of: "agreement"))
        #expect(examination.status == .contested)
        #expect(examination.computed?.byProvision.map(\.status) == [.failed, .notApplicable])
        #expect(examination.evidence == ["round-1"])
        let reason = try #require(examination.reason)
        #expect(reason.de.contains("§ act-7 (Gesetz, 14.02.2012): nicht erfüllt."))
        #expect(reason.de.contains("§ guideline-1 (Richtlinie, 25.06.2012): verlangt es nicht."))
        #expect(reason.in(.en).contains("§ act-7 (act, 14\u{A0}February\u{A0}2012): not met."))
        let blockers = standing(Made.bothReadings + Constellations.refused, asOf: "2013-03-31").blockers
        #expect(blockers.contains { if case .requirement(let open) = $0 { open.status == .contested } else { false } })
    }

    @Test(
        "In each reading alone it is plain: not reached under the act, not required under the guideline",
        arguments: [
            ("act", FindingStatus.failed), ("guideline", .notApplicable),
        ])
    func oneReading(norm: String, status: FindingStatus) {
        let other = norm == "act" ? "guideline" : "act"
        let law = Made.bothReadings.filter { !$0.header.id.hasPrefix(other) }
        #expect(
            Made.assessment(law + Constellations.refused, asOf: "2013-03-31").examination(of: "agreement")?.status
                == status)
    }

    @Test(
        """
        Before anybody was asked the readings are at odds already: open under the act, not required under the \
        guideline
        """
    )
    func beforeTheRound() {
        #expect(Made.examination(Made.bothReadings)?.status == .contested)
    }

    @Test("If all agree, both are content")
    func allAgree() {
        let entries =
            Made.bothReadings + [Made.opened(), Made.asking(serves: ["agreement"])]
            + Made.villages.map { Made.says($0) }
        #expect(Made.assessment(entries, asOf: "2013-03-31").examination(of: "agreement")?.status == .met)
    }

    // MARK: Silence counts as consent

    @Test(
        "Silence counts as consent once the deadline has passed, not before",
        arguments: [
            (SilenceRule.consent, RoundOutcome.reached), (.noAnswer, .notReached), (.refusal, .notReached),
        ])
    func silence(rule: SilenceRule, after: RoundOutcome) throws {
        let entries = [Made.asking(deadline: "2013-03-31", silence: rule), Made.says("adorf"), Made.says("bedorf")]
        #expect(Made.reading(entries, asOf: "2013-03-31")?.outcome == .open)
        let reading = try #require(Made.reading(entries, asOf: "2013-04-01"))
        #expect(reading.outcome == after)
        let effect = reading.ballot.effectOfSilence(under: .all)
        #expect(effect.makesADifference)
        #expect([effect.consent, effect.noAnswer, effect.refusal] == [.reached, .notReached, .notReached])
    }

    @Test("One refusal weighs more than any silence")
    func silenceAndARefusal() {
        let entries = [Made.asking(deadline: "2013-03-31", silence: .consent), Made.says("adorf", .refusal)]
        #expect(Made.reading(entries, asOf: "2013-03-15")?.outcome == .notReached)
        #expect(Made.reading(entries, asOf: "2013-04-01")?.outcome == .notReached)
    }

    // MARK: For as long as the state pays at today's level

    private static let asLongAsPaid =
        Made.costs + [
            Made.asking(asked: ["adorf", "bedorf"]), Made.says("bedorf"),
            Made.says(
                "adorf", .conditional, if: [Made.condition(metIf: .grant(atLeast: "100000 EUR"))]),
        ]

    @Test(
        "Consent for as long as the state pays holds while it does, and is in doubt when it pays less",
        arguments: [true, false])
    func stateStopsPaying(isCut: Bool) throws {
        // The grant is cut in 2015, or ends with 2017 as it was fixed.
        let entries = Constellations.asLongAsPaid + (isCut ? [Made.laterGrant(80_000, from: "2015-01-01")] : [])
        let (before, after) = isCut ? ("2014-12-31", "2015-01-01") : ("2017-12-31", "2018-01-01")
        let holding = try #require(Made.assessment(entries, asOf: before).rounds.first)
        #expect(holding.outcome == .reached)
        #expect(holding.doubtful.isEmpty)
        let broken = try #require(Made.assessment(entries, asOf: after).rounds.first)
        #expect(broken.outcome == .reachedUnderConditions)
        #expect(broken.doubtful.map(\.body.text) == ["adorf"])
        let condition = try #require(broken.doubtful.first?.conditions.first)
        #expect(condition.state == .broken)
        #expect(condition.verdict?.reason.de.contains("verlangt ist mindestens 100.000") == true)
        let blockers = standing(entries, asOf: after).blockers
        #expect(
            blockers.contains {
                if case .doubt(let round, let answer) = $0 {
                    round.round.header.id == "round-1" && answer.body.text == "adorf"
                } else {
                    false
                }
            })
    }

    @Test("Whoever waives the condition stands by its consent though the grant has ended")
    func waived() {
        let waived = Made.reported(.waived, on: "2018-02-01")
        let reading = Made.assessment(Constellations.asLongAsPaid + [waived], asOf: "2018-03-01").rounds.first
        #expect(reading?.outcome == .reached)
        #expect(reading?.doubtful.isEmpty == true)
    }

    // MARK: Unanimity missed by one

    @Test("Unanimity is missed by one, who is named; by a majority it would be reached")
    func missedByOne() throws {
        let entries = [Made.asking()] + Made.villages.dropLast().map { Made.says($0) } + [Made.says("edorf", .refusal)]
        let reading = try #require(Made.reading(entries))
        #expect(reading.outcome == .notReached)
        let turn = try #require(reading.ballot.turn(under: .all))
        #expect(turn.direction == .toReached)
        #expect(turn.sets.map { $0.map(\.text) } == [["edorf"]])
        #expect(turn.isSmallest && turn.others == 0)
        #expect(reading.ballot.outcome(under: .share(.majority, of: .heads, among: .asked)) == .reached)
    }

    @Test("By inhabitants the one may weigh more than the four others")
    func oneTown() throws {
        let weights = Made.villages.map { Made.village($0, inhabitants: $0 == "edorf" ? 9_000 : 1_000) }
        let rule = "more than 1/2 of inhabitants"
        let entries =
            weights + [Made.asking(rule: rule)] + Made.villages.dropLast().map { Made.says($0) } + [
                Made.says("edorf", .refusal)
            ]
        let reading = try #require(Made.reading(entries))
        #expect(reading.outcome == .notReached)
        let tally = reading.ballot.tally(by: .inhabitants)
        #expect(tally.consenting.total == 4_000)
        #expect(tally.refusing.total == 9_000)
        #expect(reading.ballot.turn(under: try #require(ResultRule(rule)))?.bodies.map(\.text) == ["edorf"])
    }

    // MARK: A body withdraws after the costs rose

    private static let rising =
        Made.costs + [
            Made.asking(
                asked: ["adorf", "bedorf", "cedorf"], on: "2012-12-10", deadline: "2012-12-31", serves: ["agreement"],
                threshold: 1_000, told: ["extra-cost": "51000 EUR"]),
            Made.says("adorf", on: "2012-12-15"), Made.says("bedorf", on: "2012-12-15"),
            Made.says("cedorf", on: "2012-12-15"), Made.secondEdition(),
        ]

    @Test("The costs rise beyond the threshold: the consents stand, and the proposal is to ask again")
    func costsRise() throws {
        let before = try #require(Made.assessment(Constellations.rising, asOf: "2013-01-30").rounds.first)
        #expect(!before.isOutdated && before.outcome == .reached)
        let after = try #require(Made.assessment(Constellations.rising, asOf: "2013-01-31").rounds.first)
        #expect(after.isOutdated && after.outcome == .reached)
        let next = standing(Constellations.rising, asOf: "2013-01-31").next
        #expect(
            next.contains {
                if case .askAgain(let round, let then, let now) = $0 {
                    round.header.id == "round-1" && then == Quantity("51000 EUR") && now == Quantity("69000 EUR")
                } else {
                    false
                }
            })
    }

    @Test("A body then takes its consent back: the agreement is gone, and asking again counts from nothing")
    func withdraws() throws {
        let matter = given(Constellations.rising).when(Made.takesBack("bedorf-says", on: "2013-02-10")).then(.taken)
        #expect(matter.consent.withdrawn.all.count == 1)
        let entries = Constellations.rising + [Made.takesBack("bedorf-says", on: "2013-02-10")]
        let reading = try #require(Made.assessment(entries, asOf: "2013-02-10").rounds.first)
        #expect(reading.outcome == .notReached)
        #expect(
            reading.answers.first { $0.body.text == "bedorf" }?.takenBack.map(\.position.header.id) == ["bedorf-says"])
        #expect(reading.ballot.turn(under: .all)?.bodies.map(\.text) == ["bedorf"])

        let again =
            entries + [
                Made.asking(
                    "round-2", asked: ["adorf", "bedorf", "cedorf"], on: "2013-03-01", follows: "round-1",
                    told: ["extra-cost": "69000 EUR"]), Made.says("adorf", .refusal, to: "round-2", as: "adorf-again"),
            ]
        let second = try #require(Made.assessment(again, asOf: "2013-03-31").round("round-2"))
        #expect(second.drift.isEmpty)
        #expect(second.answers.map(\.stand) == [.refusal, .silent, .silent])
        #expect(second.answers.map { $0.before?.header.id } == ["adorf-says", nil, "cedorf-says"])
        // Each round keeps its own result; there is never one for all.
        #expect(Made.assessment(again, asOf: "2013-03-31").rounds.map(\.outcome) == [.notReached, .notReached])
    }

    // MARK: What refers to nothing

    @Test(
        "A predicate that names nothing is refused, with what it names",
        arguments: [
            (Predicate.agreed(.init(round: "nothing")), "names the round “nothing”"),
            (.resolved(.init(by: "nobody", on: "keep")), "names the body or organization “nobody”"),
            (.document(.init(kind: "scroll")), "names the document “scroll”"),
            (.figure(.init(id: "luck", atLeast: .count(1))), "names the figure “luck”"),
            (.posts(.init(kind: "wizard", atLeast: Posts(hundredths: 100))), "names the kind of post “wizard”"),
            (.adopted(.init(concept: "dream")), "names the concept “dream”"),
        ])
    func refersToNothing(predicate: Predicate, words: String) {
        let matter = Matter([Made.opened(), Made.question("keep")])
        for wrapped in [
            predicate, .all([.reached("2013-01-01"), .not(predicate)]),
            .unless(exempt: predicate, required: .until("2020-01-01")),
        ] {
            let refusal = #expect(throws: Refusal.self) {
                try matter.checkPredicates(of: Made.requires("r", metIf: wrapped).content)
            }
            #expect(refusal?.rule.en?.contains(words) == true, "\(refusal?.rule.en ?? "-")")
        }
    }

    @Test(
        "Requirements that demand a thing and its opposite are refused",
        arguments: [
            (Predicate.all([.until("2013-01-01"), .not(.until("2013-01-01"))]), "demanded and excluded at once"),
            (.all([.reached("2014-01-01"), .until("2013-01-01")]), "can never hold"),
            (.all([.grant(atLeast: "2 EUR"), .grant(atMost: "1 EUR")]), "leave no value"),
            (.any([.until("2013-01-01"), .not(.until("2013-01-01"))]), "demands nothing"),
        ])
    func contradiction(predicate: Predicate, words: String) {
        given().when(Made.requires("r", metIf: predicate)).then(.refused(words))
        given().when(Made.requires("r", appliesIf: predicate)).then(.refused(words))
        given().when(Made.requires("r", readings: [Made.reading("p", .must, metIf: predicate)])).then(.refused(words))
    }
}
