import Costing
import Decisions
import Documents
import Foundation

/// A new edition of the rates: any pay groups, at first those of the last
/// edition.
struct EditionForm: EntryForm {
    /// So many pay groups at most.
    static let most = 200
    static let path = "editions", place = "/costs"
    let parts: MatterWriter
    /// As it was sent, or as a file filled it: so many rows are shown.
    let sent: FormData
    private var last: RateEdition? { matter.costs.edition?.content }

    var title: String { words("Neue Ausgabe veröffentlichen") }
    var button: String { words("Ausgabe veröffentlichen") }
    var origin: OriginFields { OriginFields(parts, words("Veröffentlicht am"), unsaid: .assumption) }

    /// The id of the edition comes from it.
    private var name: FormField<String> {
        Field.line("title", words("Name der Ausgabe"))
            .required(
                Text(phrase: "der Name der Ausgabe"),
                found: Text(phrase: "kein Name")
            )
            .filling("id")
    }
    private var rates: FormField<[Edition.Rate]> {
        let rows = NumberedRows(sent, ["group", "rate"], most: Self.most).shown(first: last?.rates ?? []) { row, rate in
            RateRow(index: row, words: words, recorded: rate)
        }
        let table = FormTable(
            "rates", words("Jährliche Personalkosten je Stelle in Euro; leere Zeilen zählen nicht"),
            head: [words("Entgeltgruppe"), words("Satz")],
            rows.map { FormTable.Row(nil, [$0.group, $0.rate(sent)]) })
        return Field.table(table) { input throws(FieldMistake) in
            var rates: [Edition.Rate] = []
            for row in rows {
                if let rate = try row.rate(sent).value(input) { rates.append(rate) }
            }
            guard !rates.isEmpty else {
                throw FieldMistake(
                    rows.first.map { "group-\($0.index)" } ?? "rates",
                    found: Text(phrase: "keine Entgeltgruppe"),
                    expected: Text(phrase: "mindestens eine mit ihrem Satz"))
            }
            return rates
        }
    }
    private var overhead: FormField<BasisPoints> {
        let expected = Text(phrase: "Gemeinkosten in Prozent, wie 20 oder 19,5")
        return Field.number("overhead", words("Gemeinkosten in %"), expected: expected) {
            FormNumber.share($0, $1).flatMap { $0.value >= 0 ? $0 : nil }
        }.required(expected).filled(last.map { FormNumber.shown($0.overhead, page.language) } ?? "")
    }
    private var material: FormField<Money> {
        Field.number(
            "material", words("Sachkosten je Arbeitsplatz in Euro"),
            expected: .amount, FormNumber.money
        )
        .required(.amount).filled(last.map { FormNumber.shown($0.material, page.language) } ?? "")
    }
    private var priceYear: FormField<Int?> {
        Field.number(
            "price-year", words("Jahr der Preise"),
            hint: words("Leer: das Jahr der Veröffentlichung."),
            expected: Text(phrase: "das Jahr der Preise, wie 2013, oder nichts")
        ) { typed, _ in Int(typed).flatMap { (1900...2200).contains($0) ? $0 : nil } }
    }

    var fields: [any FormPiece] { name; rates; overhead; material; priceYear }

    func closing(_ drawing: FormDrawing) -> HTML? {
        let edition = try? edition(
            FormInput(data: filled(drawing.input), language: page.language, today: page.asOf),
            "")
        return Confirmation(edition, drawing.input, parts).html(parts, prefix: Self.prefix)
    }

    /// With what the form shows where nothing was entered, so that it is asked
    /// about what will be sent.
    private func filled(_ input: FormData) -> FormData {
        guard !input.fields.isEmpty else { return input }
        var filled = input
        for look in [overhead.look, material.look] where filled.fields[look.name] == nil {
            filled.fields[look.name] = look.value
        }
        return filled
    }

    private func edition(_ input: FormInput, _ title: String) throws(FieldMistake) -> RateEdition {
        RateEdition(
            title: Text(title), rates: try rates.value(input), overhead: try overhead.value(input),
            material: try material.value(input),
            priceYear: try priceYear.value(input))
    }

    func entries(_ read: ReadForm) throws -> [Entry] {
        var edition = try edition(read.input, try read[name])
        let header = try read.header(id: parts.id(from: edition.title.de, for: RateEdition.self, or: "ausgabe"))
        edition.confirmed = try Confirmation(edition, read.input.data, parts).confirmed()
        return [Entry(header, edition)]
    }
}

/// A pay group and its rate; a row that is left empty is none.
private struct RateRow {
    let index: Int
    let words: Words
    let recorded: Edition.Rate?

    var group: FormField<String?> {
        Field.line("group-\(index)", words("Entgeltgruppe \(index + 1, "index")"))
            .filled(recorded?.payGroup ?? "")
    }

    func rate(_ sent: FormData) -> FormField<Edition.Rate?> {
        let group = sent.fields["group-\(index)"] ?? recorded?.payGroup ?? ""
        let name = group.isEmpty ? words("in Zeile \(index + 1, "index")") : group
        let line = Field.line(
            "rate-\(index)", words("Satz \(name, "name")"),
            attributes: " inputmode=\"decimal\"")
        return line.map { [index] typed, input throws(FieldMistake) in
            let group = input["group-\(index)"]
            guard !group.isEmpty || typed != nil else { return nil }
            let typed = typed ?? ""
            guard !group.isEmpty else {
                throw FieldMistake(
                    "group-\(index)",
                    found: Text(phrase: "„\(typed, "typed")“ ohne Entgeltgruppe"),
                    expected: Text(phrase: "der Name der Entgeltgruppe"))
            }
            guard let money = FormNumber.money(typed, input.language) else {
                throw FieldMistake(
                    "rate-\(index)", found: Text(phrase: "„\(typed, "typed")“ (\(group, "group"))"),
                    expected: .amount)
            }
            return Edition.Rate(payGroup: group, personnel: money)
        }.filled(recorded.map { FormNumber.shown($0.personnel, words.language) } ?? "")
    }
}

extension Text {
    static let amount = Text(phrase: "ein Betrag wie 61.000 oder 61.000,50")
}
