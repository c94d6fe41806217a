import Costing
import Decisions
import Documents

/// Where the costs turn: the values in words, how each was found, and the
/// check with its trace.
struct TurningPoints {
    let parts: Parts
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
            sentence = words("Bei \(amount) Förderung je Stelle im Jahr wären die Mehrkosten zu den Sätzen der Ausgabe null.", "At a grant of \(amount) per post a year the extra cost on the edition’s rates would be nil.")
        } else if point.atHigh > .zero {
            sentence = words(
                "Kein Betrag je Stelle brächte die Mehrkosten auf null: Das Land zahlt nie mehr, als das Personal kostet. \(page.type.money(point.atHigh)) im Jahr blieben.",
                "No sum per post would bring the extra cost to nil: the state never pays more than the staff cost. \(page.type.money(point.atHigh)) a year would stay.")
        } else {
            sentence = words(
                "Nach diesem Stellenplan fallen auch ohne Förderung keine Mehrkosten an; sie lassen sich nicht auf null bringen.",
                "By this staffing plan there is no extra cost even without a grant, so none can be brought to nil.")
        }
        let asked = words(
            "Gesucht ist der kleinste Betrag je Stelle, bei dem die Mehrkosten höchstens null sind, für jede Art von Stelle derselbe.",
            "Looked for is the smallest sum per post at which the extra cost is nil at most, the same for every kind of post.")
        return answer(sentence, asked, point, shown: money, step: words("einem Cent weniger", "a cent less"))
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
            return "<p>\(words("Im Jahr \(first) fallen keine Mehrkosten an, die sich verdoppeln könnten.", "In \(first) there is no extra cost that could double."))</p>"
        }
        guard let point = try? study.wageGrowthThatDoubles(in: year, assumptions) else { return nil }
        let prices = page.type.share(assumptions.priceGrowth ?? BasisPoints(0))
        let stated = study.model.content.priceGrowth == nil
            ? words("Preise unverändert, eine Annahme dieser Seite", "prices held, an assumption of this page")
            : words("Preissteigerung \(prices) wie im Kostenmodell", "price growth \(prices) as in the cost model")
        let sentence = point.value.map { value in
            words("Bei einer Lohnsteigerung von \(share(value)) im Jahr hätten sich die Mehrkosten bis \(year) gegenüber \(first) verdoppelt (\(stated)).", "At a wage growth of \(share(value)) a year the extra cost would have doubled by \(year) against \(first) (\(stated)).")
        } ?? words("Auch bei 50 % Lohnsteigerung im Jahr verdoppeln sich die Mehrkosten bis \(year) nicht (\(stated)).", "Even at a wage growth of 50% a year the extra cost does not double by \(year) (\(stated)).")
        let once = point.start?.value.money.map(page.type.money) ?? ""
        let asked = words(
            "Gesucht ist die kleinste Lohnsteigerung, bei der die Mehrkosten \(year) mindestens \(page.type.money(point.target)) betragen: das Doppelte der \(once) von \(first).",
            "Looked for is the smallest wage growth at which the extra cost in \(year) is at least \(page.type.money(point.target)): twice the \(once) of \(first).")
        return answer(sentence, asked, point, shown: share, step: words("0,01 Prozentpunkten weniger", "0.01 percentage points less"))
    }

    private func share(_ points: Int64) -> String { page.type.share(BasisPoints(points)) }

    // MARK: How it was found

    private func answer(_ sentence: String, _ asked: String, _ point: TurningPoint, shown: (Int64) -> String, step: String) -> HTML {
        let (low, high) = (shown(point.range.lowerBound), shown(point.range.upperBound))
        let bounds = words(
            "Zwischen \(low) und \(high): an der unteren Grenze betragen die Mehrkosten \(page.type.money(point.atLow)), an der oberen \(page.type.money(point.atHigh)).",
            "Between \(low) and \(high): at the lower bound the extra cost is \(page.type.money(point.atLow)), at the upper \(page.type.money(point.atHigh)).")
        let way = point.value == nil
            ? words("Das Gesuchte liegt nicht dazwischen.", "What is looked for does not lie between them.")
            : words("Der Bereich wurde so lange halbiert, bis kein kleinerer Wert mehr blieb; jeder Schritt ist auf den Cent gerechnet, nicht simuliert.", "The range was halved until no smaller value was left; each step is computed to the cent, not simulated.")
        let result = point.trace.value.money.map(page.type.money) ?? ""
        let check: String
        if let value = point.value {
            let below = point.before.map { words(" Mit \(step) sind es \(page.type.money($0)).", " With \(step) it is \(page.type.money($0)).") } ?? ""
            check = words("Probe: Mit \(shown(value)) betragen die Mehrkosten \(result).", "Check: with \(shown(value)) the extra cost is \(result).") + below
        } else {
            check = words("Probe: Mit \(high) betragen die Mehrkosten \(result).", "Check: with \(high) the extra cost is \(result).")
        }
        let trees = ([point.trace] + [point.start].compactMap { $0 }).map { TraceTree(parts: parts).html($0) }
        return """
            <p>\(sentence)</p>
            <details><summary>\(words("Wie das gefunden ist, mit Probe", "How this was found, with the check"))</summary><p>\(asked) \(bounds) \(way)</p><p>\(check)</p><ul class="ev-trace">\(trees)</ul></details>

            """
    }
}
