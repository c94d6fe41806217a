import Decisions

/// Which column holds what. A row of headings says it; without one the columns
/// stand in the order in which they are described.
struct Head<Column: Hashable & Sendable>: Sendable {
    /// Words by which a column is known, small. Earlier ones win.
    struct Known: Sendable {
        var column: Column
        var words: [String]
        init(_ column: Column, _ words: String...) {
            self.column = column
            self.words = words
        }
    }

    private(set) var places: [Column: Int] = [:]
    /// The first row below the headings.
    private(set) var firstRow = 0
    private(set) var notes: [Text] = []
    /// A row that looks like headings, none of them known.
    private(set) var unknownRow: Int?

    /// - Parameters:
    ///   - known: a column may stand there twice, with weaker words later.
    ///   - ignored: words of columns that are none of these.
    ///   - order: of the columns where there are no headings.
    init(_ table: ReadTable, known: [Known], ignored: [String] = [], order: [Column]) {
        for (index, row) in table.rows.enumerated().prefix(20) {
            let places = Head.places(row, known, ignored)
            guard places.count >= 2, !row.contains(where: Head.isNumber) else { continue }
            self.places = places
            firstRow = index + 1
            let above = table.rows[..<index].indices.filter { !table.rows[$0].allSatisfy(\.isEmpty) }
            if let first = above.first, let last = above.last {
                notes.append(Text("Nicht übernommen: was über den Überschriften steht (Zeile \(first + 1) bis \(last + 1)).",
                                  en: "Not taken over: what stands above the headings (rows \(first + 1) to \(last + 1))."))
            }
            for (column, cell) in row.enumerated() where !cell.isEmpty && !places.values.contains(column) {
                notes.append(Text("Nicht übernommen: Spalte \(ReadTable.letter(column)), „\(cell.shown)“.",
                                  en: "Not taken over: column \(ReadTable.letter(column)), “\(cell.shown)”."))
            }
            return
        }
        for (index, column) in order.enumerated() { places[column] = index }
        // A row of data has a number.
        if let first = table.rows.firstIndex(where: { !$0.allSatisfy(\.isEmpty) }), !table.rows[first].contains(where: Head.isNumber) {
            unknownRow = first
            firstRow = first + 1
        }
        if let more = table.rows.map(\.count).max(), more > order.count {
            notes.append(Text("Ohne Überschriften zählt die Reihenfolge; Spalten ab \(ReadTable.letter(order.count)) sind nicht übernommen.",
                              en: "Without headings the order counts; columns from \(ReadTable.letter(order.count)) on are not taken over."))
        }
    }

    private static func places(_ row: [ReadTable.Cell], _ known: [Known], _ ignored: [String]) -> [Column: Int] {
        var places: [Column: Int] = [:]
        let cells = row.map(\.folded)
        for item in known where places[item.column] == nil {
            let place = item.words.lazy.compactMap { word in
                cells.indices.first { index in
                    !places.values.contains(index) && isCalled(cells[index], word) && !ignored.contains { cells[index].contains($0) }
                }
            }.first
            if let place { places[item.column] = place }
        }
        return places
    }

    private static func isCalled(_ cell: String, _ word: String) -> Bool {
        cell == word || cell.hasPrefix(word + " ") || (word.count >= 4 && cell.contains(word))
    }

    private static func isNumber(_ cell: ReadTable.Cell) -> Bool {
        switch cell {
        case .text(let text): [NumberKind.money, .share].contains { $0.digits(text, .de) != nil || $0.digits(text, .en) != nil }
        default: true
        }
    }
}
