import Costing
import Decisions

/// The rows of a key, once its columns are known.
struct KeyRows {
    let key: KeyImport
    let finder: MunicipalityFinder
    var sheet: Sheet { key.sheet }
    var page: Language { key.page }

    init(_ key: KeyImport, _ finder: MunicipalityFinder) {
        self.key = key
        self.finder = finder
    }

    /// - Parameter measure: what is counted, where it stands above headings that do not say it.
    func filled(_ start: Head<KeyImport.Column>, _ form: ImportedForm, _ measure: String? = nil) -> ImportedForm {
        var head = start, result = form
        let names = head.places[.body] ?? head.places[.ags] ?? 0
        var sorter = RowSorter(
            sheet, head: head.rows, firstRow: head.firstRow, names: names,
            values: head.places[.weight] ?? head.open.first { $0.column == .weight }?.places.first,
            choices: key.choices,
            isData: { isOfKey($0, start) })
        markHigher(head, &sorter)
        let isOpen = markParts(head, &sorter, &result)
        result.takeUnits(sheet, &head, .unit, rows: sorter.taken, of: .whole, key.choices)
        let unit = unit(head, measure, &result)
        let columns = [("weight-", head.places[.weight], NumberKind.whole), ("burden-", head.places[.burden], .share)]
            .compactMap { field, place, quantity in
                place.map { (field: field, numbers: column($0, quantity, head, sorter, unit)) }
            }
        let weights = columns.first { $0.field == "weight-" }?.numbers
        let higher = Set(key.higherNames.map { IdentifierRule.id(from: $0) })
        var sums = SumRows(
            rows: sorter.taken,
            name: { sheet.cell($0, names).shown.isEmpty ? sheet.cell($0, 0).shown : sheet.cell($0, names).shown },
            isUnnamed: { sheet.cell($0, names).isEmpty && sheet.cell($0, head.places[.ags]).isEmpty },
            value: { row in weights.flatMap { $0.millionths(row) } }, levels: .init(names: higher),
            isKnown: {
                key.choices.kept.contains($0) || body($0, head) != nil
                    || OfficialKey(sheet.cell($0, head.places[.ags]).shown) != nil
            }
        ).found
        sorter.mark(sums, key.choices)
        let below = below(sums.total, sorter.taken, head, names)
        for row in below { sorter.set(row, .below) }
        sums.after.removeAll(where: below.contains)
        for item in columns { result.fault(unit: item.numbers, head: head.rows) }
        result.fault(
            doubtful: sums, name: { sheet.cell($0, names) }, column: names, isKept: { key.choices.kept.contains($0) })
        if let weights {
            for wrong in sums.wrong where !key.choices.kept.contains(wrong.row) {
                result.faultSum(wrong, weights.column, .whole)
            }
        }

        if unit == .inhabitants, !isOpen, head.unknownRow == nil { faultPeople(head, sorter, &result) }
        let isStatistical = sheet.form == .register || sheet.isStatistical(sorter.uses)
        var seen: [String: Int] = [:], merged = MergedRows(finder)
        for row in sorter.taken where head.unknownRow == nil && !isOpen {
            if let ended = ended(row, head, names) {
                merged.add(ended, row, weights.flatMap { $0.millionths(row) })
                continue
            }
            guard let body = named(row, head, names, &result) else { continue }
            if let first = seen.updateValue(row, forKey: body) {
                result.fault(
                    row, names, sheet.cell(row, names),
                    Text(
                        phrase: "jede Gemeinde nur einmal; sie steht schon in Zeile \(first + 1, "first")"))
            }
            result.see(sheet.cell(row, names).withoutFootnote, row, names)
            for item in columns {
                // Where nothing is said of the burden, all of the weight counts.
                if item.numbers.quantity == .share, sheet.cell(row, item.numbers.column).isEmpty { continue }
                if item.numbers.quantity == .whole, isStatistical {
                    takeSigned(item.numbers, row, of: body, &result)
                } else {
                    result.take(item.numbers, row, into: item.field + body, page)
                }
            }
        }
        merged.settle(&seen, names, key.choices, page, &result)
        if head.unknownRow == nil, !isOpen { faultMissing(seen, head.places[.weight], &result) }
        for item in columns {
            if let note = item.numbers.notation.note(
                column: item.numbers.column, quantity: item.numbers.quantity, page: page)
            {
                result.notes.append(note)
            }
        }
        faultFractions(columns.first { $0.field == "burden-" }?.numbers, sorter.taken, &result)
        finish(&result, weights?.column, unit)
        result.account(
            sheet, head, sorter.uses, key.choices, titles: KeyImport.titles, needed: [[.ags, .body], [.weight]])
        return result
    }

    /// What the weights are: as chosen, as the heading says, or as the row above it does.
    private func unit(_ head: Head<KeyImport.Column>, _ measure: String?, _ result: inout ImportedForm) -> LevyKey.Unit?
    {
        if let chosen = key.choices.unit.flatMap(LevyKey.Unit.init) { return chosen }
        guard let weight = head.places[.weight] else { return nil }
        guard let measure else { return head.headings[weight].flatMap { KeyImport.unit($0) } }
        let found = KeyImport.unit(measure: measure)
        if found == nil { result.faultMeasure(measure, head.rows.first, weight) }
        return found
    }

    private func column(
        _ place: Int, _ quantity: NumberKind, _ head: Head<KeyImport.Column>, _ sorter: RowSorter, _ unit: LevyKey.Unit?
    ) -> NumberColumn {
        // What is said of amounts is not said of people, and nobody lives anywhere by the month.
        let ofAmounts: Set<Unit> = [.euro, .otherCurrency, .cent, .perMonth, .perSpan]
        let units = SheetUnits(sheet, sorter.uses, besides: head.numbered(but: [.ags, .body]))
        func isMeant(_ said: UnitSaid) -> Bool {
            quantity == .whole && !(unit == .inhabitants && !said.units.isDisjoint(with: ofAmounts))
        }
        return NumberColumn(
            sheet: sheet, column: place, quantity: quantity,
            notation: ColumnNotation(
                sorter.taken.compactMap { row in sheet.cell(row, place).text.map { ($0, quantity) } }, page: page),
            said: UnitSaid.said(head, place) + units.holding(for: place, head).filter(isMeant),
            power: quantity == .whole ? key.choices.power : nil,
            sections: units.sections.below.filter { isMeant($0.said) },
            formats: quantity == .whole ? NumberColumn.movingUnit(sheet, place, sorter.taken, of: .whole) : nil,
            units: quantity == .whole ? head.places[.unit] : nil, isKept: { key.choices.kept.contains($0) })
    }

    func faultMissing(_ seen: [String: Int], _ column: Int?, _ result: inout ImportedForm) {
        for body in key.bodies where seen[body.header.id] == nil {
            result.fault(
                nil, column,
                Text(
                    phrase: """
                        keine Zeile für \(body.content.name, "name")
                        """), Text(phrase: "eine Zeile für jede Stadt und Gemeinde"))
        }
    }

    /// Burdens of at most 2 can be fractions of one, whatever the heading says.
    private func faultFractions(_ numbers: NumberColumn?, _ rows: [Int], _ result: inout ImportedForm) {
        guard let numbers, key.choices.columns["burden"] == nil else { return }
        let values = rows.compactMap { numbers.millionths($0) }.filter { $0 != 0 }
        guard let most = values.max(), most <= 2_000_000 else { return }
        result.fault(
            nil, numbers.column,
            Text(
                phrase: "Belastungen bis höchstens \({ NumberKind.share.typed(SumRows.shown(most), $0) }, "most")"),
            Text(
                phrase: """
                    Prozent, wie 100 oder 62,5. Sind es Prozent, die Spalte unten als Belastung wählen; sind es \
                    Anteile von 1, die Datei berichtigen.
                    """))
    }

    func finish(_ result: inout ImportedForm, _ weights: Int?, _ unit: LevyKey.Unit?) {
        if result.faults.isEmpty, let problem = nothingToShare(result.form.fields) ?? tooMuchToShare(result.form.fields)
        {
            result.fault(nil, weights, problem.found, problem.expected)
        }
        if let unit { result.form.fields["unit"] = unit.rawValue }
    }

    /// Weights that together are more than a key can have.
    private func tooMuchToShare(_ fields: [String: String]) -> (found: Text, expected: Text)? {
        let weights = key.bodies.compactMap { FormNumber.whole(fields["weight-" + $0.header.id] ?? "", page) }
        let total = weights.reduce(Int128(0)) { $0 + Int128($1) }, most = Int128(Costs.largestKey)
        guard total > most else { return nil }
        func shown(_ number: Int128, _ language: Language) -> String {
            NumberKind.whole.typed(String(number), language)
        }
        return (
            Text(phrase: "Gewichte, die zusammen \({ shown(total, $0) }, "total") ergeben"),
            Text(phrase: "zusammen höchstens \({ shown(most, $0) }, "most")")
        )
    }

    /// A key by which nothing can be shared, though every number in it is one.
    private func nothingToShare(_ fields: [String: String]) -> (found: Text, expected: Text)? {
        func isZero(_ field: String) -> Bool {
            fields[field].map { !$0.contains { ("1"..."9").contains($0) } } ?? false
        }
        let weighty = key.bodies.filter { !isZero("weight-" + $0.header.id) }
        guard !key.bodies.isEmpty else { return nil }
        if weighty.isEmpty {
            return (
                Text(phrase: "alle Gewichte sind null; nach ihnen lässt sich nichts verteilen"),
                Text(phrase: "wenigstens ein Gewicht über null")
            )
        }
        guard weighty.allSatisfy({ isZero("burden-" + $0.header.id) }) else { return nil }
        return (
            Text(phrase: "jedes Gewicht über null hat die Belastung 0 %; so lässt sich nichts verteilen"),
            Text(phrase: "wenigstens ein Gewicht über null mit einer Belastung über 0 %")
        )
    }
}
