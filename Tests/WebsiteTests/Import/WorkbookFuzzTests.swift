import Foundation
import Testing

@testable import Documents
@testable import Website

@Suite("Tables as offices make them, in workbooks", .enabled(if: TableReader().isAvailable, "Tools/setup build installs what reads tables"))
struct WorkbookFuzzTests {
    private static let factor = ProcessInfo.processInfo.environment["EINVERNEHMEN_NIGHTLY"] == "1" ? 10 : 1

    /// Writes each table as a workbook of its own, and reads them all in one go.
    private static let script = """
        import json, subprocess, tempfile, os, openpyxl
        from openpyxl.cell.rich_text import CellRichText, TextBlock
        from openpyxl.cell.text import InlineFont
        tables = json.load(open(os.environ['TABLES']))
        with tempfile.TemporaryDirectory() as folder:
            names = []
            for index, table in enumerate(tables):
                book = openpyxl.Workbook(); sheet = book.active
                for r, row in enumerate(table['rows'], 1):
                    for c, given in enumerate(row, 1):
                        kind, text, mark, form = given
                        if kind == '' and not mark: continue
                        cell = sheet.cell(r, c)
                        if kind == 'n': cell.value = float(text) if '.' in text else int(text)
                        else: cell.value = text
                        if kind == 'd':
                            import datetime
                            cell.value = datetime.date.fromisoformat(text)
                        if mark and kind == 't': cell.value = CellRichText(text, TextBlock(InlineFont(vertAlign='superscript'), mark))
                        if mark and kind == 'n': cell.value = CellRichText(text.replace('.', ','), TextBlock(InlineFont(vertAlign='superscript'), mark))
                        if form: cell.number_format = form
                for row in table['hiddenRows']: sheet.row_dimensions[row + 1].hidden = True
                for column in table['hiddenColumns']: sheet.column_dimensions[openpyxl.utils.get_column_letter(column + 1)].hidden = True
                names.append(os.path.join(folder, str(index))); book.save(names[-1])
            import sys
            with open(path, 'wb') as out: subprocess.run([sys.executable, '-I', os.environ['READER'], *names], stdout=out, check=True)
        """

    private struct Given: Encodable {
        var rows: [[[String]]], hiddenRows: [Int], hiddenColumns: [Int]
        init(_ sheet: Sheet) {
            rows = sheet.rows.map { row in
                row.map { cell in
                    let format = sheet.format(cell).map { "#,##0.0##" + ($0.scale == 3 ? "," : "") + ($0.words.isEmpty ? "" : "\" \($0.words)\"") } ?? ""
                    return switch cell.content {
                    case .number(let digits): ["n", digits, cell.mark, format]
                    case .day(let day): ["d", day, cell.mark, ""]
                    case .error(let error): ["e", error, cell.mark, ""]
                    default: [cell.shown.isEmpty ? "" : "t", cell.text ?? cell.shown, cell.mark, ""]
                    }
                }
            }
            hiddenRows = sheet.hiddenRows.sorted()
            hiddenColumns = sheet.hiddenColumns.sorted()
        }
    }

    @Test("A workbook gives what its table gives: the same numbers, or somebody is asked")
    func workbooks() async throws {
        let tables = (0..<60 * Self.factor).map { seed in
            var dice = Dice(state: UInt64(seed + 40_000))
            var table = OfficeTable(OfficeTable.Kind.allCases[seed % 3], &dice)
            table.decorate(1 + dice.upTo(3), &dice)
            return table
        }
        let file = FileManager.default.temporaryDirectory.path + "/einvernehmen-tables-" + UUID().uuidString
        try JSONEncoder().encode(tables.map { Given($0.sheet) }).write(to: URL(filePath: file))
        defer { try? FileManager.default.removeItem(atPath: file) }
        guard case .at(_, let reader) = HelperPlace.find("read_table.py") else { throw TableProblem.noHelper }
        let answer = try await ImportScene.made("import os\nos.environ['TABLES'] = '\(file)'\nos.environ['READER'] = '\(reader)'\n" + Self.script)
        let lines = answer.split(separator: 10)
        try #require(lines.count == tables.count)
        var asked = 0
        for (seed, (table, line)) in zip(tables, lines).enumerated() {
            await Task.yield()
            let read = try JSONDecoder().decode(SheetFile.self, from: Data(line))
            let form = table.filled(try #require(read.sheets.first))
            if !form.faults.isEmpty { asked += 1 }
            let isRight = table.isRight(form)
            #expect(isRight, "\(seed) \(table.kind) \(table.done): \(form.form.fields) \(read.sheets[0].rows.map { $0.map(\.shown) })")
        }
        print("workbooks: \(tables.count), asked about: \(asked)")
    }
}
