import Decisions

/// A pay group in two columns: „A“ beside „13“, „E“ beside „9b“; where there are several, „TVöD“ beside „13“.
struct SplitGroups: Sendable {
    let letters: Int
    let numbers: Int
    /// With the whole group in the column of the numbers.
    let sheet: Sheet
    /// The first group that it makes.
    let example: String
    /// Nothing says that the letters are something else: „Teil A“.
    let isCertain: Bool

    init?<Column>(_ sheet: Sheet, _ head: Head<Column>, _ group: Column) {
        var found: [Int] = head.places[group].map { [$0] } ?? []
        if let open = head.open.first(where: { $0.column == group }) { found = open.places }
        // Without headings the number may stand where another column is expected.
        var used: Set<Int> = []
        if !head.isByOrder { used = Set(head.places.values).union(head.open.flatMap { $0.places }).subtracting(found) }
        var made: Joined?
        // Beside it to the left, and to the right.
        for column in found.flatMap({ [$0 - 1, $0] }) where made == nil && column >= 0 {
            let isFree = [column, column + 1].allSatisfy { !used.contains($0) && !sheet.hiddenColumns.contains($0) }
            if isFree { made = Joined(sheet, column, below: head.firstRow) }
        }
        guard let joined = made else { return nil }
        let areNamed = [joined.letters, joined.letters + 1].allSatisfy { column in
            head.headings[column].map { heading in heading.parts.contains { SplitGroups.isOfGroup(Tokens($0)) } }
                ?? true
        }
        letters = joined.letters
        numbers = joined.letters + 1
        self.sheet = joined.sheet
        example = joined.example
        isCertain = areNamed && !joined.isCarried && !head.isByOrder
    }

    private struct Joined {
        var sheet: Sheet
        let letters: Int
        var example = ""
        /// A letter stands only in the first of several rows.
        var isCarried = false

        init?(_ sheet: Sheet, _ letters: Int, below first: Int) {
            self.sheet = sheet
            self.letters = letters
            let numbers = letters + 1
            var last: String?, fits = 0, others = 0
            let scales = SplitGroups.scales(sheet, letters, below: first)
            for row in sheet.rows.indices where row >= first && !sheet.isBlank(row) && !sheet.hiddenRows.contains(row) {
                let number = sheet.cell(row, numbers), own = sheet.cell(row, letters)
                let letter = own.isEmpty && !number.isEmpty ? sheet.name(row, letters) : own
                let isScale = scales.contains(letter.folded)
                if !letter.isEmpty { last = isScale ? letter.shown : nil }
                guard !number.isEmpty else {
                    // „Gemeinkosten“ is no letter, and the name of its row.
                    if !letter.isEmpty, !isScale, sheet.filled(row) >= 2 { put(letter, row, numbers) }
                    continue
                }
                guard let scale = last, number.folded.contains(/^\d{1,2} ?[a-zü]?$/) else {
                    others += 1
                    continue
                }
                isCarried = isCarried || letter.isEmpty
                fits += 1
                let text = "\(scale) \(number.shown)"
                if example.isEmpty { example = text }
                put(SheetCell(content: .text(text), mark: number.mark), row, numbers)
            }
            guard fits > 0, fits >= others else { return nil }
        }

        private mutating func put(_ cell: SheetCell, _ row: Int, _ column: Int) {
            while sheet.rows[row].count <= column { sheet.rows[row].append(.empty) }
            sheet.rows[row][column] = cell
        }
    }

    private static let bareLetters: Set<String> = ["a", "b", "c", "e", "eg", "s", "p", "kr", "r", "w"]

    /// The letters, and the tariffs of a column that has several: without them 13 of one is 13 of the other.
    fileprivate static func scales(_ sheet: Sheet, _ column: Int, below first: Int) -> Set<String> {
        var found: Set<String> = []
        for row in sheet.rows.indices where row >= first && !sheet.hiddenRows.contains(row) {
            let text = sheet.cell(row, column).folded
            if bareLetters.contains(text) || text.utf8.count <= 40 && isTariff(text) { found.insert(text) }
        }
        return found.count > 1 ? bareLetters.union(found) : bareLetters
    }

    private static func isTariff(_ text: String) -> Bool {
        text.contains(/^(tvöd|tvoed|tvü|tv-?[lhv]|bat|avr)([ \/-][a-zäöü&\/-]+)?$/)
    }

    private static func isOfGroup(_ tokens: Tokens) -> Bool {
        tokens.words.contains { word in
            ["gruppe", "entgelt", "besold", "vergüt", "tarif", "laufbahn", "grade"].contains {
                Tokens.word(word, holds: $0)
            }
                || ["eg", "bes", "besgr", "pay"].contains(word)
        }
    }
}

extension ImportedForm {
    /// Whether the two columns are put together: it is told, or asked about.
    mutating func joins(_ split: SplitGroups, _ head: Range<Int>, _ choices: ImportChoices) -> Bool {
        let one = Sheet.letter(split.letters), other = Sheet.letter(split.numbers)
        let columns = Text(phrase: "\(one, "one") und \(other, "other")")
        let example = Site.quoted(split.example)
        guard !split.isCertain else {
            notes.append(
                Text(
                    phrase:
                        "Entgeltgruppen aus den Spalten \(columns, "columns") zusammengesetzt: \(example, "example")."))
            return true
        }
        // Who has chosen a column means that one alone.
        guard choices.columns["group"] == nil else { return false }
        let question = Text(
            phrase: "Die Entgeltgruppen aus den Spalten \(columns, "columns") zusammensetzen: \(example, "example")")
        if asks(question, id: "groups", choices) { return true }
        let found = Text(phrase: "Entgeltgruppen vielleicht in zwei Spalten, \(columns, "columns")")
        fault(
            head.last, split.numbers, found,
            Text(
                phrase: """
                    die ganze Gruppe, wie \(example, "example"). Ist sie es, lässt es sich unten bestätigen; sonst die \
                    Spalte \
                    der Gruppe wählen.
                    """))
        return false
    }
}
