import Costing
import Decisions
import Documents

/// The lines of the product's plan (Teilergebnisplan) that the programme is
/// in: income above zero, expense below it, as the plan has them.
struct BudgetLines {
    let placement: BudgetPlacement?
    let page: PageRequest
    var words: Words { page.words }

    /// A line's amounts by year, with its sign.
    struct Line {
        var kind: BudgetPlacement.Kind
        var account: BudgetPlacement.Account?
        var amounts: [Money]
    }

    /// Income first, each by the number of its line; what comes once only
    /// where there is any or it has an account.
    func lines(_ budget: BudgetView) -> [Line] {
        let all = BudgetPlacement.Kind.allCases.map { kind in
            Line(kind: kind, account: placement?.account(of: kind), amounts: budget.years.map { kind.amount(in: $0) })
        }
        return all.filter { $0.kind != .oneOff || $0.account != nil || $0.amounts.contains { $0 != .zero } }
            .enumerated().sorted { a, b in
                let (one, other) = (a.element, b.element)
                guard one.kind.isIncome == other.kind.isIncome else { return one.kind.isIncome }
                return (one.number, a.offset) < (other.number, b.offset)
            }
            .map(\.element)
    }

    func table(_ budget: BudgetView) -> CostTable {
        let lines = lines(budget)
        let rows =
            lines.filter(\.kind.isIncome).map(row) + [sum(words("Erträge"), budget) { $0.transferIncome }]
            + lines.filter { !$0.kind.isIncome }.map(row) + [
                sum(words("Aufwendungen"), budget) { .zero - $0.budget.cost }
            ]
            + [sum(words("Saldo"), budget) { .zero - $0.budget.net }]
        let data = DataTable(
            title: words("Zeilen des Teilergebnisplans, in Euro"),
            columns: [words("Zeile"), words("Konto"), words("Bezeichnung")].map { .init($0, isNumber: false) }
                + budget.years.map { .init(String($0.year)) },
            rows: rows)
        // The name says what a row is, not the number of its line.
        var shown = data.table(page.type)
        shown.rows = shown.rows.map { row in
            row.enumerated().map { Cell($1.content, isRowHeader: $0 == 2) }
        }
        return CostTable(.budget, "lines", file: words("haushalt"), data, shown: shown)
    }

    private func row(_ line: Line) -> [DataTable.Value] {
        let none = DataTable.Value.text(words("nicht angegeben"))
        let name = line.kind.name.in(page.language)
        return [
            line.account.map { .text(BudgetLines.number($0.line)) } ?? none,
            line.account.map { .text($0.account) } ?? none,
            .text(line.account.map { name + ": " + $0.title.in(page.language) } ?? name),
        ] + line.amounts.map { .money($0) }
    }

    private func sum(_ name: String, _ budget: BudgetView, _ amount: (BudgetView.Year) -> Money) -> [DataTable.Value] {
        [.empty, .empty, .text(name)] + budget.years.map { .money(amount($0)) }
    }

    /// In two digits, as the plan numbers its lines.
    static func number(_ line: Int) -> String { (line < 10 ? "0" : "") + String(line) }
}

extension BudgetLines.Line {
    /// Where no line is given, the one that a plan has it in as a rule.
    var number: Int { account?.line ?? kind.usualLine }
}

extension BudgetPlacement.Kind {
    /// The line of the plan as the form for municipal budgets in North
    /// Rhine-Westphalia numbers it (KomHVO NRW).
    var usualLine: Int {
        switch self {
        case .grant: 2
        case .personnel: 11
        case .material: 13
        case .oneOff: 16
        }
    }

    /// With its sign: expense is below zero.
    func amount(in year: BudgetView.Year) -> Money {
        switch self {
        case .grant: year.transferIncome
        case .personnel: .zero - year.personnelExpense
        case .material: .zero - year.materialExpense
        case .oneOff: .zero - year.oneOff
        }
    }
}
