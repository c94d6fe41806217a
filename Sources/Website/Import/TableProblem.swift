import Decisions

/// Why a file cannot be read as a table.
enum TableProblem: Error, Hashable, Sendable {
    /// Larger than `TableReader.largest`.
    case file
    case rows
    case columns(row: Int)
    case cell(row: Int, column: Int)
    /// What a workbook holds when unpacked.
    case unpacked
    case quotes(row: Int)
    case encoding
    case empty
    case noTable
    /// A workbook of another kind.
    case otherWorkbook
    case damaged
    case noFile
    case tooSlow
    case noHelper
    case failed(String)

    /// What the script tells; places count from 1.
    struct Told: Decodable {
        var problem: String
        var row: Int?
        var column: Int?
    }

    init(_ told: Told) {
        self = switch told.problem {
        case "file": .file
        case "rows": .rows
        case "columns": .columns(row: told.row ?? 1)
        case "cell": .cell(row: told.row ?? 1, column: told.column ?? 1)
        case "unpacked": .unpacked
        case "quotes": .quotes(row: told.row ?? 1)
        case "encoding": .encoding
        case "empty": .empty
        case "no-table": .noTable
        case "other-workbook": .otherWorkbook
        case "damaged": .damaged
        case "slow": .tooSlow
        default: .failed(told.problem)
        }
    }

    var isOurs: Bool {
        switch self {
        case .noHelper, .failed: true
        default: false
        }
    }

    /// What was found, what is expected.
    var sentence: Text {
        switch self {
        case .file: Text("Die Datei ist größer als 2 MiB.", en: "The file is larger than 2 MiB.")
        case .rows: Text("Die Tabelle hat mehr als 5.000 Zeilen.", en: "The table has more than 5,000 rows.")
        case .columns(let row): Text("Zeile \(row) hat mehr als 50 Spalten.", en: "Row \(row) has more than 50 columns.")
        case .cell(let row, let column):
            Text("In Zeile \(row), Spalte \(ReadTable.letter(column - 1)) stehen mehr als 200 Zeichen.",
                 en: "Row \(row), column \(ReadTable.letter(column - 1)) has more than 200 characters.")
        case .unpacked: Text("Die Arbeitsmappe ist entpackt zu groß.", en: "The workbook is too large when unpacked.")
        case .quotes(let row):
            Text("In Zeile \(row) oder danach stehen Anführungszeichen, die nicht zusammenpassen.",
                 en: "In row \(row) or after it, quotation marks do not match.")
        case .encoding: Text("Die Zeichen der Datei sind nicht lesbar; erwartet wird UTF-8, UTF-16 oder Windows-1252.",
                             en: "The characters of the file cannot be read; expected are UTF-8, UTF-16 or Windows-1252.")
        case .empty: Text("Die Tabelle ist leer.", en: "The table is empty.")
        case .noTable: Text("Die Datei ist keine Tabelle; erwartet wird CSV oder .xlsx.", en: "The file is not a table; expected is CSV or .xlsx.")
        case .otherWorkbook:
            Text("Die Arbeitsmappe ist von anderer Art oder hat ein Kennwort; erwartet wird .xlsx ohne Kennwort, oder CSV.",
                 en: "The workbook is of another kind or has a password; expected is .xlsx without a password, or CSV.")
        case .damaged: Text("Die Arbeitsmappe ist beschädigt.", en: "The workbook is damaged.")
        case .noFile: Text("Es wurde keine Datei gewählt; erwartet wird CSV oder .xlsx.", en: "No file was chosen; expected is CSV or .xlsx.")
        case .tooSlow: Text("Das Lesen der Datei hat zu lange gedauert.", en: "Reading the file took too long.")
        case .noHelper:
            Text("Was Tabellen liest, ist nicht installiert; „Tools/setup build“ richtet es ein.",
                 en: "What reads tables is not installed; “Tools/setup build” installs it.")
        case .failed: Text("Die Datei ließ sich nicht lesen.", en: "The file could not be read.")
        }
    }
}
