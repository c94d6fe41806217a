import Decisions
import Testing

@testable import Documents
@testable import Website

@Suite("Overheads and non-staff cost in columns")
struct RateColumnTests {
    private static let head = ["Entgeltgruppe", "Personalkosten", "Sachkosten", "Gemeinkosten"]

    private func sheet(above: [[String]] = [], _ overheads: [SheetCell]) -> Sheet {
        var sheet = ImportScene.sheet(above + [Self.head] + overheads.indices.map { ["E \($0 + 9)", "", "", ""] })
        for (index, cell) in overheads.enumerated() {
            let row = above.count + 1 + index
            sheet.rows[row][1] = .number(String(61_000 + index * 7_500))
            sheet.rows[row][2] = .number("9900")
            sheet.rows[row][3] = cell
        }
        return sheet
    }

    private func filled(_ sheet: Sheet, _ choices: [String: String] = [:]) -> ImportedForm {
        RateImport(sheet: sheet, page: .de, choices: ImportChoices(choices)).filled
    }

    @Test(
        "Per cent in every row is the share, whatever is said above of amounts",
        arguments: [
            [["Kosten eines Arbeitsplatzes", "", "Werte in €", ""]], [["Angaben in Euro, Gemeinkosten in %"]], [],
        ])
    func shares(above: [[String]]) {
        let form = filled(sheet(above: above, [.percent("25"), .percent("25"), .percent("25")]))
        #expect(
            form.faults == [] && form.values("overhead", "material", "rate-0") == ["25", "9.900", "61.000"],
            "\(form.allFaults)")
        #expect(
            form.columns[3]?.de == "Gemeinkosten" && !form.allNotes.contains("was zuletzt galt"), "\(form.allNotes)")
    }

    @Test(
        "A percent sign typed right behind the number is one, in a column and in a row of its own",
        arguments: ["25%", "25 %", "25\u{A0}%", "25,0%"])
    func typed(share: String) {
        let form = filled(sheet([.text(share), .text(share)]))
        #expect(form.faults == [] && form.values("overhead") == ["25"], "\(form.allFaults)")
        let row = ImportScene.rates([
            ["Entgeltgruppe", "Personalkosten in T€"], ["E 9b", "61"], ["Gemeinkosten", share],
        ])
        #expect(row.faults == [] && row.values("rate-0", "overhead") == ["61.000", "25"], "\(row.allFaults)")
    }

    @Test("A unit above that names the column holds for it, and not for the others")
    func named() {
        let form = filled(sheet(above: [["Angaben in Euro, Gemeinkosten in %"]], [.number("25"), .number("25")]))
        #expect(form.faults == [] && form.values("overhead", "rate-0") == ["25", "61.000"], "\(form.allFaults)")
    }

    @Test(
        """
        A mere number in every row is asked about, and taken once it is confirmed; until then its column is none \
        that is taken
        """
    )
    func bare() {
        let sheet = sheet([.number("25"), .number("25")])
        let asked = filled(sheet)
        #expect(
            asked.faults.map(\.row) == [1] && asked.allFaults.contains("„25“ in jeder Zeile, ohne Prozentzeichen"),
            "\(asked.allFaults)")
        #expect(asked.columns[3] == nil && asked.columns[2]?.de == "Sachkosten" && asked.values("overhead") == [nil])
        let confirmed = filled(sheet, ["confirm-overhead": "1"])
        #expect(
            confirmed.faults == [] && confirmed.values("overhead") == ["25"] && confirmed.columns[3] != nil,
            "\(confirmed.allFaults)")
        let none = filled(sheet, ["column-overhead": "0"])
        #expect(none.faults == [] && none.allNotes.contains("wie gewählt aus keiner Spalte"), "\(none.allNotes)")
    }

    @Test("Shares that differ by row are asked about; amounts are told to be none, with the reason that is true")
    func differing() {
        let asked = filled(sheet([.percent("20"), .percent("25.5")]))
        #expect(
            asked.faults.count == 1 && asked.allFaults.contains("mehrere Sätze: 20\u{A0}%; 25,5\u{A0}%")
                && asked.columns[3] == nil, "\(asked.allFaults)")
        for (overheads, reason) in [
            (["12200", "10200"], "nicht in jeder Zeile gleich"), (["12200", "12200"], "etwas anderes als Prozent"),
            (["", ""], "leer"),
        ] {
            let told = filled(sheet(overheads.map { $0.isEmpty ? .empty : .number($0) }))
            #expect(
                told.faults == [] && told.allNotes.contains("„Gemeinkosten“, ist nicht übernommen: Sie")
                    && told.allNotes.contains(reason), "\(told.allNotes)")
            #expect(told.columns[3] == nil)
        }
    }

    @Test(
        """
        What stands in the file and is not taken is not said to be missing: the reason is told, and it is taken \
        once that is settled
        """
    )
    func untaken() {
        let rows = [["E 9", "34.300"], ["E 10", "36.900"], ["Gemeinkosten", "20 %"], ["Sachkosten", "4.950"]]
        let table = [["Kosten für 6 Monate"], ["Entgeltgruppe", "Personalkosten"]] + rows
        let asked = ImportScene.rates(table)
        let why = "In welcher Einheit die Zahlen sind, ist noch offen."
        #expect(asked.allNotes.contains("Sachkosten in Zeile 6 sind nicht übernommen: \(why)"), "\(asked.allNotes)")
        #expect(!asked.allNotes.contains("nicht in der Datei"), "\(asked.allNotes)")
        let chosen = ImportScene.rates(table, choices: ImportChoices(["power": "0"]))
        #expect(
            chosen.values("material") == ["4.950"] && !chosen.allNotes.contains("nicht übernommen: In welcher"),
            "\(chosen.allNotes)")
        let left = ImportScene.rates(Array(table.dropFirst()), choices: ImportChoices(["left": "5"]))
        #expect(
            left.allNotes.contains(
                "Sachkosten in Zeile 5 sind nicht übernommen: Die Zeile ist auf Wunsch ausgelassen."),
            "\(left.allNotes)")
        let column = ImportScene.rates([
            ["Kosten für 6 Monate"], ["Entgeltgruppe", "Personalkosten", "Sachkosten"], ["E 9", "34.300", "4.950"],
            ["E 10", "36.900", "4.950"],
        ])
        #expect(column.allNotes.contains("„Sachkosten“, ist nicht übernommen: \(why)"), "\(column.allNotes)")
    }

    @Test("A heading that says more than overheads is asked about, and one that is of something else told")
    func headings() {
        let rows = [["E 9", "61.000", "20 %"], ["E 10", "70.500", "20 %"]]
        let asked = ImportScene.rates([["Entgeltgruppe", "Personalkosten", "Gemeinkosten der Verwaltung"]] + rows)
        #expect(
            asked.faults.map(\.column) == [2] && asked.allFaults.contains("mehr oder anderes sagt als Gemeinkosten"),
            "\(asked.allFaults)")
        let amounts = [["E 9", "61.000", "82.900"], ["E 10", "70.500", "94.000"]]
        let told = ImportScene.rates([["Entgeltgruppe", "Personalkosten", "Kosten mit Gemeinkosten"]] + amounts)
        #expect(told.faults == [] && told.allNotes.contains("sagt mehr oder anderes"), "\(told.allFaults)")
    }
}
