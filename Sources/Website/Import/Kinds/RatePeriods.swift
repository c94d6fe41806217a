import Decisions

/// Times in a column that is not taken: „1. Halbjahr“ under „Zeitraum“, „für 6 Monate“ under „Bemerkung“.
extension RateImport {
    /// So many columns are looked at, and no text that is longer.
    private static let mostPeriodColumns = 60, longestPeriod = 120

    func faultPeriods(_ head: Head<Column>, _ rows: [Int], _ result: inout ImportedForm) {
        // Who has said that the amounts are of a year has answered it.
        guard choices.power == nil else { return }
        let used = Set(head.places.values).union(result.choices.map(\.column))
        for column in sheet.columns(besides: used, most: RateImport.mostPeriodColumns) {
            let heading = head.headings[column]?.shown ?? ""
            guard !ShortPeriod.isOther(Tokens(heading).words) else { continue }
            let areMonths = RateImport.counts(heading)
            // The same time stands in many rows.
            var known: [String: Bool] = [:]
            let found = rows.filter { row in
                let cell = sheet.cell(row, column)
                // A mere number says no time, but in a column that counts months.
                guard areMonths || cell.text != nil else { return false }
                let text = cell.shown + (areMonths ? " Monate" : "")
                guard !cell.isEmpty, !choices.kept.contains(row), text.utf8.count <= RateImport.longestPeriod else {
                    return false
                }
                let isSaid = known[text] ?? ShortPeriod.isSaid(in: text)
                known[text] = isSaid
                return isSaid
            }
            guard let first = found.first else { continue }
            let cell = sheet.cell(first, column).quoted, title = head.title(column), others = found.count - 1
            let more =
                switch others {
                case 0: Text("")
                case 1: Text(phrase: ", und so in einer weiteren Zeile")
                default: Text(phrase: ", und so in \(others, "others") weiteren Zeilen")
                }
            let place = Text(phrase: "in der Spalte „\(title, "title")“\(more, "more")")
            result.fault(
                first, column, Text(phrase: "\(cell, "cell") \(place, "place")"),
                Text(
                    phrase: "Beträge eines ganzen Jahres. Sind sie es, unten bei „Die Zahlen sind“ Euro im Jahr wählen."
                ))
        }
    }

    /// „Monate“, „Anzahl der Monate“: its numbers count them.
    private static func counts(_ heading: String) -> Bool {
        let words = Tokens(heading).words
        return words.last.map { ["monate", "months"].contains($0) } ?? false
            && words.dropLast().allSatisfy {
                ["anzahl", "zahl", "der", "number", "of", "in"].contains($0)
            }
    }
}
