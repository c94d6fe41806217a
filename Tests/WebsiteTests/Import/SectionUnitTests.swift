import Decisions
import Testing

@testable import Documents
@testable import Website

@Suite("Units that hold for some rows, or for some columns")
struct SectionUnitTests {
    private static let head = ["Entgeltgruppe", "Personalkosten"], plan = ["Stelle", "Entgeltgruppe", "Stellen"]

    @Test(
        "A unit in a subheading holds for the rows below it, not for those above, and ends with the next",
        arguments: [
            "in TEUR", "Leitungskräfte (in TEUR)", "Beträge in Tsd. €",
        ])
    func amounts(line: String) {
        let form = ImportScene.rates([Self.head, ["E 9", "61.000"], [line, ""], ["E 11", "72"]])
        #expect(
            form.faults == [] && form.values("rate-0", "rate-1") == ["61.000", "72.000"],
            "\(form.allFaults) \(form.form.fields)")
        #expect(form.allNotes.contains("mal 1000: wegen „\(line)“"), "\(form.allNotes)")
        let both = ImportScene.rates([
            Self.head, ["Fachkräfte in Euro", ""], ["E 9", "61.000"], [line, ""], ["E 11", "72"],
        ])
        #expect(both.faults == [] && both.values("rate-0", "rate-1") == ["61.000", "72.000"], "\(both.allFaults)")
    }

    @Test("Below the next subheading, which says no unit, it is asked about")
    func next() {
        let table = [
            Self.head, ["Leitungskräfte (in TEUR)", ""], ["E 11", "72"], ["Amt 51 Jugendamt", ""], ["E 9", "61.000"],
        ]
        let asked = ImportScene.rates(table)
        #expect(
            asked.faults.map(\.row) == [4] && asked.allFaults.contains("unter einer Zwischenüberschrift ohne Einheit"),
            "\(asked.allFaults)")
        let kept = ImportScene.rates(table, choices: ImportChoices(["kept": "5"]))
        #expect(kept.faults == [] && kept.values("rate-0", "rate-1") == ["72.000", "61.000"], "\(kept.allFaults)")
    }

    @Test(
        "Hours below a subheading are no posts; the posts above it stay posts",
        arguments: [
            "Stunden je Woche", "Lehrkräfte (Stunden je Woche)", "Lehrkräfte, Stunden je Woche", "Lehrkräfte (Köpfe)",
        ])
    func hours(line: String) {
        let form = ImportScene.plan([
            Self.plan, ["Leitung", "E 11", "1"], [line, "", ""], ["Lehrkraft", "E 9b", "20"],
        ])
        #expect(form.faults.map(\.row) == [3] && form.form.fields["posts-0"] == "1", "\(form.allFaults)")
    }

    @Test("A unit that names another column is that column’s")
    func column() {
        let title = [["Beträge in Euro, Vorjahr in TEUR"]]
        let form = ImportScene.rates(
            title + [Self.head + ["Vorjahr"], ["E 9b", "61.000", "60"], ["E 10", "70.500", "69"]])
        #expect(
            form.faults == [] && form.values("rate-0", "rate-1") == ["61.000", "70.500"]
                && !form.allNotes.contains("mal 1000"),
            "\(form.allFaults)")
        // Where there is no such column the two contradict each other.
        let asked = ImportScene.rates(title + [Self.head, ["E 9b", "61.000"], ["E 10", "70.500"]])
        #expect(asked.allFaults.contains("widersprechen"), "\(asked.allFaults)")
    }

    @Test("What a format shows in thousands and calls so is stored in euros: nothing is converted, and no note says so")
    func scaled() {
        var sheet = ImportScene.sheet([Self.head, ["E 9b", ""], ["E 10", ""]])
        sheet.formats = [Sheet.Format(words: "T€", scale: 3)]
        for (row, digits) in [(1, "61000"), (2, "70500")] {
            sheet.rows[row][1] = SheetCell(content: .number(digits), format: 0)
        }
        let form = RateImport(sheet: sheet, page: .de).filled
        #expect(form.faults == [] && form.values("rate-0", "rate-1") == ["61.000", "70.500"], "\(form.allFaults)")
        #expect(!form.allNotes.contains("Umgerechnet"), "\(form.allNotes)")
    }
}
