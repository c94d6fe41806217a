@testable import Documents

/// Charts of what is uncertain, with made-up values.
extension ChartSamples {
    static let tornado = TornadoChart(
        words: words(
            "tornado",
            "Mittlere Mehrkosten 400.000 Euro. Am meisten bewegt die Tarifsteigerung: 352.000 bis 463.000 Euro.",
            head: ["Annahme", "niedriger Wert", "hoher Wert"]),
        middle: 40_000_000, middleText: "400.000\u{A0}€",
        bars: [
            .init(
                label: "Tarifsteigerung im Jahr", low: 35_200_000, high: 46_300_000,
                lowText: "352.000\u{A0}€", highText: "463.000\u{A0}€", atLow: "0\u{A0}%", atHigh: "4\u{A0}%"),
            .init(
                label:
                    """
                    Anteil der Anträge, die an das Zentrum gehen und nicht an die Gemeinde, nach Angaben der \
                    Städte und Gemeinden
                    """,
                low: 43_000_000, high: 36_500_000, lowText: "430.000\u{A0}€",
                highText: "365.000\u{A0}€", atLow: "40\u{A0}%", atHigh: "75\u{A0}%"),
            .init(
                label: "Beginn", low: 41_000_000, high: 42_500_000, lowText: "410.000\u{A0}€",
                highText: "425.000\u{A0}€", atLow: "Januar 2014", atHigh: "Juli 2014"),
            .init(
                label: "Förderung des Landes", low: 40_000_000, high: 38_800_000,
                lowText: "400.000\u{A0}€", highText: "388.000\u{A0}€", atLow: "keine", atHigh: "12.000\u{A0}€"),
            .init(
                label: "Miete", low: 40_000_000, high: 40_000_000, lowText: "400.000\u{A0}€",
                highText: "400.000\u{A0}€", atLow: "8\u{A0}€", atHigh: "8\u{A0}€"),
        ])

    static let histogram = HistogramChart(
        words: words(
            "histogram",
            "Mehrkosten in 10.000 Läufen: in 80 von 100 zwischen 352.000 und 455.000 Euro, im Mittel 401.000 Euro.",
            head: ["von", "bis", "Läufe"]),
        edges: (0...24).map { 30_000_000 + Int64($0) * 900_000 },
        counts: [
            12, 31, 80, 140, 233, 370, 520, 688, 812, 915, 960, 931, 874, 790, 677, 561, 450, 339,
            241, 170, 106, 60, 30, 10,
        ],
        marks: [
            .init(value: 35_200_000, text: "10\u{A0}%: 352.000\u{A0}€"),
            .init(value: 40_100_000, text: "Median: 401.000\u{A0}€"),
            .init(value: 45_500_000, text: "90\u{A0}%: 455.000\u{A0}€"),
        ])

    static func euro(_ cents: Int64) -> String { "\(cents / 100_000) Tsd.\u{A0}€" }
}
