import Costing

extension Assumptions.Field {
    /// What a reader calls it.
    public var name: Text {
        switch self {
        case .baseYear: Text(phrase: "Preisjahr")
        case .wageGrowth: Text(phrase: "Lohnsteigerung im Jahr")
        case .priceGrowth: Text(phrase: "Preissteigerung im Jahr")
        case .vacancy: Text(phrase: "Unbesetzte Stellen im Mittel")
        case .start: Text(phrase: "Beginn")
        case .rampUp: Text(phrase: "Anlauf")
        case .oneOff: Text(phrase: "Einmalige Kosten")
        case .grant: Text(phrase: "Förderung nach ihrem letzten Tag")
        case .endWithGrant: Text(phrase: "Stellen, die mit der Förderung enden")
        }
    }

    /// What it can be, to follow a colon.
    public var limits: Text {
        switch self {
        case .baseYear:
            Text(
                phrase: """
                    ein Jahr, das höchstens 200 Jahre vor dem letzten gerechneten liegt; ohne dieses Jahr ist keine \
                    Steigerung möglich
                    """)
        case .wageGrowth, .priceGrowth: Text(phrase: "möglich sind −100 bis 100 %")
        case .vacancy: Text(phrase: "möglich sind 0 bis 100 %")
        case .start: Text(phrase: "ein Monat des Kalenders")
        case .rampUp: Text(phrase: "je Monat 0 bis 100 %, und nur mit einem ersten Monat")
        case .oneOff: Text(phrase: "höchstens zehn Milliarden Euro in einem Jahr von 1 bis 9999")
        case .grant: Text(phrase: "die Förderung steigt im Jahr um −100 bis 100 %, und nicht über zehn Milliarden Euro")
        case .endWithGrant: Text(phrase: "nur Stellen des Plans")
        }
    }
}

extension Money {
    /// As it is set in a sentence: `61.000 €`, `€61,000`.
    var text: Text { Text(each: Quantity.money(self).inWords) }
}

extension BasisPoints {
    /// As it is set in a sentence: `12,5 %`, `12.5%`.
    var text: Text {
        let digits = description.filter { $0 != "%" && !$0.isWhitespace }.replacing("-", with: "−")
        return Text(each: { language in
            language.conventions.percent(digits.replacing(".", with: language.conventions.decimalMark))
        })
    }
}
