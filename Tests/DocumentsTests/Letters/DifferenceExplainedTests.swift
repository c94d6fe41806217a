import Decisions
import Testing

@testable import Documents

@Suite("What a letter that asks again says of the causes (fictional)")
struct DifferenceExplainedTests {
    private static let rates =
        "editions:\n" + FerryCase.edition("tab-2023", on: "2023-10-01", year: 2023, personnel: 55_000)
    private static let newRates = FerryCase.edition("tab-2024", on: "2024-03-20", year: 2024)

    private func again(told amount: String, _ more: String = "") throws -> String {
        let round = FerryCase.round("2024-03-01").replacing("60000 EUR", with: amount)
        return try FerryCase.scene(Self.rates + more + round).letter(.again(Identifier("frage")), "2024-06-01")
    }

    @Test("Where the causes come to the whole difference they explain it, from what was told to what is stated now")
    func whole() throws {
        let text = try again(told: "65000 EUR", Self.newRates)
        #expect(
            text.contains("Der Unterschied erklärt sich so, gerechnet für ein volles Jahr: von 65.000 € auf 75.000 €."),
            "\(text)")
        #expect(
            text.contains("Kostensätze** (bisher Tabelle 2023, jetzt Tabelle 2024): +10.000 €")
                && !text.contains("Ursache nicht berechnet"), "\(text)")
    }

    @Test(
        """
        What they do not come to is named as not computed, in the list and in the chart, and nothing is called \
        explained
        """
    )
    func part() throws {
        let text = try again(told: "61000 EUR", Self.newRates)
        #expect(
            text.contains(
                "Der Unterschied von 61.000 € auf 75.000 € erklärt sich nur zum Teil, gerechnet für ein volles Jahr:"),
            "\(text)")
        #expect(text.contains("Ursache nicht berechnet**: +4.000 €") && !text.contains("erklärt sich so"), "\(text)")
        #expect(
            text.contains("Von 61.000 € auf 75.000 €: Kostensätze +10.000 €, Ursache nicht berechnet +4.000 €."),
            "\(text)")
    }

    @Test("Where nothing was computed that has changed, the letter says so")
    func none() throws {
        let text = try again(told: "61000 EUR")
        #expect(
            text.contains("Wie sich der Unterschied von 61.000 € auf 65.000 € erklärt, ist nicht berechnet."), "\(text)"
        )
    }
}
