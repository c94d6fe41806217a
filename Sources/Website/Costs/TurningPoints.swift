import Costing
import Decisions
import Documents

/// Where the costs turn: the values in words, how each was found, and the
/// check with its trace.
struct TurningPoints {
    let parts: MatterWriter
    let study: CostStudy
    private var words: Words { parts.words }
    private var page: PageRequest { parts.page }

    var html: HTML { "\(grant)\(wages)" }

    // MARK: The grant that covers all

    private var grant: HTML? {
        guard let point = try? study.grantThatCoversAll() else { return nil }
        let sentence: String
        if let value = point.value {
            let amount = money(value)
            sentence = words(
                """
                Bei \(amount, "amount") Förderung je Stelle im Jahr wären die Mehrkosten zu den Sätzen der Ausgabe \
                null.
                """)
        } else if point.atHigh > .zero {
            sentence = words(
                """
                Kein Betrag je Stelle brächte die Mehrkosten auf null: Das Land zahlt nie mehr, als das Personal \
                kostet. \(page.type.money(point.atHigh), "money") im Jahr blieben.
                """)
        } else {
            sentence = words(
                """
                Nach diesem Stellenplan fallen auch ohne Förderung keine Mehrkosten an; sie lassen sich nicht auf \
                null bringen.
                """)
        }
        let asked = words(
            """
            Gesucht ist der kleinste Betrag je Stelle, bei dem die Mehrkosten höchstens null sind, für jede Art von \
            Stelle derselbe.
            """)
        return answer(sentence, asked, point, shown: money, step: words("einem Cent weniger"))
    }

    private func money(_ cents: Int64) -> String { page.type.money(Money(cents: cents)) }

    // MARK: The wages that double

    private var wages: HTML? {
        // The growth that the model states; where it states none, prices are held.
        var assumptions = study.neutral
        assumptions.wageGrowth = assumptions.wageGrowth ?? BasisPoints(0)
        assumptions.priceGrowth = assumptions.priceGrowth ?? BasisPoints(0)
        let outlook = try? study.outlook(assumptions)
        // The end of a grant is no matter of wages.
        let year = outlook?.cliff.map { $0 - 1 } ?? study.years.upperBound, first = study.years.lowerBound
        guard year > first else { return nil }
        guard let start = outlook?.years.first?.net, start > .zero else {
            return
                "<p>\(words("Im Jahr \(first, "first") fallen keine Mehrkosten an, die sich verdoppeln könnten."))</p>"
        }
        guard let point = try? study.wageGrowthThatDoubles(in: year, assumptions) else { return nil }
        let prices = page.type.share(assumptions.priceGrowth ?? BasisPoints(0))
        let stated =
            study.model.content.priceGrowth == nil
            ? words("Preise unverändert, eine Annahme dieser Seite")
            : words("Preissteigerung \(prices, "prices") wie im Kostenmodell")
        let sentence =
            point.value.map { value in
                words(
                    """
                    Bei einer Lohnsteigerung von \(share(value), "share") im Jahr hätten sich die Mehrkosten bis \
                    \(year, "year") gegenüber \(first, "first") verdoppelt (\(stated, "stated")).
                    """)
            }
            ?? words(
                """
                Auch bei 50 % Lohnsteigerung im Jahr verdoppeln sich die Mehrkosten bis \(year, "year") nicht \
                (\(stated, "stated")).
                """)
        let once = point.start?.value.money.map(page.type.money) ?? ""
        let asked = words(
            """
            Gesucht ist die kleinste Lohnsteigerung, bei der die Mehrkosten \(year, "year") mindestens \
            \(page.type.money(point.target), "money") betragen: das Doppelte der \(once, "once") von \
            \(first, "first").
            """)
        return answer(sentence, asked, point, shown: share, step: words("0,01 Prozentpunkten weniger"))
    }

    private func share(_ points: Int64) -> String { page.type.share(BasisPoints(points)) }

    // MARK: How it was found

    private func answer(
        _ sentence: String, _ asked: String, _ point: TurningPoint, shown: (Int64) -> String, step: String
    ) -> HTML {
        let (low, high) = (shown(point.range.lowerBound), shown(point.range.upperBound))
        let bounds = words(
            """
            Zwischen \(low, "low") und \(high, "high"): an der unteren Grenze betragen die Mehrkosten \
            \(page.type.money(point.atLow), "money"), an der oberen \(page.type.money(point.atHigh), "money2").
            """)
        let way =
            point.value == nil
            ? words("Das Gesuchte liegt nicht dazwischen.")
            : words(
                """
                Der Bereich wurde so lange halbiert, bis kein kleinerer Wert mehr blieb; jeder Schritt ist auf den \
                Cent gerechnet, nicht simuliert.
                """)
        let result = point.trace.value.money.map(page.type.money) ?? ""
        let check: String
        if let value = point.value {
            let below =
                point.before.map {
                    words(
                        " Mit \(step, "step") sind es \(page.type.money($0), "money").")
                } ?? ""
            check = words("Probe: Mit \(shown(value), "value") betragen die Mehrkosten \(result, "result").") + below
        } else {
            check = words("Probe: Mit \(high, "high") betragen die Mehrkosten \(result, "result").")
        }
        let trees = ([point.trace] + [point.start].compactMap { $0 }).map { TraceTree(parts: parts).html($0) }
        return """
            <p>\(sentence)</p>
            <details><summary>\(words("Wie das gefunden ist, mit Probe"))</summary><p>\(asked) \(bounds) \(way)</p><p>\
            \(check)</p><ul class="ev-trace">\(trees)</ul></details>

            """
    }
}
