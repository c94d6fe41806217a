import Costing
import Testing

@testable import Decisions

@Suite("Taking an entry back")
struct WithdrawalTests {
    private func withdrawal(of id: String, reason: Text = "Verrechnet.", on day: String = "2013-02-01") -> Entry {
        Made.entry("withdrawal-" + id, Withdrawal(entry: id, reason: reason), on: day)
    }

    @Test("From its day on a withdrawn edition counts no more, and before it still does")
    func counts() {
        let entries = Made.costs + [Made.secondEdition(), withdrawal(of: "e2")]
        #expect(Made.matter(entries, asOf: "2013-01-31").costs.edition?.header.id == "e2")
        let after = Made.matter(entries, asOf: "2013-02-01")
        #expect(after.costs.edition?.header.id == "e1")
        #expect(after.entries.map(\.header.id).contains("withdrawal-e2"))
        #expect(!after.entries.map(\.header.id).contains("e2"))
    }

    @Test("What is withdrawn may be entered anew, and counts")
    func again() {
        let entries = Made.costs + [Made.secondEdition(), withdrawal(of: "e2"), Made.edition("e2", on: "2013-02-02")]
        #expect(Made.matter(entries, asOf: "2013-02-02").costs.edition?.header.id == "e2")
    }

    @Test("Where entries of several kinds bear one id, a withdrawal says which of them it means")
    func ambiguous() {
        let two =
            Made.costs + [
                Made.secondEdition(), Made.entry("e2", Occurrence(title: "Fiktiv: Veröffentlicht"), on: "2013-01-05"),
            ]
        given(two).when(withdrawal(of: "e2")).then(.refused("Several entries of different kinds bear the id “e2”"))
        let one = Made.entry(
            "gone", Withdrawal(entry: "e2", kind: Occurrence.type, reason: "Falsch."), on: "2013-02-01")
        given(two).when(one).then(.taken)
        #expect(Made.matter(two + [one], asOf: "2013-02-01").costs.edition?.header.id == "e2")
    }

    @Test("Sixty withdrawals take no longer than sixty foldings", .timeLimit(.minutes(20)))
    func many() {
        let taken = (1...60).flatMap { [Made.edition("x\($0)", on: "2013-01-05"), withdrawal(of: "x\($0)")] }
        let matter = Made.matter(Made.costs + taken, asOf: "2013-02-01")
        #expect(matter.costs.edition?.header.id == "e1")
        #expect(matter.entries.count == Made.costs.count + 60)
    }

    @Test("What something else rests on cannot be withdrawn")
    func restsOn() {
        let two = Made.costs + [Made.secondEdition()]
        given(two).when(withdrawal(of: "e2")).then(.taken)
        given(Made.costs).when(withdrawal(of: "e1")).then(.refused("There is no other edition"))
        given(two + [Made.reported("r", "61000 EUR", edition: "e2", on: "2013-01-31")]).when(withdrawal(of: "e2")).then(
            .refused("A reported figure rests on it"))
        given(two).when(withdrawal(of: "centre")).then(.refused("A cost model or option rests on it"))
        given(two).when(withdrawal(of: "model")).then(.refused("computed with it"))
    }

    @Test("A resolution that was entered wrongly can be withdrawn, and the question is open again")
    func resolution() {
        let wrong = [Made.council, Made.question("whether"), Made.resolves(settles: ["whether"], on: "2013-01-15")]
        let after = given(wrong).when(withdrawal(of: "resolution-1")).then(.taken)
        #expect(!after.isSettled("whether") && after.lastDecision == nil)
    }

    @Test("What other entries name is withdrawn only after them, and the refusal says which they are")
    func named() {
        let task = Made.entry(
            "task",
            Mandate(
                meeting: "session", mark: "1", title: "Konzept vorlegen", to: "office", due: nil, by: "resolution-1"),
            on: "2013-01-15")
        let session = Made.entry("session", Meeting(of: "council", title: "Sitzung"), on: "2013-01-15")
        let all = [
            Made.council, session, Made.question("whether"), Made.resolves(settles: ["whether"], on: "2013-01-15"),
            task,
        ]
        given(all).when(withdrawal(of: "resolution-1")).then(.refused("This still rests on it: “Konzept vorlegen”."))
        given(all).when(withdrawal(of: "session")).then(.refused("“Konzept vorlegen”"))
        given(all).when(withdrawal(of: "whether")).then(.refused("“Beschluss”"))
        given(all).when(withdrawal(of: "task")).then(.taken)
        given(all + [withdrawal(of: "task")]).when(withdrawal(of: "resolution-1")).then(.taken)
    }

    @Test("What a predicate, a rating or a source line names is named, too")
    func namedInPassing() {
        given(Made.requires("plan", metIf: .resolved(.init(by: "council", on: "whether"))), Made.question("whether"))
            .when(withdrawal(of: "whether")).then(.refused("“Voraussetzung plan”"))
        given(
            Made.entry("press", Source(title: "Zeitung")),
            Made.entry("fact", Fact(title: "Erfahrung", text: "Gut.", topic: .elsewhere), sources: ["press"])
        )
        .when(withdrawal(of: "press")).then(.refused("“Erfahrung”"))
    }

    @Test(
        """
        A draft is kept by a paper that was issued of it, and no longer once that is annulled; a second paper \
        keeps it still
        """
    )
    func annulledPaper() {
        let draft = Made.entry(
            "draft",
            PaperDrafted(
                title: "Vorlage", subtitle: nil, office: "office", consultations: [], request: "Es wird gebeten.",
                outline: [], annexes: nil, note: nil), on: "2013-01-10")
        func annulled(_ id: String) -> Entry {
            Made.entry("annulled-" + id, PaperAnnulled(paper: Identifier(id), reason: "Falsch."), on: "2013-02-01")
        }
        let issued = [draft, Made.issued("paper-1", number: "1/2013")],
            two = issued + [Made.issued("paper-2", number: "2/2013")]
        given(issued).when(withdrawal(of: "draft")).then(.refused("This still rests on it"))
        let after = given(issued + [annulled("paper-1")]).when(withdrawal(of: "draft")).then(.taken)
        #expect(after.papers.drafts.isEmpty && after.papers.issued.all.count == 1)
        given(two + [annulled("paper-1")]).when(withdrawal(of: "draft")).then(.refused("This still rests on it"))
        given(issued + [annulled("paper-1")]).when(Made.issued("paper-3", number: "1/2013")).then(
            .refused("already been issued"))
    }

    @Test(
        """
        A motion, a meeting, a review, a question or an option that nobody names can be withdrawn; the matter and \
        a withdrawal cannot
        """
    )
    func kinds() {
        let session = Made.entry("session", Meeting(of: "council", title: "Sitzung"))
        for entry in [
            Made.motion(on: "2013-01-01"), session, DecisionRulesTests.review(on: "2014-01-01"),
            Made.question("whether"), DecisionRulesTests.waiting,
        ] {
            given([entry]).when(withdrawal(of: entry.header.id)).then(.taken)
        }
        given(Made.opened()).when(withdrawal(of: "mill")).then(.refused("It is the matter itself"))
        given([session, withdrawal(of: "session")]).when(withdrawal(of: "withdrawal-session")).then(
            .refused("is entered anew"))
    }

    @Test("A withdrawal names an entry, a reason, and no day before the entry’s own")
    func complete() {
        let two = Made.costs + [Made.secondEdition()]
        given(two).when(withdrawal(of: "nothing")).then(.refused("no entry"))
        given(two).when(withdrawal(of: "e2", reason: " ")).then(.refused("gives the reason"))
        given(two).when(withdrawal(of: "e2", on: "2012-12-31")).then(.refused("cannot be withdrawn before"))
        given(two + [withdrawal(of: "e2")]).when(withdrawal(of: "e2")).then(.refused("withdrawn already"))
    }
}

@Suite("Grants and plans that cannot be")
struct GrantChecksTests {
    private func grant(_ change: (inout Grant) -> Void) -> Entry {
        var grant = Grant(title: "Förderung", firstDay: Made.day("2012-06-25"))
        change(&grant)
        return Made.entry("grant", grant, on: "2012-06-25")
    }

    @Test("A grant pays in one way")
    func ways() {
        given().when(grant { $0.share = BasisPoints(8_000) }).then(.taken)
        given().when(
            grant {
                $0.deficit = true; $0.eligible = .additional; $0.ownContribution = BasisPoints(1_000)
            }
        ).then(.taken)
        given().when(
            grant {
                $0.share = BasisPoints(8_000); $0.deficit = true
            }
        ).then(.refused("more than one way"))
        given().when(
            grant {
                $0.lines = []; $0.share = BasisPoints(8_000)
            }
        ).then(.refused("more than one way"))
        given().when(grant { $0.ceiling = Made.euro(1) }).then(.refused("none is given"))
        given().when(
            grant {
                $0.lines = []; $0.eligible = .personnel
            }
        ).then(.refused("Eligible cost counts only"))
    }

    @Test("A share lies between nothing and the whole, and a ceiling is not negative")
    func ranges() {
        given().when(grant { $0.share = BasisPoints(10_001) }).then(.refused("between 0 and 100%"))
        given().when(
            grant {
                $0.deficit = true; $0.ownContribution = BasisPoints(-1)
            }
        ).then(.refused("between 0 and 100%"))
        given().when(
            grant {
                $0.deficit = true; $0.ceiling = Made.euro(-1)
            }
        ).then(.refused("negative"))
    }

    @Test("A plan that needs a pay group which the rates do not have is refused, and names those there are")
    func payGroups() {
        var plan = PostPlan(
            title: "Mehr", posts: [.init(id: "x", title: "Leitung", payGroup: "Z", posts: Posts(hundredths: 100))])
        given(Made.costs).when(Made.entry("more", plan, on: "2013-01-01")).then(.refused("no rate for “Z”"))
        plan.posts[0].payGroup = "A"
        given(Made.costs).when(Made.entry("more", plan, on: "2013-01-01")).then(.taken)
    }

    @Test("Two editions of one day for the prices of one year are refused; a later one takes the place")
    func overlapping() {
        func edition(_ id: String, on day: String) -> Entry {
            guard var content = Made.edition(id).content as? RateEdition else { return Made.edition(id) }
            content.priceYear = 2013
            return Made.entry(id, content, on: day)
        }
        let one = Made.costs + [edition("e2", on: "2013-01-10")]
        given(one).when(edition("e3", on: "2013-01-10")).then(.refused("only one can count"))
        given(one).when(edition("e3", on: "2013-01-11")).then(.taken)
    }

    @Test("Without a year of the prices, that of the publication counts: two of one day overlap too")
    func overlappingWithoutYear() {
        let one = Made.costs + [Made.edition("e2", on: "2013-01-10")]
        given(one).when(Made.edition("e3", on: "2013-01-10")).then(.refused("only one can count"))
    }

    @Test("Prices of a quite different year, and a rate that no county pays, are refused")
    func absurd() throws {
        var old = try #require(Made.edition("e2").content as? RateEdition)
        old.priceYear = 1990
        given(Made.costs).when(Made.entry("e2", old, on: "2013-01-10")).then(
            .refused("is said to have the prices of 1990"))
        given(Made.costs).when(Made.edition("e2", on: "2013-01-10", rates: ["A": 1_000_001, "B": 1, "C": 1])).then(
            .refused("larger than a county can have"))
        given(Made.costs).when(Made.edition("e2", on: "2013-01-10", material: 1_000_001)).then(
            .refused("larger than a county can have"))
    }
}

@Suite("What was known then does not change")
struct KnownHistoryTests {
    @Test("An edition that is entered later is known no earlier than the last figure that was given out")
    func edition() {
        let matter = Matter(Made.costs + [Made.round(on: "2012-12-17", told: ["extra-cost": "51000 EUR"])])
        let error = #expect(throws: Refusal.self) { try matter.checkHistory(Made.edition("late", on: "2012-12-01")) }
        #expect(error?.rule.en?.contains("what was known then no longer changes") == true)
        #expect(throws: Never.self) { try matter.checkHistory(Made.edition("today", on: "2012-12-17")) }
        #expect(throws: Never.self) { try matter.checkHistory(Made.edition("later", on: "2013-01-05")) }
    }

    @Test("Where nobody was given a figure yet, the day is free; other entries are not held")
    func free() {
        #expect(throws: Never.self) { try Matter(Made.costs).checkHistory(Made.edition("late", on: "2012-01-02")) }
        let matter = Matter(Made.costs + [Made.round(on: "2012-12-17", told: ["extra-cost": "51000 EUR"])])
        #expect(throws: Never.self) { try matter.checkHistory(Made.report(dated: "2012-11-20")) }
    }
}

@Suite("Years that are not known")
struct UnknownYearsTests {
    private func entries(_ growth: Int64? = 0) -> [Entry] {
        var all =
            Made.costs + [
                Made.entry("later", Grant(title: "Neue Richtlinie", firstDay: Made.day("2016-04-03")), on: "2012-12-01")
            ]
        for (index, entry) in all.enumerated() {
            guard var model = entry.content as? CostModel else { continue }
            model.wageGrowth = growth.map { BasisPoints($0) }
            model.priceGrowth = model.wageGrowth
            all[index] = Entry(all[index].header, model, position: all[index].position)
        }
        return all
    }

    @Test("The years end before one in which it is not known what the grant pays")
    func years() throws {
        let study = try #require(Made.figures(entries(), asOf: "2013-01-31").study)
        #expect(study.years == 2013...2015)
        #expect(study.unknownGrant?.id == "later")
        #expect(try study.outlook(study.neutral).years.count == 3)
    }

    @Test("The chart’s years rest on the growth that the model states, and say why there are none")
    func projection() throws {
        let still = Made.figures(entries(), asOf: "2013-01-31"), grown = Made.figures(entries(200), asOf: "2013-01-31")
        #expect(still.projection?.years.map(\.net) == [51_400, 51_400, 51_400].map(Made.euro))
        #expect(try #require(grown.projection?.years.last?.net) > Made.euro(51_400))
        let unstated = Made.figures(entries(nil), asOf: "2013-01-31")
        #expect(unstated.projection == nil)
        #expect(unstated.projectionProblem?.sentence.en?.contains("no edition of the rates for") == true)
    }

    @Test("A leaf of a grant whose division is assumed is an assumption, its days are not")
    func gradeOfLeaves() throws {
        var grant = try #require(Made.grant().content as? Grant)
        grant.linesGrade = .assumption
        let matter = Matter([Made.entry("grant-1", grant, grade: .official)])
        #expect(
            matter.grade(of: Trace(.grantCap("specialist"), .money(.zero), .input(entry: "grant-1"))) == .assumption)
        #expect(matter.grade(of: Trace(.grantCeiling, .money(.zero), .input(entry: "grant-1"))) == .official)
        #expect(matter.grade(of: Trace(.amount, .money(.zero), .assumed)) == nil)
    }
}
