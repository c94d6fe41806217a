import Costing
import Decisions
import Documents

/// A levy key as it is entered: a weight for each municipality, and what of
/// it counts.
struct KeyForm {
    let parts: Parts
    var words: Words { parts.words }
    var page: PageRequest { parts.page }
    private var bodies: [Recorded<Body>] { parts.matter.council.municipalities }

    /// Twice a municipality’s weight, in basis points: a burden is about
    /// far more or far less, and a slip of the keyboard is more than that.
    static let mostBurden = BasisPoints(20_000)
    static let expectedBurden = Text("eine Belastung von 0 bis 200 %, wie 100 oder 62,5", en: "a burden from 0 to 200%, such as 100 or 62.5")

    /// The paragraph is that of one Land and is told to no county elsewhere.
    private var caption: String {
        guard parts.matter.calendar.land == .nordrheinWestfalen else {
            return words(
                "Gewichte als ganze Zahlen; die Belastung ist 100 %, wo nichts anderes gilt",
                "Weights as whole numbers; the burden is 100% where nothing else holds")
        }
        return words(
            "Gewichte als ganze Zahlen; die Belastung nach § 56 Abs. 4 KrO NRW ist 100 %, wo nichts anderes gilt",
            "Weights as whole numbers; the burden under § 56 (4) KrO NRW is 100% where nothing else holds")
    }

    func html(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        guard !bodies.isEmpty else { return HTML() }
        let fields = Fields(page: page, input: input)
        let rows = bodies.map { body -> HTML in
            let id = body.header.id, name = body.content.name.in(page.language)
            return """
                <tr><th scope="row">\(name)</th>
                <td><input class="kern-input" name="weight-\(id)" inputmode="numeric" aria-label="\(words("Gewicht \(name)", "Weight of \(name)"))" value="\(input.fields["weight-\(id)"] ?? "")" required></td>
                <td><input class="kern-input" name="burden-\(id)" inputmode="decimal" aria-label="\(words("Belastung \(name) in %", "Burden of \(name) in %"))" value="\(input.fields["burden-\(id)"] ?? "100")" required></td></tr>

                """
        }
        return parts.section(words("Schlüssel eintragen", "Enter a key"), id: "key", """
            <details\(error == nil && input.fields.isEmpty ? nil : " open" as HTML)><summary>\(words("Umlagegrundlagen oder einen eigenen Schlüssel eintragen", "Enter the bases of the levy or a key of your own"))</summary>
            \(UploadForm(parts: parts, kind: .key).html)
            <form class="kern-form" method="post" action="\(page.link("/matters/\(parts.view.id)/keys"))">
            \(fields.problem(error))\(ImportAnswers.hidden(input))
            \(fields.line("title", words("Name des Schlüssels", "Name of the key")))
            \(fields.choice("unit", words("Was die Gewichte sind", "What the weights are"), LevyKey.Unit.allCases.map { ($0.rawValue, words.unit($0)) }, blank: words("bitte wählen", "please choose"), required: true))
            <div class="ev-scroll" role="region" tabindex="0" aria-labelledby="key-weights"><table><caption id="key-weights">\(caption)</caption>
            <thead><tr><th scope="col">\(words("Stadt oder Gemeinde", "Municipality"))</th><th scope="col">\(words("Gewicht", "Weight"))</th><th scope="col">\(words("Belastung in %", "Burden in %"))</th></tr></thead><tbody>
            \(rows)</tbody></table></div>
            \(fields.date("on", words("Gilt ab", "Holds from"), page.asOf))
            \(fields.choice("grade", words("Güte", "Grade"), Grade.allCases.reversed().map { ($0.rawValue, words.grade($0)) }))
            \(Confirmation(try? key(input), input, parts).html(parts, prefix: "key-"))
            \(ImportAnswers.button(input, words, words("Schlüssel eintragen", "Enter the key")))
            </form></details>
            """)
    }

    func entry(_ form: FormData, today: Day) throws -> Entry {
        guard !form["title"].isEmpty else {
            throw PageError.badForm(Text("kein Name", en: "no name"), expected: Text("der Name des Schlüssels", en: "the name of the key"))
        }
        var key = try key(form)
        let header = try parts.header(form, named: "title", for: LevyKey.self, or: "schluessel", today: today, grade: Grade(in: form))
        key.confirmed = try Confirmation(key, form, parts).confirmed()
        key.note = ImportAnswers.note(form)
        return Entry(header, key)
    }

    private func key(_ form: FormData) throws -> LevyKey {
        guard let unit = LevyKey.Unit(rawValue: form["unit"]) else {
            if form["unit"].isEmpty {
                let words = LevyKey.Unit.allCases.map { unit in (Words(.de).unit(unit), Words(.en).unit(unit)) }
                throw PageError.badForm(
                    Text("nicht gewählt, was die Gewichte sind", en: "no choice of what the weights are"),
                    expected: Text(words.map(\.0).joined(separator: ", "), en: words.map(\.1).joined(separator: ", ")))
            }
            throw Site.unknown(form["unit"], of: LevyKey.Unit.allCases) { $0.unit($1) }
        }
        let weights = try bodies.map { body in
            let name = body.content.name, weight = form["weight-\(body.header.id)"], burden = form["burden-\(body.header.id)"]
            guard let number = FormNumber.whole(weight, page.language, beside: unit == .euro ? [.euro] : []), number >= 0 else {
                throw PageError.badForm(
                    Text("„\(weight)“ für \(name.de)", en: "“\(weight)” for \(name.in(.en))"),
                    expected: Text("eine ganze Zahl ab null, wie 33.000.000", en: "a whole number from zero on, such as 33,000,000"))
            }
            guard let share = FormNumber.share(burden, page.language), (BasisPoints(0)...KeyForm.mostBurden).contains(share) else {
                throw PageError.badForm(
                    Text("„\(burden)“ für \(name.de)", en: "“\(burden)” for \(name.in(.en))"),
                    expected: KeyForm.expectedBurden)
            }
            return LevyKey.Weight(body: body.id, weight: number, burden: share.value == 10_000 ? nil : share)
        }
        return LevyKey(title: Text(form["title"]), unit: unit, weights: weights)
    }
}
