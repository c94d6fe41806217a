import Decisions
import Foundation
import Testing

@testable import Documents
@testable import Website

@Suite("Units of the numbers in a table")
struct UnitTests {
    @Test(
        "Amounts in thousands are taken as euros, whatever says it",
        arguments: [
            [["Entgeltgruppe", "Personalkosten in TEUR"], ["E 9b", "61,0"], ["E 10", "70,5"]],
            [["Entgeltgruppe", "Personalkosten (Tsd. €)"], ["E 9b", "61,0"], ["E 10", "70,5"]],
            [["Entgeltgruppe", "Personalkosten in 1.000 Euro"], ["E 9b", "61,0"], ["E 10", "70,5"]],
            [["Entgeltgruppe", "Personalkosten T€"], ["E 9b", "61,0"], ["E 10", "70,5"]],
            [["Entgeltgruppe", "Personalkosten"], ["", "in Tsd. EUR"], ["E 9b", "61,0"], ["E 10", "70,5"]],
            [
                ["Kosten eines Arbeitsplatzes, Angaben in Tsd. €"], ["Entgeltgruppe", "Betrag"], ["E 9b", "61,0"],
                ["E 10", "70,5"],
            ],
            [["Alle Beträge in TEUR"], [], ["Entgeltgruppe", "Betrag"], ["E 9b", "61,0"], ["E 10", "70,5"]],
            [["Entgeltgruppe", "Betrag"], ["E 9b", "61,0"], ["E 10", "70,5"], ["Angaben in Tausend Euro"]],
            [["Entgeltgruppe", "Betrag"], ["E 9b", "61,0 TEUR"], ["E 10", "70,5 TEUR"]],
            [["Entgeltgruppe", "Betrag", "Einheit"], ["E 9b", "61,0", "TEUR"], ["E 10", "70,5", "TEUR"]],
            [["Pay group", "Staff cost in thousands of euros"], ["E 9b", "61,0"], ["E 10", "70,5"]],
        ])
    func thousands(rows: [[String]]) {
        let form = ImportScene.rates(rows)
        #expect(form.faults == [], "\(form.allFaults)")
        #expect(form.values("group-0", "rate-0", "rate-1", "rate-2") == ["E 9b", "61.000", "70.500", nil])
        #expect(form.allNotes.contains("mal 1000"))
    }

    @Test(
        "What counts something else than euros a year is refused with the place that says so",
        arguments: [
            "Personalkosten je Monat", "Personalkosten monatlich", "Monatliche Personalkosten",
            "Personalkosten pro Stunde", "Personalkosten in DM", "Personalkosten je Quartal",
            "Personalkosten in %", "Personalkosten (USD)", "Staff cost per month", "Personalkosten 1. Halbjahr",
        ])
    func foreign(heading: String) {
        let form = ImportScene.rates([["Entgeltgruppe", heading], ["E 9b", "4.061,00"], ["E 10", "4.470,50"]])
        #expect(!form.faults.isEmpty)
        #expect(form.form.fields["rate-0"] == nil, "\(form.form.fields)")
    }

    @Test("Units that contradict each other are asked for, and a choice settles it")
    func contradiction() {
        let rows = [["Angaben in Tsd. €"], ["Entgeltgruppe", "Personalkosten in Euro"], ["E 9b", "61.000,00"]]
        let form = ImportScene.rates(rows)
        #expect(form.faults.count == 1 && form.allFaults.contains("widersprechen"), "\(form.allFaults)")
        #expect(form.form.fields["rate-0"] == nil)
        let chosen = ImportScene.rates(rows, choices: ImportChoices(["power": "0"]))
        #expect(chosen.faults == [] && chosen.form.fields["rate-0"] == "61.000")
    }

    @Test("Posts in per cent are parts of a post; hours are none")
    func posts() {
        let percent = ImportScene.plan([
            ["Stelle", "Entgeltgruppe", "Umfang in %"], ["Fachkraft", "E 9b", "50"], ["Leitung", "E 11", "100"],
        ])
        #expect(percent.faults == [] && percent.values("posts-0", "posts-1") == ["0,5", "1"], "\(percent.allFaults)")
        for heading in ["Umfang (Std./Woche)", "Wochenstunden", "Umfang in Stunden", "Anzahl Personenmonate"] {
            let hours = ImportScene.plan([
                ["Stelle", "Entgeltgruppe", heading], ["Fachkraft", "E 9b", "19,5"], ["Leitung", "E 11", "39"],
            ])
            #expect(!hours.faults.isEmpty && hours.form.fields["posts-0"] == nil, "\(heading): \(hours.form.fields)")
        }
    }

    @Test(
        "An amount in a sentence above a table is no unit of the table",
        arguments: [
            "Ab dem 01.01.2018 gilt: keine Förderung. Mehrkosten im Jahr dann: 250.000 €.",
            "Die Pauschale für Sachkosten ist 1.000 €.", "Summe 1.000.000 Euro",
            "In den Personalkosten sind 3 Tsd. € Fortbildung enthalten.",
            "Die Kreisumlage beträgt in 2024 insgesamt 5,2 Mio. €.", "Beträge auf volle Tausend Euro gerundet",
            "Differenzen durch Rundung auf Tsd. €",
            "Amounts rounded to the nearest thousand",
        ])
    func amounts(title: String) {
        let form = ImportScene.rates([
            [title], ["Entgeltgruppe", "Personalkosten"], ["E 9b", "61.000"], ["E 10", "70.500"],
        ])
        #expect(
            !form.values("rate-0", "rate-1").contains("61.000.000") && !form.allNotes.contains("mal 1000"),
            "\(form.allNotes)")
        #expect(form.faults == [] && form.values("rate-0", "rate-1") == ["61.000", "70.500"], "\(form.allFaults)")
    }

    @Test(
        "A share in a sentence below a plan makes no parts of its posts",
        arguments: ["Alle Stellen sind zu 100 % besetzt.", "Besetzungsquote in 2013: 95 %"])
    func occupied(note: String) {
        let form = ImportScene.plan([
            ["Stelle", "Entgeltgruppe", "Stellen"], ["Fachkraft", "E 9b", "12"], ["Leitung", "E 11", "6"], [note],
        ])
        #expect(
            form.faults == [] && form.values("posts-0", "posts-1") == ["12", "6"],
            "\(form.allFaults) \(form.form.fields)")
    }

    @Test(
        "A value beyond the headings of a CSV file is asked about, for a comma may have parted a number",
        arguments: [
            [
                ["Stelle", "Entgeltgruppe", "Stellen"], ["Fachkraft", "E 9b", "1", "5"], ["Leitung", "E 11", "2", "5"],
            ],
            [
                ["Stelle", "Entgeltgruppe", "Stellen", "Amt"], ["Fachkraft", "E 9b", "1", "5", "51"],
                ["Leitung", "E 11", "2", "51"],
            ],
        ])
    func surplus(rows: [[String]]) {
        let form = ImportScene.plan(rows)
        #expect(form.allFaults.contains("mehr Werte als Überschriften"), "\(form.allFaults) \(form.form.fields)")
        #expect(ImportScene.plan(rows, choices: ImportChoices(["kept": "2"])).faults == [])
    }

    @Test("What goes off, or is only a part of the overheads, is asked about")
    func less() {
        let rates = ImportScene.rates([
            ["Entgeltgruppe", "Personalkosten"], ["E 9b", "61.000"], ["E 10", "70.500"],
            ["Sachkosten ohne IT", "6.250"],
        ])
        #expect(!rates.faults.isEmpty && rates.form.fields["material"] != "6.250", "\(rates.form.fields)")
        let refund = ImportScene.rates([
            ["Entgeltgruppe", "Personalkosten"], ["E 9b", "61.000"], ["E 10", "70.500"],
            ["abzgl. Erstattung", "24.000"],
        ])
        #expect(!refund.faults.isEmpty, "\(refund.form.fields)")
        let plan = ImportScene.plan([
            ["Stelle", "Entgeltgruppe", "Stellen"], ["Fachkraft", "E 9b", "2"], ["abzüglich Hilfe", "E 3", "1"],
        ])
        #expect(!plan.faults.isEmpty, "\(plan.form.fields)")
    }

    @Test("Levy bases in thousands are multiplied; inhabitants below a note on amounts are not")
    func levy() {
        let rows = ImportScene.weights.map { [$0.body.content.name.de, String($0.weight)] }
        let levy = ImportScene.key([["Gemeinde", "Umlagegrundlagen in TEUR"]] + rows)
        #expect(levy.faults == [], "\(levy.allFaults)")
        #expect(levy.form.fields["weight-alfter"] == "10.003.000" && levy.form.fields["unit"] == "euro")
        let people = ImportScene.key([["Finanzdaten, Angaben in Tsd. €"], ["Gemeinde", "Einwohner"]] + rows)
        #expect(people.faults == [] && people.weights() == ImportScene.filledWeights, "\(people.allFaults)")
    }

    @Test(
        "A number format is read as it is shown: words, quoted and real percent signs, a smaller scale",
        .enabled(if: TableReader().isAvailable))
    func formats() async throws {
        func rate(_ value: String, _ format: String, heading: String = "Personalkosten") async throws -> ImportedForm {
            let file = try await ImportScene.read(
                """
                sheet.append(['Entgeltgruppe', '\(heading)'])\nsheet.append(['E 9b', \(value)\
                ])\nsheet['B2'].number_format = '''\(format)'''
                """
            )
            return RateImport(sheet: file.sheets[0], page: .de).filled
        }
        for (value, format) in [
            ("61", "#,##0.0\" TEUR\""), ("61000", "#,##0.00 €"), ("61000", "#,##0,\" TEUR\""),
            ("61000", "#,##0 [$€-407]"), ("61000", "_-* #,##0.00 €_-"), ("61000", "General"),
        ] {
            let form = try await rate(value, format)
            #expect(
                form.faults == [] && form.form.fields["rate-0"] == "61.000",
                "\(format): \(form.form.fields) \(form.allFaults)")
        }
        for (value, format) in [
            ("61", "0 \"€/Monat\""), ("61", "#,##0.00 [$$-409]"), ("0.61", "0%"), ("61000", "#,##0,"),
            ("41000", "dd.mm.yyyy"),
        ] {
            let form = try await rate(value, format)
            #expect(!form.faults.isEmpty, "\(format): \(form.form.fields)")
        }
        for (value, format) in [
            ("61", "#,##0\".000\""), ("61000", ";;;"), ("61000", "\"rd. \"#,##0"), ("61", "0\" h\""),
            ("61000", "#,##0 [$zł-415]"), ("61", "0 \"Pkt.\""),
        ] {
            let form = try await rate(value, format)
            #expect(!form.faults.isEmpty, "\(format): \(form.form.fields)")
        }
        let twice = try await rate("61", "0\" TEUR\"", heading: "Personalkosten in TEUR")
        #expect(twice.form.fields["rate-0"] == "61.000", "\(twice.allFaults)")
        for (value, format) in [("0.2", "0.00%"), ("20", "0.00\"%\""), ("20", "0.00\\\\%"), ("20", "General")] {
            let file = try await ImportScene.read(
                """
                for row in [['Entgeltgruppe', 'Personalkosten'], ['E 9b', 61000], ['Gemeinkosten', \(value)]]: \
                sheet.append(row)\nsheet['B3'].number_format = '\(format)'
                """
            )
            let form = RateImport(sheet: file.sheets[0], page: .de).filled
            #expect(form.faults == [] && form.form.fields["overhead"] == "20", "\(format): \(form.form.fields)")
        }
    }

    @Test(
        "A number that is struck out is asked about; words of a format belong to a name",
        .enabled(if: TableReader().isAvailable))
    func struck() async throws {
        let file = try await ImportScene.read(
            """
            from openpyxl.styles import Font
            for row in [['Entgeltgruppe', 'Personalkosten'], [9, 61000], [10, 70500]]: sheet.append(row)
            for place in ('A2', 'A3'): sheet[place].number_format = '"E "0'
            for cell in sheet[3]: cell.font = Font(strike=True)
            """)
        let form = RateImport(sheet: file.sheets[0], page: .de).filled
        #expect(
            form.faults.map(\.row) == [2] && form.allFaults.contains("durchgestrichen")
                && form.form.fields["group-0"] == "E 9", "\(form.allFaults) \(form.form.fields)")
        let kept = RateImport(sheet: file.sheets[0], page: .de, choices: ImportChoices(["kept": "3"])).filled
        #expect(kept.faults == [] && kept.form.fields["rate-1"] == "70.500", "\(kept.allFaults)")
    }

    @Test(
        """
        In an OpenDocument file a number is read as it is shown: its scale, words of its format, struck out or not \
        shown at all
        """,
        .enabled(if: TableReader().isAvailable),
        arguments: [
            ("61000", "61,0 Tsd. €", "N", "61.000"), ("61000", "61.000,00 €", "N", "61.000"), ("61000", "61", "N", nil),
            ("61000", "", "N", nil), ("61", "61.000", "Literal", nil), ("61000", "61.000", "Struck", nil),
            ("0.5", "1/2", "N", nil),
        ] as [(String, String, String, String?)])
    func openDocument(value: String, shown: String, style: String, expected: String?) async throws {
        let bytes = try await ImportScene.made(
            """
            import zipfile
            names = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
            xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" \
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
            styles = f'<office:document-styles {names}><office:styles><number:number-style style:name="Zeros">\
            <number:number/><number:text>.000</number:text></number:number-style><style:style style:name="Literal" \
            style:data-style-name="Zeros"/><style:style style:name="Struck"><style:text-properties \
            style:text-line-through-style="solid"/></style:style></office:styles></office:document-styles>'
            def word(text): return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p>\
            </table:table-cell>'
            number = '<table:table-cell table:style-name="own" office:value-type="float" office:value="\(value)">\
            <text:p>\(shown)</text:p></table:table-cell>'
            own = '<office:automatic-styles><style:style style:name="own" style:parent-style-name="\(style)"/>\
            </office:automatic-styles>'
            content = f'<office:document-content {names}>{own}<office:body><office:spreadsheet><table:table \
            table:name="T"><table:table-row>{word("Entgeltgruppe")}{word("Personalkosten")}</table:table-row>\
            <table:table-row>{word("E 9b")}{number}</table:table-row></table:table></office:spreadsheet></office:body>\
            </office:document-content>'
            with zipfile.ZipFile(path, "w") as file:
                file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet"); \
            file.writestr("styles.xml", styles); file.writestr("content.xml", content)
            """)
        let file = try await TableReader(timeout: .seconds(300)).read(bytes)
        let form = RateImport(sheet: try #require(file.sheets.first), page: .de).filled
        if let expected {
            #expect(
                form.faults == [] && form.form.fields["rate-0"] == expected, "\(form.allFaults) \(form.form.fields)")
        } else {
            #expect(!form.faults.isEmpty, "\(form.form.fields)")
        }
    }
}
