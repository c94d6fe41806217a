/// How large a part is needed: more than, or at least, a fraction. The
/// fraction is exact, above 0 and at most 1.
public struct Threshold: Hashable, Sendable {
    public enum Bound: String, Sendable, CaseIterable {
        case moreThan = "more than"
        case atLeast = "at least"
    }
    public let bound: Bound
    public let numerator: Int
    public let denominator: Int

    /// The finest fraction is 1/10000.
    public static let largestDenominator = 10_000

    /// Nil for nothing (0), for more than there is (above 1, and “more than
    /// 1/1”), and for a denominator above 10 000.
    public init?(_ bound: Bound, _ numerator: Int, of denominator: Int) {
        guard numerator > 0, numerator <= denominator, denominator <= Threshold.largestDenominator,
            bound == .atLeast || numerator < denominator
        else { return nil }
        self.bound = bound
        self.numerator = numerator
        self.denominator = denominator
    }

    private init(checked bound: Bound, _ numerator: Int, _ denominator: Int) {
        self.bound = bound
        self.numerator = numerator
        self.denominator = denominator
    }

    public static let majority = Threshold(checked: .moreThan, 1, 2)
    public static let half = Threshold(checked: .atLeast, 1, 2)
    public static let twoThirds = Threshold(checked: .atLeast, 2, 3)
    public static let whole = Threshold(checked: .atLeast, 1, 1)
}

extension Threshold: CustomStringConvertible {
    /// `more than 1/2`
    public var description: String { "\(bound.rawValue) \(numerator)/\(denominator)" }
}
