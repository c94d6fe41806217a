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
    /// Columns without which a row says nothing, such as the pay group of a post.
    let others: [Int]
    /// Whether a row names something that there is, where that can be told; a
    /// row that does not and has no number is none of data.
    let isData: ((Int) -> Bool)?

    private(set) var uses: [RowUse]

    init(
        _ sheet: Sheet, head: Range<Int>, firstRow: Int, names: Int?, values: Int?, choices: ImportChoices,
        others: [Int] = [], isData: ((Int) -> Bool)? = nil
    ) {
        self.sheet = sheet
        self.head = head
        self.firstRow = firstRow
        self.names = names
        self.values = values
        self.choices = choices
        self.others = others
        self.isData = isData
        uses = Array(repeating: .taken, count: sheet.rows.count)
        for row in sheet.rows.indices {
            uses[row] = use(row)
        }
        markNotes()
    }

    mutating func set(_ row: Int, _ use: RowUse) { uses[row] = use }

    var taken: [Int] { uses.indices.filter { uses[$0] == .taken } }

    /// Rows below „nachrichtlich:“, „davon:“ or „Abgänge“ up to a sum, with that line: whether another
    /// subheading ends it nobody can tell.
    var underParts: [(row: Int, section: SheetCell)] {
        var rows: [(row: Int, section: SheetCell)] = [], section: SheetCell?
        for row in uses.indices {
            switch uses[row] {
            case .section:
                let text = sheet.rows[row].first { !$0.isEmpty } ?? .empty
                if SumName(text.shown).kind == .part || Leaving.isSaid(text.shown) { section = text }
            case .sum: section = nil
            case .taken: if let section, !choices.kept.contains(row) { rows.append((row, section)) }
            default: continue
            }
        }
        return rows
    }

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
        return sheet.rows[row].indices.allSatisfy { sheet.cell(row, $0).folded == sheet.cell(last, $0).folded }
            || (head.first.map { first in
                sheet.rows[row].indices.allSatisfy { sheet.cell(row, $0).folded == sheet.cell(first, $0).folded }
            } ?? false)
    }

    /// One text across the columns that count, or alone where it names nothing to count.
    private func isSection(_ row: Int) -> Bool {
        guard let values, sheet.cell(row, values).isEmpty else { return false }
        if let isData { return !isData(row) }
        guard sheet.filled(row) == 1, let place = sheet.rows[row].firstIndex(where: { !$0.isEmpty }) else {
            return false
        }
        // „2025“ alone is no post.
        if !others.isEmpty, Tokens.isYear(sheet.cell(row, place).shown) { return true }
        guard let text = sheet.cell(row, place).text, WrittenNumber(text) == nil else { return false }
        if sheet.merged.contains(where: {
            $0.rows.contains(row) && $0.columns.count >= 2 && $0.columns.contains(values)
        }) {
            return true
        }
        // A post without pay group and number is none; a pay group without an amount lacks it.
        return !others.isEmpty || RowSorter.isSectionText(text)
    }

    /// „nachrichtlich:“, „Amt 51 Jugendamt“, „Siegburg, den 12.12.2012“, „Alle Beträge in T€.“
    private static func isSectionText(_ text: String) -> Bool {
        if text.hasSuffix(":") { return true }
        let words = Tokens(text).words
        guard let first = words.first else { return false }
        if sectionWords.contains(first) && words.count > 1
            || ["nachrichtlich", "tarifbeschäftigte", "beamte", "beamtinnen"].contains(first)
        {
            return true
        }
        if text.contains(/, (den )?\d{1,2}\. ?\d{1,2}\. ?\d{2,4}/) || text.contains(/, den \d{1,2}\. \w+ \d{4}/) {
            return true
        }
        let amounts: Set<Unit> = [.euro, .thousand, .million], told = Unit.told(by: text)
        // „in TEUR“
        if !told.contains(.unknown), !told.isDisjoint(with: amounts) { return true }
        return words.count > 2 && !Unit.named(in: text).isDisjoint(with: amounts)
    }

    private static let sectionWords = offices.union(["teil", "abschnitt", "kapitel", "part", "section", "chapter"])

    /// What a plan has several of, each with posts of the same names.
    private static let offices: Set<String> = [
        "amt", "fachbereich", "abteilung", "dezernat", "produkt", "produktbereich", "produktgruppe",
        "sachgebiet", "referat", "stabsstelle", "team", "bereich", "department", "fachdienst", "fachgebiet",
        "fachabteilung", "geschäftsbereich",
    ]

    static func isOffice(_ text: String) -> Bool { Tokens(text).words.first.map(offices.contains) ?? false }

    /// What stands below the last row that counts something, and below a line of strokes all that counts nothing.
    private mutating func markNotes() {
        if let values, let line = uses.indices.first(where: { $0 >= firstRow && isLine($0) }) {
            for row in uses.indices
            where row >= line && (uses[row] == .taken || uses[row] == .section) && !choices.kept.contains(row)
                && !hasNumber(row, values)
            {
                // A post without a number stays one that lacks it.
                if isData != nil || sheet.filled(row) == 1 { uses[row] = .note }
            }
        }
        for row in uses.indices.reversed()
        where (uses[row] == .taken || uses[row] == .section) && !choices.kept.contains(row) {
            if uses[row] == .section {
                if isData != nil || isNote(row) { uses[row] = .note }
                continue
            }
            guard isNote(row) else { return }
            uses[row] = .note
        }
    }

    /// `__________`
    private func isLine(_ row: Int) -> Bool {
        guard sheet.filled(row) == 1, let text = sheet.rows[row].first(where: { !$0.isEmpty })?.shown else {
            return false
        }
        return text.count >= 3 && text.allSatisfy { $0 == "_" || $0 == "-" || $0 == "–" || $0 == "—" || $0 == "=" }
    }

    private func hasNumber(_ row: Int, _ values: Int) -> Bool { HeadFinder<Int>.isNumber(sheet.cell(row, values)) }

    private func isNote(_ row: Int) -> Bool {
        if let values, !sheet.cell(row, values).isEmpty,
            sheet.cell(row, values).text.map({
                NumberKind.money.digits($0, .de) == nil && NumberKind.money.digits($0, .en) == nil
            }) != true
        {
            return false
        }
        guard let first = sheet.rows[row].first(where: { !$0.isEmpty }), let text = first.text, !text.isEmpty else {
            return false
        }
        if let values, !sheet.cell(row, values).isEmpty, sheet.filled(row) > 2 { return false }
        let tokens = Tokens(text)
        if let word = tokens.words.first, RowSorter.noteWords.contains(word) { return true }
        guard sheet.filled(row) == 1 else {
            return text.count <= 3 && !text.contains { $0.isLetter && $0 != "x" && $0 != "p" && $0 != "r" }
                && text.contains { !$0.isNumber }
        }
        if text.count > 60 || text.contains("=") || text.contains("://") { return true }
        guard let sign = text.first else { return false }
        if "*_–-©+°#(†".contains(sign) { return true }
        // „1) ohne Umlage“
        return text.prefix(4).contains(")") && sign.isNumber
    }

    private static let noteWords: Set<String> = [
        "quelle", "quellen", "source", "sources", "anmerkung", "anmerkungen", "hinweis", "hinweise", "stand", "note",
        "notes", "erläuterung", "erläuterungen",
        "fußnote", "fußnoten", "legende", "datenbasis", "herausgeber", "berichtsstand", "erstellt", "angaben",
        "copyright",
    ]
}
