import Decisions
import Testing

@testable import Documents
@testable import Website

@Suite("Whether the inhabitants of a table are all of them")
struct PeoplePartTests {
    private static func table(_ title: String, _ head: [String] = ["Gemeinde", "Einwohner"], _ cells: [String] = [])
        -> [[String]]
    {
        [[title], head] + ImportScene.weights.map { [$0.body.content.name.de, String($0.weight)] + cells }
    }

    @Test(
        "A title that names a part of them, or something else, is asked about and can be confirmed",
        arguments: [
            "Wahlberechtigte zur Kommunalwahl 2025", "Deutsche Bevölkerung am 31.12.2024", "Haushalte in den Gemeinden",
            "Bevölkerung mit Nebenwohnung", "Einwohner unter 18 Jahren", "Bevölkerungsprognose 2040",
            "Einwohner ab 16 Jahre",
            "Erwerbsfähige 15 bis 64 Jahre", "Einwohner 15–64 Jahre", "Leistungsberechtigte nach SGB II",
            "Personen mit Migrationshintergrund",
            "Inhabitants aged 16 and over",
        ])
    func titles(title: String) {
        let asked = ImportScene.key(Self.table(title))
        #expect(
            asked.faults.map(\.row) == [0] && asked.allFaults.contains("„\(title)“ über einer Spalte mit Einwohnern"),
            "\(asked.allFaults)")
        let confirmed = ImportScene.key(Self.table(title), choices: ImportChoices(["confirm-people-1-1": "1"]))
        #expect(
            confirmed.faults == [] && confirmed.weights() == ImportScene.filledWeights
                && confirmed.allNotes.contains("Bestätigt"),
            "\(confirmed.allFaults)")
        #expect(ImportScene.key(Self.table(title), choices: ImportChoices(["weights": "parts"])).faults == [])
    }

    @Test(
        "So is a note below the table that says it is of no more, and none that tells of other things",
        arguments: [
            "Nur Wahlberechtigte ab 16 Jahren", "* Wahlberechtigte", "Hinweis: ausschließlich Personen ab 18 Jahren",
        ])
    func notes(note: String) {
        let asked = ImportScene.key(Self.table("Kreis") + [[], [note]])
        #expect(
            asked.faults.count == 1 && asked.allFaults.contains("„\(note)“ unter einer Spalte mit Einwohnern"),
            "\(asked.allFaults)")
        let id = "confirm-people-\(ImportScene.weights.count + 4)-1"
        #expect(ImportScene.key(Self.table("Kreis") + [[], [note]], choices: ImportChoices([id: "1"])).faults == [])
        for other in [
            "Quelle: Landesbetrieb; Haushalte nach dem Zensus", "Gültig ab 1. Januar 2013",
            "Einwohner ohne Nebenwohnungen",
        ] {
            let form = ImportScene.key(Self.table("Kreis") + [[], [other]])
            #expect(form.faults == [] && form.weights() == ImportScene.filledWeights, "\(other): \(form.allFaults)")
        }
    }

    @Test(
        "A title that tells how they are told apart, or is about another column, is not",
        arguments: [
            "Bevölkerung nach Geschlecht und Wahlberechtigten", "Einwohner: Männer und Frauen", "Haushaltsplan 2026",
            "Umlage für Kinder und Jugendliche", "Deutsche Städte und Gemeinden", "Bevölkerung ohne Nebenwohnsitze",
            "Einwohner ab 1. Januar 2013",
            "Entwicklung in den letzten 5 bis 10 Jahren", "Bevölkerung einschließlich Ausländer",
        ])
    func all(title: String) {
        let form = ImportScene.key(Self.table(title))
        #expect(form.faults == [] && form.weights() == ImportScene.filledWeights, "\(form.allFaults)")
        let beside = ImportScene.key(
            Self.table("Einwohner und Haushalte", ["Gemeinde", "Einwohner", "Haushalte"], ["7"]))
        #expect(beside.faults == [], "\(beside.allFaults)")
    }

    @Test(
        "A column that says of every row that it is a part is asked about, and its value can be chosen",
        arguments: [
            ("Geschlecht", "weiblich"), ("", "Nebenwohnung"), ("Merkmal", "Wahlberechtigte"),
            ("Altersgruppe", "18 bis 24"), ("Geschlecht", "w"),
        ])
    func columns(heading: String, value: String) {
        let table = Self.table("Kreis", ["Gemeinde", "Einwohner", heading], [value])
        let asked = ImportScene.key(table)
        #expect(asked.faults.map(\.column) == [2] && asked.choices.first?.values == [value], "\(asked.allFaults)")
        let chosen = ImportScene.key(table, choices: ImportChoices(["value-3": value]))
        #expect(chosen.faults == [] && chosen.weights() == ImportScene.filledWeights, "\(chosen.allFaults)")
        for (heading, value) in [
            ("Geschlecht", "Insgesamt"), ("Wohnung", "Hauptwohnung"), ("Art", "Stadt"), ("Land", "NRW"),
        ] {
            #expect(
                ImportScene.key(Self.table("Kreis", ["Gemeinde", "Einwohner", heading], [value])).faults == [],
                "\(value)")
        }
    }
}
