import Costing

extension Assumptions.Field {
    /// What a reader calls it.
    public var name: Text {
        switch self {
        case .baseYear: Text("Preisjahr", en: "Year of the prices")
        case .wageGrowth: Text("Lohnsteigerung im Jahr", en: "Wage growth a year")
        case .priceGrowth: Text("Preissteigerung im Jahr", en: "Price growth a year")
        case .vacancy: Text("Unbesetzte Stellen im Mittel", en: "Posts vacant on average")
        case .start: Text("Beginn", en: "Start")
        case .rampUp: Text("Anlauf", en: "Ramp-up")
        case .oneOff: Text("Einmalige Kosten", en: "One-off cost")
        case .grant: Text("Förderung nach ihrem letzten Tag", en: "The grant after its last day")
        case .endWithGrant: Text("Stellen, die mit der Förderung enden", en: "Posts that end with the grant")
        }
    }

    /// What it can be, to follow a colon.
    public var limits: Text {
        switch self {
        case .baseYear:
            Text("ein Jahr, das höchstens 200 Jahre vor dem letzten gerechneten liegt; ohne dieses Jahr ist keine Steigerung möglich",
                 en: "a year at most 200 years before the last one computed; without it there can be no growth")
        case .wageGrowth, .priceGrowth: Text("möglich sind −100 bis 100 %", en: "−100 to 100% is possible")
        case .vacancy: Text("möglich sind 0 bis 100 %", en: "0 to 100% is possible")
        case .start: Text("ein Monat des Kalenders", en: "a month of the calendar")
        case .rampUp: Text("je Monat 0 bis 100 %, und nur mit einem ersten Monat", en: "0 to 100% a month, and only with a first month")
        case .oneOff: Text("höchstens zehn Milliarden Euro in einem Jahr von 1 bis 9999", en: "at most ten billion euros, in a year from 1 to 9999")
        case .grant: Text("die Förderung steigt im Jahr um −100 bis 100 %, und nicht über zehn Milliarden Euro", en: "the grant grows by −100 to 100% a year, and not beyond ten billion euros")
        case .endWithGrant: Text("nur Stellen des Plans", en: "only posts of the plan")
        }
    }
}

extension Money {
    /// As it is set in a sentence: `61.000 €`, `€61,000`.
    var text: Text { Text(FigureValue.money(self).inWords(.de), en: FigureValue.money(self).inWords(.en)) }
}

extension BasisPoints {
    /// As it is set in a sentence: `12,5 %`, `12.5%`.
    var text: Text {
        let digits = description.filter { $0 != "%" && !$0.isWhitespace }
        let german = String(digits.map { $0 == "." ? "," : $0 == "-" ? "−" : $0 })
        return Text(german + " %", en: digits.replacing("-", with: "−") + "%")
    }
}
