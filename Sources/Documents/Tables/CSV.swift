import Costing
import Decisions

extension DataTable {
    /// As a CSV file (RFC 4180), in UTF-8 with a byte order mark so that a
    /// spreadsheet reads the umlauts. German: semicolons and decimal commas;
    /// English: commas and decimal points. Amounts are in euro, shares in
    /// percent, without units and groups, so that they stay numbers; days are
    /// written as 2013-01-31.
    public func csv(_ language: Language) -> String {
        let separator = language.conventions.columnMark
        let lines =
            [columns.map { DataTable.quoted(DataTable.harmless($0.name), separator) }]
            + rows.map { $0.map { DataTable.quoted(DataTable.plain($0, language), separator) } }
        return "\u{FEFF}" + lines.map { $0.joined(separator: separator) + "\r\n" }.joined()
    }

    private static func plain(_ value: Value, _ language: Language) -> String {
        switch value {
        case .text(let text): harmless(text)
        case .quantity(.day(let day)): day.iso
        case .quantity(.count(let count)): String(count)
        case .quantity(let quantity): decimal(quantity.number ?? 0, places: quantity.unit.places, language)
        case .change(let share): plain(.share(share), language)
        case .year(let year, _): String(year)
        case .empty: ""
        }
    }

    private static func decimal(_ number: Int64, places: Int, _ language: Language) -> String {
        let digits = String(number.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return (number < 0 ? "-" : "") + padded.dropLast(places) + language.conventions.decimalMark
            + padded.suffix(places)
    }

    /// A text that a spreadsheet would take for a formula is kept a text, by a sign
    /// before it. One that looks as if it had that sign gets another, so that each is
    /// read back as it is (`Tools/tables/csv_file.py`).
    private static func harmless(_ text: String) -> String {
        guard let first = text.unicodeScalars.first(where: { $0 != "'" }), "=+-@\t\r".unicodeScalars.contains(first)
        else { return text }
        return "'" + text
    }

    private static func quoted(_ field: String, _ separator: String) -> String {
        let needsQuotes = field.unicodeScalars.contains {
            "\"\r\n".unicodeScalars.contains($0) || String($0) == separator
        }
        return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
    }
}
