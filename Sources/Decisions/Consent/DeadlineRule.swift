import Costing

/// What is to hold where a deadline ends on a Saturday, a Sunday or a holiday.
public enum DeadlineRule: String, Codable, Sendable, CaseIterable {
    /// It ends on that day all the same: a certain day was told as its end with
    /// reference to the rule (§ 31 (3) sentence 2 VwVfG, or that of the Land).
    case asSet = "as-set"
    /// A period ends with the next working day (sentence 1 there).
    case administrativeProcedure = "vwvfg-31"
    /// The next working day takes its place (§ 193 BGB).
    case civilCode = "bgb-193"

    var moves: Bool { self != .asSet }
}

extension DeadlineRule {
    /// Where it stands, in a Land; nil: the Land is not known.
    public func citation(in land: Land?) -> Text {
        switch self {
        case .civilCode: return Text(phrase: "§\u{A0}193 BGB")
        case .asSet, .administrativeProcedure:
            guard let land else { return Text(phrase: "Verwaltungsverfahrensgesetz des Landes") }
            let (place, act) = DeadlineRule.procedure(in: land), number = self == .asSet ? 2 : 1
            guard let act else {
                return Text(
                    phrase: """
                        \(place, "place") Abs.\u{A0}3 Satz\u{A0}\(number, "number") VwVfG in Verbindung mit Landesrecht
                        """)
            }
            return Text(phrase: "\(place, "place") Abs.\u{A0}3 Satz\u{A0}\(number, "number") \(act, "act")")
        }
    }

    /// The place on periods in a Land's own act on administrative procedure;
    /// no act where the Land's refers to that of the Federation.
    private static func procedure(in land: Land) -> (place: String, act: String?) {
        let place = "§\u{A0}31"
        return switch land {
        case .badenWuerttemberg: (place, "LVwVfG")
        case .bayern: ("Art.\u{A0}31", "BayVwVfG")
        case .bremen: (place, "BremVwVfG")
        case .hamburg: (place, "HmbVwVfG")
        case .hessen: (place, "HVwVfG")
        case .mecklenburgVorpommern: (place, "VwVfG M-V")
        case .nordrheinWestfalen: (place, "VwVfG NRW")
        case .saarland: (place, "SVwVfG")
        case .schleswigHolstein: ("§\u{A0}89", "LVwG")
        case .thueringen: (place, "ThürVwVfG")
        case .berlin, .brandenburg, .niedersachsen, .rheinlandPfalz, .sachsen, .sachsenAnhalt: (place, nil)
        }
    }
}
