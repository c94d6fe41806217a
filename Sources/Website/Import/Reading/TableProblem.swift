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
        self = switch told.problem {
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

    private static let forms = Text("CSV, .xlsx oder .ods", en: "CSV, .xlsx or .ods")

    /// What was found, what is expected.
    var sentence: Text {
        switch self {
        case .file: Text("Die Datei ist größer als 16 MiB.", en: "The file is larger than 16 MiB.")
        case .rows: Text("Die Tabelle hat mehr als 50.000 Zeilen.", en: "The table has more than 50,000 rows.")
        case .columns(let row): Text("Zeile \(row) hat mehr als 300 Spalten.", en: "Row \(row) has more than 300 columns.")
        case .unpacked: Text("Die Tabelle ist zu groß: entpackt mehr als 160 MiB oder mehr als 1,2 Mio. Zellen.", en: "The table is too large: more than 160 MiB when unpacked, or more than 1.2 million cells.")
        case .quotes(let row):
            Text("In Zeile \(row) oder danach stehen Anführungszeichen, die nicht zusammenpassen.",
                 en: "In row \(row) or after it, quotation marks do not match.")
        case .encoding("cp850"): TableProblem.resave(Text("der Zeichentabelle von DOS (850)", en: "the code page of DOS (850)"))
        case .encoding("mac"): TableProblem.resave(Text("der Zeichentabelle alter Macintosh-Rechner (Mac Roman)", en: "the code page of old Macintosh computers (Mac Roman)"))
        case .encoding: Text("Die Zeichen der Datei sind nicht lesbar; erwartet wird UTF-8, UTF-16 oder Windows-1252.",
                             en: "The characters of the file cannot be read; expected are UTF-8, UTF-16 or Windows-1252.")
        case .empty: Text("Die Tabelle ist leer.", en: "The table is empty.")
        case .kind(let kind): TableProblem.sentence(kind)
        case .noSheet: Text("Die Arbeitsmappe hat kein Tabellenblatt, das zu sehen ist.", en: "The workbook has no sheet that can be seen.")
        case .damaged: Text("Die Arbeitsmappe ist beschädigt.", en: "The workbook is damaged.")
        case .noFile: Text("Es wurde keine Datei gewählt; erwartet wird \(TableProblem.forms.de).", en: "No file was chosen; expected is \(TableProblem.forms.in(.en)).")
        case .forgotten: Text("Was eingelesen war, ist nicht mehr im Gedächtnis; die Datei bitte noch einmal wählen.", en: "What was read is no longer in memory; please choose the file again.")
        case .tooSlow: Text("Das Lesen der Datei hat zu lange gedauert.", en: "Reading the file took too long.")
        case .noHelper:
            Text("Was Tabellen liest, ist nicht installiert; „Tools/setup build“ richtet es ein.",
                 en: "What reads tables is not installed; “Tools/setup build” installs it.")
        case .busy: Text("Im Augenblick werden zu viele Dateien verarbeitet; die Datei bitte in einigen Sekunden noch einmal senden.",
                         en: "Too many files are being processed at the moment; please send the file again in a few seconds.")
        case .failed: Text("Die Datei ließ sich nicht lesen.", en: "The file could not be read.")
        }
    }

    private static func resave(_ table: Text) -> Text {
        Text("Die Umlaute der Datei stehen, wie es scheint, in \(table.de); in der Tabellenkalkulation beim Öffnen diese wählen und als CSV in UTF-8 oder als .xlsx speichern.",
             en: "The umlauts of the file seem to stand in \(table.in(.en)); choose it when opening the file in the spreadsheet program, and save as CSV in UTF-8 or as .xlsx.")
    }

    /// What the file is, whatever its name says, and what helps.
    private static func sentence(_ kind: String) -> Text {
        let found: Text? = switch kind {
        case "pdf": Text("ein PDF", en: "a PDF")
        case "html": Text("eine Webseite (HTML)", en: "a web page (HTML)")
        case "xml": Text("eine XML-Datei", en: "an XML file")
        case "json": Text("eine JSON-Datei", en: "a JSON file")
        case "rtf", "writing": Text("ein Textdokument", en: "a text document")
        case "postscript": Text("eine Druckdatei (PostScript)", en: "a print file (PostScript)")
        case "letter": Text("eine E-Mail", en: "an e-mail")
        case "slides": Text("eine Präsentation", en: "a presentation")
        case "image": Text("ein Bild", en: "an image")
        case "packed": Text("ein Archiv", en: "an archive")
        case "database": Text("eine Datenbank", en: "a database")
        default: nil
        }
        if let found { return Text("Die Datei ist \(found.de) und keine Tabelle; erwartet wird \(forms.de).", en: "The file is \(found.in(.en)) and not a table; expected is \(forms.in(.en)).") }
        let workbook: Text? = switch kind {
        case "old-workbook": Text("eine Arbeitsmappe der alten Form (.xls)", en: "a workbook of the old form (.xls)")
        case "old-xml": Text("eine Arbeitsmappe der alten XML-Form (2003)", en: "a workbook of the old XML form (2003)")
        case "binary-workbook": Text("eine binäre Arbeitsmappe (.xlsb)", en: "a binary workbook (.xlsb)")
        case "sylk": Text("eine Tabelle der Form SYLK", en: "a table of the form SYLK")
        case "dif": Text("eine Tabelle der Form DIF", en: "a table of the form DIF")
        case "numbers": Text("eine Arbeitsmappe von Numbers", en: "a workbook of Numbers")
        default: nil
        }
        if let workbook { return Text("Die Datei ist \(workbook.de); in der Tabellenkalkulation als .xlsx oder .ods speichern.", en: "The file is \(workbook.in(.en)); save it as .xlsx or .ods in the spreadsheet program.") }
        if kind == "password" { return Text("Die Datei hat ein Kennwort; erwartet wird sie ohne.", en: "The file has a password; it is expected without one.") }
        return Text("Die Datei ist keine Tabelle; erwartet wird \(forms.de).", en: "The file is not a table; expected is \(forms.in(.en)).")
    }
}
