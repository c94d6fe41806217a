import Costing
import Decisions
import Documents

/// Where the programme stands in the budget, as it is entered: product,
/// accounts and cover.
struct BudgetForm: PlainForm {
    static let path = "budget", place = "/costs/budget"
    /// The form for municipal budgets has fewer lines.
    private static let lastLine = 40
    let parts: MatterWriter
    /// As it is recorded, to be changed.
    private var last: BudgetPlacement? { matter.costs.budgets.all.last?.content }

    var title: String { words("Produkt, Konten und Deckung eintragen") }
    var button: String { words("Im Haushalt einordnen") }
    var origin: OriginFields {
        OriginFields(parts, words("Gilt ab"), isSinceOpening: true, unsaid: .assumption)
    }

    private var number: FormField<String> {
        Field.line("product-number", words("Nummer des Produkts"))
            .required(Text(phrase: "die Nummer des Produkts"))
            .filled(last?.product.number ?? "")
    }
    private var product: FormField<Text> {
        Field.line("product-title", words("Name des Produkts")).text
            .required(Text(phrase: "der Name des Produkts")).filled(last?.product.title.de ?? "")
    }
    private var accounts: FormField<[BudgetPlacement.Account]> {
        let rows = BudgetPlacement.Kind.allCases.map { kind in
            AccountRow(
                kind: kind, words: words, lastLine: Self.lastLine,
                recorded: last?.accounts.first { $0.kind == kind })
        }
        let table = FormTable(
            "accounts", words("Zeile des Teilergebnisplans und Konto; eine Zeile ohne Konto zählt nicht"),
            head: [
                words("Art"), words("Zeile"), words("Konto"),
                words("Bezeichnung"),
            ],
            rows.map { FormTable.Row($0.kind.name.in(page.language), [$0.line, $0.account, $0.name]) })
        return Field.table(table) { input throws(FieldMistake) in
            var accounts: [BudgetPlacement.Account] = []
            for row in rows {
                guard let line = try row.line.value(input) else { continue }
                accounts.append(
                    BudgetPlacement.Account(
                        kind: row.kind, line: line, account: input[row.account.name], title: Text(input[row.name.name]))
                )
            }
            try BudgetForm.refuseShared(accounts)
            return accounts
        }
    }
    private var cover: FormField<Text?> {
        Field.authored(
            "cover", words("Deckungsvorschlag"),
            hint: words(
                "Leer, solange keiner gemacht ist."),
            isLong: true
        ).filled(last?.cover?.de ?? "")
    }
    private var note: FormField<Text?> {
        Field.authored("note", words("Anmerkung"), isLong: true).filled(last?.note?.de ?? "")
    }

    var fields: [any FormPiece] { number; product; accounts; cover; note }

    var section: HTML {
        parts.section(
            words("Im Haushalt einordnen"), wide: true, id: "budget",
            folded ?? HTML())
    }

    /// One account of one line is either income or expense.
    private static func refuseShared(_ accounts: [BudgetPlacement.Account]) throws(FieldMistake) {
        for income in accounts where income.kind.isIncome {
            guard
                let same = accounts.first(where: {
                    !$0.kind.isIncome && $0.line == income.line && $0.account == income.account
                })
            else { continue }
            let one = income.kind.name, other = same.kind.name
            throw FieldMistake(
                "account-\(same.kind.rawValue)",
                found: Text(
                    phrase: """
                        Zeile \(income.line, "line"), Konto \(income.account, "account") für „\(one, "one")“ und \
                        „\(other, "other")“
                        """),
                expected: Text(phrase: "Ertrag und Aufwand mit je eigener Zeile oder eigenem Konto"))
        }
    }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [
            try read.entry(
                "haushalt",
                BudgetPlacement(
                    product: .init(number: read[number], title: read[product]), accounts: read[accounts],
                    cover: read[cover],
                    note: read[note]))
        ]
    }
}

/// An account; a row without one is none.
private struct AccountRow {
    let kind: BudgetPlacement.Kind
    let words: Words
    let lastLine: Int
    let recorded: BudgetPlacement.Account?
    private var shown: String { kind.name.in(words.language) }

    var account: FormField<String?> {
        Field.line("account-\(kind.rawValue)", words("Konto für \(shown, "value")"))
            .filled(recorded?.account ?? "")
    }
    var name: FormField<String?> {
        Field.line(
            "name-\(kind.rawValue)",
            words("Bezeichnung des Kontos für \(shown, "value")")
        )
        .filled(recorded?.title.in(words.language) ?? "")
    }
    /// Nil where the row has no account.
    var line: FormField<Int?> {
        let field = "line-\(kind.rawValue)", called = kind.name
        let line = Field.line(
            field, words("Zeile für \(shown, "value")"),
            attributes: " inputmode=\"numeric\"")
        return line.filled(BudgetLines.number(recorded?.line ?? kind.usualLine)).map {
            [kind, lastLine]
            typed,
            input throws(FieldMistake) in
            let typed = typed ?? ""
            guard !(input["account-\(kind.rawValue)"].isEmpty && input["name-\(kind.rawValue)"].isEmpty) else {
                return nil
            }
            guard let number = Int(typed) else {
                throw FieldMistake(
                    field,
                    found: Text(phrase: "Zeile „\(typed, "typed")“ (\(called, "called"))"),
                    expected: Text(phrase: "die Nummer einer Zeile des Teilergebnisplans, wie 11"))
            }
            guard number <= lastLine else {
                throw FieldMistake(
                    field,
                    found: Text(phrase: "Zeile \(number, "number") (\(called, "called"))"),
                    expected: Text(phrase: "eine Zeile des Teilergebnisplans, 1 bis \(lastLine, "lastLine")"))
            }
            return number
        }
    }
}
