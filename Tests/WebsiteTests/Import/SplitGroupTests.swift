import Decisions
import Testing

@testable import Documents
@testable import Website

@Suite("A pay group in two columns")
struct SplitGroupTests {
    @Test(
        "Letter and number side by side are put together, and it is told",
        arguments: [
            ("Entgeltgruppe", ""), ("Entgeltgruppe", "Entgeltgruppe"), ("Tarif", "Gruppe"),
            ("Laufbahn", "Besoldungsgruppe"),
        ])
    func joined(one: String, other: String) {
        let plan = ImportScene.plan([
            ["Stelle", one, other, "Stellen"], ["Leitung", "A", "13", "1"], ["Fachkraft", "E", "9b", "2"],
        ])
        #expect(
            plan.faults == [] && plan.values("group-0", "group-1", "posts-0") == ["A 13", "E 9b", "1"],
            "\(plan.allFaults) \(plan.form.fields)")
        #expect(
            plan.allNotes.contains("Entgeltgruppen aus den Spalten B und C zusammengesetzt: „A 13“.")
                && !plan.allNotes.contains("Nicht übernommen: Spalte B"),
            "\(plan.allNotes)")
        let rates = ImportScene.rates([
            [one, other, "Personalkosten"], ["A", "13", "90.000"], ["E", "9b", "61.000"], ["Gemeinkosten", "", "20 %"],
        ])
        #expect(
            rates.values("group-0", "group-1", "rate-1") == ["A 13", "E 9b", "61.000"],
            "\(rates.allFaults) \(rates.form.fields)")
    }

    @Test(
        "Where the letter can be something else, or stands only once for several rows, it is asked about",
        arguments: [
            ("Teil", "A"), ("Tarif", ""),
        ])
    func asked(heading: String, second: String) {
        let table = [
            ["Stelle", heading, "Entgeltgruppe", "Stellen"], ["Leitung", "A", "13", "1"],
            ["Fachkraft", second, "11", "2"],
        ]
        let asked = ImportScene.plan(table)
        #expect(
            asked.faults.map(\.column) == [2] && asked.allFaults.contains("vielleicht in zwei Spalten, B und C"),
            "\(asked.allFaults)")
        let confirmed = ImportScene.plan(table, choices: ImportChoices(["confirm-groups": "1"]))
        #expect(
            confirmed.faults == [] && confirmed.values("group-0", "group-1") == ["A 13", "A 11"],
            "\(confirmed.allFaults)")
        let chosen = ImportScene.plan(table, choices: ImportChoices(["column-group": "3"]))
        #expect(chosen.faults == [] && chosen.values("group-0", "group-1") == ["13", "11"], "\(chosen.allFaults)")
    }

    @Test(
        """
        Several tariffs beside bare numbers are part of the group, as the same number of each is another; one \
        alone is not
        """
    )
    func tariffs() {
        let head = ["Stelle", "Tarif", "Entgeltgruppe", "Stellen"]
        let plan = ImportScene.plan([
            head, ["Leitung", "TVöD", "13", "1"], ["Fachkraft", "TVöD-SuE", "12", "2"],
            ["Verwaltung", "TVöD", "9a", "1"],
        ])
        #expect(
            plan.faults == [] && plan.values("group-0", "group-1", "group-2") == ["TVöD 13", "TVöD-SuE 12", "TVöD 9a"],
            "\(plan.allFaults)")
        #expect(
            plan.allNotes.contains("Entgeltgruppen aus den Spalten B und C zusammengesetzt: „TVöD 13“."),
            "\(plan.allNotes)")
        let rates = ImportScene.rates([
            ["Tarif", "Entgeltgruppe", "Personalkosten"], ["TVöD", "12", "90.000"], ["TVöD-SuE", "12", "71.000"],
        ])
        #expect(
            rates.faults == [] && rates.values("group-0", "group-1") == ["TVöD 12", "TVöD-SuE 12"], "\(rates.allFaults)"
        )
        let same = ImportScene.plan([head, ["Leitung", "TVöD", "13", "1"], ["Fachkraft", "TVöD", "9b", "2"]])
        #expect(same.faults == [] && same.values("group-0", "group-1") == ["13", "9b"], "\(same.allFaults)")
        let whole = ImportScene.plan([head, ["Leitung", "TVöD", "E 13", "1"], ["Fachkraft", "TVöD-SuE", "S 12", "2"]])
        #expect(whole.faults == [] && whole.values("group-0", "group-1") == ["E 13", "S 12"], "\(whole.allFaults)")
    }

    @Test("A whole group beside a step stays as it is")
    func whole() {
        let plan = ImportScene.plan([
            ["Stelle", "Entgeltgruppe", "Stufe", "Stellen"], ["Leitung", "A 13", "5", "1"],
            ["Fachkraft", "E 9b", "3", "2"],
        ])
        #expect(plan.faults == [] && plan.values("group-0", "group-1") == ["A 13", "E 9b"], "\(plan.allFaults)")
    }
}
