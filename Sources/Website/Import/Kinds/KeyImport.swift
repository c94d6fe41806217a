import Decisions

/// A key: a municipality by name or official key, its weight, and what of it
/// counts where that is not all.
struct KeyImport {
    let sheet: Sheet
    let bodies: [Recorded<Body>]
    let page: Language
    var choices = ImportChoices()
    /// Names of what is above the municipalities: the county, the state.
    var higherNames: [String] = []
    /// Names that they had, and those that are no more.
    var past = FormerMunicipalities()

    enum Column: String, CaseIterable, Hashable, Sendable { case ags, body, weight, burden, unit }

    static let titles: [Column: Text] = [
        .ags: Text(phrase: "amtlicher Schlüssel"), .body: Text(phrase: "Gemeinde"),
        .weight: Text(phrase: "Gewicht", context: "within a sentence"),
        .burden: Text(
            phrase: """
                Belastung
                """, context: "within a sentence"), .unit: Text(phrase: "Einheit", context: "within a sentence"),
    ]

    /// Words for weights, by what they are: two kinds in one file are asked for.
    private static let money = [
        "umlagegrundlagen", "umlagegrundlage", "base of the levy", "levy base", "umlagekraft", "umlagekraftmesszahl",
        "bemessungsgrundlage", "bemessung",
    ]
    private static let people = [
        "einwohner", "einwohnerinnen", "einwohner innen", "einwohnerinnen einwohner", "bevölkerung",
        "bevölkerungsstand", "bevoelkerung", "bevoelkerungsstand", "bevölkerungszahl", "gesamtbevölkerung",
        "einwohnerzahl", "einwohnerstand", "einw", "ew", "ewz", "inhabitants", "population",
    ]
    private static let other = ["gewicht", "gewichte", "weight", "weights", "anteile", "parts", "anteil"]

    private func head(_ finder: MunicipalityFinder) -> Head<Column> {
        let weight = Head<Column>.Known(.weight, counts: .whole, KeyImport.money + KeyImport.people + KeyImport.other)
            .with {
                $0.besides = [
                    "anzahl", "zahl", "number", "personen", "basis", "grundlage", "auf", "zensus", "gemeinde",
                    "gemeinden", "stadt",
                ]
            }
        return Head(
            sheet,
            known: [
                Head<Column>.Known(
                    .ags, "ags", "ars", "gemeindeschlüssel", "amtlicher gemeindeschlüssel", "regionalschlüssel",
                    "gemeindeschluessel", "gemeindekennziffer", "gemeindekennzahl", "gkz", "municipality key",
                    "schlüssel", "schlüsselnummer", "gemeindeschlüsselnummer"
                ).with { $0.isWhole = true },
                Head<Column>.Known(.burden, counts: .share, ["belastung", "burden"]).with { $0.isWhole = true },
                weight, .init(.unit, "einheit", "maßeinheit", "unit"),
                .init(
                    .body, "stadt oder gemeinde", "gemeinde", "gemeindename", "kommune", "stadt", "municipality",
                    "name", "town", "verwaltungseinheit"),
            ], order: [.body, .weight, .burden], chosen: choices.headChoice(), counted: .weight,
            told: { told(finder, below: $0) })
    }

    /// Columns that stand below no words, known by what stands in them.
    private func told(_ finder: MunicipalityFinder, below first: Int) -> [Column: Int] {
        let rows = sheet.rows.indices.filter { $0 >= first && !sheet.isBlank($0) }.prefix(60)
        var places: [Column: Int] = [:]
        for column in 0..<min(sheet.width, 30) {
            let cells = rows.map { sheet.cell($0, column) }.filter { !$0.isEmpty }
            guard cells.count >= 2 else { continue }
            let keys = cells.count { OfficialKey($0.shown) != nil && finder[$0] != nil }
            if keys >= 2, keys * 2 >= cells.count { places[.ags] = places[.ags] ?? column }
            let names = cells.count { OfficialKey($0.shown) == nil && finder[$0] != nil }
            if names >= 2, names * 2 >= cells.count { places[.body] = places[.body] ?? column }
        }
        return places
    }

    var filled: ImportedForm {
        let finder = MunicipalityFinder(bodies, past: past)
        if let official = OfficialTable(sheet, finder, choices) { return KeyRows(self, finder).filled(official) }
        if let joined = sheet.withJoinedKeys { return on(joined).filled }
        var head = head(finder)
        let names = [head.places[.ags], head.places[.body]].compactMap { $0 }
        let measure = takeBare(&head)
        if let weight = head.places[.weight],
            let repeated = sheet.withNamesRepeated(names, below: head.firstRow, value: weight)
        {
            return on(repeated).filled
        }
        var result = ImportedForm()
        if let row = head.unknownRow, isTurned(row, finder) {
            result.fault(
                row, nil, Text(phrase: "die Gemeinden nebeneinander"),
                Text(
                    phrase: "eine Zeile je Gemeinde; die Tabelle lässt sich unten drehen: „Die Tabelle lesen“"))
        } else {
            result.fault(unknownHead: head.unknownRow, of: sheet, .key)
        }
        result.fault(open: head) { KeyImport.titles[$0] ?? Text("") }
        faultFamilies(head, &result)
        if head.places[.weight] == nil, head.unknownRow == nil, head.open.isEmpty {
            result.fault(
                head.rows.last, nil, Text(phrase: "keine Spalte mit Gewichten"),
                Text(
                    phrase: """
                        eine Überschrift wie Einwohner, Umlagegrundlagen oder Gewicht; die Spalte lässt sich unten \
                        wählen
                        """))
        }
        return KeyRows(self, finder).filled(head, result, measure)
    }

    private func on(_ other: Sheet) -> KeyImport {
        var copy = KeyImport(sheet: other, bodies: bodies, page: page, choices: choices, higherNames: higherNames)
        copy.past = past
        return copy
    }

    /// A row that names most of ours.
    private func isTurned(_ row: Int, _ finder: MunicipalityFinder) -> Bool {
        let named = Set(sheet.rows[row].compactMap { finder[$0] })
        return named.count >= 2 && named.count * 2 >= bodies.count
    }

    /// The formatted tables of the statistical offices have nothing but days and
    /// „Insgesamt“ above their numbers: what is counted stands in the row above.
    ///
    /// - Returns: what that row says; nil where the headings say it.
    private func takeBare(_ head: inout Head<Column>) -> String? {
        let names = [head.places[.ags], head.places[.body]].compactMap { $0 }
        guard !head.rows.isEmpty, !names.isEmpty, choices.columns["weight"] != -1 else { return nil }
        let bare = head.headings.filter { head.bare.contains($0.key) }
        if let weight = head.places[.weight], bare[weight] == nil { return nil }
        if head.places[.weight] == nil, head.open.isEmpty {
            let all = bare.filter { !$0.value.isPart && $0.value.units.isDisjoint(with: NumberKind.whole.foreign) }.keys
                .sorted()
            guard let first = all.first else { return nil }
            if all.count == 1 { head.set(.weight, first) } else { head.ask(.weight, among: all) }
        }
        guard head.places[.weight] != nil else { return nil }
        let above = sheet.rows.indices.last { $0 < head.rows.lowerBound && !sheet.isBlank($0) }
        return above.map { row in sheet.rows[row].filter { !$0.isEmpty }.map(\.shown).joined(separator: " ") } ?? ""
    }

    /// Inhabitants and levy bases in one file are two keys.
    private func faultFamilies(_ head: Head<Column>, _ result: inout ImportedForm) {
        guard let chosen = head.places[.weight], choices.columns["weight"] == nil, let heading = head.headings[chosen]
        else { return }
        func family(_ heading: Heading) -> Int? {
            [KeyImport.money, KeyImport.people, KeyImport.other].firstIndex { words in
                words.contains { heading.level($0) >= 3 }
            }
        }
        let others = head.headings.filter { place, other in
            place != chosen && !other.isPart && !head.places.values.contains(place)
                && other.units.isDisjoint(with: NumberKind.whole.foreign)
                && family(other).map { $0 != family(heading) } ?? false
        }.keys.sorted()
        guard !others.isEmpty else { return }
        let list = ([chosen] + others).sorted().map { "\(Sheet.letter($0)) „\(head.headings[$0]?.shown ?? "")“" }
            .joined(separator: ", ")
        result.fault(
            head.rows.first, nil,
            Text(
                phrase: "mehrere Spalten, die Gewicht sein können: \(list, "list")"),
            Text(
                phrase: "eine davon; sie lässt sich unten wählen"))
    }

    /// What the weights are, as a heading says it.
    /// - Parameter least: how well the words must fit; 3 is no word beside them.
    static func unit(_ heading: Heading, least: Int = 1) -> LevyKey.Unit? {
        guard !heading.isPart else { return nil }
        func level(_ words: [String]) -> Int { words.map { heading.level($0) }.max() ?? 0 }
        let money = level(KeyImport.money), people = level(KeyImport.people)
        guard max(money, people) >= least, money != people else { return nil }
        return money > people ? .euro : .inhabitants
    }

    /// What a statistical office calls its measure: „Bevölkerungsstand (Anzahl)“, „Bevölkerung nach Geschlecht“.
    static func unit(measure: String) -> LevyKey.Unit? {
        let plain = measure.replacing(/\([^)]*\)/, with: " ")
        let what = plain.firstRange(of: " nach ").map { String(plain[..<$0.lowerBound]) } ?? plain
        return unit(Heading([what]), least: 3)
    }
}
