import Decisions

/// A cell, with what the file says of it.
struct SheetCell: Hashable, Sendable {
    enum Content: Hashable, Sendable {
        /// As written, in a notation that has to be found out.
        case text(String)
        /// A workbook holds it as a number: digits and a point, `61000.5`.
        case number(String)
        /// The same, shown with a percent sign: `20`.
        case percent(String)
        case day(String)
        /// A formula whose result is not in the file.
        case formula(String)
        /// What a spreadsheet shows where it cannot compute: `#REF!`.
        case error(String)
        case truth(Bool)
    }

    var content: Content
    /// The place of its number format among those of the sheet; none: -1.
    var format: Int16 = -1
    /// Raised signs beside the text, as footnote marks are.
    var mark = ""
    /// Signs of the cell that are struck out, and no part of the text.
    var struck = ""

    static let empty = SheetCell(content: .text(""))
    static func text(_ text: String) -> SheetCell { SheetCell(text: text) }
    static func number(_ digits: String) -> SheetCell { SheetCell(content: .number(digits)) }
    static func percent(_ digits: String) -> SheetCell { SheetCell(content: .percent(digits)) }

    init(content: Content, format: Int16 = -1, mark: String = "") {
        self.content = content
        self.format = format
        self.mark = mark
    }

    /// A text; raised digits at its end are a mark, but for those of m² and m³.
    init(text: String) {
        content = .text(text)
        guard let last = text.unicodeScalars.last, SheetCell.raised.contains(last) else { return }
        var scalars = text.unicodeScalars, marks = ""
        while let last = scalars.last, SheetCell.raised.contains(last) {
            marks.unicodeScalars.insert(last, at: marks.unicodeScalars.startIndex)
            scalars.removeLast()
        }
        if scalars.last == "m", marks == "²" || marks == "³" { return }
        content = .text(String(scalars))
        mark = marks
    }

    private static let raised = Set("¹²³⁰⁴⁵⁶⁷⁸⁹⁽⁾".unicodeScalars)
}

extension SheetCell {
    /// As a person reads it in the file, without marks.
    var shown: String {
        switch content {
        case .text(let text): text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        case .number(let digits), .day(let digits), .error(let digits), .formula(let digits): digits
        case .percent(let digits): digits + " %"
        case .truth(let value): value ? "WAHR" : "FALSCH"
        }
    }

    /// As the page's language writes it: a workbook's 0.5 is „0,5“.
    func shown(_ language: Language) -> String {
        switch content {
        case .number(let digits): digits.replacing(".", with: language.conventions.decimalMark)
        case .percent(let digits):
            language.conventions.percent(digits.replacing(".", with: language.conventions.decimalMark))
        case .truth(let value): (value ? Phrase("WAHR") : Phrase("FALSCH")).in(language)
        case .text, .day, .error, .formula: shown
        }
    }

    var quoted: Text { Text(each: { $0.conventions.quoted(shown($0)) }) }

    var isEmpty: Bool {
        guard case .text(let text) = content else { return false }
        return mark.isEmpty && (text.isEmpty || text.allSatisfy(\.isWhitespace))
    }

    /// For comparing words: small letters, nothing around them.
    var folded: String { shown.lowercased() }

    var text: String? { if case .text(let text) = content { text } else { nil } }
}
