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

    @Test("What something else rests on cannot be withdrawn")
    func restsOn() {
        let two = Made.costs + [Made.secondEdition()]
        given(two).when(withdrawal(of: "e2")).then(.taken)
        given(Made.costs).when(withdrawal(of: "e1")).then(.refused("no other edition"))
        given(two + [Made.reported("r", "61000 EUR", edition: "e2", on: "2013-01-31")]).when(withdrawal(of: "e2")).then(.refused("a reported figure rests on it"))
        given(two).when(withdrawal(of: "centre")).then(.refused("a cost model or option rests on it"))
        given(two).when(withdrawal(of: "model")).then(.refused("may rest on it"))
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
        given().when(grant { $0.deficit = true; $0.eligible = .additional; $0.ownContribution = BasisPoints(1_000) }).then(.taken)
        given().when(grant { $0.share = BasisPoints(8_000); $0.deficit = true }).then(.refused("more than one way"))
        given().when(grant { $0.lines = []; $0.share = BasisPoints(8_000) }).then(.refused("more than one way"))
        given().when(grant { $0.ceiling = Made.euro(1) }).then(.refused("none is given"))
        given().when(grant { $0.lines = []; $0.eligible = .personnel }).then(.refused("Eligible cost counts only"))
    }

    @Test("A share lies between nothing and the whole, and a ceiling is not negative")
    func ranges() {
        given().when(grant { $0.share = BasisPoints(10_001) }).then(.refused("between 0 and 100%"))
        given().when(grant { $0.deficit = true; $0.ownContribution = BasisPoints(-1) }).then(.refused("between 0 and 100%"))
        given().when(grant { $0.deficit = true; $0.ceiling = Made.euro(-1) }).then(.refused("negative"))
    }

    @Test("A plan that needs a pay group which the rates do not have is refused, and names those there are")
    func payGroups() {
        var plan = PostPlan(title: "Mehr", posts: [.init(id: "x", title: "Leitung", payGroup: "Z", posts: Posts(hundredths: 100))])
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
}
