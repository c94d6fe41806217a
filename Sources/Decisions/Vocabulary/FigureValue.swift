import Costing

/// A figure's value with its unit, written as one scalar: `61000 EUR`,
/// `31.15 %`, `2017-12-31`, `3.5 posts`, `0.0132 points`, `47`.
public enum FigureValue: Hashable, Sendable {
    case money(Money)
    case share(BasisPoints)
    case day(Day)
    case posts(Posts)
    case count(Int64)
    /// Percentage points of the county levy.
    case points(PercentagePoints)

    public var money: Money? { if case .money(let money) = self { money } else { nil } }

    public init(_ quantity: Quantity) {
        self = switch quantity {
        case .money(let value): .money(value)
        case .share(let value): .share(value)
        case .day(let value): .day(value)
        case .posts(let value): .posts(value)
        case .count(let value): .count(value)
        case .points(let value): .points(value)
        }
    }
}

extension FigureValue: LosslessStringConvertible, Codable {
    public init?(_ text: String) {
        if let money = Money(text) {
            self = .money(money)
        } else if let share = BasisPoints(text) {
            self = .share(share)
        } else if let day = Day(iso: text) {
            self = .day(day)
        } else if text.hasSuffix(" posts"), let posts = Posts(String(text.dropLast(6))) {
            self = .posts(posts)
        } else if let points = PercentagePoints(text) {
            self = .points(points)
        } else if let count = Int64(text) {
            self = .count(count)
        } else {
            return nil
        }
    }

    public var description: String {
        switch self {
        case .money(let value): value.description
        case .share(let value): value.description
        case .day(let value): value.iso
        case .posts(let value): value.description + " posts"
        case .count(let value): String(value)
        case .points(let value): value.description
        }
    }
}
