import Decisions
import Testing

@testable import Documents
@testable import Website

@Suite("Columns of numbers beside posts are no names of posts")
struct TitleColumnTests {
    @Test(
        """
        Filled or vacant posts, allowances and years name no post: the title is asked for, and the pay group can \
        stand for it
        """,
        arguments: [
            ("Zahl der tatsächlich besetzten Stellen am 30.06.2012", ["2", "0,75"]),
            ("unbesetzte Stellen", ["0", "1"]), ("Stellenzulage in €", ["150", "100"]),
            ("Stellenplanjahr", ["2013", "2013"]), ("Stellenwert", ["450", "-"]),
        ])
    func numbers(heading: String, cells: [String]) {
        let rows = [
            ["Entgeltgruppe", "Zahl der Stellen", heading], ["E 11", "2,5", cells[0]], ["E 6", "1", cells[1]],
        ]
        let asked = ImportScene.plan(rows)
        #expect(
            asked.allFaults.contains("keine Spalte „Stelle“") && asked.allFaults.contains("auch als Stelle wählen"),
            "\(asked.allFaults)")
        let chosen = ImportScene.plan(rows, choices: ImportChoices(["column-title": "1"]))
        #expect(
            chosen.faults == []
                && chosen.values("post-0", "group-0", "posts-0", "post-2") == ["E 11", "E 11", "2,5", nil],
            "\(chosen.allFaults)")
        #expect(chosen.columns[0]?.de == "Entgeltgruppe, Stelle", "\(chosen.columns)")
    }

    @Test(
        "Numbers of posts are names, and so is whatever stands below the word itself",
        arguments: [
            ("Stellen-Nr.", "40.1"), ("Stellennummer", "401"), ("Stelle", "17"), ("Stellenbeschreibung", "Leitung"),
        ])
    func names(heading: String, name: String) {
        let form = ImportScene.plan([["Entgeltgruppe", "Zahl der Stellen", heading], ["E 11", "2", name]])
        #expect(form.faults == [] && form.values("post-0", "posts-0") == [name, "2"], "\(form.allFaults)")
    }

    @Test("Amounts are no pay groups, numbers of groups are")
    func groups() {
        let amounts = ImportScene.rates([
            ["Stelle", "Tabellenentgelt", "Personalkosten"], ["Leitung", "4.100", "69.300,00"],
            ["Hilfe", "2.300", "41.000,00"],
        ])
        #expect(!amounts.faults.isEmpty && amounts.values("group-0") == [nil], "\(amounts.form.fields)")
        let numbers = ImportScene.rates([
            ["Entgeltgruppe TVöD", "Personalkosten"], ["11", "69.300,00"], ["6", "41.000,00"],
        ])
        #expect(
            numbers.faults == [] && numbers.values("group-0", "rate-0") == ["11", "69.300"], "\(numbers.allFaults)")
    }
}
