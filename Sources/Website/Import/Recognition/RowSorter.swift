import Decisions

/// Tells the rows of data from sums, notes and what else stands among them.
struct RowSorter {
    let sheet: Sheet
    /// The rows of the head, and the first one below it.
    let head: Range<Int>
    let firstRow: Int
    /// The column that names a row, and the one that counts.
    let names: Int?
    let values: Int?
    let choices: ImportChoices

    private(set) var uses: [RowUse]

    init(_ sheet: Sheet, head: Range<Int>, firstRow: Int, names: Int?, values: Int?, choices: ImportChoices) {
        self.sheet = sheet
        self.head = head
        self.firstRow = firstRow
        self.names = names
        self.values = values
        self.choices = choices
        uses = Array(repeating: .taken, count: sheet.rows.count)
        for row in sheet.rows.indices {
            uses[row] = use(row)
        }
        markNotes()
    }

    mutating func set(_ row: Int, _ use: RowUse) { uses[row] = use }

    var taken: [Int] { uses.indices.filter { uses[$0] == .taken } }

    private func use(_ row: Int) -> RowUse {
        if sheet.isBlank(row) { return .blank }
        if sheet.hiddenRows.contains(row) { return .hidden }
        if head.contains(row) { return .head }
        if row < firstRow { return .above }
        if choices.left.contains(row) { return .left }
        if choices.kept.contains(row) { return .taken }
        if isRepeated(row) { return .repeated }
        if isSection(row) { return .section }
        return .taken
    }

    private func isRepeated(_ row: Int) -> Bool {
        guard let last = head.last, sheet.filled(row) >= 2 else { return false }
        return sheet.rows[row].indices.allSatisfy { sheet.cell(row, $0).folded == sheet.cell(last, $0).folded } || (head.first.map { first in
            sheet.rows[row].indices.allSatisfy { sheet.cell(row, $0).folded == sheet.cell(first, $0).folded }
        } ?? false)
    }

    /// One text across the columns that count.
    private func isSection(_ row: Int) -> Bool {
        guard sheet.filled(row) == 1, let values, sheet.cell(row, values).isEmpty else { return false }
        return sheet.merged.contains { $0.rows.contains(row) && $0.columns.count >= 2 && $0.columns.contains(values) }
    }

    /// What stands below the last row that counts something.
    private mutating func markNotes() {
        for row in uses.indices.reversed() where uses[row] == .taken && !choices.kept.contains(row) {
            guard isNote(row) else { return }
            uses[row] = .note
        }
    }

    private func isNote(_ row: Int) -> Bool {
        if let values, !sheet.cell(row, values).isEmpty, sheet.cell(row, values).text.map({ NumberKind.money.digits($0, .de) == nil && NumberKind.money.digits($0, .en) == nil }) != true { return false }
        guard let first = sheet.rows[row].first(where: { !$0.isEmpty }), let text = first.text, !text.isEmpty else { return false }
        if let values, !sheet.cell(row, values).isEmpty, sheet.filled(row) > 2 { return false }
        let tokens = Tokens(text)
        if let word = tokens.words.first, RowSorter.noteWords.contains(word) { return true }
        guard sheet.filled(row) == 1 else { return text.count <= 3 && !text.contains { $0.isLetter && $0 != "x" && $0 != "p" && $0 != "r" } && text.contains { !$0.isNumber } }
        if text.count > 60 || text.contains("=") || text.contains("://") { return true }
        guard let sign = text.first else { return false }
        if "*_–-©+°#(†".contains(sign) { return true }
        // „1) ohne Umlage“
        return text.prefix(4).contains(")") && sign.isNumber
    }

    private static let noteWords: Set<String> = [
        "quelle", "quellen", "source", "sources", "anmerkung", "anmerkungen", "hinweis", "hinweise", "stand", "note", "notes", "erläuterung", "erläuterungen",
        "fußnote", "fußnoten", "legende", "datenbasis", "herausgeber", "berichtsstand", "erstellt", "angaben", "copyright",
    ]
}
