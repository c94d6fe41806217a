import Decisions

/// Which municipality a row is of.
extension KeyRows {
    private func keyCell(_ row: Int, _ head: Head<KeyImport.Column>) -> SheetCell { sheet.cell(row, head.places[.ags]) }

    private func nameCell(_ row: Int, _ head: Head<KeyImport.Column>) -> SheetCell {
        sheet.cell(row, head.places[.body] ?? head.places[.ags] ?? 0).withoutFootnote
    }

    func body(_ row: Int, _ head: Head<KeyImport.Column>) -> String? {
        let name = nameCell(row, head)
        return finder[keyCell(row, head), beside: name] ?? finder[name]
            ?? finder.past.renamed(key: keyCell(row, head), name: name)?.body.text
    }

    /// Whether a row says of a municipality what is counted, even where there is no number.
    func isOfKey(_ row: Int, _ head: Head<KeyImport.Column>) -> Bool {
        body(row, head) != nil || ended(row, head, head.places[.body] ?? 0) != nil
            || OfficialKey(keyCell(row, head).shown) != nil
            || (head.places[.ags] != nil && OfficialKey.isHigher(keyCell(row, head).shown))
    }

    /// Rows below the total that name no municipality and have no key: where all municipalities stand above it, they
    /// add nothing to the key, such as a rate of the levy or a cost by it. One that has the name of a municipality
    /// among other words can be a correction, and is asked about as all other rows.
    func below(_ total: Int?, _ taken: [Int], _ head: Head<KeyImport.Column>, _ names: Int) -> Set<Int> {
        guard let total else { return [] }
        let above = Set(taken.filter { $0 < total }.compactMap { body($0, head) })
        guard key.bodies.allSatisfy({ above.contains($0.header.id) }) else { return [] }
        return Set(
            taken.filter { row in
                row > total && !key.choices.kept.contains(row) && sheet.cell(row, names).text?.isEmpty == false
                    && !isOfKey(row, head)
                    && OfficialKey(sheet.cell(row, names).shown) == nil
                    && !sheet.rows[row].contains { finder.isMentioned(in: $0) }
            })
    }

    /// One that is no more, and is not told by a key of one that is.
    func ended(_ row: Int, _ head: Head<KeyImport.Column>, _ names: Int) -> FormerMunicipalities.Ended? {
        let name = nameCell(row, head)
        guard finder[keyCell(row, head)] == nil, finder[name] == nil else { return nil }
        return finder.past.ended(key: keyCell(row, head), name: name)
    }

    /// Rows of a higher level, and of other counties, by their keys.
    func markHigher(_ head: Head<KeyImport.Column>, _ sorter: inout RowSorter) {
        guard let column = head.places[.ags], !finder.counties.isEmpty else { return }
        for row in sorter.taken where !key.choices.kept.contains(row) {
            let text = sheet.cell(row, column).shown
            if OfficialKey.isHigher(text) {
                // „004“ beside the name of one of ours is the end of its key.
                let isEnding =
                    OfficialKey.ending(text) != nil && column != head.places[.body]
                    && finder[nameCell(row, head)] != nil
                if !isEnding { sorter.set(row, .higher) }
            } else if let found = OfficialKey(text), !finder.counties.contains(found.county),
                finder.past.ended(key: sheet.cell(row, column), name: .empty) == nil
            {
                sorter.set(row, .elsewhere)
            }
        }
    }

    /// Men and women beside all, and several days: one of them counts.
    /// - Returns: whether somebody has to choose first.
    func markParts(_ head: Head<KeyImport.Column>, _ sorter: inout RowSorter, _ result: inout ImportedForm) -> Bool {
        guard head.places[.weight] != nil else { return false }
        let parted = PartedRows(
            sheet, rows: sorter.taken, body: { body($0, head) }, used: Set(head.places.values),
            title: head.title, chosen: key.choices.values)
        return result.take(parted, &sorter, head: head.rows)
    }

    /// The municipality of a row; what does not say which is a fault.
    func named(_ row: Int, _ head: Head<KeyImport.Column>, _ names: Int, _ result: inout ImportedForm) -> String? {
        let name = sheet.cell(row, names).withoutFootnote, ags = keyCell(row, head)
        let byKey = finder[ags, beside: name]
        if let byKey, names != head.places[.ags], !name.isEmpty, finder[name] != byKey {
            if finder.past.renamed(key: .empty, name: name)?.body.text == byKey {
                return renamed(row, name, byKey, &result)
            }
            return confirmed(row, names, name, ags, byKey, &result) ? byKey : nil
        }
        if let body = byKey ?? (ags.isEmpty || names == head.places[.ags] ? finder[name] : nil) { return body }
        if let former = finder.past.renamed(key: ags, name: name) {
            return renamed(row, name, former.body.text, &result)
        }
        let candidates = finder.candidates(name)
        let column = name.isEmpty ? head.places[.ags] ?? names : names
        if !ags.isEmpty, names != head.places[.ags] {
            result.fault(
                row, head.places[.ags], ags,
                Text(
                    phrase: """
                        der amtliche Schlüssel einer der \(key.bodies.count, "count") Städte und Gemeinden, oder nichts
                        """))
        } else if candidates.count > 1 {
            let list = candidates.map { finder.name($0) }
            result.fault(
                row, column, name,
                Text(
                    phrase: """
                        ein Name, der nur eine meint: \
                        \({ language in list.map { $0.in(
                            language) }.joined(separator: Phrase(" oder ").in(language)) }, "list")
                        """))
        } else {
            result.fault(
                row, column, name.isEmpty ? ags : name,
                Text(
                    phrase: """
                        der Name oder der amtliche Schlüssel einer der \(key.bodies.count, "count") Städte und Gemeinden
                        """))
        }
        return nil
    }

    /// A right key with a wrong name: taken by the key where somebody says so.
    func confirmed(
        _ row: Int, _ column: Int, _ name: SheetCell, _ ags: SheetCell, _ body: String, _ result: inout ImportedForm
    ) -> Bool {
        let right = finder.name(body)
        let text = Text(
            phrase: """
                Zeile \(row + 1, "row"): „\(name.shown, "name")“ mit dem Schlüssel \(ags.shown, "ags") als \
                „\(right, "right")“ übernehmen, der er gehört
                """)
        if result.asks(text, id: "\(row + 1)-\(body)", key.choices) { return true }
        result.fault(
            row, column,
            Text(
                phrase: """
                    \(Site.quoted(name.shown), "site") mit dem Schlüssel \(ags.shown, "ags"), der „\(right, "right")“ \
                    gehört
                    """),
            Text(
                phrase: """
                    Name und Schlüssel einer Gemeinde; ist der Schlüssel der richtige, lässt es sich unten \
                    bestätigen
                    """))
        return false
    }

    private func renamed(_ row: Int, _ name: SheetCell, _ body: String, _ result: inout ImportedForm) -> String {
        let now = finder.name(body)
        result.notes.append(
            Text(
                phrase: "Zeile \(row + 1, "row"): „\(name.shown, "name")“ heißt jetzt „\(now, "now")“."))
        return body
    }
}

/// Rows of municipalities that are no more: named, with the day and who came
/// after them; where all of an heir are there, their sum is offered.
struct MergedRows {
    private let finder: MunicipalityFinder
    private var rows: [(ended: FormerMunicipalities.Ended, row: Int, millionths: Int128?)] = []

    init(_ finder: MunicipalityFinder) { self.finder = finder }

    mutating func add(_ ended: FormerMunicipalities.Ended, _ row: Int, _ millionths: Int128?) {
        rows.append((ended, row, millionths))
    }

    func settle(
        _ seen: inout [String: Int], _ column: Int, _ choices: ImportChoices, _ page: Language,
        _ result: inout ImportedForm
    ) {
        var taken: Set<Int> = []
        for heir in Set(rows.flatMap(\.ended.heirs)).sorted() where seen[heir] == nil {
            let all = finder.past.predecessors(of: heir), ours = rows.filter { $0.ended.heirs == [heir] }
            let values = ours.compactMap(\.millionths)
            guard all.count == ours.count, Set(ours.map(\.ended.id)).count == all.count, values.count == ours.count,
                let last = ours.last?.row
            else { continue }
            let digits = SumRows.shown(values.reduce(0, +)), now = finder.name(heir), names = all.map(\.name)
            guard NumberKind.whole.accepts(digits) else { continue }
            let text = Text(
                phrase: """
                    \({ language in names.map { $0.in(language) }.joined(separator: ", ") }, "names"): zusammen \
                    \({ NumberKind.whole.typed(digits, $0) }, "digits") für „\(now, "now")“ übernehmen
                    """)
            guard result.asks(text, id: "sum-\(heir)", choices) else { continue }
            seen[heir] = last
            taken.formUnion(ours.map(\.row))
            result.form.fields["weight-" + heir] = NumberKind.whole.typed(digits, page)
        }
        for item in rows where !taken.contains(item.row) {
            let name = item.ended.name, heirs = item.ended.heirs.map { finder.name($0) }
            let since = item.ended.since
            let after =
                heirs.isEmpty
                ? Text("")
                : Text(
                    phrase: """
                        ; danach: \({ language in heirs.map { $0.quoted(language) }.joined(separator: ", ") }, "heirs")
                        """)
            result.fault(
                item.row, column,
                Text(
                    phrase: """
                        „\(name, "name")“, die es seit dem \({ since?.inWords($0) ?? "" }, "since") nicht mehr \
                        gibt\(after, "after")
                        """),
                Text(
                    phrase: """
                        Gemeinden, die es gibt; sind alle Vorgängerinnen in der Datei, lässt sich unten ihre \
                        Summe wählen
                        """))
        }
    }
}
