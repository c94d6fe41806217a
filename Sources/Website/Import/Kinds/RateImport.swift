import Decisions

/// A table of rates: a pay group and its annual staff cost in every row; the
/// overheads and the non-staff cost may be rows of their own, or columns that
/// say the same in every row.
struct RateImport {
    let sheet: Sheet
    let page: Language
    var choices = ImportChoices()
    /// By which the sheet was put together, where a pay group stood in two columns.
    var split: SplitGroups?

    enum Column: String, CaseIterable, Hashable, Sendable { case group, cost, unit, overhead, material }

    static let titles: [Column: Text] = [
        .group: Text(phrase: "Entgeltgruppe", context: "within a sentence"),
        .cost: Text(
            phrase: """
                Personalkosten
                """, context: "within a sentence"), .unit: Text(phrase: "Einheit", context: "within a sentence"),
        .overhead: Text(phrase: "Gemeinkosten", context: "within a sentence"),
        .material: Text(
            phrase: "Sachkosten", context: "within a sentence"),
    ]

    private enum Kind {
        case rate, overhead, material
        /// „IT-Kosten“: a cost that is none of these.
        case unclear

        init(_ name: String) {
            let words = Tokens(name).words
            func has(_ parts: String...) -> Bool {
                words.contains { word in parts.contains { Tokens.word(word, holds: $0) } }
            }
            let isOverhead = has("gemeinkosten", "overhead"),
                isMaterial =
                    has("sachkosten") || words.contains { $0 == "material" || $0.hasPrefix("materialkost") }
                    || words.starts(with: ["non", "staff"]) || words.first == "sach"
            let isCost =
                has("kosten", "zuschlag", "aufschlag", "pauschale", "aufwand")
                || words.contains { $0 == "cost" || $0 == "costs" }
            let isOther = words.contains {
                RateImport.partial.contains($0) || $0.hasPrefix("erstatt") || $0.hasPrefix("steiger")
            }
            self =
                if (isOverhead || isMaterial) && isOther { .unclear } else if isOverhead != isMaterial {
                    isOverhead ? .overhead : .material
                } else if isOverhead || isCost || Kind.isForeign(words) { .unclear } else { .rate }
        }

        /// „Stundensatz“, „Arbeitsstunden im Jahr“, „2026“: no pay group. The „h“ of „A 13 h. D.“ is no hour.
        private static func isForeign(_ words: [String]) -> Bool {
            var tokens = Tokens("")
            tokens.words = words.filter { $0.count > 1 }
            return words.count == 1 && words.allSatisfy(Tokens.isYear)
                || !Unit.named(in: tokens).isDisjoint(with: [.hours, .perMonth, .perSpan, .otherCurrency])
        }

        /// What a cell of the column of costs is in such a row, where it is none.
        var other: NumberKind? { self == .overhead ? .share : nil }
        var quantity: NumberKind { self == .overhead ? .share : .money }
    }

    /// What else than a rate a row of such a name has.
    static func other(_ name: String) -> Column? {
        switch Kind(name) {
        case .overhead: .overhead
        case .material: .material
        case .rate, .unclear: nil
        }
    }

    /// „Sachkosten ohne IT“ are not the whole of them.
    private static let partial: Set<String> = [
        "ohne", "außer", "davon", "darunter", "alle", "teil", "anteil", "anteilig", "without", "except", "excluding",
        "excl", "thereof", "part",
    ]

    private static let groupWords: [String] = [
        "entgeltgruppe", "besoldungsgruppe", "vergütungsgruppe", "besoldungs entgeltgruppe", "entgelt besoldungsgruppe",
        "pay group", "eingruppierung", "eg", "besgr", "bes gr", "verggr", "tarifgruppe", "entgelt", "besoldung",
        "gruppe", "group", "grade",
    ]
    /// Of one post, of staff, and what only can be it.
    private static let perPost: [String] = [
        "personalkosten je stelle", "personalkosten je vzä", "personalkosten je vollzeitäquivalent",
        "personalkosten je vollzeitstelle", "personalkosten je arbeitsplatz", "staff cost per post",
        "staff cost per workplace", "staff cost per fte",
    ]
    private static let staff: [String] = [
        "personalkosten", "personal", "personalaufwand", "personalausgaben", "personnel", "personnel cost",
        "personnel costs", "staff cost", "staff costs",
    ]
    private static let anyCost: [String] = [
        "satz", "jahreswert", "betrag", "beträge", "stellenkosten", "kosten", "kosten je stelle", "jahreskosten",
        "cost", "costs", "amount", "rate",
    ]

    private var head: Head<Column> {
        var group = Head<Column>.Known(.group)
        group.words = RateImport.groupWords.map { [$0] }
        group.countsFrom = PayGroup.most + 1
        return Head(
            sheet,
            known: [
                group,
                Head<Column>.Known(
                    .material, counts: .money,
                    [
                        "sachkosten", "sachkosten je stelle", "sachkosten je arbeitsplatz", "non-staff cost",
                        "non staff", "material",
                    ]
                ).with { $0.isOptional = true },
                Head<Column>.Known(
                    .overhead, counts: .share, ["gemeinkosten", "gemeinkostenzuschlag", "overheads", "overhead"]
                ).with { $0.isOptional = true },
                Head<Column>.Known(.cost, counts: .money, RateImport.perPost, RateImport.staff, RateImport.anyCost).with
                { $0.prefersTotal = false },
                .init(.unit, "einheit", "maßeinheit", "währung", "unit", "currency"),
            ], order: [.group, .cost], chosen: choices.headChoice(), counted: .cost,
            guessed: { PayGroup.column(of: sheet, below: $0).map { [Column.group: $0] } ?? [:] })
    }

    var filled: ImportedForm {
        var result = ImportedForm()
        var head = head
        if let split {
            _ = result.joins(split, head.rows, choices)
            head.set(.group, split.numbers)
            result.columns[split.letters] = RateImport.titles[.group]
        } else if let found = SplitGroups(sheet, head, .group), result.joins(found, head.rows, choices) {
            return RateImport(sheet: found.sheet, page: page, choices: choices, split: found).filled
        }
        head.askBare(.cost, unless: choices.columns["cost"] != nil)
        result.fault(unknownHead: head.unknownRow, of: sheet, .edition)
        result.fault(open: head) { RateImport.titles[$0] ?? Text("") }
        let groups = head.places[.group] ?? 0
        if head.places[.group] == nil, head.unknownRow == nil, !head.open.contains(where: { $0.column == .group }) {
            result.fault(
                head.rows.last, nil, Text(phrase: "keine Spalte „Entgeltgruppe“"),
                Text(
                    phrase: "eine Überschrift für die Entgeltgruppe; die Spalte lässt sich unten wählen"))
        }
        var sorter = RowSorter(
            sheet, head: head.rows, firstRow: head.firstRow, names: groups, values: head.places[.cost], choices: choices
        )
        guard let costs = head.places[.cost], head.unknownRow == nil else {
            if head.unknownRow == nil, !head.open.contains(where: { $0.column == .cost }) {
                result.fault(
                    head.rows.last, nil, Text(phrase: "keine Spalte „Personalkosten“"),
                    Text(
                        phrase: "eine Überschrift für Entgeltgruppe und für Personalkosten"))
            }
            result.account(sheet, head, sorter.uses, choices, titles: RateImport.titles, needed: [[.group], [.cost]])
            return result
        }
        result.takeUnits(sheet, &head, .unit, rows: sorter.taken, of: .money, choices)
        let isOpen = result.take(parted(sorter.taken, head, groups), &sorter, head: head.rows)
        let rows = sorter.taken
        let kinds = Dictionary(uniqueKeysWithValues: rows.map { ($0, Kind(sheet.name($0, groups).shown)) })
        let units = SheetUnits(sheet, sorter.uses, besides: head.numbered(but: [.group]))
        let numbers = NumberColumn(
            sheet: sheet, column: costs, quantity: .money,
            notation: ColumnNotation(
                rows.compactMap { row in sheet.cell(row, costs).text.map { ($0, kinds[row]?.quantity ?? .money) } },
                page: page),
            said: UnitSaid.said(head, costs) + units.holding(for: costs, head), power: choices.power,
            sections: units.sections.below,
            formats: NumberColumn.movingUnit(sheet, costs, rows, of: .money), units: head.places[.unit],
            isKept: { choices.kept.contains($0) })
        let sums = SumRows(
            rows: rows.filter { kinds[$0] == .rate }, name: { sheet.name($0, groups).shown },
            isUnnamed: { sheet.name($0, groups).isEmpty },
            value: { numbers.millionths($0) }, isGrouped: { !SumName(sheet.name($0, groups).shown).isAlone },
            isKnown: { choices.kept.contains($0) }
        ).found
        sorter.mark(sums, choices)
        result.fault(unit: numbers, head: head.rows)
        result.fault(open: units.sections, numbers)
        faultPosts(head, costs, rows, &result)
        if !isOpen { faultPeriods(head, rows, &result) }
        // A sum of rates says nothing; one that is wrong may be that of all the rows above it, and what follows none of
        // them.
        for wrong in sums.wrong
        where !choices.kept.contains(wrong.row) && isAmong(wrong.row, sorter.taken.filter { kinds[$0] == .rate }) {
            result.faultSum(wrong, costs, .money)
        }
        result.fault(equal: sums, sheet, costs, isKept: { choices.kept.contains($0) })
        result.fault(
            doubtful: sums, name: { sheet.name($0, groups) }, column: groups, isKept: { choices.kept.contains($0) })

        var seen: [String: Int] = [:]
        var count = 0
        for row in sorter.taken where !isOpen {
            let name = PayGroup.unmarked(sheet.name(row, groups))
            var kind = kinds[row] ?? .rate
            if kind == .unclear {
                if !choices.kept.contains(row) {
                    result.fault(
                        row, groups, name,
                        Text(
                            phrase: """
                                eine Entgeltgruppe, Gemeinkosten oder Sachkosten. Die Zeile unten auslassen oder als \
                                Daten \
                                nennen.
                                """))
                }
                kind = .rate
            }
            guard !name.isEmpty else {
                result.fault(row, groups, name, Text(phrase: "eine Entgeltgruppe"))
                continue
            }
            if let first = seen.updateValue(row, forKey: kind == .rate ? PayGroup.plain(name) : "\(kind)") {
                result.fault(
                    row, groups, name,
                    Text(
                        phrase: "jede Zeile nur einmal; dies steht schon in Zeile \(first + 1, "first")"))
            }
            var field = kind == .overhead ? "overhead" : "material"
            if kind == .rate {
                guard count < EditionForm.most else {
                    let all = sorter.taken.count { kinds[$0] == .rate }
                    result.fault(
                        row, groups, Text(phrase: "\(all, "all") Entgeltgruppen"),
                        Text(
                            phrase: """
                                höchstens \(EditionForm.most, "most") in einer Ausgabe; Zeilen lassen sich unten \
                                auslassen
                                """))
                    break
                }
                result.faultName(row, groups, name)
                result.see(name, row, groups)
                result.form.fields["group-\(count)"] = name.shown(page)
                field = "rate-\(count)"
                count += 1
            }
            let label = kind == .rate ? "" : name.shown
            if kind == .overhead, isDoubtful(row, numbers, label) {
                result.fault(
                    row, costs, sheet.cell(row, costs),
                    Text(
                        phrase: "ein Anteil mit Prozentzeichen; die Spalte hat Beträge in Tausend"))
                continue
            }
            result.take(numbers, row, as: kind.other, into: field, label: label, page)
        }
        if count == 0, result.faults.isEmpty, !isOpen {
            result.fault(
                nil, nil, Text(phrase: "keine Entgeltgruppe"),
                Text(
                    phrase: "mindestens eine Zeile mit Entgeltgruppe und Personalkosten"))
        }
        result.notes += [numbers.notation.note(column: costs, quantity: .money, page: page)].compactMap { $0 }
        let untaken = untaken(sorter, numbers, groups, isOpen: isOpen)
        let left = takeColumns(head, sorter.taken, units, untaken: untaken, &result)
        result.account(sheet, head, sorter.uses, choices, titles: RateImport.titles, needed: [[.group], [.cost]])
        for place in left { result.columns[place] = nil }
        return result
    }

    /// Whether a row has others above and below it.
    private func isAmong(_ row: Int, _ rows: [Int]) -> Bool { rows.contains { $0 < row } && rows.contains { $0 > row } }

    /// The same pay groups several times: by step, by year.
    private func parted(_ rows: [Int], _ head: Head<Column>, _ groups: Int) -> PartedRows {
        PartedRows(
            sheet, rows: rows,
            body: { row in
                let name = sheet.name(row, groups)
                return name.isEmpty || Kind(name.shown) != .rate ? nil : PayGroup.plain(name)
            }, used: Set(head.places.values), title: head.title, chosen: choices.values)
    }

    /// Beside a number of posts the cost can be that of all of them.
    private func faultPosts(_ head: Head<Column>, _ costs: Int, _ rows: [Int], _ result: inout ImportedForm) {
        guard choices.columns["cost"] == nil, let heading = head.headings[costs],
            !RateImport.perPost.contains(where: { heading.level($0) == 4 })
        else { return }
        let posts = head.headings.first { place, other in
            place != costs && PlanImport.postWords.contains { other.level($0) == 4 }
                && rows.contains { !["1", "1,0", "1,00", "1.0", "1.00", ""].contains(sheet.cell($0, place).shown) }
        }
        guard let posts else { return }
        result.fault(
            head.rows.last, costs,
            Text(
                phrase: "„\(heading.shown, "heading")“ neben „\(posts.value.shown, "posts")“"),
            Text(phrase: "Personalkosten je Stelle. Sind sie es, die Spalte unten wählen."))
    }

    /// A number without a percent sign in a column of thousands can be an amount.
    private func isDoubtful(_ row: Int, _ numbers: NumberColumn, _ label: String) -> Bool {
        guard case .moved(let power) = numbers.reading, power != 0 else { return false }
        let cell = sheet.cell(row, numbers.column)
        if hasPercent(cell) { return false }
        let words = [sheet.format(cell)?.words ?? "", sheet.cell(row, numbers.units).shown, label].joined(
            separator: " ")
        return !Unit.named(in: words).contains(.percent)
    }
}
