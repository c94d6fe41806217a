import Decisions
import Documents

/// A place of a table that cannot be taken over as it is.
struct TableFault: Hashable, Sendable {
    /// Counted from 0; nil where something is missing altogether.
    var row: Int?
    var column: Int?
    var found: Text
    var expected: Text
}

/// A form as a table fills it, with all that was wrong in the table. What
/// cannot be read stands in its field as it was written.
struct ImportedForm {
    var form = FormData()
    var faults: [TableFault] = []
    var notes: [Text] = []
    /// What each row is taken for.
    var rows: [RowUse] = []
    /// What each column is taken for; those that are not here are left out.
    var columns: [Int: Text] = [:]
    /// The head was recognised, so that the sheet is one of these tables.
    var isRecognised = false
    /// All columns that such a table needs are there, or are asked for among several.
    var isComplete = false
    /// Nor is it asked which of several a column is.
    var isSettled = false
    /// The rows of the head.
    var head: Range<Int> = 0..<0
    /// What parts the rows, and which part was taken.
    var choices: [ValueChoice] = []
    /// What can be confirmed.
    var questions: [ReadingQuestion] = []
    /// Raised marks in cells that were taken, by place.
    private(set) var marks: [Text] = []
    /// Struck out signs in cells that were taken, by place.
    private(set) var struck: [Text] = []
    /// Numbers that the file shows with fewer digits than it has.
    var rounded: [Rounded] = []
    /// Numbers that were taken, of which the file says something.
    var marked: [MarkedValue] = []
    /// How numbers were moved, and by whose words.
    private var moves: [(power: Int, words: Text)] = []

    mutating func fault(_ row: Int?, _ column: Int?, _ found: Text, _ expected: Text) {
        faults.append(TableFault(row: row, column: column, found: found, expected: expected))
    }

    mutating func fault(_ row: Int?, _ column: Int?, _ cell: SheetCell, _ expected: Text) {
        fault(row, column, ImportedForm.found(cell), expected)
    }

    mutating func see(_ cell: SheetCell, _ row: Int, _ column: Int) {
        if !cell.struck.isEmpty {
            struck.append(
                Text(
                    phrase: "\(Sheet.letter(column), "letter")\(row + 1, "row") „\(cell.struck, "struck")“"))
        }
        if !cell.mark.isEmpty {
            marks.append(
                Text(
                    phrase: "\(Sheet.letter(column), "letter")\(row + 1, "row") „\(cell.mark, "mark")“"))
        }
    }

    /// Sets a field to a number of the table, in the page's notation.
    mutating func take(
        _ numbers: NumberColumn, _ row: Int, as other: NumberKind? = nil, into field: String, label: String = "",
        _ page: Language
    ) {
        let cell = numbers.sheet.cell(row, numbers.column), quantity = other ?? numbers.quantity
        // What the whole column cannot be, no row is.
        if other == nil, case .moved = numbers.reading {} else if other == nil { return }
        see(cell, row, numbers.column)
        form.fields[field] = cell.shown(page)
        switch numbers.value(row, as: other, label: label) {
        case .digits(let digits, let power):
            guard quantity.accepts(digits) else {
                return fault(row, numbers.column, ImportedForm.found(number: cell), quantity.cure(digits))
            }
            form.fields[field] = quantity.typed(digits, page)
            if let limit = FieldLimit(field), limit.isExceeded(by: digits) {
                return faultLimit(limit, row, numbers.column, cell, digits, quantity, isMoved: power != 0)
            }
            if power != 0, numbers.power == nil { note(power, numbers, row, label) }
            if let shown = numbers.sheet.roundedDigits(cell) {
                rounded.append(Rounded(row: row, column: numbers.column, cell: cell, shown: shown))
            }
        case .other(let reading):
            let (found, expected) = ImportedForm.found(reading, as: quantity)
            fault(row, numbers.column, Text(phrase: "\(cell.quoted, "cell"), \(found, "found")"), expected)
        case .none:
            fault(
                row, numbers.column, ImportedForm.found(number: cell),
                expected(cell, quantity, numbers.notation.notation))
        }
    }

    private func expected(_ cell: SheetCell, _ quantity: NumberKind, _ notation: Language) -> Text {
        guard let text = cell.text, quantity.digits(text, notation == .en ? .de : .en) != nil else {
            return quantity.expected
        }
        return notation == .en
            ? Text(phrase: "dieselbe Schreibweise wie in der übrigen Spalte, die englisch ist: 61,000.50")
            : Text(phrase: "dieselbe Schreibweise wie in der übrigen Spalte, die deutsch ist: 61.000,50")
    }

    private mutating func note(_ power: Int, _ numbers: NumberColumn, _ row: Int, _ label: String) {
        let cell = numbers.sheet.cell(row, numbers.column)
        let said = [numbers.sheet.format(cell)?.words ?? "", numbers.sheet.cell(row, numbers.units).shown, label].first
        { !$0.isEmpty && !Unit.named(in: $0).isEmpty }
        let others = numbers.below(row) + numbers.said
        let around =
            said
            ?? others.first { !$0.units.isEmpty && UnitMeaning([$0], as: numbers.quantity) == .moved(power) }?.words
        let words = around.map { Text($0) } ?? Text(each: cell.shown)
        if !moves.contains(where: { $0.power == power && $0.words == words }) { moves.append((power, words)) }
    }

    /// The notes on what was done with the numbers.
    var numberNotes: [Text] {
        let moved = moves.prefix(5).map { power, words in
            let factor = "1" + String(repeating: "0", count: abs(power))
            return power > 0
                ? Text(phrase: "Umgerechnet, mal \(factor, "factor"): wegen „\(words, "words")“.")
                : Text(phrase: "Umgerechnet, durch \(factor, "factor"): wegen „\(words, "words")“.")
        }
        func list(_ texts: [Text], _ language: Language, _ more: String) -> String {
            texts.prefix(12).map { $0.in(language) }.joined(separator: ", ") + (texts.count > 12 ? more : "")
        }
        let marked =
            marks.isEmpty
            ? []
            : [
                Text(
                    phrase: """
                        Fußnotenzeichen sind nicht Teil des Werts: \
                        \({ language in list(marks, language, Phrase(" und weitere").in(language)) }, "marks").
                        """)
            ]
        let gone =
            struck.isEmpty
            ? []
            : [
                Text(
                    phrase: """
                        Durchgestrichenes ist nicht Teil des Werts: \
                        \({ language in list(struck, language, Phrase(" und weitere").in(language)) }, "struck").
                        """)
            ]
        return moved + marked + gone + [Rounded.note(rounded)].compactMap { $0 }
    }

    static func found(_ cell: SheetCell) -> Text {
        switch cell.content {
        case .formula(let formula):
            return Text(
                phrase: """
                    die Formel „\(formula, "formula")“ ohne gespeichertes Ergebnis; nach dem Öffnen und Speichern in \
                    LibreOffice oder Excel ist es in der Datei
                    """)
        case .day(let day): return Text(phrase: "ein Tag: \(day, "day")")
        case .error(let error): return Text(phrase: "der Fehler „\(error, "error")“ der Tabelle")
        case .truth: return Text(phrase: "wahr oder falsch: \(cell.shown, "cell")")
        case .text: return cell.isEmpty ? Text(phrase: "nichts") : cell.quoted
        case .number, .percent: return cell.quoted
        }
    }

    /// The same where a number is expected: which signs make it none.
    static func found(number cell: SheetCell) -> Text {
        guard let text = cell.text, !cell.isEmpty, let signs = WrittenNumber.foreignSigns(in: text) else {
            return found(cell)
        }
        return Text(phrase: "\(cell.quoted, "cell") \(signs, "signs")")
    }

    /// What a unit is that does not fit.
    static func found(_ reading: UnitMeaning, as quantity: NumberKind) -> (found: Text, expected: Text) {
        switch reading {
        case .moved: return (Text(""), quantity.unitExpected)
        case .other(let said) where said.units.contains(.struck):
            let part = said.words.isEmpty ? nil : Text(phrase: "teils durchgestrichen („\(said.words, "words")“)")
            return (
                part ?? Text(phrase: "durchgestrichen"),
                Text(phrase: "eine Zahl, die gilt. Die Zeile unten auslassen oder als Daten nennen.")
            )
        case .other(let said) where said.units.contains(.minus):
            return (
                Text(phrase: "in der Datei als Zahl unter null gezeigt"),
                Text(
                    phrase: """
                        eine Zahl, die gezeigt wird, wie sie gespeichert ist. Die Zeile unten auslassen oder als \
                        Daten nennen.
                        """)
            )
        case .other(let said) where said.units.contains(.unsaid):
            return (
                Text(phrase: "ohne „\(said.words, "words")“, womit andere Zahlen der Spalte gezeigt werden"),
                Text(
                    phrase: """
                        dieselbe Einheit in jeder Zeile. Sie lässt sich unten wählen; gilt die Zahl ohne sie, die \
                        Zeile als Daten nennen.
                        """)
            )
        case .other(let said) where said.units.contains(.unknown):
            return (
                Text(
                    phrase: "mit „\(said.words, "words")“, das hier keine bekannte Einheit ist"), quantity.unitExpected
            )
        case .other(let said):
            return (Text(phrase: "in einer anderen Einheit: „\(said.words, "words")“"), quantity.unitExpected)
        case .contradicts(let a, let b):
            return (
                Text(
                    phrase: "zwei Einheiten, die sich widersprechen: „\(a.words, "words")“ und „\(b.words, "words2")“"),
                Text(phrase: "eine Einheit; sie lässt sich unten wählen")
            )
        }
    }
}
