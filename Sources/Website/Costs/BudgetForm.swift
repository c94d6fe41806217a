import Costing
import Decisions
import Documents

/// Where the programme stands in the budget, as it is entered: product,
/// accounts and cover.
struct BudgetForm {
    let parts: Parts
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    func html(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let input = input.fields.isEmpty ? recorded : input
        let fields = Fields(page: page, input: input, prefix: "budget-")
        return parts.section(words("Im Haushalt einordnen", "Place it in the budget"), wide: true, id: "budget", """
            <details\(error == nil ? nil : " open" as HTML)><summary>\(words("Produkt, Konten und Deckung eintragen", "Enter product, accounts and cover"))</summary>
            <form class="kern-form" method="post" action="\(page.link("/matters/\(parts.view.id)/budget"))">
            \(fields.problem(error))
            \(fields.line("product-number", words("Nummer des Produkts", "Number of the product")))
            \(fields.line("product-title", words("Name des Produkts", "Name of the product")))
            <div class="ev-scroll" role="region" tabindex="0" aria-labelledby="budget-accounts"><table><caption id="budget-accounts">\(words("Zeile des Teilergebnisplans und Konto; eine Zeile ohne Konto zählt nicht", "Line of the product’s plan and account; a row without an account does not count"))</caption>
            <thead><tr><th scope="col">\(words("Art", "Kind"))</th><th scope="col">\(words("Zeile", "Line"))</th><th scope="col">\(words("Konto", "Account"))</th><th scope="col">\(words("Bezeichnung", "Name"))</th></tr></thead><tbody>
            \(BudgetPlacement.Kind.allCases.map { row($0, input) })</tbody></table></div>
            \(fields.text("cover", words("Deckungsvorschlag", "Proposed cover"), hint: words("Leer, solange keiner gemacht ist.", "Empty while none has been made."), required: false))
            \(fields.text("note", words("Anmerkung", "Note"), required: false))
            \(fields.date("on", words("Gilt ab", "Holds from"), page.asOf))
            \(fields.choice("grade", words("Güte", "Grade"), Grade.allCases.reversed().map { ($0.rawValue, words.grade($0)) }))
            <button class="kern-btn kern-btn--primary">\(words("Im Haushalt einordnen", "Place it in the budget"))</button>
            </form></details>
            """)
    }

    private func row(_ kind: BudgetPlacement.Kind, _ input: FormData) -> HTML {
        let id = kind.rawValue, name = kind.name.in(page.language)
        let line = input.fields["line-\(id)"] ?? BudgetLines.number(kind.usualLine)
        return """
            <tr><th scope="row">\(name)</th>
            <td><input class="kern-input" name="line-\(id)" inputmode="numeric" aria-label="\(words("Zeile für \(name)", "Line for \(name)"))" value="\(line)"></td>
            <td><input class="kern-input" name="account-\(id)" aria-label="\(words("Konto für \(name)", "Account for \(name)"))" value="\(input.fields["account-\(id)"] ?? "")"></td>
            <td><input class="kern-input" name="name-\(id)" aria-label="\(words("Bezeichnung des Kontos für \(name)", "Name of the account for \(name)"))" value="\(input.fields["name-\(id)"] ?? "")"></td></tr>

            """
    }

    /// As it is recorded, to be changed.
    private var recorded: FormData {
        guard let last = parts.matter.costs.budgets.all.last?.content else { return FormData() }
        var form = FormData(fields: [
            "product-number": last.product.number, "product-title": last.product.title.in(page.language),
            "cover": last.cover?.in(page.language) ?? "", "note": last.note?.in(page.language) ?? "",
        ])
        for account in last.accounts {
            form.fields["line-\(account.kind.rawValue)"] = BudgetLines.number(account.line)
            form.fields["account-\(account.kind.rawValue)"] = account.account
            form.fields["name-\(account.kind.rawValue)"] = account.title.in(page.language)
        }
        return form
    }

    /// The form for municipal budgets has fewer lines.
    private static let lastLine = 40

    /// One account of one line is either income or expense.
    private static func refuseShared(_ accounts: [BudgetPlacement.Account]) throws(PageError) {
        for income in accounts where income.kind.isIncome {
            guard let same = accounts.first(where: { !$0.kind.isIncome && $0.line == income.line && $0.account == income.account }) else { continue }
            throw .badForm(
                Text("Zeile \(income.line), Konto \(income.account) für „\(income.kind.name.de)“ und „\(same.kind.name.de)“", en: "line \(income.line), account \(income.account) for “\(income.kind.name.in(.en))” and “\(same.kind.name.in(.en))”"),
                expected: Text("Ertrag und Aufwand mit je eigener Zeile oder eigenem Konto", en: "income and expense each with a line or an account of its own"))
        }
    }

    func entry(_ form: FormData, today: Day) throws -> Entry {
        let accounts = try BudgetPlacement.Kind.allCases.compactMap { kind -> BudgetPlacement.Account? in
            let line = form["line-\(kind.rawValue)"], account = form["account-\(kind.rawValue)"], name = form["name-\(kind.rawValue)"]
            guard !(account.isEmpty && name.isEmpty) else { return nil }
            guard let number = Int(line) else {
                throw PageError.badForm(
                    Text("Zeile „\(line)“ (\(kind.name.de))", en: "line “\(line)” (\(kind.name.in(.en)))"),
                    expected: Text("die Nummer einer Zeile des Teilergebnisplans, wie 11", en: "the number of a line of the product’s plan, such as 11"))
            }
            guard number <= BudgetForm.lastLine else {
                throw PageError.badForm(
                    Text("Zeile \(number) (\(kind.name.de))", en: "line \(number) (\(kind.name.in(.en)))"),
                    expected: Text("eine Zeile des Teilergebnisplans, 1 bis \(BudgetForm.lastLine)", en: "a line of the product’s plan, 1 to \(BudgetForm.lastLine)"))
            }
            return BudgetPlacement.Account(kind: kind, line: number, account: account, title: Text(name))
        }
        try BudgetForm.refuseShared(accounts)
        let cover = form["cover"], note = form["note"]
        return Entry(
            try parts.header(form, id: Site.newID("haushalt"), today: today, grade: Grade(in: form)),
            BudgetPlacement(
                product: .init(number: form["product-number"], title: Text(form["product-title"])), accounts: accounts,
                cover: cover.isEmpty ? nil : Text(cover), note: note.isEmpty ? nil : Text(note)))
    }
}
