import Foundation
import Testing

@testable import Documents
@testable import Website

@Suite(
    "Tables as offices make them, in files",
    .enabled(if: TableReader().isAvailable, "Tools/setup build installs what reads tables"))
struct WorkbookFuzzTests {
    private static let factor = ProcessInfo.processInfo.environment["EINVERNEHMEN_NIGHTLY"] == "1" ? 10 : 1

    /// Writes each table as a file of its own, and reads them all in one go.
    private static let script = """
        import csv, datetime, json, subprocess, tempfile, zipfile
        from decimal import Decimal
        from xml.sax.saxutils import escape
        import openpyxl
        from openpyxl.cell.rich_text import CellRichText, TextBlock
        from openpyxl.cell.text import InlineFont

        def xlsx(table, name):
            book = openpyxl.Workbook(); sheet = book.active
            if table['name']: sheet.title = table['name']
            for r, row in enumerate(table['rows'], 1):
                for c, given in enumerate(row, 1):
                    kind, text, mark, form = given[:4]
                    if kind == '' and not mark: continue
                    cell = sheet.cell(r, c)
                    if kind == 'n': cell.value = float(text) if '.' in text else int(text)
                    else: cell.value = text
                    if kind == 'd': cell.value = datetime.date.fromisoformat(text)
                    if mark and kind == 't': cell.value = CellRichText(text, \
        TextBlock(InlineFont(vertAlign='superscript'), mark))
                    if mark and kind == 'n': cell.value = CellRichText(text.replace('.', ','), \
        TextBlock(InlineFont(vertAlign='superscript'), mark))
                    if form: cell.number_format = form
            for row in table['hiddenRows']: sheet.row_dimensions[row + 1].hidden = True
            for column in table['hiddenColumns']: sheet.column_dimensions[openpyxl.utils.get_column_letter(column + \
        1)].hidden = True
            book.save(name)

        def comma(table, name):
            def shown(kind, text):
                return datetime.date.fromisoformat(text).strftime('%d.%m.%Y') if kind == 'd' else text.replace('.', \
        ',') if kind == 'n' else text
            with open(name, 'w', encoding='utf-8-sig', newline='') as file:
                csv.writer(file, delimiter=';').writerows([shown(*given[:2]) for given in row] for row in table['rows'])

        def ods(table, name):
            names = ' '.join(f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ('office', 'style', \
        'text', 'table'))
            raised = '<style:style style:name="T1" style:family="text"><style:text-properties \
        style:text-position="super 58%"/></style:style>'
            def cell(kind, text, mark, form, words, scale):
                said, tag = escape(text), 'office:value-type="string"'
                if mark:
                    plain = text.replace('.', ',') if kind == 'n' else text
                    said = escape(plain) + f'<text:span text:style-name="T1">{escape(mark)}</text:span>'
                elif kind == '': return '<table:table-cell/>'
                elif kind == 'd': tag = f'office:value-type="date" office:date-value="{text}"'
                elif kind == 'n':
                    number = format(Decimal(text).scaleb(-int(scale)), 'f').replace('.', ',')
                    said = '' if words == ';;;' else escape((number + ' ' + words).strip())
                    tag = f'office:value-type="float" office:value="{text}"'
                return f'<table:table-cell {tag}><text:p>{said}</text:p></table:table-cell>'
            width = max(len(row) for row in table['rows'])
            hidden = lambda place, places: ' table:visibility="collapse"' if place in places else ''
            columns = ''.join(f'<table:table-column{hidden(c, table["hiddenColumns"])}/>' for c in range(width))
            def line(r, row):
                cells = ''.join(cell(*given) for given in row) or '<table:table-cell/>'
                return f'<table:table-row{hidden(r, table["hiddenRows"])}>{cells}</table:table-row>'
            rows = ''.join(line(r, row) for r, row in enumerate(table['rows']))
            sheet = f'<table:table table:name="{escape(table["name"] or "Tabelle1")}">{columns}{rows}</table:table>'
            styles = f'<office:automatic-styles>{raised}</office:automatic-styles>'
            body = f'<office:body><office:spreadsheet>{sheet}</office:spreadsheet></office:body>'
            with zipfile.ZipFile(name, 'w') as file:
                file.writestr('mimetype', 'application/vnd.oasis.opendocument.spreadsheet')
                file.writestr('content.xml', f'<office:document-content \
        {names}>{styles}{body}</office:document-content>')

        tables = json.load(open(os.environ['TABLES']))
        with tempfile.TemporaryDirectory() as folder:
            names = []
            for index, table in enumerate(tables):
                names.append(os.path.join(folder, str(index)))
                {'csv': comma, 'ods': ods, 'xlsx': xlsx}[table['form']](table, names[-1])
            with open(path, 'wb') as out: subprocess.run([sys.executable, '-I', os.environ['READER'], *names], \
        stdout=out, check=True)
        """

    private struct Given: Encodable {
        var form: String, name: String
        /// Each cell: its kind, its text, its mark, its format, and what that shows beside the number and of how many
        /// thousands.
        var rows: [[[String]]], hiddenRows: [Int], hiddenColumns: [Int]
        init(_ sheet: Sheet, as form: Sheet.Form) {
            self.form = form.rawValue
            name = sheet.name ?? ""
            rows = sheet.rows.map { row in
                row.map { cell in
                    let shown = sheet.format(cell)
                    let format =
                        shown.map {
                            "#,##0.0##" + ($0.scale == 3 ? "," : "") + ($0.words.isEmpty ? "" : "\" \($0.words)\"")
                        } ?? ""
                    return switch cell.content {
                    case .number(let digits):
                        ["n", digits, cell.mark, format, shown?.words ?? "", String(shown?.scale ?? 0)]
                    case .day(let day): ["d", day, cell.mark, "", "", "0"]
                    case .error(let error): ["e", error, cell.mark, "", "", "0"]
                    default: [cell.shown.isEmpty ? "" : "t", cell.text ?? cell.shown, cell.mark, "", "", "0"]
                    }
                }
            }
            hiddenRows = sheet.hiddenRows.sorted()
            hiddenColumns = sheet.hiddenColumns.sorted()
        }
    }

    /// Every third as a text file, every third as .ods, as far as these can hold what the table says.
    private static func form(_ table: OfficeTable, _ seed: Int) -> Sheet.Form {
        let isHidden = !table.hiddenRows.isEmpty || !table.hiddenColumns.isEmpty
        let isMarked = table.rows.contains { row in row.contains { !$0.mark.isEmpty } }
        switch seed / 3 % 3 {
        // It has no colours of numbers, no names and nothing hidden; a raised digit becomes one of the number.
        case 1 where table.formats.isEmpty && table.name == nil && !isHidden && !isMarked: return .csv
        // Words with digits are told by a style, which no test of this kind needs.
        case 2 where table.formats.allSatisfy({ !$0.words.contains(where: \.isNumber) }): return .ods
        default: return .xlsx
        }
    }

    @Test("A file gives what its table gives, be it .xlsx, .ods or CSV: the same numbers, or somebody is asked")
    func files() async throws {
        let tables = (0..<60 * Self.factor).map { seed in
            var dice = Dice(state: UInt64(seed + 40_000))
            var table = OfficeTable(OfficeTable.Kind.allCases[seed % 3], &dice)
            if seed % 2 == 0 { table.addBurdens(seed) }
            table.decorate(1 + dice.upTo(3), &dice)
            return table
        }
        let forms = tables.enumerated().map { Self.form($1, $0) }
        #expect(forms.contains(.csv) && forms.contains(.ods) && forms.contains(.xlsx))
        let file = FileManager.default.temporaryDirectory.path + "/einvernehmen-tables-" + UUID().uuidString
        try JSONEncoder().encode(zip(tables, forms).map { Given($0.sheet, as: $1) }).write(to: URL(filePath: file))
        defer { try? FileManager.default.removeItem(atPath: file) }
        guard case .at(_, let reader) = HelperPlace.find("read_table.py") else { throw TableProblem.noHelper }
        let answer = try await ImportScene.made(
            "import os\nos.environ['TABLES'] = '\(file)'\nos.environ['READER'] = '\(reader)'\n" + Self.script)
        let lines = answer.split(separator: 10)
        try #require(lines.count == tables.count)
        var asked = 0
        for (seed, (table, line)) in zip(tables, lines).enumerated() {
            await Task.yield()
            let read = try JSONDecoder().decode(SheetFile.self, from: Data(line))
            let form = table.filled(try #require(read.sheets.first))
            if !form.faults.isEmpty { asked += 1 }
            let isRight = table.isRight(form)
            #expect(
                isRight,
                """
                \(seed) \(forms[seed]) \(table.kind) \(table.done): \(form.form.fields) \
                \(read.sheets[0].rows.map { $0.map(\.shown) })
                """
            )
        }
        print("files: \(tables.count), asked about: \(asked)")
    }
}
