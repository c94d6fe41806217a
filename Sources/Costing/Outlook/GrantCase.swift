/// What becomes of the grant after the last day that any of its rules names.
/// Where a rule names no end there is no such day, and the cases are alike.
public enum GrantCase: Hashable, Sendable {
    /// Each rule from its first to its last day, as it says.
    case asRuled
    /// The rule in force on the last ruled day goes on as it is.
    case continues
    /// It goes on, and from the calendar year after that day on its amounts
    /// rise by so much a year: −100 % … 100 %, rounded to the cent each year.
    case grows(by: BasisPoints)
}

extension GrantCase: LosslessStringConvertible, Codable {
    /// `as-ruled`, `continues` or `grows 2 %`.
    public init?(_ text: String) {
        switch text {
        case "as-ruled": self = .asRuled
        case "continues": self = .continues
        default:
            guard text.hasPrefix("grows "), let growth = BasisPoints(String(text.dropFirst(6))) else { return nil }
            self = .grows(by: growth)
        }
    }

    public var description: String {
        switch self {
        case .asRuled: "as-ruled"
        case .continues: "continues"
        case .grows(let growth): "grows " + growth.description
        }
    }
}
