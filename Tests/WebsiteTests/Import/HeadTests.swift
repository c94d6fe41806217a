import Decisions
import Testing

@testable import Documents
@testable import Website

@Suite("Heads of tables")
struct HeadTests {
    @Test(
        "The heading that is the word wins over one that contains it",
        arguments: [
            [
                ["Stellen-Nr.", "Bezeichnung", "Entgeltgruppe", "VZÄ"], ["501", "Fachkraft", "E 9b", "2,5"],
                ["502", "Leitung", "A 12", "1"],
            ],
            [
                ["Bezeichnung", "Entgeltgruppe", "Stellen_Beamte_2026", "Stellen_Tarif_2026", "Stellen_Gesamt_2026"],
                ["Fachkraft", "E 9b", "0,0", "2,5", "2,5"], ["Leitung", "A 12", "1,0", "0,0", "1,0"],
            ],
            [
                ["Lfd. Nr.", "Stelle", "Entgeltgruppe", "Stellen", "davon besetzt"],
                ["1", "Fachkraft", "E 9b", "2,5", "1"], ["2", "Leitung", "A 12", "1", "1"],
            ],
            [
                ["Anteil Vorjahr", "Stellen", "Stelle", "Entgeltgruppe"], ["7", "2,5", "Fachkraft", "E 9b"],
                ["8", "1", "Leitung", "A 12"],
            ],
        ])
    func plans(rows: [[String]]) {
        let form = ImportScene.plan(rows)
        #expect(form.faults == [], "\(form.allFaults)")
        #expect(form.values("post-0", "group-0", "posts-0", "posts-1") == ["Fachkraft", "E 9b", "2,5", "1"])
    }

    @Test(
        "Inhabitants are all of them, not those per square kilometre, not the men",
        arguments: [
            (["Gemeinde", "Einwohner je km²", "Einwohner"], 2),
            (["Gemeinde", "Einwohner männlich", "Einwohner weiblich", "Einwohner insgesamt"], 3),
            (["Gemeinde", "Bevölkerungsdichte", "Bevölkerung"], 2),
            (["Gemeinde", "Einwohner unter 18", "Einwohnerzahl"], 2),
            (["Gemeindename", "Bevölkerung am 31.12.2012"], 1),
            (["Gemeinde", "Rang", "Einwohner (31.12.2023)", "Veränderung Einwohner"], 2),
        ])
    func keys(head: [String], column: Int) {
        var rows = [head]
        for item in ImportScene.weights {
            let beside = String(17 + item.weight / 100)
            var row = Array(repeating: beside, count: head.count)
            row[0] = item.body.content.name.de
            row[column] = String(item.weight)
            rows.append(row)
        }
        let form = ImportScene.key(rows)
        #expect(form.faults == [], "\(form.allFaults)")
        #expect(form.weights() == ImportScene.filledWeights)
        #expect(form.form.fields["unit"] == "inhabitants")
    }

    @Test("Where several columns fit, they are asked for, none is taken, and a choice settles it")
    func open() {
        let rows = [["Stelle", "Entgeltgruppe", "Stellen 2025", "Stellen 2026"], ["Fachkraft", "E 9b", "2", "3"]]
        let form = ImportScene.plan(rows)
        #expect(
            form.faults.count == 1 && form.allFaults.contains("C „Stellen 2025“, D „Stellen 2026“"), "\(form.allFaults)"
        )
        #expect(form.form.fields["posts-0"] == nil)
        let chosen = ImportScene.plan(rows, choices: ImportChoices(["column-posts": "4"]))
        #expect(chosen.faults == [] && chosen.form.fields["posts-0"] == "3", "\(chosen.allFaults)")
        let families = ImportScene.key(
            [["Gemeinde", "Einwohner", "Umlagegrundlagen"]]
                + ImportScene.weights.map { [$0.body.content.name.de, "7", String($0.weight)] })
        #expect(families.allFaults.contains("mehrere Spalten, die Gewicht sein können"))
    }

    @Test("Headings in two rows are one head, merged or not; a row of units and one of numbers belong to it")
    func rows() {
        var merged = ImportScene.sheet([
            ["Entgeltgruppe", "Kosten", ""], ["", "Personalkosten", "Sachkosten"], ["E 9b", "61.000", "9.700"],
            ["E 10", "70.000", "9.700"],
        ])
        merged.merged = [.init(rows: 0...0, columns: 1...2), .init(rows: 0...1, columns: 0...0)]
        let form = RateImport(sheet: merged, page: .de).filled
        #expect(
            form.faults == []
                && form.values("rate-0", "rate-1", "material", "group-2") == ["61.000", "70.000", "9.700", nil],
            "\(form.allFaults)")
        for more in [[["", "€", "€"]], [["1", "2", "3"]], [["", "in Euro", "in Euro"], ["1", "2", "3"]]] {
            let plain = ImportScene.rates(
                [["Entgeltgruppe", "Personalkosten", "Sachkosten"]] + more + [["E 9b", "61.000,00", "9.700,00"]])
            #expect(
                plain.faults == []
                    && plain.values("group-0", "rate-0", "material", "group-1") == ["E 9b", "61.000", "9.700", nil],
                "\(plain.allFaults)")
        }
        let beside = ImportScene.key(
            [["Gemeinde", "Einwohner", "", "Fläche"], ["", "männlich", "insgesamt", ""]]
                + ImportScene.weights.map { [$0.body.content.name.de, "1", String($0.weight), "3"] })
        #expect(beside.faults == [] && beside.weights() == ImportScene.filledWeights, "\(beside.allFaults)")
    }

    @Test("A column that differs by row is said once, and to be there")
    func differing() {
        let form = ImportScene.rates([
            ["Entgeltgruppe", "Personalkosten", "Sachkosten", "Gemeinkosten"], ["E 9b", "61.000", "9.700", "12.200"],
            ["E 10", "51.000", "9.800", "10.200"],
        ])
        #expect(form.faults == [], "\(form.allFaults)")
        #expect(!form.allNotes.contains("stehen nicht in der Datei"))
        for column in ["Spalte C, „Sachkosten“", "Spalte D, „Gemeinkosten“"] {
            #expect(form.notes.count { $0.de.contains(column) } == 1, "\(form.allNotes)")
        }
        #expect(form.values("material", "overhead") == [nil, nil])
    }

    @Test("Hidden rows and columns are left out and named")
    func hidden() {
        var sheet = ImportScene.sheet([
            ["Stelle", "Entgeltgruppe", "Stellen", "Stellen"], ["Fachkraft", "E 9b", "7", "2"],
            ["Alt", "E 9b", "9", "9"], ["Leitung", "E 11", "8", "1"],
        ])
        sheet.hiddenColumns = [2]
        sheet.hiddenRows = [2]
        let form = PlanImport(sheet: sheet, kinds: [], page: .de).filled
        #expect(
            form.faults == [] && form.values("posts-0", "posts-1", "post-2") == ["2", "1", nil], "\(form.allFaults)")
        #expect(
            form.allNotes.contains("Ausgeblendet und nicht übernommen: Zeile 3.") && form.allNotes.contains("Spalten C")
        )
    }
}
