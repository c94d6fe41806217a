import Decisions

/// Why a file cannot be read as a table.
enum TableProblem: Error, Hashable, Sendable {
    /// Larger than `TableReader.largest`.
    case file
    case rows
    case columns(row: Int)
    /// What a workbook holds when unpacked, and how many cells.
    case unpacked
    case quotes(row: Int)
    /// The table of signs that it is rather in, by the reader's word for it.
    case encoding(String)
    case empty
    /// It is something else, by the reader's word for it.
    case kind(String)
    /// A workbook in which no sheet is to be seen.
    case noSheet
    case damaged
    case noFile
    /// What was read is no longer kept.
    case forgotten
    case tooSlow
    case noHelper
    /// As many files as can be are being read or made.
    case busy
    case failed(String)

    /// What the script tells; places count from 1.
    struct Told: Decodable {
        var problem: String
        var row: Int?
        var column: Int?
        var what: String?
    }

    init(_ told: Told) {
        self =
            switch told.problem {
            case "file": .file
            case "rows": .rows
            case "columns": .columns(row: told.row ?? 1)
            case "unpacked": .unpacked
            case "quotes": .quotes(row: told.row ?? 1)
            case "encoding": .encoding(told.what ?? "")
            case "empty": .empty
            case "kind": told.what == "damaged" ? .damaged : .kind(told.what ?? "")
            case "no-sheet": .noSheet
            case "damaged": .damaged
            case "slow": .tooSlow
            default: .failed(told.problem)
            }
    }

    var isOurs: Bool {
        switch self {
        case .noHelper, .busy, .failed: true
        default: false
        }
    }

    private static let forms = Text(phrase: "CSV, .xlsx oder .ods")

    /// What was found, what is expected.
    var sentence: Text {
        switch self {
        case .file: Text(phrase: "Die Datei ist größer als 16 MiB.")
        case .rows: Text(phrase: "Die Tabelle hat mehr als 50.000 Zeilen.")
        case .columns(let row): Text(phrase: "Zeile \(row, "row") hat mehr als 300 Spalten.")
        case .unpacked:
            Text(
                phrase: "Die Tabelle ist zu groß: entpackt mehr als 160 MiB oder mehr als 1,2 Mio. Zellen.")
        case .quotes(let row):
            Text(phrase: "In Zeile \(row, "row") oder danach stehen Anführungszeichen, die nicht zusammenpassen.")
        case .encoding("cp850"): TableProblem.resave(Text(phrase: "der Zeichentabelle von DOS (850)"))
        case .encoding("mac"):
            TableProblem.resave(
                Text(
                    phrase: "der Zeichentabelle alter Macintosh-Rechner (Mac Roman)"))
        case .encoding:
            Text(
                phrase: "Die Zeichen der Datei sind nicht lesbar; erwartet wird UTF-8, UTF-16 oder Windows-1252.")
        case .empty: Text(phrase: "Die Tabelle ist leer.")
        case .kind(let kind): TableProblem.sentence(kind)
        case .noSheet: Text(phrase: "Die Arbeitsmappe hat kein Tabellenblatt, das zu sehen ist.")
        case .damaged: Text(phrase: "Die Arbeitsmappe ist beschädigt.")
        case .noFile: Text(phrase: "Es wurde keine Datei gewählt; erwartet wird \(TableProblem.forms, "forms").")
        case .forgotten:
            Text(
                phrase: "Was eingelesen war, ist nicht mehr im Gedächtnis; die Datei bitte noch einmal wählen.")
        case .tooSlow: Text(phrase: "Das Lesen der Datei hat zu lange gedauert.")
        case .noHelper:
            Text(phrase: "Was Tabellen liest, ist nicht installiert; „Tools/setup build“ richtet es ein.")
        case .busy:
            Text(
                phrase: """
                    Im Augenblick werden zu viele Dateien verarbeitet; die Datei bitte in einigen Sekunden noch einmal \
                    senden.
                    """)
        case .failed: Text(phrase: "Die Datei ließ sich nicht lesen.")
        }
    }

    private static func resave(_ table: Text) -> Text {
        Text(
            phrase: """
                Die Umlaute der Datei stehen, wie es scheint, in \(table, "table"); in der Tabellenkalkulation beim \
                Öffnen diese wählen und als CSV in UTF-8 oder als .xlsx speichern.
                """)
    }

    /// What the file is, whatever its name says, and what helps.
    private static func sentence(_ kind: String) -> Text {
        let found: Text? =
            switch kind {
            case "pdf": Text(phrase: "ein PDF")
            case "html": Text(phrase: "eine Webseite (HTML)")
            case "xml": Text(phrase: "eine XML-Datei")
            case "json": Text(phrase: "eine JSON-Datei")
            case "rtf", "writing": Text(phrase: "ein Textdokument")
            case "postscript": Text(phrase: "eine Druckdatei (PostScript)")
            case "letter": Text(phrase: "eine E-Mail")
            case "slides": Text(phrase: "eine Präsentation")
            case "image": Text(phrase: "ein Bild")
            case "packed": Text(phrase: "ein Archiv")
            case "database": Text(phrase: "eine Datenbank")
            default: nil
            }
        if let found {
            return Text(
                phrase: "Die Datei ist \(found, "found") und keine Tabelle; erwartet wird \(forms, "forms").")
        }
        let workbook: Text? =
            switch kind {
            case "old-workbook": Text(phrase: "eine Arbeitsmappe der alten Form (.xls)")
            case "old-xml": Text(phrase: "eine Arbeitsmappe der alten XML-Form (2003)")
            case "binary-workbook": Text(phrase: "eine binäre Arbeitsmappe (.xlsb)")
            case "sylk": Text(phrase: "eine Tabelle der Form SYLK")
            case "dif": Text(phrase: "eine Tabelle der Form DIF")
            case "numbers": Text(phrase: "eine Arbeitsmappe von Numbers")
            default: nil
            }
        if let workbook {
            return Text(
                phrase: """
                    Die Datei ist \(workbook, "workbook"); in der Tabellenkalkulation als .xlsx oder .ods speichern.
                    """)
        }
        if kind == "password" { return Text(phrase: "Die Datei hat ein Kennwort; erwartet wird sie ohne.") }
        return Text(phrase: "Die Datei ist keine Tabelle; erwartet wird \(forms, "forms").")
    }
}
