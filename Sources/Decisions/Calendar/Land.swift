/// The sixteen Länder, in the order of the official keys: 01 to 16.
public enum Land: String, Sendable, CaseIterable {
    case schleswigHolstein = "SH", hamburg = "HH", niedersachsen = "NI", bremen = "HB", nordrheinWestfalen = "NW",
        hessen = "HE"
    case rheinlandPfalz = "RP", badenWuerttemberg = "BW", bayern = "BY", saarland = "SL", berlin = "BE", brandenburg =
        "BB"
    case mecklenburgVorpommern = "MV", sachsen = "SN", sachsenAnhalt = "ST", thueringen = "TH"

    /// By the first two digits of an official key; nil where it has no such.
    public init?(ags: String) {
        let digits = ags.utf8.prefix(2)
        guard digits.count == 2, let number = Int(String(decoding: Array(digits), as: UTF8.self)),
            Land.allCases.indices.contains(number - 1), digits.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        self = Land.allCases[number - 1]
    }

    public var name: Text {
        switch self {
        case .schleswigHolstein: Text("Schleswig-Holstein")
        case .hamburg: Text("Hamburg")
        case .niedersachsen: Text(phrase: "Niedersachsen")
        case .bremen: Text("Bremen")
        case .nordrheinWestfalen: Text(phrase: "Nordrhein-Westfalen")
        case .hessen: Text(phrase: "Hessen")
        case .rheinlandPfalz: Text(phrase: "Rheinland-Pfalz")
        case .badenWuerttemberg: Text("Baden-Württemberg")
        case .bayern: Text(phrase: "Bayern")
        case .saarland: Text("Saarland")
        case .berlin: Text("Berlin")
        case .brandenburg: Text("Brandenburg")
        case .mecklenburgVorpommern: Text("Mecklenburg-Vorpommern")
        case .sachsen: Text(phrase: "Sachsen")
        case .sachsenAnhalt: Text(phrase: "Sachsen-Anhalt")
        case .thueringen: Text(phrase: "Thüringen")
        }
    }
}
