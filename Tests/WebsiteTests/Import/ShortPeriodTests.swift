import Decisions
import Folders
import Testing

@testable import Documents
@testable import Website

@Suite("Amounts of less or more than a year")
struct ShortPeriodTests {
    private static let rows = [["Entgeltgruppe", "Personalkosten"], ["E 11", "34.300"], ["E 6", "27.600"]]

    @Test(
        "What is said of half a year above or below a table is asked about, and answered by what the numbers are",
        arguments: [
            "Kosten für 6 Monate", "Kosten eines Arbeitsplatzes für sechs Monate",
            "Kostensätze für das 1. Halbjahr 2013", "Personalkosten Januar bis Juni 2013",
            "Personalkosten 01.01.–30.06.2013", "Kosten vom 1.1.2013 bis 30.6.2013",
            "Halbjährliche Kosten eines Arbeitsplatzes 2013", "Kosten im II. Quartal 2013",
            "Kosten Juli 2012 – März 2013", "Kosten für 24 Monate", "Staff cost, first half of 2013",
            "Staff cost for 6 months", "Staff cost January to June 2013",
        ])
    func around(text: String) {
        for rows in [[[text]] + Self.rows, Self.rows + [[], ["Hinweis: " + text]]] {
            let asked = ImportScene.rates(rows)
            #expect(
                asked.faults.count == 1 && asked.allFaults.contains("in einer anderen Einheit"), "\(asked.allFaults)")
            let chosen = ImportScene.rates(rows, choices: ImportChoices(["power": "0"]))
            #expect(chosen.faults == [] && chosen.values("rate-0") == ["34.300"], "\(chosen.allFaults)")
        }
    }

    @Test(
        "Months by their numbers, a proportion of a year, a month up to which, and several years are said by it too",
        arguments: [
            "Kosten 1-6/2013", "Kosten 01/2013 - 06/2013", "Kosten 7.2012–3.2013", "Personalkosten Monate 1 bis 6",
            "anteilig für 2013 (6/12)",
            "zeitanteilig 2013", "Kosten für das Rumpfjahr 2013", "Kosten bis Juni 2013", "bis Juni 2013",
            "Beträge bis zum 30.06.2013",
            "Beträge für zwei Jahre", "Personalkosten für 3 Jahre", "Staff cost for two years",
        ])
    func others(text: String) {
        for rows in [[[text]] + Self.rows, Self.rows + [[], ["Hinweis: " + text]]] {
            let asked = ImportScene.rates(rows)
            #expect(
                asked.faults.count == 1 && asked.allFaults.contains("in einer anderen Einheit"), "\(asked.allFaults)")
            #expect(ImportScene.rates(rows, choices: ImportChoices(["power": "0"])).faults == [])
        }
    }

    @Test(
        "A column that says it beside the amounts is asked about once, and one of other times is not",
        arguments: [
            ("Zeitraum", "1. Halbjahr"), ("Bemerkung", "für 6 Monate"), ("", "Januar bis Juni 2013"), ("Monate", "6"),
            ("Zeitraum", "1-6/2013"),
        ])
    func columns(heading: String, value: String) {
        func table(_ heading: String, _ value: String) -> [[String]] {
            [Self.rows[0] + [heading]] + Self.rows.dropFirst().map { $0 + [value] }
        }
        let asked = ImportScene.rates(table(heading, value))
        #expect(asked.faults.map(\.row) == [1] && asked.faults.first?.column == 2, "\(asked.allFaults)")
        #expect(asked.allFaults.contains("und so in einer weiteren Zeile"), "\(asked.allFaults)")
        #expect(ImportScene.rates(table(heading, value), choices: ImportChoices(["power": "0"])).faults == [])
        let others = [
            ("Monate", "12"), ("Probezeit", "6 Monate"), ("Zeitraum", "Januar bis Dezember"),
            ("Bemerkung", "ab Juli 2013"), ("Stufe", "3"),
        ]
        for (heading, value) in others {
            let form = ImportScene.rates(table(heading, value))
            #expect(form.faults == [] && form.values("rate-0") == ["34.300"], "\(value): \(form.allFaults)")
        }
    }

    @Test("So it is in a heading, in a line of several cells, in a subheading and in the name of the sheet")
    func elsewhere() {
        for heading in [
            "Personalkosten Januar – Juni 2013", "Personalkosten (01.01.2013 - 30.06.2013)", "Personalkosten 6 Monate",
            "Personalkosten H1 2013",
            "Personalkosten 1-6/2013",
        ] {
            let form = ImportScene.rates([["Entgeltgruppe", heading]] + Self.rows.dropFirst())
            #expect(!form.faults.isEmpty && form.values("rate-0") == [nil], "\(heading): \(form.form.fields)")
        }
        let cells = ImportScene.rates([["Zeitraum:", "01.01.2013", "bis", "30.06.2013"]] + Self.rows)
        #expect(cells.faults.count == 1 && cells.allFaults.contains("bis 30.06.2013"), "\(cells.allFaults)")
        let section = ImportScene.rates([Self.rows[0], ["Januar bis Juni 2013:", ""]] + Self.rows.dropFirst())
        #expect(!section.faults.isEmpty, "\(section.form.fields)")
        var sheet = ImportScene.sheet(Self.rows)
        sheet.name = "Jan-Juni 2013"
        #expect(RateImport(sheet: sheet, page: .de).filled.faults.count == 1)
    }

    @Test(
        """
        A year is one however it is said, and a day from which or as of which something holds is no time that \
        amounts are of
        """,
        arguments: [
            "Kosten Januar bis Dezember 2013", "Kosten 01.01.2013 bis 31.12.2013", "Kosten 01.07.2012 – 30.06.2013",
            "Kosten für 12 Monate", "Kosten Juli 2012 bis Juni 2013",
            "Kostensätze ab dem 2. Halbjahr 2013", "Stand: 1. Halbjahr 2013", "Gültig vom 01.01.2013 bis 30.06.2013",
            "Tarifvertrag 01.03.2012 – 28.02.2014",
            "Finanzbericht zum II. Quartal 2013", "Kosten 1-12/2013", "Vorlage 1-6/2013", "Kosten bis Dezember 2013",
            "Rückmeldung bis Juni 2013",
            "Haushaltsjahre 2013/2014", "anteilige Kosten je Stelle", "Kosten 01.07.2012 bis 30.06.2013",
            "Kosten für ein Jahr",
            "Kostensätze 2013", "Kosten nach dem Stand Juni 2013", "Beschluss vom 12.12.2012",
        ])
    func years(text: String) {
        let form = ImportScene.rates([[text]] + Self.rows)
        #expect(form.faults == [] && form.values("rate-0") == ["34.300"], "\(form.allFaults)")
    }

    @Test("Cells by the ten thousand that say no time are passed over in no time")
    func many() {
        var said = 0
        let time = ProcessorTime.measure {
            for number in 0..<10_000 where ShortPeriod.isSaid(in: "Notiz \(number) zu 4711/\(number).") { said += 1 }
        }
        // Unoptimised and beside other tests; looking for days in each took thirty times as long.
        #expect(said == 0 && time < .seconds(10), "\(time)")
    }
}
