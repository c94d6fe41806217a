import Hummingbird
import HummingbirdTesting
import Testing

@testable import Website

@Suite("A cost that is no longer what a round was told, on the pages (fictional)")
struct ChangedCostPageTests {
    private static func round(told amount: String) -> String {
        """
        rounds:
          - {id: frage, on: 2024-03-04, sources: [vorlage], title: Frage, question: Machen Sie mit?, strength: \
        consent, asked: [neukirch, altau], rule: more than 1/2 of heads, briefing: {documents: [], figures: [{figure: \
        extra-cost, value: \(amount) EUR}]}}
        positions:
          - {id: antwort, on: 2024-04-02, sources: [vorlage], round: frage, answer: consent, extent: majority, title: \
        Die Mehrheit macht mit}

        """
    }
    private static let largerPlan = """
        plans:
          - {id: zwei, on: 2024-06-01, sources: [vorlage], title: Zwei Gärtnerinnen, posts: [{id: two, title: \
        Gärtnerinnen, pay-group: G, posts: 2, kind: gardener}]}
        cost-models:
          - {id: kosten-zwei, on: 2024-06-01, sources: [vorlage], title: Mehrkosten zu zweit, plan: zwei, baseline: \
        niemand, round-to: 1000 EUR, first-year: 2024, last-year: 2028, wage-growth: 0 %, price-growth: 0 %}

        """

    @Test("The chart names the cause that was computed: a larger plan on the same rates is no new rates")
    func plan() async throws {
        try await SmallCounty.walk(Self.round(told: "65000") + Self.largerPlan) { county in
            for path in ["", "/costs"] {
                let page = try await county.page(path, asOf: "2024-12-31")
                #expect(page.contains("Von 65.000 € auf 130.000 €: Stellenplan +65.000 €."), "\(path): \(page)")
                #expect(page.contains("Beteiligung (04.03.2024)") && page.contains("Stand 31.12.2024"), "\(path)")
                #expect(!page.contains("neue Kostensätze"))
            }
            #expect(try await county.page("", asOf: "2024-12-31", "&lang=en").contains("staffing plan +€65,000"))
        }
    }

    @Test("Where nothing was computed that explains it, the chart says so")
    func unknown() async throws {
        try await SmallCounty.walk(Self.round(told: "50000")) { county in
            let page = try await county.page("", asOf: "2024-12-31")
            #expect(page.contains("Von 50.000 € auf 65.000 €: Ursache nicht berechnet +15.000 €."), "\(page)")
        }
    }

    private static let twoEditions = """
        editions:
          - {id: maerz, on: 2024-03-15, sources: [vorlage], title: Tabelle März, rates: [{pay-group: G, personnel: \
        45000 EUR}], overhead: 0 %, material: 10000 EUR, price-year: 2024}
          - {id: juni, on: 2024-06-01, sources: [vorlage], title: Tabelle Juni, rates: [{pay-group: G, personnel: \
        70000 EUR}], overhead: 0 %, material: 10000 EUR, price-year: 2024}

        """

    @Test(
        """
        Of a round of which only the month is known the causes are told where every day comes to the same, and \
        else that they await the day
        """,
        arguments: [
            ("2024-03-10", true), ("2024-03-01..2024-03-14", true), ("2024-02", true), ("2024-03", false),
        ])
    func month(date: String, isTold: Bool) async throws {
        let round = Self.round(told: "65000").replacing("on: 2024-03-04", with: "on: " + date)
        try await SmallCounty.walk(round + Self.twoEditions) { county in
            for path in ["", "/costs", "/letters/again/frage"] {
                let page = try await county.page(path, asOf: "2024-12-31")
                #expect(
                    page.contains("lässt sich erst mit dem genauen Tag der früheren Beteiligung sagen.") == !isTold,
                    "\(path): \(page)")
                #expect(
                    page.contains("Kostensätze +15.000 €") == isTold && !page.contains("Ursache nicht berechnet"),
                    "\(path): \(page)")
            }
        }
    }

    @Test(
        """
        Where two accounts of an answer conflict, the overview says all the same that the basis has changed, and \
        from what to what
        """
    )
    func unsettledAnswers() async throws {
        let sources =
            """
            sources:\n  - {id: blatt, grade: press, title: Erfundenes Blatt}\n  - {id: bote, grade: press, title: \
            Erfundener Bote}\n
            """
        let said = [("hier", "blatt", "consent"), ("dort", "bote", "refusal")].map { id, source, answer in
            """
              - {id: \(id), on: 2024-04-02, sources: [\(source)], round: frage, answer: \(answer), body: altau, \
            title: Wort \(id)}\n
            """
        }
        let round = Self.round(told: "50000").components(separatedBy: "positions:")[0]
        try await SmallCounty.walk(sources + round + "positions:\n" + said.joined()) { county in
            let page = try await county.words("", asOf: "2024-12-31")
            #expect(
                page.contains("Die Grundlage hat sich geändert.") && page.contains("welche gelten, steht nicht fest."),
                "\(page)")
            #expect(page.contains("erneut fragen") && page.contains("Ursache nicht berechnet"), "\(page)")
        }
    }

    @Test("The forms say of which day the value of a figure is that can be chosen: now, or a day to come")
    func choices() async throws {
        try await SmallCounty.walk("") { county in
            #expect(try await county.words("/options", asOf: "2024-12-31").contains("(jetzt 65.000 €)"))
            let ahead = try await county.words("/options", asOf: "2090-06-01")
            #expect(ahead.contains("(am 01.06.2090 65.000 €)") && !ahead.contains("(jetzt"), "\(ahead)")
            #expect(
                try await county.words("/options", asOf: "2090-06-01", "&lang=en").contains("(on 1 June 2090 €65,000)"))
        }
    }

    @Test("On a day to come the figure, the box, the chart and the letter tell one amount, of that day")
    func dayAhead() async throws {
        let grant =
            "grants:\n"
            + SmallCounty.grant("ga", "Zuschuss", "30000", from: "2024-01-01", to: "2089-12-31", on: "2024-01-10")
        try await SmallCounty.walk(Self.round(told: "20000") + grant) { county in
            let today = try await county.words("", asOf: "2024-12-31")
            #expect(
                today.contains("Zum Stand dieser Seite: 35.000 €") && today.contains("jetzt sind es 35.000 €"),
                "\(today)")
            let page = try await county.words("", asOf: "2090-06-01")
            #expect(
                page.contains("Zum Stand dieser Seite: 65.000 €") && page.contains("am 01.06.2090 sind es 65.000 €"),
                "\(page)")
            #expect(
                try await county.page("", asOf: "2090-06-01").contains(
                    "Von 20.000 € auf 65.000 €: Förderung +30.000 €, Ursache nicht berechnet +15.000 €."))
            let letter = try await county.words("/letters/again/frage", asOf: "2090-06-01")
            #expect(letter.contains("65.000 €") && letter.contains("+225 %") && !letter.contains("+75 %"), "\(letter)")
        }
    }
}
