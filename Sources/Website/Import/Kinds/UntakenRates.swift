import Decisions

/// A row of overheads or of non-staff cost that stands in the file and is not taken.
struct UntakenRate {
    let row: Int
    let why: Text
}

extension RateImport {
    /// - Parameters:
    ///   - isOpen: somebody has to choose first which rows are meant.
    func untaken(_ sorter: RowSorter, _ numbers: NumberColumn, _ groups: Int, isOpen: Bool) -> [Column: UntakenRate] {
        var found: [Column: UntakenRate] = [:]
        for row in sorter.uses.indices where !sheet.cell(row, numbers.column).isEmpty {
            guard let column = RateImport.other(sheet.name(row, groups).shown),
                let why = reason(sorter.uses[row], numbers, isOpen)
            else { continue }
            found[column] = found[column] ?? UntakenRate(row: row, why: why)
        }
        return found
    }

    private func reason(_ use: RowUse, _ numbers: NumberColumn, _ isOpen: Bool) -> Text? {
        switch use {
        case .left: return Text(phrase: "Die Zeile ist auf Wunsch ausgelassen")
        case .hidden: return Text(phrase: "Die Zeile ist ausgeblendet")
        case .unchosen: return Text(phrase: "Die Zeile ist nicht gewählt")
        case .taken:
            if isOpen { return Text(phrase: "Welche Zeilen gemeint sind, ist noch offen") }
            return numbers.isReadable ? Text(phrase: "Was die Zeile nennt, ist noch offen") : RateImport.openUnit
        default: return nil
        }
    }

    static let openUnit = Text(phrase: "In welcher Einheit die Zahlen sind, ist noch offen")
}

extension NumberColumn {
    /// Nothing that is said of the whole column makes its numbers something else.
    var isReadable: Bool { if case .moved = reading { true } else { false } }
}
