import Foundation
import Testing

@testable import Documents
@testable import Website

@Suite("Subheadings, notes and sums of tables that nobody merged")
struct SectionTests {
    private static let plan = [
        ["Stelle", "Entgeltgruppe", "Stellen"], ["Leitung", "E 11", "1"], ["Fachkraft", "E 9b", "2"],
        ["Verwaltung", "E 6", "0,5"],
    ]

    @Test(
        "A line of one text in a plan is no post: it is named as a subheading",
        arguments: [
            "Amt 51 Jugendamt", "Beamtinnen und Beamte:", "Siegburg, den 12.12.2012", "Teil B: Tariflich Beschäftigte",
        ])
    func section(text: String) {
        for place in 1...4 {
            var rows = Self.plan
            rows.insert([text, "", ""], at: place)
            let form = ImportScene.plan(rows)
            #expect(
                form.faults == []
                    && form.values("post-0", "post-1", "post-2", "posts-2", "post-3") == [
                        "Leitung", "Fachkraft", "Verwaltung", "0,5", nil,
                    ], "\(form.allFaults)")
            #expect(
                form.rows[place] == .section && form.allNotes.contains("\(place + 1) „\(text)“"), "\(form.allNotes)")
        }
    }

    @Test(
        "A post that lacks only its number, a pay group without an amount and a municipality without weight stay faults"
    )
    func lacking() {
        #expect(ImportScene.plan(Self.plan + [["Hilfe", "E 3", ""]]).faults.map(\.row) == [4])
        #expect(
            ImportScene.rates([["Entgeltgruppe", "Personalkosten"], ["E 9", "61.000"], ["E 11", ""]]).faults.map(\.row)
                == [2])
        let bodies = ImportScene.weights
        let rows =
            [["Gemeinde", "Einwohner"]]
            + bodies.enumerated().map { [$1.body.content.name.de, $0 == 3 ? "" : String($1.weight)] }
        #expect(ImportScene.key(rows).faults.map(\.row) == [4])
    }

    @Test(
        """
        A subheading among rates is told by its words, and a unit below the table or in a row that was left out is \
        read
        """
    )
    func rates() {
        let head = ["Entgeltgruppe", "Personalkosten"]
        let form = ImportScene.rates([
            head, ["Amt 51 Jugendamt", ""], ["E 9", "61"], ["nachrichtlich:", ""], ["E 11", "72"],
            ["Alle Beträge in T€.", ""],
        ])
        #expect(
            form.faults == []
                && form.values("group-0", "rate-0", "group-1", "rate-1") == ["E 9", "61.000", "E 11", "72.000"],
            "\(form.allFaults) \(form.form.fields)")
        let left = ImportScene.rates(
            [head, ["E 9", "61"], ["E 11", "72"], ["Alle Beträge in T€.", ""]], choices: ImportChoices(["left": "4"]))
        #expect(left.values("rate-0", "rate-1") == ["61.000", "72.000"])
    }

    @Test("Subheadings of a key are named, and so is what stands below it")
    func key() {
        let rows = ImportScene.weights.map { [$0.body.content.name.de, String($0.weight), "x"] }
        let table =
            [["Gemeinde", "Einwohner", "Bemerkung"], ["Rechtsrheinisch", "", ""]] + rows + [
                ["Siegburg, den 12.12.2012", "", ""], ["__________", "", ""], ["jedoch mehr als nichts", "", ""],
            ]
        let form = ImportScene.key(table)
        #expect(form.faults == [] && form.weights() == ImportScene.filledWeights, "\(form.allFaults)")
        #expect(
            form.rows[1] == .section && form.rows.suffix(3) == [.note, .note, .note]
                && form.allNotes.contains("2 „Rechtsrheinisch“"))
    }

    @Test("The form of a staffing plan by law: pay groups first, numbers of columns, „insgesamt“ in the first column")
    func official() {
        var sheet = ImportScene.sheet([
            ["Stellenplan 2026 – Teil B: Tariflich Beschäftigte"], [],
            ["Entgeltgruppe", "Bezeichnung", "Zahl der Stellen 2026", "", "Erläuterungen"],
            ["", "", "insgesamt", "darunter ausgesondert"],
            ["1", "2", "3", "4", "5"], ["E 11", "Leitung", "1", "0", "x"], ["E 9b", "Fachkraft", "2", "0", "x"],
            ["insgesamt", "", "3", "0", ""],
        ])
        sheet.merged = [
            .init(rows: 2...2, columns: 2...3), .init(rows: 2...3, columns: 0...0), .init(rows: 2...3, columns: 1...1),
        ]
        let form = PlanImport(sheet: sheet, kinds: [], page: .de).filled
        #expect(
            form.faults == []
                && form.values("post-0", "group-0", "posts-0", "posts-1", "post-2") == [
                    "Leitung", "E 11", "1", "2", nil,
                ], "\(form.allFaults)")
        #expect(form.rows.last == .sum)
        // A sum that is none is told.
        sheet.rows[7][2] = .text("4")
        #expect(!PlanImport(sheet: sheet, kinds: [], page: .de).filled.faults.isEmpty)
    }

    @Test("What is said of a file is said in the page's language and in whole sentences")
    func words() {
        let name = ImportScene.plan([
            ["Stelle", "Entgeltgruppe", "Stellen"], ["Amt 51", "E 9", "1"], ["Leitung 2", "", "2"],
            ["Hilfe", "E 3", "6l"],
        ])
        #expect(
            !name.allFaults.contains("2C") && name.allFaults.contains("„6l“ mit Zeichen, die keine Zahl sind: l"),
            "\(name.allFaults)")
        let unknown = ImportScene.key([["Gemeinde", "Einwohner"], ["Ort 7", "5"], ["Bonn", "6"]]).faults.first {
            $0.row == 1
        }
        #expect(unknown?.found.de == "„Ort 7“" && unknown?.found.in(.en) == "“Ort 7”")
        let note = RowUse.above.note([0])
        #expect(note?.de.contains("(Zeile 1).") == true && note?.in(.en).contains("(row 1).") == true)
        #expect(RowUse.sum.note(Array(stride(from: 0, to: 60, by: 2)))?.de.contains("und weitere sind Summen") == true)
        #expect(RowUse.note.note(Array(stride(from: 0, to: 60, by: 2)))?.de.hasSuffix("23 und weitere.") == true)
        var cell = SheetCell.number("0.5")
        #expect(cell.shown(.de) == "0,5" && cell.shown(.en) == "0.5")
        cell = SheetCell(content: .truth(true))
        #expect(cell.shown(.de) == "WAHR" && cell.shown(.en) == "TRUE")
        #expect(
            SheetCell.percent("19.5").shown(.de) == "19,5\u{A0}%" && SheetCell.percent("19.5").shown(.en) == "19.5%")
        let marked = ImportScene.rates([
            ["Entgeltgruppe", "Personalkosten"], ["E 9²", "61.000,00"], ["E 8", "50.000,00"],
        ]).notes
        #expect(marked.contains { $0.in(.en).contains("“²”") && $0.de.contains("„²“") })
    }
}
