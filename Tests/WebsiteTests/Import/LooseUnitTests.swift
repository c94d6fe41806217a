import Decisions
import Testing

@testable import Documents
@testable import Website

@Suite("Units beside the numbers, in columns that nobody named for them")
struct LooseUnitTests {
    private static let head = ["Entgeltgruppe", "Personalkosten"]

    @Test("A column without a heading that says nothing but the unit is that of the numbers")
    func certain() {
        let rates = ImportScene.rates([Self.head + [""], ["E 9b", "61", "TEUR"], ["E 10", "70,5", "TEUR"]])
        #expect(rates.faults == [] && rates.values("rate-0", "rate-1") == ["61.000", "70.500"], "\(rates.allFaults)")
        let monthly = ImportScene.rates([
            Self.head + [""], ["E 9b", "6.100", "€/Monat"], ["E 10", "7.050", "€/Monat"],
        ])
        #expect(
            monthly.faults.count == 2 && monthly.allFaults.contains("in einer anderen Einheit: „€/Monat“"),
            "\(monthly.allFaults)")
        let hours = ImportScene.plan([
            ["Stelle", "Entgeltgruppe", "Stellen", ""], ["Leitung", "E 11", "39", "Std."],
            ["Fachkraft", "E 9b", "19,5", "Std."],
        ])
        #expect(
            hours.faults.count == 2 && hours.allFaults.contains("in einer anderen Einheit: „Std.“"),
            "\(hours.allFaults)")
        let key = ImportScene.key(
            [["Gemeinde", "Umlagegrundlagen", ""]]
                + ImportScene.weights.map { [$0.body.content.name.de, String($0.weight), "TEUR"] })
        #expect(key.faults == [] && key.weights().values.allSatisfy { $0.hasSuffix(".000") }, "\(key.allFaults)")
    }

    @Test(
        """
        In a column of another name one such word is enough to ask, and the column can be chosen as the unit or as \
        none
        """,
        arguments: [
            ["Bemerkung", "monatlich", ""], ["Basis", "Monat", "Monat"], ["Zeitraum", "je Quartal", ""],
            ["", "monatlich", "vorläufig"],
        ])
    func asked(column: [String]) {
        let table = [Self.head + [column[0]], ["E 9b", "6.100", column[1]], ["E 10", "70.500", column[2]]]
        let form = ImportScene.rates(table)
        #expect(form.faults.map(\.row) == [1] && form.faults.map(\.column) == [2], "\(form.allFaults)")
        #expect(
            ImportScene.rates(table, choices: ImportChoices(["column-unit": "3"])).allFaults.contains("anderen Einheit")
        )
        let none = ImportScene.rates(table, choices: ImportChoices(["column-unit": "0"]))
        #expect(none.faults == [] && none.values("rate-0") == ["6.100"], "\(none.allFaults)")
    }

    @Test("Words that only look like units ask nothing: titles, plates, remarks, a year")
    func others() {
        let plan = ImportScene.plan([
            ["Stelle", "Entgeltgruppe", "Stellen", "Anrede", "Bemerkung"],
            ["Leitung", "E 11", "1", "Fr.", "6 Monate befristet"], ["Fachkraft", "E 9b", "2", "Hr.", "ab 2026"],
        ])
        #expect(plan.faults == [] && plan.values("posts-0", "posts-1") == ["1", "2"], "\(plan.allFaults)")
        let rates = ImportScene.rates([
            Self.head + ["Stand", "Währung", "Turnus"], ["E 9b", "61.000", "2026", "EUR", "jährlich"],
            ["E 10", "70.500", "2026", "EUR", "jährlich"],
        ])
        #expect(rates.faults == [] && rates.values("rate-0", "rate-1") == ["61.000", "70.500"], "\(rates.allFaults)")
    }

    @Test("A column of the currency is one of the unit")
    func currency() {
        let form = ImportScene.rates([Self.head + ["Währung"], ["E 9b", "61", "TEUR"], ["E 10", "70,5", "TEUR"]])
        #expect(form.faults == [] && form.values("rate-0", "rate-1") == ["61.000", "70.500"], "\(form.allFaults)")
        #expect(
            ImportScene.rates([Self.head + ["Währung"], ["E 9b", "61.000", "DM"], ["E 10", "70.500", "DM"]]).faults
                .count == 2)
    }

    @Test(
        "A share, a factor or months beside the number of posts are asked about",
        arguments: [["v. H.", "100", "50"], ["TZ-Anteil", "1", "0,5"], ["Monate", "12", "6"], ["TZ", "100", "50"]])
    func shares(column: [String]) {
        let form = ImportScene.plan([
            ["Stelle", "Entgeltgruppe", "Anzahl", column[0]], ["Leitung", "E 11", "1", column[1]],
            ["Fachkraft", "E 9b", "2", column[2]],
        ])
        #expect(form.allFaults.contains("die erst zusammen die Zahl der Stellen sagen können"), "\(form.allFaults)")
    }
}
