import Costing
import Decisions
import Documents

/// A levy key as it is entered: a weight for each municipality, and what of
/// it counts.
struct KeyForm: PlainForm {
    static let path = "keys", place = "/costs/shares"
    let parts: MatterWriter
    private var bodies: [Recorded<Body>] { matter.council.municipalities }

    /// Twice a municipality’s weight, in basis points: a burden is about
    /// far more or far less, and a slip of the keyboard is more than that.
    static let mostBurden = BasisPoints(20_000)
    static let expectedBurden = Text(phrase: "eine Belastung von 0 bis 200 %, wie 100 oder 62,5")

    var title: String {
        words("Umlagegrundlagen oder einen eigenen Schlüssel eintragen")
    }
    var button: String { words("Schlüssel eintragen") }
    var origin: OriginFields {
        OriginFields(parts, words("Gilt ab"), isSinceOpening: true, unsaid: .assumption)
    }
    var isOffered: Bool { !bodies.isEmpty }

    private var name: FormField<String> {
        Field.line("title", words("Name des Schlüssels"))
            .required(
                Text(phrase: "der Name des Schlüssels"),
                found: Text(phrase: "kein Name"))
    }
    private var unit: FormField<LevyKey.Unit> {
        Field.choice("unit", words("Was die Gewichte sind")) { $0.unit($1) }
            .required(
                FormOption.expected(FormOption<LevyKey.Unit>.all { $0.unit($1) }),
                found: Text(
                    phrase: "nicht gewählt, was die Gewichte sind"))
    }

    /// The paragraph is that of one Land and is told to no county elsewhere.
    private var caption: String {
        guard matter.calendar.land == .nordrheinWestfalen else {
            return words("Gewichte als ganze Zahlen; die Belastung ist 100 %, wo nichts anderes gilt")
        }
        return words(
            "Gewichte als ganze Zahlen; die Belastung nach § 56 Abs. 4 KrO NRW ist 100 %, wo nichts anderes gilt")
    }

    private func weight(of body: Recorded<Body>) -> FormField<Int> {
        let name = body.content.name, field = "weight-\(body.header.id)"
        var line = Field.line(
            field, words("Gewicht \(name.in, "name")"), attributes: " inputmode=\"numeric\"")
        line.look.isRequired = true
        return line.map { typed, input throws(FieldMistake) in
            let typed = typed ?? "", isEuro = input["unit"] == LevyKey.Unit.euro.rawValue
            guard let number = FormNumber.whole(typed, input.language, beside: isEuro ? [.euro] : []),
                number >= 0
            else {
                throw FieldMistake(
                    field,
                    found: Text(phrase: "„\(typed, "typed")“ für \(name, "name")"),
                    expected: Text(
                        phrase: "eine ganze Zahl ab null, wie 33.000.000"))
            }
            return number
        }
    }

    private func burden(of body: Recorded<Body>) -> FormField<BasisPoints> {
        let name = body.content.name, field = "burden-\(body.header.id)"
        var line = Field.line(
            field, words("Belastung \(name.in, "name") in %"),
            attributes: " inputmode=\"decimal\"")
        line.look.isRequired = true
        return line.filled("100").map { typed, input throws(FieldMistake) in
            let typed = typed ?? ""
            guard let share = FormNumber.share(typed, input.language),
                (BasisPoints(0)...KeyForm.mostBurden).contains(share)
            else {
                throw FieldMistake(
                    field, found: Text(phrase: "„\(typed, "typed")“ für \(name, "name")"),
                    expected: KeyForm.expectedBurden)
            }
            return share
        }
    }

    private var weights: FormField<[LevyKey.Weight]> {
        let rows = bodies.map { (body: $0, weight: weight(of: $0), burden: burden(of: $0)) }
        let table = FormTable(
            "weights", caption,
            head: [
                words("Stadt oder Gemeinde"), words("Gewicht"),
                words("Belastung in %"),
            ],
            rows.map { FormTable.Row($0.body.content.name.in(page.language), [$0.weight, $0.burden]) })
        return Field.table(table) { input throws(FieldMistake) in
            var weights: [LevyKey.Weight] = []
            for row in rows {
                let share = try row.burden.value(input)
                weights.append(
                    LevyKey.Weight(
                        body: row.body.id, weight: try row.weight.value(input),
                        burden: share.value == 10_000 ? nil : share))
            }
            return weights
        }
    }

    var fields: [any FormPiece] { name; unit; weights }

    /// Behind its name, below the file that can fill it; open where one has.
    func section(_ input: FormData = FormData()) -> HTML {
        guard isOffered else { return HTML() }
        let open: HTML? = input.fields.isEmpty ? nil : " open"
        return parts.section(
            words("Schlüssel eintragen", context: "key form"), id: "key",
            """
            <details class="ev-details"\(open)><summary>\(title)</summary>
            \(UploadForm(parts: parts, kind: .key).html)
            \(html(input))</details>
            """)
    }

    func closing(_ drawing: FormDrawing) -> HTML? {
        let key = try? key(FormInput(data: drawing.input, language: page.language, today: page.asOf))
        return Confirmation(key, drawing.input, parts).html(parts, prefix: Self.prefix)
    }

    private func key(_ input: FormInput) throws(FieldMistake) -> LevyKey {
        LevyKey(title: Text(input["title"]), unit: try unit.value(input), weights: try weights.value(input))
    }

    func entries(_ read: ReadForm) throws -> [Entry] {
        var key = try key(read.input)
        let header = try read.header(named: name, for: LevyKey.self, or: "schluessel")
        key.confirmed = try Confirmation(key, read.input.data, parts).confirmed()
        key.note = ImportAnswers.note(read.input.data)
        return [Entry(header, key)]
    }
}
