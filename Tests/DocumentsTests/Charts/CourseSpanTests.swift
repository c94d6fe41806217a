import Costing
import Decisions
import Testing

@testable import Documents

@Suite("Dates of the course of events of which no day is known (fictional)")
struct CourseSpanTests {
    private func events(_ dates: String..., in language: Language = .de) -> String? {
        Words(language).events(dates.compactMap { PartialDate($0) }, Typography(language))?.replacing(
            "\u{A0}", with: " ")
    }

    @Test("From when to when is told as it is known, and a year is no last day of it")
    func sentence() {
        #expect(events("2021", "2022-05-04", "2025-03") == "3 Ereignisse von 2021 bis März 2025.")
        #expect(
            events("2012-06-25", "2012-12-18..2013-01-31")
                == "2 Ereignisse vom 25.06.2012 bis spätestens zum 31.01.2013.")
        #expect(
            events("2011-01-01..2012-11-14", "2013-02-01")
                == "2 Ereignisse frühestens vom 01.01.2011 bis zum 01.02.2013.")
        #expect(
            events("2021", "2021", in: .en) == "2 events, all in 2021."
                && events("2025-03") == "Ein Ereignis: März 2025.")
        #expect(events("2021", "2025-03", in: .en) == "2 events from 2021 to March 2025." && events() == nil)
    }

    @Test("The earliest and the latest are told by what they can be, not by the order of effect")
    func reach() {
        #expect(events("2021-03-05", "2021", "2021-11") == "3 Ereignisse, alle im Jahr 2021.")
        #expect(events("2020-12-31", "2021", "2021-06-01") == "3 Ereignisse vom 31.12.2020 bis 2021.")
    }

    @Test(
        "What has no day is drawn as a bar along the axis, with a key, named or numbered",
        arguments: [3, NamedTimeline.most + 6])
    func bars(count: Int) {
        var chart = ChartSamples.timeline
        chart.stand = nil
        chart.events = (0..<count).map {
            .init(day: 15_700 + $0 * 10, label: "Ereignis \($0)", dateText: "damals", kind: .other)
        }
        (chart.from, chart.to) = (15_000, 15_700 + count * 10)
        chart.spanText = "nur der Zeitraum bekannt"
        let days = chart.draw()
        chart.events[0].since = 15_000
        let spans = chart.draw()
        func bars(_ drawn: Chart) -> Int { drawn.svg.split(separator: "<rect class=\"chart-badge\"").count }
        #expect(bars(spans) == bars(days) + 2, "the bar and its key")
        #expect(spans.svg.contains("nur der Zeitraum bekannt") && !days.svg.contains("nur der Zeitraum bekannt"))
    }

    @Test("The chart of a matter says from when to when, and of how many only the span is known")
    func matter() throws {
        let scene = try LetterScene.make(
            "bach",
            [
                "Programmes/probe/programme.yaml": "programme:\n  - {id: probe, title: Erfundenes Programm}\n",
                "Cases/bach/case.yaml": """
                matter:
                  - {id: bach, on: 2022-01-10, sources: [akte], title: Ein Bach, county: musterkreis, programme: \
                probe, lead: ausschuss, administration: amt}
                sources:
                  - {id: akte, grade: official, title: Erfundene Akte}
                bodies:
                  - {id: musterkreis, kind: county, name: Musterkreis}
                organizations:
                  - {id: ausschuss, kind: committee, body: musterkreis, name: Ausschuss}
                  - {id: amt, kind: office, body: musterkreis, name: Amt}
                occurrences:
                  - {id: a, on: 2021, sources: [akte], title: Ein Hochwasser}
                  - {id: b, on: 2022-05-04, sources: [akte], title: Eine Begehung}
                  - {id: c, on: 2025-03, sources: [akte], title: Ein Durchlass}
                """,
            ])
        let view = try scene.office.matter("bach", asOf: Day(iso: "2025-12-31"), for: .internal)
        let chart = try #require(MatterCharts(view, .de).course)
        let told = chart.alternative.replacing("\u{A0}", with: " ")
        #expect(
            told
                == """
                3 Ereignisse von 2021 bis März 2025. Von 2 ist nur der Zeitraum bekannt; er ist als Balken \
                gezeichnet.
                """
        )
    }
}
