import Costing

/// What may be added to the costs, and what they still need.
extension RateEdition: RefusableContent {
    func check(_ header: Header, in costs: Costs, of matter: any Surroundings) throws(Refusal) {
        try costs.check(self, id: header.id, on: header.on)
    }

    func whyNeeded(as id: String, in costs: Costs) -> Text? {
        if costs.reported.contains(where: { $0.content.edition?.text == id }) {
            return Text(phrase: "Ein berichteter Betrag beruht auf ihr.")
        }
        return costs.editions.count > 1 ? nil : Text(phrase: "Eine andere Ausgabe gibt es nicht.")
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
            throw Refusal(Text(phrase: "Ein Stellenplan kann keine negativen Stellen haben."), key: "posts")
        }
        try costs.checkRates(for: self)
    }

    func whyNeeded(as id: String, in costs: Costs) -> Text? {
        guard costs.models.contains(where: { $0.content.plan.text == id || $0.content.baseline.text == id }) else {
            return nil
        }
        return Text(phrase: "Eine Kostenrechnung oder Option beruht auf ihm.")
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
            throw Refusal(
                Text(
                    phrase: """
                        Die Jahre der Kostenrechnung sind nicht brauchbar: \(firstYear, "firstYear") bis \
                        \(lastYear, "lastYear").
                        """))
        }
        guard roundTo >= .zero else {
            let found = Quantity.money(roundTo)
            throw Refusal(
                Text(
                    phrase: """
                        Gerundet wird auf einen Betrag über null; bei 0 EUR wird nicht gerundet. Gefunden: \
                        \(found.inWords, "found").
                        """),
                key: "round-to")
        }
        guard hasUsableGrowth else {
            throw Refusal(Text(phrase: "Löhne und Preise steigen oder fallen im Jahr um höchstens 100 %."))
        }
    }
}

extension Costs {
    fileprivate static let isComputedWith = Text(phrase: "Die Kosten werden damit gerechnet.")
}
