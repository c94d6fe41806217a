import Decisions
import Testing

@testable import Documents
@testable import Website

@Suite("Numbers of a workbook in what is recorded of it")
struct RecordedNumberTests {
    private let rates: Sheet = {
        var sheet = ImportScene.sheet([
            ["Gruppe", "Personalkosten in T€"], ["E 9b", ""], ["E 10", ""], ["IT-Kosten", ""],
        ])
        for (row, digits) in [(1, "55.6"), (2, "69.3"), (3, "3.125")] { sheet.rows[row][1] = .number(digits) }
        return sheet
    }()

    @Test("A row that was left out is told as each language writes its number: 3.125 is no three thousand in German")
    func left() {
        let choices = ImportChoices(["left": "4"])
        let imported = RateImport(sheet: rates, page: .de, choices: choices).filled
        let read = KeptFiles.Kept(name: "sätze.xlsx", matter: "kiz", file: SheetFile(sheets: [rates]))
        let fields = ImportAnswers.fields(imported, read, sheet: 0, choices, .edition)
        #expect(fields["import-answer-0-de"] == "Zeile 4 „IT-Kosten; 3,125“: ausgelassen", "\(fields)")
        #expect(fields["import-answer-0-en"] == "row 4 “IT-Kosten; 3.125”: left out", "\(fields)")
    }

    @Test(
        "A title or a pay group that is a number is written as the page writes it",
        arguments: [(Language.de, "0,75", "9,5"), (.en, "0.75", "9.5")])
    func titles(page: Language, title: String, group: String) {
        var sheet = ImportScene.sheet([
            ["Stelle", "Entgeltgruppe", "Stellen"], ["", "", "1"], ["Leitung", "E 11", "1"],
        ])
        sheet.rows[1][0] = .number("0.75")
        sheet.rows[1][1] = .number("9.5")
        let form = PlanImport(sheet: sheet, kinds: [], page: page).filled
        #expect(form.values("post-0", "group-0", "post-1") == [title, group, "Leitung"], "\(form.allFaults)")
    }
}
