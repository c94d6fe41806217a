import Decisions
import Testing

@testable import Documents
@testable import Website

@Suite("Two years or states of the same side by side, of which one heading says a word more")
struct DatedColumnTests {
    @Test(
        "Which rates are meant is asked, and not answered by the plainer heading",
        arguments: [
            ["Personalkosten 2012", "Personalkosten 2013 (Prognose)"], ["Personalkosten 2012", "Hochrechnung 2013"],
            ["Personalkosten 2013", "Personalkosten 2013 (vorläufig)"],
            ["Personalkosten", "Personalkosten 2013 (Prognose)"],
            ["Personalkosten Ansatz 2013", "Personalkosten Ergebnis 2012"],
            ["Personalkosten 2012", "Personalkosten Ansatz 2013"],
        ])
    func rates(columns: [String]) {
        let rows = [["EG"] + columns, ["E 11", "68.000", "69.300"], ["E 6", "55.000", "55.600"]]
        let asked = ImportScene.rates(rows)
        #expect(
            asked.faults.count == 1 && asked.allFaults.contains("B „\(columns[0])“, C „\(columns[1])“"),
            "\(asked.allFaults)")
        let chosen = ImportScene.rates(rows, choices: ImportChoices(["column-cost": "3"]))
        #expect(
            chosen.faults == [] && chosen.values("rate-0", "rate-1") == ["69.300", "55.600"], "\(chosen.allFaults)")
    }

    @Test(
        "So it is with posts",
        arguments: [
            ["Stellen 2012", "Stellen 2013 (Entwurf)"], ["Stellen 2012", "Stellenplanentwurf 2013"],
            ["Stellen 2012", "Vorschlag 2013"],
            ["Stellen ab 01.08.2013", "Stellen (neu) ab 01.01.2014"],
            ["Stellen lt. Stellenplan 2012", "Stellen 2013 (Fortschreibung)"],
        ])
    func posts(columns: [String]) {
        let rows = [["Stelle", "EG"] + columns, ["Fachkraft", "E 11", "2", "3"], ["Verwaltung", "E 6", "1", "1,5"]]
        let asked = ImportScene.plan(rows)
        #expect(
            asked.faults.count == 1 && asked.allFaults.contains("C „\(columns[0])“, D „\(columns[1])“"),
            "\(asked.allFaults)")
        #expect(
            ImportScene.plan(rows, choices: ImportChoices(["column-posts": "4"])).values("posts-0", "posts-1") == [
                "3", "1,5",
            ])
    }

    @Test("And with the bases of the levy", arguments: ["(vorläufig)", "lt. 1. Modellrechnung"])
    func weights(said: String) {
        let head = ["Gemeinde", "Umlagegrundlagen 2012", "Umlagegrundlagen 2013 \(said)"]
        let rows =
            [head] + ImportScene.weights.map { [$0.body.content.name.de, String($0.weight), String($0.weight + 5)] }
        let asked = ImportScene.key(rows)
        #expect(
            asked.faults.count == 1 && asked.allFaults.contains("B „\(head[1])“, C „\(head[2])“"), "\(asked.allFaults)")
        #expect(
            ImportScene.key(rows, choices: ImportChoices(["column-weight": "2"])).weights() == ImportScene.filledWeights
        )
    }

    @Test("Also of the non-staff cost, which is taken by columns")
    func material() {
        for other in ["Sachkosten 2013", "Sachkosten 2013 (Entwurf)"] {
            let rows = [
                ["EG", "Personalkosten 2013", "Sachkosten 2012", other], ["E 11", "69.300", "9.700", "9.900"],
                ["E 6", "55.600", "9.700", "9.900"],
            ]
            let asked = ImportScene.rates(rows)
            #expect(
                asked.faults.count == 1 && asked.allFaults.contains("C „Sachkosten 2012“, D „\(other)“"),
                "\(asked.allFaults)")
            let chosen = ImportScene.rates(rows, choices: ImportChoices(["column-material": "4"]))
            #expect(chosen.faults == [] && chosen.values("material") == ["9.900"], "\(chosen.allFaults)")
        }
    }

    @Test(
        "The same numbers, what was actually filled, and other things of the year need no question",
        arguments: [
            ["Stellen 2013", "Stellen 2013 (Entwurf)", "2"], ["Stellen (Soll) 2013", "Stellen (Ist) 2012", "1"],
            ["Stellen 2013", "Fälle 2012", "70"],
            ["Stellen 2013", "davon besetzt 2012", "1"],
        ])
    func settled(columns: [String]) {
        let rows = [["Stelle", "EG", columns[0], columns[1]], ["Fachkraft", "E 11", "2", columns[2]]]
        let form = ImportScene.plan(rows)
        #expect(form.faults == [] && form.values("posts-0") == ["2"], "\(form.allFaults)")
    }
}
