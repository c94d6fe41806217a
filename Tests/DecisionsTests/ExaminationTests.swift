import Costing
import Testing

@testable import Decisions

@Suite("What is found on a requirement")
struct ExaminationTests {
    static let concept = Predicate.adopted(.init(concept: "concept", by: "council"))

    // MARK: What is computed

    @Test("Open until the council has adopted the concept, and met from that day on")
    func adopted() throws {
        let entries = [
            Made.council, Made.requires("plan", metIf: ExaminationTests.concept), Made.resolves(adopts: ["concept"]),
        ]
        let before = try #require(Made.examination(entries, of: "plan", asOf: "2013-04-30"))
        #expect(before.status == .open)
        #expect(before.evidence.isEmpty)
        let after = try #require(Made.examination(entries, of: "plan", asOf: "2013-05-01"))
        #expect(after.status == .met)
        #expect(after.evidence == ["resolution-1"])
    }

    @Test("A concept grows too old on the day after its three years")
    func grownOld() {
        let young = Predicate.adopted(.init(concept: "concept", notOlderThan: Period(3, .year)))
        let entries = [Made.council, Made.requires("plan", .should, metIf: young), Made.resolves(adopts: ["concept"])]
        #expect(Made.examination(entries, of: "plan", asOf: "2016-05-01")?.status == .met)
        #expect(Made.examination(entries, of: "plan", asOf: "2016-05-02")?.status == .failed)
    }

    @Test("Where there is no predicate nobody has looked, and nothing is said")
    func noPredicate() throws {
        let examination = try #require(Made.examination([Made.requires("plan")], of: "plan"))
        #expect(examination.status == nil)
        #expect(examination.computed == nil)
        #expect(!examination.isMet)
    }

    @Test("Where the precondition fails the requirement does not apply; while it is open, it does not apply yet")
    func precondition() {
        func status(_ precondition: Predicate) -> FindingStatus? {
            Made.examination(
                [Made.requires("plan", metIf: .reached("2020-01-01"), appliesIf: precondition)], of: "plan")?.status
        }
        #expect(status(.until("2013-01-01")) == .notApplicable)
        #expect(status(.reached("2014-01-01")) == .notApplicable)
        #expect(status(.reached("2013-01-01")) == .open)
        let approved = Predicate.document(.init(kind: "approval"))
        let waiting = Made.examination([Made.requires("plan", appliesIf: approved)], of: "plan")
        #expect(waiting?.status == .notApplicable)
        #expect(waiting?.reason?.de == "Die Voraussetzung gilt hier noch nicht. „approval“ ist nicht verzeichnet.")
    }

    @Test(
        "Only the provisions in force on the day are asked",
        arguments: [("2013-12-31", FindingStatus.contested), ("2014-01-01", .failed)])
    func inForce(day: String, status: FindingStatus) {
        let law = [
            Made.norm("act", .act), Made.provision("act-7", of: "act"),
            Made.norm("guideline", .guideline, to: "2013-12-31"), Made.provision("guideline-1", of: "guideline"),
            Made.requires(
                "agreement",
                readings: [
                    Made.reading("act-7", .should, metIf: .until("2013-01-01")), Made.reading("guideline-1", .silent),
                ]),
        ]
        #expect(Made.examination(law, asOf: day)?.status == status)
    }

    @Test("A provision that nobody has read yet asks nothing, and is not shown")
    func notReadYet() throws {
        let requirement = Made.requires(
            "agreement",
            readings: [Made.reading("act-7", .must, metIf: .reached("2013-01-01")), Made.reading("act-8", .must)])
        let law = [Made.norm("act", .act), Made.provision("act-7", of: "act"), requirement]
        #expect(Made.examination(law)?.status == .met)
        let content = try #require(requirement.content as? Requirement)
        #expect(Matter(law).readings(of: content).map(\.provision.text) == ["act-7"])
    }

    // MARK: What is entered

    private static let entered = [Made.council, Made.requires("plan", metIf: concept), Made.found(.open, on: "plan")]

    @Test("What somebody found leads as long as what is computed is the same")
    func leads() throws {
        let examination = try #require(Made.examination(ExaminationTests.entered, of: "plan"))
        #expect(examination.isFindingLeading)
        #expect(examination.reason == "So ist es.")
        let failed = try #require(
            Made.examination(ExaminationTests.entered + [Made.found(.failed, on: "plan", as: "f-2")], of: "plan"))
        #expect(failed.status == .failed)
    }

    @Test("What is computed leads once something newer has happened")
    func newer() throws {
        let examination = try #require(
            Made.examination(
                ExaminationTests.entered + [Made.resolves(adopts: ["concept"])], of: "plan", asOf: "2013-05-01"))
        #expect(!examination.isFindingLeading)
        #expect(examination.status == .met)
        #expect(examination.finding?.content.status == .open)
    }

    @Test("What has happened since gives the reason, even where the finding stays the same")
    func newerReason() throws {
        let again = Made.resolves(adopts: ["concept"]),
            found = Made.found(.met, on: "plan", dated: "2013-04-01", grade: .official)
        let examination = try #require(
            Made.examination(
                [Made.council, Made.requires("plan", metIf: Self.concept), found, again], of: "plan", asOf: "2013-05-01"
            ))
        #expect(examination.status == .met)
        #expect(!examination.isFindingLeading)
        #expect(examination.evidence == ["resolution-1"])
    }

    @Test("A finding says nothing of a norm that came into force after it")
    func newLaw() throws {
        let entries = [
            Made.norm("act", .act, from: "2012-02-14", to: "2021-12-31"), Made.provision("act-7", of: "act"),
            Made.norm("new-act", .act, from: "2022-01-01"), Made.provision("act-8", of: "new-act"),
            Made.requires(
                "agreement",
                readings: [
                    Made.reading("act-7", .should, metIf: .reached("2030-01-01")),
                    Made.reading("act-8", .should, metIf: .reached("2030-01-01")),
                ]),
            Made.found(.notApplicable, on: "agreement", dated: "2014-11-01"),
        ]
        #expect(Made.examination(entries, asOf: "2021-12-31")?.status == .notApplicable)
        #expect(Made.examination(entries, asOf: "2022-01-01")?.status == .open)
        let looked = entries + [Made.found(.failed, on: "agreement", as: "f-2", dated: "2022-01-02")]
        #expect(Made.examination(looked, asOf: "2022-01-02")?.status == .failed)
    }

    @Test("Whoever settled the point with competence leads, whatever happens afterwards")
    func settled() throws {
        let law =
            Made.bothReadings + [
                Made.council, Made.asking(serves: ["agreement"]), Made.spoken(),
                Made.found(.notApplicable, on: "agreement", by: "council"),
            ]
        let before = try #require(Made.examination(law, asOf: "2013-03-19"))
        #expect(before.status == .contested)
        let after = try #require(
            Made.examination(
                law + [Made.asking("round-2", on: "2013-04-01", serves: ["agreement"])], asOf: "2013-04-30"))
        #expect(after.status == .notApplicable)
        #expect(after.computed?.computed.status != .notApplicable)
    }

    @Test("That it does not apply holds though time passes, until something new happens")
    func doesNotApply() {
        let entries = [
            Made.council, Made.requires("plan", .should, metIf: Self.concept),
            Made.found(.notApplicable, on: "plan", dated: "2013-05-02"),
        ]
        #expect(Made.examination(entries, of: "plan", asOf: "2020-01-01")?.status == .notApplicable)
        let again = entries + [Made.resolves("council", "resolution-2", adopts: ["concept"], on: "2020-01-02")]
        #expect(Made.examination(again, of: "plan", asOf: "2020-01-02")?.status == .met)
    }

    @Test(
        "What has failed is not made good by a finding, only by what happens",
        arguments: [FindingStatus.met, .notApplicable, .open])
    func failed(told: FindingStatus) {
        let inTime = Predicate.document(.init(kind: "plan", noLaterThan: Made.day("2013-03-01")))
        let entries = [
            Made.requires("plan", metIf: inTime), Made.found(told, on: "plan", dated: "2013-03-20", grade: .official),
        ]
        #expect(Made.examination(entries, of: "plan")?.status == .failed)
        #expect(Made.examination(entries, of: "plan")?.finding?.content.status == told)
    }

    @Test("What is contested is not ended by a finding of somebody who does not settle it")
    func contestedStays() {
        let law = Made.bothReadings + [Made.council, Made.asking(serves: ["agreement"]), Made.spoken()]
        let entries = law + [Made.found(.met, on: "agreement", grade: .official)]
        #expect(Made.examination(entries)?.status == .contested)
    }

    @Test("That a point is contested is computed, not told")
    func toldContested() throws {
        let law = Made.bothReadings + [Made.found(.contested, on: "agreement")]
        let asked = law + [Made.asking(serves: ["agreement"])] + Made.villages.map { Made.says($0) }
        let examination = try #require(Made.examination(asked, asOf: "2013-04-30"))
        #expect(examination.status == .met)
        #expect(!examination.isFindingLeading)
    }

    @Test("What a party claims stands beside a finding and never leads")
    func claim() throws {
        let examination = try #require(
            Made.examination(
                ExaminationTests.entered + [
                    Made.found(.met, on: "plan", as: "claim", dated: "2013-03-25", grade: .claim)
                ], of: "plan"))
        #expect(examination.status == .open)
        #expect(examination.claims.map(\.header.id) == ["claim"])
    }

    // MARK: Properties

    /// A matter at random: law in both readings, rounds, answers, resolutions
    /// and findings, spread over 2013 and 2014.
    static func course(_ dice: inout ResultDice) -> [Entry] {
        func day(_ dice: inout ResultDice) -> String {
            "201\(dice.pick([3, 4]))-\(dice.pick(["02", "05", "08", "11"]))-\(dice.pick(["01", "09", "28"]))"
        }
        var entries = [Made.opened(), Made.council] + Made.bothReadings.filter { $0.header.id != "agreement" }
        let predicates = [
            concept, .agreed(.init(round: "agreement")),
            .agreed(.init(round: "agreement", rule: "more than 1/2 of heads")), .until("2013-08-01"),
            .reached("2014-05-01"),
        ]
        for id in ["agreement", "plan", "third"] {
            let readings = ["act-7", "guideline-1"].map {
                Made.reading(
                    $0, dice.pick([.must, .should, .may, .silent]),
                    metIf: dice.pick([nil, dice.pick(predicates), dice.pick(predicates)]))
            }
            entries.append(
                Made.requires(
                    id, metIf: dice.pick([nil, dice.pick(predicates)]), readings: dice.pick([nil, readings, readings])))
        }
        for number in 1...3 {
            let round = "round-\(number)", asked = day(&dice)
            entries.append(Made.asking(round, on: asked, serves: ["agreement"]))
            for village in Made.villages where dice.pick([true, true, false]) {
                entries.append(
                    Made.says(
                        village, dice.pick(Position.Answer.allCases), to: round, as: "\(village)-\(number)",
                        on: day(&dice)))
            }
            if dice.pick([true, false]) {
                entries.append(Made.spoken(to: round, as: "speaker-\(number)", on: day(&dice)))
            }
        }
        for number in 1...3 {
            entries.append(
                Made.resolves("council", "resolution-\(number)", adopts: dice.pick([nil, ["concept"]]), on: day(&dice)))
            entries.append(
                Made.found(
                    dice.pick(FindingStatus.allCases), on: dice.pick(["agreement", "plan", "third"]),
                    as: "finding-\(number)", dated: day(&dice)))
        }
        // Only what may be entered is.
        var matter = Matter(), taken: [Entry] = []
        for entry in entries.sorted(by: { $0.effectiveOrdinal < $1.effectiveOrdinal })
        where (try? matter.decide(entry)) != nil {
            matter.apply(entry)
            taken.append(entry)
        }
        return taken
    }

    /// All that is found, in words that can be compared.
    static func told(_ assessment: Assessment) -> [String] {
        assessment.examinations.map {
            """
            \($0.requirement.header.id) \($0.status?.rawValue ?? "-") \($0.reason?.de ?? "-") \($0.evidence) \
            \($0.isFindingLeading)
            """
        }
            + assessment.rounds.map {
                """
                \($0.round.header.id) \($0.outcome.map(\.rawValue) ?? "-") \($0.answers.map(\.stand)) \
                \($0.drift.count)
                """
            }
            + assessment.reviews.map { "\($0.review.header.id) \($0.isDue)" }
            + assessment.provisos.map { "\($0.proviso.id) \($0.isBroken)" }
    }

    @Test("Findings and results are a function of what happened up to the day", arguments: 0..<12)
    func upToTheDay(seed: UInt64) throws {
        var dice = ResultDice(seed: 900 + seed)
        let course = ExaminationTests.course(&dice)
        for day in ["2013-02-01", "2013-06-30", "2013-12-31", "2014-08-15", "2015-01-01"] {
            let known = course.filter { $0.effectiveOrdinal <= Made.day(day).ordinal }
            let then = ExaminationTests.told(Made.assessment(known, asOf: day))
            #expect(ExaminationTests.told(Made.assessment(course, asOf: day)) == then)
            // Asked twice it is the same twice.
            #expect(ExaminationTests.told(Made.assessment(course, asOf: day)) == then)
        }
    }

    @Test("Every contested finding names two provisions that differ", arguments: 0..<12)
    func contested(seed: UInt64) {
        var dice = ResultDice(seed: 500 + seed)
        for _ in 0..<10 {
            for examination in Made.assessment(ExaminationTests.course(&dice), asOf: "2014-06-30").examinations
            where examination.status == .contested {
                guard examination.computed != nil else {
                    // Told where nothing can be computed: then two provisions are read.
                    #expect(Set((examination.requirement.content.readings ?? []).map(\.provision)).count >= 2)
                    continue
                }
                let named = (examination.computed?.byProvision ?? []).filter { $0.provision != nil }
                #expect(Set(named.compactMap { $0.provision?.id }).count >= 2)
                #expect(Set(named.map(\.status)).count >= 2)
                let reason = examination.computed?.computed.reason.de ?? ""
                for provision in named.compactMap(\.provision) { #expect(reason.contains(provision.citation.de)) }
            }
        }
    }
}
