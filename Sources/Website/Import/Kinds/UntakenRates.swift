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
            guard let column = RateImport.other(sheet.name(row, groups).shown), let why = reason(sorter.uses[row], numbers, isOpen) else { continue }
            found[column] = found[column] ?? UntakenRate(row: row, why: why)
        }
        return found
    }

    private func reason(_ use: RowUse, _ numbers: NumberColumn, _ isOpen: Bool) -> Text? {
        switch use {
        case .left: return Text("Die Zeile ist auf Wunsch ausgelassen", en: "the row is left out as chosen")
        case .hidden: return Text("Die Zeile ist ausgeblendet", en: "the row is hidden")
        case .unchosen: return Text("Die Zeile ist nicht gewählt", en: "the row is not chosen")
        case .taken:
            if isOpen { return Text("Welche Zeilen gemeint sind, ist noch offen", en: "which rows are meant is still open") }
            return numbers.isReadable ? Text("Was die Zeile nennt, ist noch offen", en: "what the row says is still open") : RateImport.openUnit
        default: return nil
        }
    }

    static let openUnit = Text("In welcher Einheit die Zahlen sind, ist noch offen", en: "in which unit the numbers are is still open")
}

extension NumberColumn {
    /// Nothing that is said of the whole column makes its numbers something else.
    var isReadable: Bool { if case .moved = reading { true } else { false } }
}
