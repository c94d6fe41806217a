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
}
