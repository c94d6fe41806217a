import Decisions
import Testing

@testable import Documents

@Suite("Letters on a round of which only the month is known (fictional)")
struct RoundOfAMonthTests {
    private static let rates =
        "editions:\n" + FerryCase.edition("tab-2023", on: "2023-10-01", year: 2023, personnel: 55_000)

    private func again(_ round: String, _ more: String = "") throws -> String {
        try FerryCase.scene(
            Self.rates + FerryCase.edition("tab-2024", on: "2024-03-20", year: 2024) + FerryCase.round(round) + more
        )
        .letter(.again(Identifier("frage")), "2024-06-01")
    }

    @Test(
        """
        Which prices the briefing had is not settled where they changed within the month, and the new edition is \
        perhaps since
        """
    )
    func changed() throws {
        let text = try again("2024-03")
        #expect(
            text.contains(
                """
                Grundlage der Jahresbeträge im März 2024: Preise von 2023, ohne Förderung oder Preise von 2024, \
                ohne Förderung; welche es war, lässt sich erst mit dem genauen Tag sagen.
                """
            ), "\(text)")
        #expect(
            text.contains("Vielleicht erst seit den Unterlagen bekannt; es fehlt der genaue Tag:")
                && text.contains("Tabelle 2024"), "\(text)")
        #expect(
            text.contains(
                """
                Wie sich der Unterschied erklärt, lässt sich erst mit dem genauen Tag der früheren Beteiligung \
                sagen.
                """),
            "\(text)")
        #expect(!text.contains("31.03.2024"), "\(text)")
    }

    @Test(
        "Where every day of the span comes to the same, that is said, and what came after it is new",
        arguments: [
            ("2024-02", "im Februar 2024"), ("2024-03-19", "am 19.03.2024"),
            ("2024-02-10..2024-03-19", "zwischen dem 10.02.2024 und dem 19.03.2024"),
        ])
    func same(round: String, told: String) throws {
        let text = try again(round)
        #expect(text.contains("Grundlage der Jahresbeträge \(told): Preise von 2023, ohne Förderung."), "\(text)")
        #expect(text.contains("Neu bekannt seit den Unterlagen:") && !text.contains("Vielleicht erst seit"), "\(text)")
        // 60,000 € were told where 65,000 € had been computed.
        #expect(text.contains("Der Unterschied von 60.000 € auf 75.000 € erklärt sich nur zum Teil"), "\(text)")
        #expect(
            text.contains("Kostensätze** (bisher Tabelle 2023, jetzt Tabelle 2024): +10.000 €")
                && text.contains("Ursache nicht berechnet**: +5.000 €"), "\(text)")
    }

    @Test("Rates that were withdrawn since say so in a letter that tells what was known on the day of the round")
    func withdrawn() throws {
        let scene = try FerryCase.scene(
            Self.rates + FerryCase.edition("tab-2025", on: "2024-02-20", year: 2025) + FerryCase.round("2024-03-01")
                + "withdrawals:\n  - {id: zurueck, on: 2024-03-08, entry: tab-2025, reason: Falsche Tabelle.}\n")
        let text = try scene.letter(.consultation(Identifier("frage")), "2024-03-10")
        #expect(
            text.contains(
                """
                Am 01.03.2024 war bekannt: Ab dem 01.01.2025 gilt: Kostensätze „Tabelle 2025“ (zurückgezogen am \
                08.03.2024).
                """
            ), "\(text)")
        let before = try scene.letter(.consultation(Identifier("frage")), "2024-03-05")
        #expect(before.contains("Kostensätze „Tabelle 2025“.") && !before.contains("zurückgezogen"), "\(before)")
    }
}
