import Costing

/// What may be added to the costs, and what they still need.
extension RateEdition: RefusableContent {
    func check(_ header: Header, in costs: Costs, of matter: any Surroundings) throws(Refusal) {
        try costs.check(self, id: header.id, on: header.on)
    }

    func whyNeeded(as id: String, in costs: Costs) -> Text? {
        if costs.reported.contains(where: { $0.content.edition?.text == id }) {
            return Text("Ein berichteter Betrag beruht auf ihr.", en: "A reported figure rests on it.")
        }
        return costs.editions.count > 1 ? nil : Text("Eine andere Ausgabe gibt es nicht.", en: "There is no other edition.")
    }
}

extension Grant: RefusableContent {
    func check(_ header: Header, in costs: Costs, of matter: any Surroundings) throws(Refusal) {
        try costs.check(self, on: header.on)
        try check()
        try checkGifts()
    }

    func whyNeeded(as id: String, in costs: Costs) -> Text? {
        Costs.isComputedWith
    }
}

extension PostPlan: RefusableContent {
    func check(_ header: Header, in costs: Costs, of matter: any Surroundings) throws(Refusal) {
        guard !posts.contains(where: { $0.posts < .zero }) else {
            throw Refusal(Text("Ein Stellenplan kann keine negativen Stellen haben.", en: "A staffing plan cannot have negative posts."))
        }
        try costs.checkRates(for: self)
    }

    func whyNeeded(as id: String, in costs: Costs) -> Text? {
        guard costs.models.contains(where: { $0.content.plan.text == id || $0.content.baseline.text == id }) else { return nil }
        return Text("Eine Kostenrechnung oder Option beruht auf ihm.", en: "A cost model or option rests on it.")
    }
}

extension LevyKey: RefusableContent {
    func check(_ header: Header, in costs: Costs, of matter: any Surroundings) throws(Refusal) {
        try costs.check(self)
    }
}

extension BudgetPlacement: RefusableContent {
    func check(_ header: Header, in costs: Costs, of matter: any Surroundings) throws(Refusal) {
        try check()
    }
}

extension CostVariant: RefusableContent {
    func check(_ header: Header, in costs: Costs, of matter: any Surroundings) throws(Refusal) {
        try check()
    }
}

extension CostModel: RefusableContent {
    func check(_ header: Header, in costs: Costs, of matter: any Surroundings) throws(Refusal) {
        try check()
    }

    func whyNeeded(as id: String, in costs: Costs) -> Text? {
        Costs.isComputedWith
    }
}

extension CostModel {
    private func check() throws(Refusal) {
        guard hasUsableYears else {
            throw Refusal(Text("Die Jahre der Kostenrechnung sind nicht brauchbar: \(firstYear) bis \(lastYear).",
                               en: "The years of the cost model are not usable: \(firstYear) to \(lastYear)."))
        }
        guard roundTo >= .zero else {
            let found = FigureValue.money(roundTo)
            throw Refusal(
                Text("Gerundet wird auf einen Betrag über null; bei 0 EUR wird nicht gerundet. Gefunden: \(found.inWords(.de)).",
                     en: "Amounts are rounded to a step above zero; 0 EUR rounds nothing. Found: \(found.inWords(.en))."))
        }
        guard hasUsableGrowth else {
            throw Refusal(Text("Löhne und Preise steigen oder fallen im Jahr um höchstens 100 %.",
                               en: "Wages and prices rise or fall by 100% a year at most."))
        }
    }
}

extension Costs {
    fileprivate static let isComputedWith = Text("Die Kosten werden damit gerechnet.", en: "The costs are computed with it.")
}
