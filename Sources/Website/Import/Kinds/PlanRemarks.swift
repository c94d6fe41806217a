import Decisions

/// What stands beside a post in a column that is not taken, and says that it goes.
extension PlanImport {
    /// So many columns are looked at, and no text that is longer.
    private static let mostColumns = 60, longest = 200

    private enum Remark { case certain, said, nothing }

    private static func remark(_ text: String) -> Remark {
        Leaving.isCertain(text) ? .certain : Leaving.isSaid(text) ? .said : .nothing
    }

    func faultLeaving(_ head: Head<Column>, _ rows: [Int], _ result: inout ImportedForm) {
        let used = Set(head.places.values)
        var told: [(row: Int, text: String)] = []
        for column in sheet.columns(besides: used, most: PlanImport.mostColumns) {
            let heading = head.headings[column], isOfSigns = isOfSigns(column, heading, rows)
            let isHeaded = heading.map { Leaving.isSaid($0.shown) } ?? false
            // The same remark stands in many rows.
            var known: [String: Remark] = [:]
            for row in rows where !choices.kept.contains(row) {
                guard let text = sheet.cell(row, column).text, !text.isEmpty, text.utf8.count <= PlanImport.longest
                else { continue }
                if isOfSigns, PlanImport.minus.contains(text) {
                    faultLeaving(row, column, head, &result)
                    continue
                }
                let remark = known[text] ?? PlanImport.remark(text)
                known[text] = remark
                switch remark {
                case .certain: faultLeaving(row, column, head, &result)
                case .said: told.append((row, text))
                case .nothing:
                    if isHeaded, PlanImport.crosses.contains(text.lowercased()) {
                        told.append((row, heading?.shown ?? text))
                    }
                }
            }
        }
        told += toldInNames(head, rows)
        told.sort { $0.row < $1.row }
        guard !told.isEmpty else { return }
        let all = told
        let rows = Text(each: { language in
            let quoted = all.prefix(12).map {
                "\($0.row + 1) " + language.conventions.quoted(String($0.text.prefix(60)))
            }
            return quoted.joined(separator: ", ") + (all.count > 12 ? Phrase(" und weitere").in(language) : "")
        })
        result.notes.append(
            Text(
                phrase: Phrase(
                    told.count,
                    one: "Mitgezählt, obwohl daneben ein Wegfall vermerkt ist: Zeile \(rows, "rows").",
                    other: "Mitgezählt, obwohl daneben ein Wegfall vermerkt ist: Zeilen \(rows, "rows").")))
    }

    /// „Hilfe (kw)“: the title itself says it. One that says for certain that the post goes is asked about with the
    /// sums.
    private func toldInNames(_ head: Head<Column>, _ rows: [Int]) -> [(row: Int, text: String)] {
        guard let titles = head.places[.title] else { return [] }
        return rows.compactMap { row in
            let title = sheet.name(row, titles).shown
            guard !choices.kept.contains(row), title.utf8.count <= PlanImport.longest, !Leaving.isName(title) else {
                return nil
            }
            return Leaving.remarks(in: title).first(where: Leaving.isSaid).map { (row: row, text: $0) }
        }
    }

    private func faultLeaving(_ row: Int, _ column: Int, _ head: Head<Column>, _ result: inout ImportedForm) {
        let cell = sheet.cell(row, column).quoted, title = head.title(column)
        let found = Text(phrase: "\(cell, "cell") in der Spalte „\(title, "title")“")
        result.fault(
            row, column, found,
            Text(
                phrase: "Stellen, die zum Plan zählen. Die Zeile unten auslassen oder als Daten nennen."))
    }

    /// „+“ and „−“, by the heading or since both are there: a dash alone often stands for nothing.
    private func isOfSigns(_ column: Int, _ heading: Heading?, _ rows: [Int]) -> Bool {
        let title = (heading?.shown ?? "").lowercased().filter { !$0.isWhitespace }
        if ["+/-", "+/−", "+/–", "±", "vorzeichen"].contains(where: title.contains) { return true }
        func has(_ signs: Set<String>) -> Bool {
            rows.contains { row in sheet.cell(row, column).text.map(signs.contains) ?? false }
        }
        return has(PlanImport.plus) && has(PlanImport.minus)
    }

    private static let plus: Set<String> = ["+", "plus"], minus: Set<String> = ["-", "\u{2212}", "–", "—", "minus"]
    private static let crosses: Set<String> = ["x", "ja", "✓", "✔", "yes", "kw"]
}
