import Decisions

/// A staffing plan: a post, its pay group, how many of it, and the kind under
/// which a grant may pay for it.
struct PlanImport {
    let sheet: Sheet
    /// The kinds that the matter knows; a file gives one by its id or title.
    let kinds: [PlanForm.Kind]
    let page: Language
    var choices = ImportChoices()
    /// By which the sheet was put together, where a pay group stood in two columns.
    var split: SplitGroups?

    enum Column: String, CaseIterable, Hashable, Sendable { case title, group, posts, kind, unit }

    static let titles: [Column: Text] = [
        .title: Text(phrase: "Stelle", context: "within a sentence"),
        .group: Text(phrase: "Entgeltgruppe", context: "within a sentence"),
        .posts: Text(phrase: "Zahl der Stellen"),
        .kind: Text(
            phrase: "Art für die Förderung", context: "within a sentence"),
        .unit: Text(phrase: "Einheit", context: "within a sentence"),
    ]

    /// Words that say that posts are counted, and words for a count or a share of something.
    static let postWords = [
        "zahl der stellen", "anzahl der stellen", "anzahl stellen", "zahl stellen", "number of posts", "vzä", "vzae",
        "vk", "fte", "vollzeitäquivalente", "stellenzahl", "stellen", "posts", "planstellen", "full-time equivalents",
        "number of full-time equivalents",
    ]
    private static let counts = ["anzahl", "zahl", "number", "soll"]
    static let shares = [
        "stellenanteil", "stellenumfang", "umfang", "beschäftigungsumfang", "beschäftigungsgrad", "arbeitszeitanteil",
        "teilzeitgrad", "prozentsatz", "share of a post", "extent",
    ]

    private var head: Head<Column> {
        Head(
            sheet,
            known: [
                .init(.kind, "art", "kind", "förderart", "art für die förderung", "kind for the grant"),
                Head<Column>.Known(
                    .group, "entgeltgruppe", "besoldungsgruppe", "vergütungsgruppe", "besoldungs entgeltgruppe",
                    "entgelt besoldungsgruppe", "pay group",
                    "eingruppierung", "bewertung", "eg", "besgr", "bes gr", "entgeltgr", "tarifgruppe", "gruppe",
                    "group", "grade"
                ).with { $0.countsFrom = PayGroup.most + 1 },
                Head<Column>.Known(
                    .title, "bezeichnung", "stellenbezeichnung", "stelle", "post title", "post", "titel", "title",
                    "dienstposten", "funktion", "aufgabe",
                    "tätigkeit", "name"
                ).with { $0.countsFrom = 0 },
                Head<Column>.Known(.posts, counts: .posts, PlanImport.postWords, PlanImport.counts, PlanImport.shares)
                    .with {
                        $0.isAlone = true
                        $0.others = ["ist", "actual"]
                        $0.besides = [
                            "soll", "plan", "lt", "laut", "stellenplan", "haushaltsplan", "gemäß", "nach", "dem", "vzä",
                            "vzae", "vk", "fte", "vollzeitäquivalente", "vollzeitäquivalenten",
                        ]
                    },
                .init(.unit, "einheit", "maßeinheit", "unit"),
            ], order: [.title, .group, .posts, .kind], chosen: choices.headChoice(), counted: .posts,
            guessed: { PayGroup.column(of: sheet, below: $0).map { [Column.group: $0] } ?? [:] })
    }

    var filled: ImportedForm {
        var result = ImportedForm()
        var head = head
        if let split {
            _ = result.joins(split, head.rows, choices)
            head.set(.group, split.numbers)
            result.columns[split.letters] = PlanImport.titles[.group]
        } else if let found = SplitGroups(sheet, head, .group), result.joins(found, head.rows, choices) {
            return PlanImport(sheet: found.sheet, kinds: kinds, page: page, choices: choices, split: found).filled
        }
        head.askBare(.posts, unless: choices.columns["posts"] != nil)
        result.fault(unknownHead: head.unknownRow, of: sheet, .plan)
        result.fault(open: head) { PlanImport.titles[$0] ?? Text("") }
        let titles = head.places[.title] ?? 0, groups = head.places[.group], posts = head.places[.posts]
        for column in [Column.title, .group, .posts]
        where head.places[column] == nil && head.unknownRow == nil
            && !head.open.contains(where: { $0.column == column })
        {
            let name = PlanImport.titles[column] ?? Text("")
            var other = Text("")
            if column == .title, groups != nil {
                other = Text(
                    phrase: ". Hat die Tabelle keine Bezeichnungen, die der Entgeltgruppe auch als Stelle wählen.")
            }
            result.fault(
                head.rows.last, nil, Text(phrase: "keine Spalte „\(name, "name")“"),
                Text(
                    phrase: """
                        eine Überschrift für jede der Spalten Stelle, Entgeltgruppe, Stellen; die Spalte lässt sich \
                        unten \
                        wählen\(other, "other")
                        """))
        }
        var sorter = RowSorter(
            sheet, head: head.rows, firstRow: head.firstRow, names: titles, values: posts, choices: choices,
            others: [groups].compactMap { $0 })
        // By what headings say that nobody understood nothing is filled in.
        guard head.unknownRow == nil else {
            result.account(
                sheet, head, sorter.uses, choices, titles: PlanImport.titles, needed: [[.title], [.group], [.posts]])
            return result
        }
        result.takeUnits(sheet, &head, .unit, rows: sorter.taken, of: .posts, choices)
        let isOpen = result.take(parted(sorter.taken, head, titles, groups), &sorter, head: head.rows)
        let units = SheetUnits(sheet, sorter.uses, besides: head.numbered(but: [.title, .group]))
        // What is said of amounts is not said of posts.
        let ofAmounts: Set<Unit> = [.euro, .thousand, .million, .billion, .otherCurrency, .perMonth, .perSpan, .cent]
        func isMeant(_ said: UnitSaid) -> Bool { said.units.isDisjoint(with: ofAmounts) || said.units.contains(.hours) }
        let numbers = posts.map { column in
            NumberColumn(
                sheet: sheet, column: column, quantity: .posts,
                notation: ColumnNotation(
                    sorter.taken.compactMap { row in sheet.cell(row, column).text.map { ($0, .posts) } }, page: page),
                said: UnitSaid.said(head, column) + units.holding(for: column, head).filter(isMeant),
                power: choices.power, sections: units.sections.below.filter { isMeant($0.said) },
                formats: NumberColumn.movingUnit(sheet, column, sorter.taken, of: .posts), units: head.places[.unit],
                isKept: { choices.kept.contains($0) })
        }
        let sums = SumRows(
            rows: sorter.taken, name: { name($0, titles) }, isUnnamed: { isUnnamed($0, titles, groups) },
            value: { row in numbers.flatMap { $0.millionths(row) } },
            isGrouped: { row in groups.map { hasGroup(row, $0) } ?? false },
            isCollective: {
                RowSorter.isOffice(sheet.name($0, titles).shown) || PayGroup.isCollective(sheet.name($0, groups))
            },
            isKnown: { choices.kept.contains($0) }
        ).found
        sorter.mark(sums, choices)
        if let numbers {
            result.fault(unit: numbers, head: head.rows)
            result.fault(open: units.sections, numbers, isMeant: isMeant)
            for wrong in sums.wrong where !choices.kept.contains(wrong.row) {
                result.faultSum(wrong, numbers.column, .posts)
            }
            result.fault(equal: sums, sheet, numbers.column, isKept: { choices.kept.contains($0) })
        }
        result.fault(
            doubtful: sums, name: { sheet.name($0, titles) }, column: titles, isKept: { choices.kept.contains($0) })
        if let numbers { faultShares(head, numbers, sorter.taken, &result) }
        for (row, section) in sorter.underParts where sorter.uses[row] == .taken && !isOpen {
            result.faultPart(row, titles, sheet.name(row, titles), under: section)
        }
        if !isOpen { faultSeveral(sorter.uses, titles, groups, &result) }
        if !isOpen { faultLeaving(head, sorter.taken, &result) }
        if !isOpen { take(sorter.taken, head, numbers, &result) }
        result.faultRounded(choices)
        result.notes += [numbers.flatMap { $0.notation.note(column: $0.column, quantity: .posts, page: page) }]
            .compactMap { $0 }
        result.account(
            sheet, head, sorter.uses, choices, titles: PlanImport.titles, needed: [[.title], [.group], [.posts]])
        return result
    }

    /// The posts of several years or variants. The same post in several offices is several posts.
    private func parted(_ rows: [Int], _ head: Head<Column>, _ titles: Int, _ groups: Int?) -> PartedRows {
        func isNamed(_ column: Int, _ words: [String]) -> Bool {
            head.headings[column].map { heading in heading.parts.contains { words.contains(Tokens($0).joined) } }
                ?? false
        }
        return PartedRows(
            sheet, rows: rows,
            body: { row in
                let title = sheet.name(row, titles)
                return title.isEmpty ? nil : title.folded + "|" + sheet.name(row, groups).folded
            }, used: Set(head.places.values), title: head.title, chosen: choices.values,
            isParting: { isNamed($0, PlanImport.axes) || sheet.hasAlternatives($0, rows) },
            mayPart: { PartedRows.areDays($1) || isNamed($0, ["stand", "as of"]) })
    }

    /// Headings of columns by which a plan falls into several plans.
    private static let axes = [
        "jahr", "haushaltsjahr", "planjahr", "stichtag", "variante", "szenario", "version", "fassung", "alternative",
        "entwurf", "planvariante",
        "planstand", "ist soll", "soll ist", "alt neu", "bisher neu",
        "year", "budget year", "variant", "scenario",
    ]

    /// A count beside hours, and a share that does not say of what.
    private func faultShares(_ head: Head<Column>, _ numbers: NumberColumn, _ rows: [Int], _ result: inout ImportedForm)
    {
        guard let heading = head.headings[numbers.column] else { return }
        let isOfPosts = heading.parts.contains { text in
            Tokens(text).words.contains { ["vzä", "vzae", "vk", "fte", "vollzeitäquivalente"].contains($0) }
        }
        if choices.columns["posts"] == nil, !isOfPosts {
            let begins = ["umfang", "teilzeit", "arbeitszeit", "beschäftigungs", "faktor", "pensum", "anteil"]
            let hours = head.headings.filter { place, other in
                place != numbers.column && !head.places.values.contains(place) && !other.isPart
                    && other.level("stellen") == 0
                    && (other.units.contains(.hours)
                        || (!other.units.isDisjoint(with: [.percent, .permille, .perMonth, .perSpan])
                            && other.parts.allSatisfy(Heading.isOfHeading))
                        || other.parts.contains { text in
                            begins.contains(where: Tokens(text).contains(prefix:))
                                || Tokens(text).contains(anyOf: ["tz", "az"])
                        })
            }.keys
            if !hours.isEmpty {
                let list = ([numbers.column] + hours).sorted().map {
                    "\(Sheet.letter($0)) „\(head.headings[$0]?.shown ?? "")“"
                }.joined(separator: ", ")
                result.fault(
                    head.rows.first, nil,
                    Text(
                        phrase: "Spalten, die erst zusammen die Zahl der Stellen sagen können: \(list, "list")"),
                    Text(phrase: "die Zahl der Stellen in einer Spalte; sie lässt sich unten wählen"))
            }
        }
        guard choices.power == nil else { return }
        let most = rows.compactMap { numbers.millionths($0) }.max() ?? 0,
            isPercent = numbers.said.contains { $0.units.contains(.percent) }
        let isShare =
            heading.units.isDisjoint(with: [.percent, .posts]) && PlanImport.shares.contains { heading.level($0) >= 3 }
        // 1 can be 1 % or all of it, 39 hours or posts.
        guard isPercent ? most > 0 && most <= 20_000 : isShare && most > 2_000_000 else { return }
        let digits = SumRows.shown(isPercent ? most * 100 : most)
        let found = Text(
            phrase: """
                „\(heading.shown, "heading")“ bis höchstens \({ NumberKind.posts.typed(digits, $0) }, "most")
                """)
        result.fault(
            head.rows.last, numbers.column, found,
            Text(
                phrase: """
                    Stellen oder Prozent einer Stelle; was es ist, lässt sich unten bei „Die Zahlen sind“ wählen
                    """))
    }

    private func take(_ rows: [Int], _ head: Head<Column>, _ numbers: NumberColumn?, _ result: inout ImportedForm) {
        let titles = head.places[.title] ?? 0, groups = head.places[.group]
        var count = 0
        for row in rows {
            let title = sheet.name(row, titles), group = PayGroup.unmarked(sheet.name(row, groups)),
                kind = sheet.name(row, head.places[.kind])
            guard count < PlanForm.most else {
                result.fault(
                    row, titles, Text(phrase: "\(rows.count, "count") Zeilen mit Stellen"),
                    Text(
                        phrase: """
                            höchstens \(PlanForm.most, "most") in einem Stellenplan; Zeilen lassen sich unten \
                            auslassen, oder gleiche Stellen in der Datei zusammenfassen
                            """))
                break
            }
            if title.isEmpty { result.fault(row, titles, title, Text(phrase: "die Bezeichnung der Stelle")) }
            if groups != nil, group.isEmpty || PlanImport.isDash(group) {
                result.fault(row, groups, group, Text(phrase: "eine Entgeltgruppe"))
            }
            for (column, cell) in [(titles, title), (groups ?? titles, group)] {
                result.faultName(row, column, cell)
                result.see(cell, row, column)
            }
            result.form.fields["post-\(count)"] = title.shown(page)
            result.form.fields["group-\(count)"] = group.shown(page)
            if let numbers { result.take(numbers, row, into: "posts-\(count)", page) }
            if !kind.isEmpty {
                if let known = kinds.first(where: { $0.isMeant(by: kind) }) {
                    result.form.fields["kind-\(count)"] = known.id
                } else {
                    result.fault(row, head.places[.kind], kind, PlanForm.Kind.expected(kinds))
                }
            }
            count += 1
        }
        if count == 0, result.faults.isEmpty {
            result.fault(
                nil, nil, Text(phrase: "keine Stelle"),
                Text(
                    phrase: "mindestens eine Zeile mit Stelle, Entgeltgruppe und Zahl"))
        }
    }

    /// What a row is called; „insgesamt“ may stand in another column than the titles.
    private func name(_ row: Int, _ titles: Int) -> String {
        let title = sheet.name(row, titles)
        return (title.isEmpty ? sheet.rows[row].first { $0.text != nil && !$0.isEmpty } ?? title : title).shown
    }

    /// Without title and pay group a row can be the sum of those above.
    private func isUnnamed(_ row: Int, _ titles: Int, _ groups: Int?) -> Bool {
        sheet.name(row, titles).isEmpty && !(groups.map { hasGroup(row, $0) } ?? false)
    }

    private func hasGroup(_ row: Int, _ groups: Int) -> Bool {
        let group = sheet.name(row, groups)
        return !group.isEmpty && !PlanImport.isDash(group)
    }

    private static func isDash(_ cell: SheetCell) -> Bool { ["-", "–", "—", "x", "./."].contains(cell.folded) }
}
