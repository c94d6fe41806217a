import Costing

/// What is to hold where a deadline ends on a Saturday, a Sunday or a holiday.
public enum DeadlineRule: String, Codable, Sendable, CaseIterable {
    /// It ends on that day all the same: a certain day was told as its end with
    /// reference to the rule (§ 31 (3) sentence 2 VwVfG).
    case asSet = "as-set"
    /// A period ends with the next working day (§ 31 (3) sentence 1 VwVfG).
    case administrativeProcedure = "vwvfg-31"
    /// The next working day takes its place (§ 193 BGB).
    case civilCode = "bgb-193"

    var moves: Bool { self != .asSet }
}

extension DeadlineRule {
    /// Where it stands, in a Land; nil: the Land is not known.
    public func citation(in land: Land?) -> Text {
        switch self {
        case .civilCode: return Text("§\u{A0}193 BGB", en: "§\u{A0}193 of the Civil Code (BGB)")
        case .asSet, .administrativeProcedure:
            let sentence = self == .asSet ? (de: " Satz\u{A0}2", en: " sentence\u{A0}2") : (de: " Satz\u{A0}1", en: " sentence\u{A0}1")
            return switch land {
            case .nordrheinWestfalen: Text("§\u{A0}31 Abs.\u{A0}3\(sentence.de) VwVfG NRW", en: "§\u{A0}31 (3)\(sentence.en) VwVfG NRW")
            case .schleswigHolstein: Text("§\u{A0}89 Abs.\u{A0}3\(sentence.de) LVwG", en: "§\u{A0}89 (3)\(sentence.en) LVwG")
            default: Text("§\u{A0}31 Abs.\u{A0}3\(sentence.de) VwVfG", en: "§\u{A0}31 (3)\(sentence.en) VwVfG")
            }
        }
    }
}
