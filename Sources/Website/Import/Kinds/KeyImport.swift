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

    enum Column: String, CaseIterable, Hashable, Sendable { case ags, body, weight, burden }

    static let titles: [Column: Text] = [
        .ags: Text("amtlicher Schlüssel", en: "official key"), .body: Text("Gemeinde", en: "municipality"),
        .weight: Text("Gewicht", en: "weight"), .burden: Text("Belastung", en: "burden"),
    ]

    /// Words for weights, by what they are: two kinds in one file are asked for.
    private static let money = ["umlagegrundlagen", "umlagegrundlage", "base of the levy", "levy base", "umlagekraft", "umlagekraftmesszahl", "bemessungsgrundlage", "bemessung"]
    private static let people = ["einwohner", "einwohnerinnen", "bevölkerung", "bevölkerungsstand", "einwohnerzahl", "inhabitants", "population"]
    private static let other = ["gewicht", "gewichte", "weight", "weights", "anteile", "parts", "anteil"]

    private func head(_ finder: MunicipalityFinder) -> Head<Column> {
        var weight = Head<Column>.Known(.weight, "", quantity: .whole)
        weight.words = KeyImport.money + KeyImport.people + KeyImport.other
        return Head(sheet, known: [
            .init(.ags, "ags", "ars", "gemeindeschlüssel", "amtlicher gemeindeschlüssel", "regionalschlüssel", "gemeindeschluessel", "gemeindekennziffer", "municipality key", "schlüssel"),
            .init(.burden, "belastung", "burden", quantity: .share),
            weight,
            .init(.body, "stadt oder gemeinde", "gemeinde", "gemeindename", "kommune", "stadt", "municipality", "name", "town", "verwaltungseinheit"),
        ], order: [.body, .weight, .burden], chosen: choices.headChoice()) { told(finder, below: $0) }
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
        let finder = MunicipalityFinder(bodies)
        if let official = OfficialTable(sheet, finder, choices) { return KeyRows(self, finder).filled(official) }
        if let joined = sheet.withJoinedKeys {
            return KeyImport(sheet: joined, bodies: bodies, page: page, choices: choices, higherNames: higherNames).filled
        }
        var result = ImportedForm()
        let head = head(finder)
        result.fault(unknownHead: head.unknownRow, of: sheet, .key)
        result.fault(open: head) { KeyImport.titles[$0] ?? Text("") }
        faultFamilies(head, &result)
        if head.places[.weight] == nil, head.unknownRow == nil, head.open.isEmpty {
            result.fault(head.rows.last, nil, Text("keine Spalte mit Gewichten", en: "no column of weights"), Text("eine Überschrift wie Einwohner, Umlagegrundlagen oder Gewicht", en: "a heading such as inhabitants, levy base or weight"))
        }
        return KeyRows(self, finder).filled(head, result)
    }

    /// Inhabitants and levy bases in one file are two keys.
    private func faultFamilies(_ head: Head<Column>, _ result: inout ImportedForm) {
        guard let chosen = head.places[.weight], choices.columns["weight"] == nil, let heading = head.headings[chosen] else { return }
        func family(_ heading: Heading) -> Int? {
            [KeyImport.money, KeyImport.people, KeyImport.other].firstIndex { words in words.contains { heading.level($0) >= 3 } }
        }
        let others = head.headings.filter { place, other in
            place != chosen && !other.isPart && !head.places.values.contains(place) && other.units.isDisjoint(with: NumberKind.whole.foreign)
                && family(other).map { $0 != family(heading) } ?? false
        }.keys.sorted()
        guard !others.isEmpty else { return }
        let list = ([chosen] + others).sorted().map { "\(Sheet.letter($0)) „\(head.headings[$0]?.shown ?? "")“" }.joined(separator: ", ")
        result.fault(head.rows.first, nil, Text("mehrere Spalten, die Gewicht sein können: \(list)", en: "several columns that can be the weight: \(list)"), Text("eine davon; sie lässt sich unten wählen", en: "one of them; it can be chosen below"))
    }

    /// What the weights are, as the heading says it.
    static func unit(_ heading: String) -> LevyKey.Unit? {
        let folded = heading.lowercased()
        if ["umlage", "levy", "bemessung"].contains(where: folded.contains) { return .euro }
        if ["einwohner", "inhabitants", "population", "bevölkerung", "bevoelkerung", "bevstd"].contains(where: folded.contains) { return .inhabitants }
        return nil
    }
}
