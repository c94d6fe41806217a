import Decisions
import Testing

@testable import Documents
@testable import Website

@Suite("Numbers that a file shows otherwise than it has them", .enabled(if: TableReader().isAvailable))
struct ShownNumberTests {
    private func sheet(_ kind: String, _ value: String, _ format: String) async throws -> Sheet {
        let head = kind == "plan" ? "['Stelle', 'Entgeltgruppe', 'Stellen']" : "['Entgeltgruppe', 'Personalkosten']"
        let name = kind == "plan" ? "'Leitung', 'E 11'" : "'E 11'"
        let file = try await ImportScene.read(
            """
            sheet.append(\(head))
            sheet.append([\(name), \(value)])
            sheet.cell(2, sheet.max_column).number_format = '''\(format)'''
            """)
        return try #require(file.sheets.first)
    }

    @Test(
        "A number that a format shows as below zero is asked about",
        arguments: ["-0", "\"-\"0", "(0)", "[Red]-#,##0.00", "\\\\-0"])
    func minus(format: String) async throws {
        let sheet = try await sheet("plan", "5", format)
        let asked = PlanImport(sheet: sheet, kinds: [], page: .de).filled
        #expect(
            asked.faults.map(\.row) == [1] && asked.allFaults.contains("als Zahl unter null gezeigt"),
            "\(asked.allFaults)")
        let kept = PlanImport(sheet: sheet, kinds: [], page: .de, choices: ImportChoices(["kept": "2"])).filled
        #expect(kept.faults == [] && kept.form.fields["posts-0"] == "5", "\(kept.allFaults)")
    }

    @Test(
        "Formats that only differ for numbers below zero say nothing of those above",
        arguments: [
            "#,##0.00;-#,##0.00", "_-* #,##0.00_-;-* #,##0.00_-", "#,##0_);(#,##0)", "0.0", "General", "@",
        ])
    func usual(format: String) async throws {
        let form = PlanImport(sheet: try await sheet("plan", "5", format), kinds: [], page: .de).filled
        #expect(
            form.faults == [] && form.form.fields["posts-0"] == "5" && !form.allNotes.contains("gerundet"),
            "\(form.allFaults)")
    }

    @Test("Posts that are shown rounded are asked about, amounts are told; what is shown whole is neither")
    func rounded() async throws {
        for (format, shown) in [("0", "3"), ("#,##0", "3"), ("0\" VZÄ\"", "3")] {
            let sheet = try await sheet("plan", "2.5", format)
            let asked = PlanImport(sheet: sheet, kinds: [], page: .de).filled
            #expect(
                asked.faults.map(\.row) == [1]
                    && asked.allFaults.contains("gerundet gezeigt: C2 „2,5“ statt „\(shown)“"),
                "\(format): \(asked.allFaults)")
            let confirmed = PlanImport(
                sheet: sheet, kinds: [], page: .de, choices: ImportChoices(["confirm-rounded": "1"])
            ).filled
            #expect(confirmed.faults == [] && confirmed.form.fields["posts-0"] == "2,5", "\(confirmed.allFaults)")
        }
        let whole = PlanImport(sheet: try await sheet("plan", "2.5", "0.00"), kinds: [], page: .de).filled
        #expect(
            whole.faults == [] && whole.questions.isEmpty && whole.form.fields["posts-0"] == "2,5", "\(whole.allFaults)"
        )
        let rates = RateImport(sheet: try await sheet("rates", "61000.5", "#,##0"), page: .de).filled
        #expect(
            rates.faults == [] && rates.form.fields["rate-0"] == "61.000,5"
                && rates.allNotes.contains("nicht wie die Datei sie gerundet zeigt: B2 „61000,5“ statt „61.001“."),
            "\(rates.allNotes)")
    }

    @Test(
        "So it is in an OpenDocument file, by what a cell shows",
        arguments: [
            ("5", "-5", "unter null"), ("5", "(5)", "unter null"), ("2.5", "3", "gerundet gezeigt: C2 „2,5“ statt „3“"),
            ("2.5", "2,5", ""),
            ("5", "5", ""),
        ])
    func openDocument(value: String, shown: String, question: String) async throws {
        let sheet = try await flat(["Stelle", "Entgeltgruppe", "Stellen"], ["Leitung", "E 11"], value, shown: shown)
        let form = PlanImport(sheet: sheet, kinds: [], page: .de).filled
        #expect(form.faults.map(\.row) == (question.isEmpty ? [] : [1]), "\(form.allFaults)")
        #expect(question.isEmpty || form.allFaults.contains(question), "\(form.allFaults)")
    }

    @Test(
        """
        What is shown in thousands and called so, by format or heading, is taken as it is stored, and no note says \
        that it was multiplied
        """,
        arguments: [
            ("#,##0,\"TEUR\"", "61TEUR", "Personalkosten"), ("#,##0,", "61", "Personalkosten in TEUR"),
        ])
    func thousands(format: String, shown: String, heading: String) async throws {
        let file = try await ImportScene.read(
            """
            sheet.append(['Entgeltgruppe', '\(heading)'])
            sheet.append(['E 11', 61000])
            sheet['B2'].number_format = '''\(format)'''
            """)
        let workbook = try #require(file.sheets.first)
        let open = try await flat(["Entgeltgruppe", heading], ["E 11"], "61000", shown: shown)
        for sheet in [workbook, open] {
            let form = RateImport(sheet: sheet, page: .de).filled
            #expect(form.faults == [] && form.form.fields["rate-0"] == "61.000", "\(form.allFaults)")
            #expect(
                sheet.cell(1, 1).shown(.de) == "61000" && !form.allNotes.contains("Umgerechnet"), "\(form.allNotes)")
        }
    }

    /// An OpenDocument file of a head and a row, the last cell a number as it is shown.
    private func flat(_ head: [String], _ row: [String], _ value: String, shown: String) async throws -> Sheet {
        func word(_ text: String) -> String {
            "<table:table-cell office:value-type=\"string\"><text:p>\(text)</text:p></table:table-cell>"
        }
        let names = ["office", "text", "table"].map {
            "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
        }.joined(separator: " ")
        let number =
            """
            <table:table-cell office:value-type=\"float\" office:value=\"\(value)\"><text:p>\(shown)</text:p>\
            </table:table-cell>
            """
        let cells = [head.map(word), row.map(word) + [number]]
        let rows = cells.map { "<table:table-row>\($0.joined())</table:table-row>" }.joined()
        let flat = """
            <?xml version="1.0"?>
            <office:document \(names)><office:body><office:spreadsheet>
            <table:table table:name="T">\(rows)</table:table>
            </office:spreadsheet></office:body></office:document>
            """
        return try #require(try await TableReader(timeout: .seconds(300)).read(Array(flat.utf8)).sheets.first)
    }
}

@Suite("Numbers without the unit of their column")
struct BareNumberTests {
    @Test(
        """
        A number without the unit that the others of its column are shown with is asked about, be it a text or a \
        number
        """
    )
    func bare() {
        var sheet = ImportScene.sheet([
            ["Entgeltgruppe", "Personalkosten"], ["E 9b", ""], ["E 10", ""], ["E 11", ""],
        ])
        sheet.formats = [Sheet.Format(words: "TEUR", scale: 0)]
        for (row, digits) in [(1, "61"), (2, "70")] {
            sheet.rows[row][1] = SheetCell(content: .number(digits), format: 0)
        }
        for cell in [SheetCell(content: .text("72,5"), mark: "1"), .number("72.5")] {
            sheet.rows[3][1] = cell
            let asked = RateImport(sheet: sheet, page: .de).filled
            #expect(asked.faults.map(\.row) == [3] && asked.allFaults.contains("ohne „TEUR“"), "\(asked.allFaults)")
            #expect(
                RateImport(sheet: sheet, page: .de, choices: ImportChoices(["power": "3"])).filled.values(
                    "rate-0", "rate-2") == [
                        "61.000",
                        "72.500",
                    ])
            #expect(RateImport(sheet: sheet, page: .de, choices: ImportChoices(["kept": "4"])).filled.faults == [])
        }
        // Where the heading says it, too, nothing is missing.
        sheet.rows[0][1] = .text("Personalkosten in TEUR")
        #expect(RateImport(sheet: sheet, page: .de).filled.values("rate-2") == ["72.500"])
    }

    @Test("A sum of rates that is none, with a rate below it, is asked about")
    func sum() {
        let rows = [
            ["Entgeltgruppe", "Personalkosten"], ["E 9b", "61\u{202F}000,00"], ["E 10", "70\u{202F}500,00"],
            ["Summe", "0"],
        ]
        let asked = ImportScene.rates(rows + [["E 10 (abgeordnet)", "70\u{202F}500,00"]])
        #expect(asked.faults.map(\.row) == [3], "\(asked.allFaults)")
        #expect(
            ImportScene.rates(rows).faults == [] && ImportScene.rates(rows + [["Gemeinkosten", "20 %"]]).faults == [])
    }
}
