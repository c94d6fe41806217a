import Costing
import Testing

@testable import Decisions

@Suite("The place in the budget")
struct BudgetPlacementTests {
    private func placed(
        _ accounts: [BudgetPlacement.Account], number: String = "05.03.01", title: Text = "Integration",
        id: String = "budget",
        on day: String = "2013-01-10"
    ) -> Entry {
        Made.entry(id, BudgetPlacement(product: .init(number: number, title: title), accounts: accounts), on: day)
    }

    private func account(
        _ kind: BudgetPlacement.Kind = .personnel, line: Int = 11, _ account: String = "501200",
        _ title: Text = "Vergütungen"
    ) -> BudgetPlacement.Account {
        .init(kind: kind, line: line, account: account, title: title)
    }

    @Test("A product with an account of each kind is taken, and so is one without any account")
    func taken() {
        given(Made.opened()).when(placed([account(), account(.grant, line: 2, "414100", "Zuweisungen")])).then(.taken)
        given(Made.opened()).when(placed([])).then(.taken)
    }

    @Test("Two accounts of one kind, an account without number or name, and a line below the first are refused")
    func refused() {
        given(Made.opened()).when(placed([account(), account(line: 12)])).then(
            .refused("Two accounts are given for “Staff expense”"))
        given(Made.opened()).when(placed([account(.material, line: 13, " ")])).then(
            .refused("“Non-staff expense” has no number or no name"))
        given(Made.opened()).when(placed([account(.material, line: 13, "525500", "")])).then(
            .refused("has no number or no name"))
        given(Made.opened()).when(placed([account(line: 0)])).then(.refused("no line 0"))
        given(Made.opened()).when(placed([account(line: .min)])).then(.refused("no line"))
        given(Made.opened()).when(placed([], number: "")).then(.refused("product has no number"))
        given(Made.opened()).when(placed([], title: " ")).then(.refused("product has no number or no name"))
    }

    @Test("The placement entered last holds, and before it the one of its day")
    func last() {
        let entries = [
            Made.opened(), placed([account()], id: "first"),
            placed([], number: "06.01.01", id: "second", on: "2013-02-01"),
        ]
        #expect(Made.matter(entries, asOf: "2013-01-31").costs.budgets.all.last?.content.product.number == "05.03.01")
        #expect(Made.matter(entries, asOf: "2013-02-01").costs.budgets.all.last?.content.product.number == "06.01.01")
    }
}

@Suite("Gifts in kind")
struct GiftTests {
    private func grant(
        _ gifts: [Grant.Gift], id: String = "grant-1", from first: String = "2012-06-25",
        to last: String? = "2017-12-31"
    ) -> Entry {
        Made.entry(
            id,
            Grant(
                title: Text("Förderung " + id), lines: [], firstDay: Made.day(first), lastDay: last.map(Made.day),
                gifts: gifts),
            on: first, grade: .official)
    }

    private let teachers = Grant.Gift(id: "teachers", title: "Lehrkräfte", posts: Posts(hundredths: 200))

    private func gifts(_ entries: [Entry], asOf day: String) -> [ValuedGift] {
        Made.matter([Made.opened()] + entries, asOf: day).gifts(asOf: Made.day(day))
    }

    @Test("A gift has neither negative posts nor a negative value, and stands in a grant once")
    func refused() {
        var gift = teachers
        gift.posts = Posts(hundredths: -1)
        given().when(grant([gift])).then(.refused("no negative posts"))
        gift = teachers
        gift.value = Money(cents: -1)
        given().when(grant([gift])).then(.refused("no negative value"))
        given().when(grant([teachers, teachers])).then(.refused("in the grant twice"))
        given().when(grant([teachers])).then(.taken)
    }

    @Test("What nobody has valued is not valued")
    func unvalued() throws {
        let gift = try #require(gifts([grant([teachers])], asOf: "2013-01-31").first)
        #expect(gift.value == nil)
        #expect(gift.valuation == .none)
        #expect(gift.grade == .official)
        #expect(gift.isInForce)
    }

    @Test(
        "A stated value leads; else the staff rate of the pay group values it, without overheads, as good as the rates")
    func valued() throws {
        var stated = teachers
        stated.payGroup = "A"
        stated.value = Made.euro(130_000)
        let first = try #require(gifts([Made.edition(), grant([stated])], asOf: "2013-01-31").first)
        #expect(first.value == Made.euro(130_000))
        #expect(first.valuation == .stated)
        #expect(first.grade == .official)
        stated.value = nil
        let second = try #require(gifts([Made.edition(), grant([stated])], asOf: "2013-01-31").first)
        // two posts at 60 000 €
        #expect(second.value == Made.euro(120_000))
        #expect(second.valuation == .rate(payGroup: "A", edition: "e1"))
        #expect(second.grade == .assumption)
        #expect(second.trace?.inputs.map(\.step) == [.input(entry: "grant-1"), .input(entry: "e1")])
        stated.payGroup = "Z"
        let third = try #require(gifts([Made.edition(), grant([stated])], asOf: "2013-01-31").first)
        #expect(third.value == nil)
        #expect(third.valuation == .noRate(payGroup: "Z"))
    }

    @Test("A value larger than a county can have is none")
    func tooLarge() throws {
        let gift = Grant.Gift(id: "teachers", title: "Lehrkräfte", posts: Posts(hundredths: 10_000_000), payGroup: "A")
        let entries = [Made.edition(rates: ["A": 10_000_000_000]), grant([gift])]
        #expect(try #require(gifts(entries, asOf: "2013-01-31").first).value == nil)
    }

    @Test(
        """
        The gifts of the grant in force come first; those of an earlier one are kept apart, and a grant to come \
        gives nothing yet
        """
    )
    func order() {
        let further = Grant.Gift(id: "further", title: "Weitere", posts: Posts(hundredths: 150))
        let entries = [grant([teachers]), grant([further], id: "grant-2", from: "2017-01-01", to: nil)]
        #expect(gifts(entries, asOf: "2016-12-31").map(\.gift.id) == ["teachers"])
        let later = gifts(entries, asOf: "2017-06-01")
        #expect(later.map(\.gift.id) == ["further", "teachers"])
        #expect(later.map(\.isInForce) == [true, false])
        #expect(later.map(\.inKind.id) == ["grant-2/further", "grant-1/teachers"])
    }

    @Test("Gifts change no year of the budget")
    func apart() throws {
        var gift = teachers
        gift.value = Made.euro(130_000)
        // The later of two entries with an id holds.
        var content = try #require(Made.grant().content as? Grant)
        content.gifts = [gift]
        let with = Made.costs + [Made.entry("grant-1", content, on: "2012-11-15", grade: .official)]
        let day = Made.day("2013-01-31")
        let plain = try #require(FigureBook(Made.matter(Made.costs, asOf: "2013-01-31"), asOf: day).study)
        let given = try #require(FigureBook(Made.matter(with, asOf: "2013-01-31"), asOf: day).study)
        let span = 2012...2012
        let budget = try given.budget(of: given.outlook(given.neutral, in: span))
        #expect(budget.inKind.map(\.value) == [Made.euro(130_000)])
        #expect(try plain.budget(of: plain.outlook(plain.neutral, in: span)).years == budget.years)
    }
}
