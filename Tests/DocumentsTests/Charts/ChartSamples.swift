import Documents

/// Charts as a county's page has them, for the tests of this folder.
enum ChartSamples {
    static func words(_ id: String, _ alternative: String, head: [String]) -> ChartWords {
        ChartWords(
            id: id, alternative: alternative, caption: "Beispiel mit gedachten Werten",
            head: head)
    }

    static let cost = CostByYearChart(
        words: words(
            "cost", "Mehrkosten je Jahr in Tausend Euro: 80 bis 2017, danach 250.",
            head: ["Jahr", "Mehrkosten", "Förderung"]),
        years: (2013...2021).map { year in
            year <= 2017
                ? .init(
                    label: "\(year)", net: 8_000_000, grant: 17_000_000, netText: "80",
                    grantText: "170")
                : .init(
                    label: "\(year)", net: 25_000_000, grant: 0, netText: "250",
                    grantText: "0")
        },
        cliff: .init(after: 4, text: "Förderung endet 31.12.2017"), unit: "Tsd. €",
        netLegend: "trägt der Kreis", grantLegend: "Förderung des Landes")

    static func thousands(_ cents: Int64) -> String { "\(cents / 100_000)" }

    static let bridge = BridgeChart(
        words: words(
            "bridge", "Von 61.000 auf 80.000 Euro: die neue Ausgabe erhöht um 19.000.",
            head: ["Schritt", "Betrag"]),
        steps: [
            .init(label: "KGSt 2011/12", amount: 6_100_000, text: "61.000 €", kind: .total),
            .init(label: "neue Ausgabe der Kostensätze", amount: 2_150_000, text: "+21.500 €", kind: .delta),
            .init(label: "Stellenplan", amount: 0, text: "±0 €", kind: .delta),
            .init(label: "Sachkosten", amount: -250_000, text: "−2.500 €", kind: .delta),
            .init(label: "KGSt 2013", amount: 8_000_000, text: "80.000 €", kind: .total),
        ])

    static let wideBridge = BridgeChart(
        words: words("wide-bridge", "Acht Schritte.", head: ["Schritt", "Betrag"]),
        steps: [.init(label: "Ausgangswert", amount: 6_100_000, text: "61.000 €", kind: .total)]
            + (1...7).map {
                .init(
                    label: "Gemeinkostenzuschlag und Personalnebenkosten der Gruppe \($0)",
                    amount: $0.isMultiple(of: 3) ? -900_000 : 450_000,
                    text: $0.isMultiple(of: 3) ? "−9.000 €" : "+4.500 €", kind: .delta)
            }
            + [.init(label: "Ergebnis", amount: 6_550_000, text: "65.500 €", kind: .total)])

    /// Day 15 614 is 2012-10-01.
    static let timeline = TimelineChart(
        words: words("timeline", "Vom Antrag bis zur Vorlage.", head: ["Nr.", "Datum", "Ereignis"]),
        events: [
            .init(
                day: 15615, label: "Gemeinsamer Antrag der Fraktionen von CDU und GRÜNEN", dateText: "02.10.2012",
                kind: .motion),
            .init(day: 15635, label: "Kreisausschuss berät", dateText: "22.10.2012", kind: .meeting),
            .init(
                day: 15658, label: "Bericht der Verwaltung: Mehrkosten 61.000\u{A0}€ im Jahr", dateText: "14.11.2012",
                kind: .figure),
            .init(day: 15663, label: "Kreisausschuss erteilt drei Aufträge", dateText: "19.11.2012", kind: .decision),
            .init(
                day: 15667, label: "Besprechung mit den Hauptverwaltungsbeamten", dateText: "23.11.2012", kind: .meeting
            ),
            .init(
                day: 15691, label: "Schreiben an die Bürgermeisterin und die Bürgermeister", dateText: "17.12.2012",
                kind: .letter),
            .init(
                day: 15715, label: "Sprecher der Bürgermeister: mehrheitlich ablehnend", dateText: "10.01.2013",
                kind: .letter),
            .init(
                day: 15736, label: "Neue Ausgabe der Kostensätze: 80.000\u{A0}€ im Jahr",
                dateText: "zwischen 17.12.2012 und 31.01.2013", kind: .figure),
            .init(day: 16048, label: "Kreisausschuss bittet um ein Konzept", dateText: "09.12.2013", kind: .decision),
            .init(day: 16375, label: "Das Zentrum nimmt die Arbeit auf", dateText: "November 2014", kind: .other),
        ],
        from: 15614, to: 16436,
        ticks: [
            .init(day: 15614, text: "Okt. 2012"), .init(day: 15706, text: "2013"),
            .init(day: 16071, text: "2014"), .init(day: 16436, text: "2015"),
        ],
        stand: .init(day: 15736, text: "Stand 31.01.2013"),
        legend: [
            .init(kind: .motion, text: "Antrag"), .init(kind: .meeting, text: "Sitzung"),
            .init(kind: .letter, text: "Schreiben"), .init(kind: .figure, text: "Kennzahl"),
            .init(kind: .decision, text: "Beschluss"), .init(kind: .other, text: "Sonstiges"),
        ])

    static let map = HexMapChart(
        words: words("map", "Karte der 19 Städte und Gemeinden.", head: ["Gemeinde", "Votum"]),
        tiles: municipalities.enumerated().map { index, place in
            let states: [HexMapChart.State] = [.unknown, .consent, .conditional, .refusal, .abstain, .none]
            return .init(
                q: place.q, r: place.r, lines: place.lines, state: states[index % 6],
                title: place.lines.joined(separator: " "))
        } + bonn,
        legend: [
            .init(state: .consent, text: "stimmt zu"),
            .init(state: .conditional, text: "unter Bedingungen"),
            .init(state: .refusal, text: "lehnt ab"), .init(state: .abstain, text: "enthält sich"),
            .init(state: .unknown, text: "nicht bekannt"), .init(state: .none, text: "nicht gefragt"),
        ])

    /// As the page shows it in January 2013: no single vote is known.
    static let unknownMap: HexMapChart = {
        var map = ChartSamples.map
        for index in map.tiles.indices where map.tiles[index].state != .neighbor {
            map.tiles[index].state = .unknown
        }
        map.legend = [.init(state: .unknown, text: "Einzelvotum nicht bekannt")]
        return map
    }()

    private static let bonn: [HexMapChart.Tile] = [
        .init(q: 2, r: 3, lines: [], state: .neighbor, title: "Bonn"),
        .init(q: 2, r: 4, lines: ["Bonn"], state: .neighbor, title: "Bonn"),
        .init(q: 3, r: 4, lines: [], state: .neighbor, title: "Bonn"),
    ]

    private static let municipalities: [(lines: [String], q: Int, r: Int)] = [
        (["Alfter"], 1, 4), (["Bad", "Honnef"], 4, 4), (["Bornheim"], 1, 3),
        (["Eitorf"], 6, 2), (["Hennef"], 5, 2), (["Königs-", "winter"], 4, 3),
        (["Lohmar"], 4, 1), (["Mecken-", "heim"], 1, 5), (["Much"], 6, 0),
        (["Neunk.-", "Seelsch."], 5, 1), (["Nieder-", "kassel"], 2, 2),
        (["Rhein-", "bach"], 0, 5), (["Ruppich-", "teroth"], 6, 1),
        (["Sankt", "Augustin"], 3, 3), (["Siegburg"], 4, 2), (["Swisttal"], 0, 4),
        (["Troisdorf"], 3, 2), (["Wacht-", "berg"], 2, 5), (["Windeck"], 7, 1),
    ]
}
