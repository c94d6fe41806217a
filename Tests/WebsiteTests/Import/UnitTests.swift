import Decisions
import Foundation
import Testing

@testable import Documents
@testable import Website

@Suite("Units of the numbers in a table")
struct UnitTests {
    @Test("Amounts in thousands are taken as euros, whatever says it", arguments: [
        [["Entgeltgruppe", "Personalkosten in TEUR"], ["E 9b", "61,0"], ["E 10", "70,5"]],
        [["Entgeltgruppe", "Personalkosten (Tsd. €)"], ["E 9b", "61,0"], ["E 10", "70,5"]],
        [["Entgeltgruppe", "Personalkosten in 1.000 Euro"], ["E 9b", "61,0"], ["E 10", "70,5"]],
        [["Entgeltgruppe", "Personalkosten T€"], ["E 9b", "61,0"], ["E 10", "70,5"]],
        [["Entgeltgruppe", "Personalkosten"], ["", "in Tsd. EUR"], ["E 9b", "61,0"], ["E 10", "70,5"]],
        [["Kosten eines Arbeitsplatzes, Angaben in Tsd. €"], ["Entgeltgruppe", "Betrag"], ["E 9b", "61,0"], ["E 10", "70,5"]],
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

    @Test("What counts something else than euros a year is refused with the place that says so", arguments: [
        "Personalkosten je Monat", "Personalkosten monatlich", "Monatliche Personalkosten", "Personalkosten pro Stunde", "Personalkosten in DM", "Personalkosten je Quartal",
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
        let percent = ImportScene.plan([["Stelle", "Entgeltgruppe", "Umfang in %"], ["Fachkraft", "E 9b", "50"], ["Leitung", "E 11", "100"]])
        #expect(percent.faults == [] && percent.values("posts-0", "posts-1") == ["0,5", "1"], "\(percent.allFaults)")
        for heading in ["Umfang (Std./Woche)", "Wochenstunden", "Umfang in Stunden", "Anzahl Personenmonate"] {
            let hours = ImportScene.plan([["Stelle", "Entgeltgruppe", heading], ["Fachkraft", "E 9b", "19,5"], ["Leitung", "E 11", "39"]])
            #expect(!hours.faults.isEmpty && hours.form.fields["posts-0"] == nil, "\(heading): \(hours.form.fields)")
        }
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

    @Test("A number format is read as it is shown: words, quoted and real percent signs, a smaller scale", .enabled(if: TableReader().isAvailable))
    func formats() async throws {
        func rate(_ value: String, _ format: String, heading: String = "Personalkosten") async throws -> ImportedForm {
            let file = try await ImportScene.read("sheet.append(['Entgeltgruppe', '\(heading)'])\nsheet.append(['E 9b', \(value)])\nsheet['B2'].number_format = '''\(format)'''")
            return RateImport(sheet: file.sheets[0], page: .de).filled
        }
        for (value, format) in [("61", "#,##0.0\" TEUR\""), ("61000", "#,##0.00 €"), ("61000", "#,##0,\" TEUR\""), ("61000", "#,##0 [$€-407]"), ("61000", "_-* #,##0.00 €_-"), ("61000", "General")] {
            let form = try await rate(value, format)
            #expect(form.faults == [] && form.form.fields["rate-0"] == "61.000", "\(format): \(form.form.fields) \(form.allFaults)")
        }
        for (value, format) in [("61", "0 \"€/Monat\""), ("61", "#,##0.00 [$$-409]"), ("0.61", "0%"), ("61000", "#,##0,"), ("41000", "dd.mm.yyyy")] {
            let form = try await rate(value, format)
            #expect(!form.faults.isEmpty, "\(format): \(form.form.fields)")
        }
        let twice = try await rate("61", "0\" TEUR\"", heading: "Personalkosten in TEUR")
        #expect(twice.form.fields["rate-0"] == "61.000", "\(twice.allFaults)")
        for (value, format) in [("0.2", "0.00%"), ("20", "0.00\"%\""), ("20", "0.00\\\\%"), ("20", "General")] {
            let file = try await ImportScene.read("for row in [['Entgeltgruppe', 'Personalkosten'], ['E 9b', 61000], ['Gemeinkosten', \(value)]]: sheet.append(row)\nsheet['B3'].number_format = '\(format)'")
            let form = RateImport(sheet: file.sheets[0], page: .de).filled
            #expect(form.faults == [] && form.form.fields["overhead"] == "20", "\(format): \(form.form.fields)")
        }
    }
}
