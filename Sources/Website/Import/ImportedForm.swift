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

    mutating func fault(_ row: Int?, _ column: Int?, _ found: Text, _ expected: Text) {
        faults.append(TableFault(row: row, column: column, found: found, expected: expected))
    }

    mutating func fault(_ row: Int?, _ column: Int?, _ cell: ReadTable.Cell, _ expected: Text) {
        fault(row, column, ImportedForm.found(cell), expected)
    }

    /// Sets a field to a number of the table, in the page's notation.
    mutating func take(
        _ cell: ReadTable.Cell, as quantity: NumberKind, into field: String, at place: (row: Int, column: Int), _ notation: Language, _ page: Language
    ) {
        form.fields[field] = cell.shown
        let digits: String? = switch cell {
        case .text(let text): quantity.digits(text, notation)
        case .number(let digits): digits
        case .percent(let digits): quantity == .share ? digits : nil
        case .formula: nil
        }
        guard let digits, quantity.accepts(digits) else {
            let other: Language = notation == .de ? .en : .de
            var expected = quantity.expected
            if case .text(let text) = cell, digits == nil, quantity.digits(text, other) != nil {
                expected = notation == .de
                    ? Text("dieselbe Schreibweise wie in der übrigen Spalte, die deutsch ist: 61.000,50", en: "the notation of the rest of the column, which is German: 61.000,50")
                    : Text("dieselbe Schreibweise wie in der übrigen Spalte, die englisch ist: 61,000.50", en: "the notation of the rest of the column, which is English: 61,000.50")
            }
            return fault(place.row, place.column, cell, expected)
        }
        form.fields[field] = quantity.typed(digits, page)
    }

    static func found(_ cell: ReadTable.Cell) -> Text {
        if case .formula(let formula) = cell {
            return Text("die Formel „\(formula)“ ohne gespeichertes Ergebnis; nach dem Öffnen und Speichern in LibreOffice oder Excel ist es in der Datei",
                        en: "the formula “\(formula)” without a stored result; opening and saving in LibreOffice or Excel puts it into the file")
        }
        return cell.isEmpty ? Text("nichts", en: "nothing") : Site.quoted(cell.shown)
    }
}

extension ImportedForm {
    /// Headings of which none is known are not taken for data.
    mutating func fault(unknownHead row: Int?, of table: ReadTable, _ kind: ImportKind) {
        guard let row else { return }
        let found = table.rows[row].filter { !$0.isEmpty }.map(\.shown).joined(separator: "; ")
        fault(row, nil, Site.quoted(found), Text(
            "Überschriften, die hier bekannt sind, oder gleich die erste Zeile mit Zahlen. \(kind.columns(Words(.de)))",
            en: "headings that are known here, or at once the first row with numbers. \(kind.columns(Words(.en)))"))
    }
}

extension ReadTable {
    /// A cell, empty where the row is shorter.
    func cell(_ row: Int, _ column: Int?) -> Cell {
        guard let column, rows.indices.contains(row), rows[row].indices.contains(column) else { return .text("") }
        return rows[row][column]
    }

    /// The rows below the headings in which anything stands.
    func rows(from first: Int) -> [Int] { rows.indices.filter { $0 >= first && !rows[$0].allSatisfy(\.isEmpty) } }

    /// What a workbook has besides the sheet that was read.
    var sheetNote: Text? {
        guard let sheet, let sheets, sheets > 1 else { return nil }
        return Text("Gelesen wurde das erste von \(sheets) Blättern: „\(sheet)“.", en: "The first of \(sheets) sheets was read: “\(sheet)”.")
    }
}
