import Foundation
import Testing

@testable import Decisions
@testable import Documents
@testable import Website

@Suite("What a table of a statistical office counts, and of what")
struct MeasureTests {
    private var rows: [(key: String, name: String, weight: Int)] {
        ImportScene.weights.map { ($0.body.content.ags ?? "", $0.body.content.name.de, $0.weight) }
    }

    private static let head = [
        "statistics_code", "time_code", "time_label", "time", "1_variable_code", "1_variable_label",
        "1_variable_attribute_code", "1_variable_attribute_label",
        "2_variable_code", "2_variable_label", "2_variable_attribute_code", "2_variable_attribute_label", "value",
        "value_unit", "value_variable_code", "value_variable_label",
    ]

    /// - Parameter parts: a day, a code and a label of the sex, a unit, a measure, and what they make of a weight.
    private func flat(
        _ parts: [(day: String, code: String, sex: String, unit: String, measure: String, value: (Int) -> Int)]
    ) -> Sheet {
        ImportScene.sheet(
            [Self.head]
                + parts.flatMap { part in
                    rows.map {
                        [
                            "12411", "STAG", "Stichtag", part.day, "GEMEIN", "Gemeinden", $0.key, $0.name, "GES",
                            "Geschlecht", part.code, part.sex, String(part.value($0.weight)), part.unit, "X",
                            part.measure,
                        ]
                    }
                })
    }

    @Test(
        "A measure that is neither inhabitants nor a levy base is named and asked about, and its unit is not guessed",
        arguments: [
            ("Steuereinnahmekraft", "Tsd. EUR"), ("Durchschnittsalter", "Jahre"), ("Lebendgeborene", "Anzahl"),
            ("Bevölkerungsdichte", "Anzahl"), ("Ausländische Bevölkerung", "Anzahl"), ("Gebietsfläche", "qkm"),
        ])
    func unknownMeasure(measure: String, unit: String) {
        let form = ImportScene.key(flat([("2024-12-31", "", "Insgesamt", unit, measure, { $0 })]))
        #expect(
            form.allFaults.contains("„\(measure)“ (\(unit))") && form.form.fields["unit"] == nil, "\(form.allFaults)")
    }

    @Test("Chosen on the page, the weights are what was chosen; an age in years stays none of people")
    func chosenMeasure() {
        let births = flat([("2024-12-31", "", "Insgesamt", "Anzahl", "Lebendgeborene", { $0 })])
        let form = ImportScene.key(births, choices: ImportChoices(["weights": "parts"]))
        #expect(
            form.faults == [] && form.form.fields["unit"] == "parts" && form.weights() == ImportScene.filledWeights,
            "\(form.allFaults)")
        let age = flat([("2024-12-31", "", "Insgesamt", "Jahre", "Durchschnittsalter", { $0 % 90 })])
        #expect(
            ImportScene.key(age, choices: ImportChoices(["weights": "inhabitants"])).allFaults.contains(
                "in einer anderen Einheit: „Jahre“"))
    }

    @Test("Of several days, measures, units or sexes one is chosen by its name, and its rows are taken")
    func choices() {
        let double: (Int) -> Int = { $0 * 2 }, same: (Int) -> Int = { $0 }
        let cases: [(Sheet, Text, column: Int, value: String)] = [
            (
                flat([
                    ("2023-12-31", "", "Insgesamt", "Anzahl", "Bevölkerungsstand", double),
                    ("2024-12-31", "", "Insgesamt", "Anzahl", "Bevölkerungsstand", same),
                ]), Text("Zeitpunkt"), 4, "2024-12-31"
            ),
            (
                flat([
                    ("2024-12-31", "", "Insgesamt", "Anzahl", "Bevölkerungsstand", same),
                    ("2024-12-31", "", "Insgesamt", "Anzahl", "Haushalte", double),
                ]), Text("Merkmal"), 16, "Bevölkerungsstand"
            ),
            (
                flat([
                    ("2024-12-31", "", "Insgesamt", "Anzahl", "Bevölkerungsstand", same),
                    ("2024-12-31", "", "Insgesamt", "%", "Bevölkerungsstand", double),
                ]), Text("Einheit"), 14, "Anzahl"
            ),
            (
                flat([
                    ("2024-12-31", "GESM", "männlich", "Anzahl", "Bevölkerungsstand", same),
                    ("2024-12-31", "GESW", "weiblich", "Anzahl", "Bevölkerungsstand", double),
                ]), Text("Geschlecht"), 12, "männlich"
            ),
            (
                flat([("2024-12-31", "GESM", "männlich", "Anzahl", "Bevölkerungsstand", same)]), Text("Geschlecht"), 12,
                "männlich"
            ),
        ]
        for (sheet, title, column, value) in cases {
            let asked = ImportScene.key(sheet)
            #expect(
                asked.weights().isEmpty && asked.faults.count == 1 && asked.choices.map(\.title.de).contains(title.de),
                "\(title.de): \(asked.allFaults)")
            #expect(
                asked.choices.first { $0.title.de == title.de }.map {
                    $0.chosen == nil && $0.values.contains(value) && $0.column == column - 1
                } == true)
            let form = ImportScene.key(sheet, choices: ImportChoices(["value-\(column)": value]))
            #expect(
                form.faults == [] && form.weights() == ImportScene.filledWeights
                    && form.form.fields["unit"] == "inhabitants", "\(title.de): \(form.allFaults)")
            // What is no value of the column is no answer.
            #expect(!ImportScene.key(sheet, choices: ImportChoices(["value-\(column)": "x"])).faults.isEmpty)
        }
    }

    private static let foot = [
        ["__________"], ["0 = weniger als die Hälfte von 1 in der letzten besetzten Stelle,"],
        ["jedoch mehr als nichts"], ["- = nichts vorhanden"], ["-", "nichts vorhanden"],
        ["Fortschreibung des Bevölkerungsstandes"],
        ["(C)opyright Statistische Ämter des Bundes und der Länder, Deutschland, 2025"],
        ["Stand: 28.11.2025 / 10:12:33"],
    ]

    private func formatted(above: [[String]], _ head: [[String]], _ numbers: (Int) -> [Int]) -> [[String]] {
        above + head + [
            ["DG", "Deutschland"] + numbers(80_000_000).map(String.init),
            ["05382", "Rhein-Sieg-Kreis"] + numbers(600_000).map(String.init),
        ]
            + rows.map { [$0.key, "      \($0.name)"] + numbers($0.weight).map(String.init) } + Self.foot
    }

    private static let above = [
        ["GENESIS-Tabelle: 12411-01-01-5"], ["regionale Tiefe: Gemeinden"], ["Bevölkerungsstand (Anzahl)"],
    ]

    @Test(
        """
        A formatted table with nothing but days and „Insgesamt“ above its numbers is read by the row above; of two \
        days one is chosen
        """
    )
    func dayHeads() {
        let one = formatted(
            above: Self.above,
            [["", "", "31.12.2012", "31.12.2012", "31.12.2012"], ["", "", "Insgesamt", "männlich", "weiblich"]]
        ) { [$0, $0 / 2, $0 / 2] }
        let form = ImportScene.key(one)
        #expect(
            form.faults == [] && form.weights() == ImportScene.filledWeights
                && form.form.fields["unit"] == "inhabitants", "\(form.allFaults)")
        let two = formatted(
            above: Self.above,
            [
                ["", "", "31.12.2011", "31.12.2011", "31.12.2012", "31.12.2012"],
                ["", "", "Insgesamt", "männlich", "Insgesamt", "männlich"],
            ]
        ) { [$0 + 9, $0 / 2, $0, $0 / 2] }
        let asked = ImportScene.key(two)
        #expect(
            asked.weights().isEmpty && asked.faults.count == 1
                && asked.allFaults.contains("C „31.12.2011 – Insgesamt“, E „31.12.2012 – Insgesamt“"),
            "\(asked.allFaults)")
        let chosen = ImportScene.key(two, choices: ImportChoices(["column-weight": "5"]))
        #expect(
            chosen.faults == [] && chosen.weights() == ImportScene.filledWeights
                && chosen.form.fields["unit"] == "inhabitants", "\(chosen.allFaults)")
        let births = formatted(
            above: [["Lebendgeborene (Anzahl)"]], [["", "", "2012", "2012"], ["", "", "Insgesamt", "männlich"]]
        ) { [$0, $0 / 2] }
        #expect(
            ImportScene.key(births).allFaults.contains("„Lebendgeborene (Anzahl)“")
                && ImportScene.key(births).form.fields["unit"] == nil)
    }

    @Test(
        """
        Men, women and all in rows of their own give all; where the name stands only once, too; days in rows are \
        chosen from
        """,
        arguments: [true, false])
    func sexRows(repeated: Bool) {
        let parts: [(String, (Int) -> Int)] = [
            ("männlich", { $0 / 2 }), ("weiblich", { $0 - $0 / 2 }), ("Insgesamt", { $0 }),
        ]
        let body = rows.flatMap { row in
            parts.enumerated().map { index, part in
                [
                    repeated || index == 0 ? row.key : "", repeated || index == 0 ? row.name : "", part.0,
                    String(part.1(row.weight)),
                ]
            }
        }
        let form = ImportScene.key(
            [["Bevölkerung nach Geschlecht"], ["", "", "Geschlecht", "31.12.2012"]] + body + Self.foot)
        #expect(
            form.faults == [] && form.weights() == ImportScene.filledWeights
                && form.form.fields["unit"] == "inhabitants", "\(form.allFaults)")
        #expect(form.allNotes.contains("Teile des Ganzen") && !form.allNotes.contains("Zwischenüberschrift"))
        let days =
            [["Stand", "AGS", "Gemeinde", "Einwohner"]]
            + ["31.12.2011", "31.12.2012"].flatMap { day in
                rows.map { [day, $0.key, $0.name, String(day == "31.12.2012" ? $0.weight : $0.weight + 5)] }
            }
        #expect(ImportScene.key(days).weights().isEmpty && ImportScene.key(days).choices.first?.title.de == "Zeitpunkt")
        let chosen = ImportScene.key(days, choices: ImportChoices(["value-1": "31.12.2012"]))
        #expect(chosen.faults == [] && chosen.weights() == ImportScene.filledWeights, "\(chosen.allFaults)")
    }

    @Test("One municipality that stands twice is a slip and no part of another")
    func twice() {
        var table =
            [["AGS", "Gemeinde", "Art", "Einwohner"]] + rows.map { [$0.key, $0.name, "Stadt", String($0.weight)] }
        table.append([rows[0].key, rows[0].name, "Insgesamt", "99"])
        #expect(ImportScene.key(table).allFaults.contains("jede Gemeinde nur einmal"))
        // Nor is a sum below the last one its whole.
        let total = String(rows.map(\.weight).reduce(0, +))
        let sum = ImportScene.key(
            [["AGS", "Gemeinde", "Art", "Einwohner"]] + rows.map { [$0.key, $0.name, "Stadt", String($0.weight)] } + [
                ["", "", "Summe", total]
            ])
        #expect(sum.faults == [] && sum.weights() == ImportScene.filledWeights, "\(sum.allFaults)")
    }

    @Test("A report of a month above a table of inhabitants is no unit, and a foot of short lines hides no notes")
    func monthAndFoot() {
        let body = rows.map { [$0.name, String($0.weight)] }
        let form = ImportScene.key([["Monatsbericht Dezember 2012"], ["Gemeinde", "Einwohner"]] + body + Self.foot)
        #expect(form.faults == [] && form.weights() == ImportScene.filledWeights, "\(form.allFaults)")
    }

    @Test("Headings that nobody knows are settled by choosing the columns; a table that is turned is told so")
    func chosenHead() {
        let table = [["Ort", "2011", "2012"]] + rows.map { [$0.name, "1", String($0.weight)] }
        #expect(ImportScene.key(table).allFaults.contains("unten wählen"))
        let form = ImportScene.key(
            table, choices: ImportChoices(["column-body": "1", "column-weight": "3", "weights": "inhabitants"]))
        #expect(form.faults == [] && form.weights() == ImportScene.filledWeights, "\(form.allFaults)")
        let turned = ImportScene.key([[""] + rows.map(\.name), ["Einwohner"] + rows.map { String($0.weight) }])
        #expect(
            turned.allFaults.contains("nebeneinander") && turned.allFaults.contains("drehen"), "\(turned.allFaults)")
    }
}
