@testable import Documents

/// Fictional: a ferry between five places, a ferryman for 65,000 € a year on
/// the rates of 2023.
enum FerryCase {
    /// - Parameter more: further sections of the case.
    static func scene(_ more: String) throws -> LetterScene {
        try LetterScene.make(
            "faehre",
            [
                "Programmes/faehren-probe/programme.yaml": programme, "Cases/faehre/case.yaml": text,
                "Cases/faehre/more.yaml": more,
            ])
    }

    static func round(_ date: String, deadline: String = "2024-05-31") -> String {
        """
        rounds:
          - id: frage
            on: \(date)
            sources: [akte]
            title: Befragung zur Fähre
            question: Soll die Fähre fahren?
            strength: consent
            asked: [oberau, mittelau, unterau, hochau, niederau]
            deadline: \(deadline)
            briefing: {documents: [], figures: [{figure: extra-cost, value: 60000 EUR}]}

        """
    }

    static func edition(_ id: String, on date: String, year: Int, personnel: Int = 65_000) -> String {
        """
          - {id: \(id), on: \(date), sources: [akte], title: Tabelle \(year), rates: [{pay-group: F, personnel: \
        \(personnel) EUR}], overhead: 0 %, material: 10000 EUR, price-year: \(year)}\n
        """
    }

    private static let programme = "programme:\n  - {id: faehren-probe, title: Erfundenes Fährenprogramm}\n"

    private static let text = """
        matter:
          - {id: faehre, on: 2023-09-01, sources: [akte], title: Eine Fähre über die Musterau, county: auenkreis, \
        programme: faehren-probe, lead: kreistag, administration: amt}
        sources:
          - {id: akte, grade: official, title: Erfundene Akte}
          - {id: blatt, grade: press, title: Erfundenes Blatt}
          - {id: bote, grade: press, title: Erfundener Bote}
        bodies:
          - {id: auenkreis, kind: county, name: Auenkreis}
          - {id: oberau, kind: municipality, name: Oberau}
          - {id: mittelau, kind: municipality, name: Mittelau}
          - {id: unterau, kind: municipality, name: Unterau}
          - {id: hochau, kind: municipality, name: Hochau}
          - {id: niederau, kind: municipality, name: Niederau}
        organizations:
          - {id: kreistag, kind: council, body: auenkreis, name: Kreistag}
          - {id: amt, kind: office, body: auenkreis, name: Fährenamt}
        plans:
          - {id: betrieb, on: 2023-10-01, sources: [akte], title: Betrieb, posts: [{id: one, title: Fährmann, \
        pay-group: F, posts: 1}]}
          - {id: nichts, on: 2023-10-01, sources: [akte], title: Nichts, posts: []}
        cost-models:
          - {id: modell, on: 2023-10-01, sources: [akte], title: Mehrkosten, plan: betrieb, baseline: nichts, \
        round-to: 1000 EUR, first-year: 2024, last-year: 2028, wage-growth: 0 %, price-growth: 0 %}

        """
}
