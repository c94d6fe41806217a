import Costing
import Decisions

extension CostWorkbook {
    /// Who pays, by the key set last; a sheet for each where a missing day leaves
    /// open which that is. None where there is no key or nothing to share.
    mutating func shares(on derivation: inout Workbook.Sheet) -> [Workbook.Sheet] {
        let keys = matter.leadingKeys(asOf: view.asOf)
        var sheets: [Workbook.Sheet] = []
        for (index, key) in keys.enumerated() {
            let name = words("Anteile", context: "cost workbook") + (keys.count > 1 ? " \(index + 1)" : "")
            guard let sheet = shares(by: key, called: name, among: keys, on: &derivation) else { continue }
            sheets.append(sheet)
        }
        return sheets
    }

    /// Each municipality's share of the figures as stated and as computed. Nil
    /// where there is nothing to share.
    private mutating func shares(
        by key: SharingKey, called name: String, among keys: [SharingKey], on derivation: inout Workbook.Sheet
    ) -> Workbook.Sheet? {
        // As stated, and where that is a source's number, as computed too.
        let ids = ComputedFigure.shared
        let stated = ids.compactMap { view.figures.shared($0, by: key) },
            computed = ids.compactMap { view.figures.sharedComputed($0, by: key) }
        let costs = (stated + computed).map { (name: text($0.label), cost: $0) }
        guard let first = costs.first else { return nil }
        let keyWords = LeadingKeyWords(words: words)
        var notes =
            [keyWords.sentence(keys)].compactMap { $0 } + [
                words(
                    """
                    Jeder Anteil ist auf den Cent abgeschnitten; die übrigen Cent gehen nach größten Resten. Sie \
                    stehen als \
                    feste Werte daneben: nach einer Änderung können sie anderswo liegen.
                    """)
            ]
        if key.isStandIn { notes.append(words("Ersatzschlüssel: eine Näherung an die Kreisumlage.")) }
        let basis = CostBasisWords.sentences(view, words.language)
        let added = matter.addedCounts(by: key, asOf: view.asOf).map { text($0) }
        notes +=
            [CountedWords(words: words).sentence(key.counted)].compactMap { $0 } + basis
            + [added].compactMap { $0 }.filter { !basis.contains($0) }
            + view.figures.unshared.map { text($0.label) + words(": nicht bekannt. ") + text($0.reason) }
        // Where burdens differ, what counts is a weight of its own beside the one that was counted.
        let isBurdened = key.key != key.plain
        let weighed = isBurdened ? [words("Belastung in %"), words("maßgebliches Gewicht")] : []
        let weightColumn = 1 + weighed.count
        if isBurdened { notes.append(words("Maßgeblich ist das Gewicht mal die Belastung, in Zehntausendsteln.")) }
        var sheet = sheet(
            name, title: words("Anteile nach ") + text(key.title) + (keys.count > 1 ? keyWords.condition(key) : ""),
            notes: notes, widths: [34, 18] + Array(repeating: 20, count: costs.count * 2 + 1 + weighed.count),
            head: [OwnSheet.municipality(words), words.unit(key.unit)] + weighed
                + costs.flatMap { [OwnSheet.cent(words), $0.name] } + [first.name + words(", je Einwohner")])
        let amounts = costs.map { traces.derive($0.cost.amount, on: &derivation) }
        let firstRow = sheet.rows.count + 1, count = key.key.ids.count
        let sumRow = firstRow + count
        for index in key.key.ids.indices {
            let row = firstRow + index
            let weight = Workbook.Place(sheet: name, column: weightColumn, row: row),
                total = Workbook.Place(sheet: name, column: weightColumn, row: sumRow)
            let counted = first.cost.shares[index].trace.inputs[1]
            var cells: [Workbook.Cell] = [.text(municipality(key.key.ids[index]))]
            cells += (isBurdened ? counted.inputs.prefix(2) + [counted] : [counted]).map { traces.cell($0, on: name) }
            for (place, item) in zip(amounts, costs) {
                let share = item.cost.shares[index].trace
                let cent = Workbook.Place(sheet: name, column: cells.count, row: row)
                let formula = TraceFormula(share, [place, weight, total].map { $0.text(on: name) }).text(
                    extraCent: cent.text(on: name))
                cells.append(
                    share.extraCent == .zero ? .value(.money(.zero)) : .value(.money(share.extraCent), .constant))
                cells.append(formula.map { .formula($0, share.value) } ?? .value(share.value, .constant))
            }
            cells.append(
                perInhabitant(
                    first.cost.shares[index], at: Workbook.Place(sheet: name, column: weightColumn + 2, row: row)))
            sheet.add(cells)
        }
        var sums: [Workbook.Cell] = [
            .text(words("Summe", context: "cost workbook"), .strong),
            total(1, .count(key.plain.total), firstRow, sumRow),
        ]
        if isBurdened { sums += [.empty, total(weightColumn, .count(key.key.total), firstRow, sumRow)] }
        for (offset, item) in costs.enumerated() {
            sums += [.empty, total(weightColumn + 2 + 2 * offset, item.cost.amount.value, firstRow, sumRow)]
        }
        sheet.add(sums)
        let points = costs.compactMap { item in item.cost.points.map { (item.name, $0) } }
        if !points.isEmpty { sheet.add([]) }
        for (label, trace) in points {
            traces.derive(trace, on: &derivation)
            sheet.add([.text(label + words(", Punkte der Kreisumlage")), traces.cell(trace, on: name)])
        }
        return sheet
    }

    private func total(_ column: Int, _ value: Quantity, _ first: Int, _ sumRow: Int) -> Workbook.Cell {
        let letters = Workbook.Place.letters(column)
        return .formula("SUM(\(letters)\(first):\(letters)\(sumRow - 1))", value, .strong)
    }

    private mutating func perInhabitant(_ share: Share, at place: Workbook.Place) -> Workbook.Cell {
        guard let people = matter.council.inhabitants(of: BodyID(share.id), asOf: view.asOf) else { return .empty }
        let leaves = people.parts.map { $0.trace(.inhabitantsOf($0.body.text)) }
        guard
            let each = share.trace.divided(.perInhabitant, by: Trace(.inhabitants, .count(people.count), .sum, leaves))
        else { return .empty }
        let counts = leaves.map { traces.inputs.place(of: $0, owner: nil).text(on: place.sheet) }
        let all = counts.count == 1 ? counts[0] : "(" + counts.joined(separator: "+") + ")"
        return TraceFormula(each, [place.text(on: place.sheet), all]).text().map { .formula($0, each.value) }
            ?? .value(each.value, .constant)
    }

    private func municipality(_ id: String) -> String {
        matter.council.bodies[BodyID(id)].map { text($0.content.name) } ?? id
    }
}
