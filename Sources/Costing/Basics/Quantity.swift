/// A value with its unit: the one type of what is computed, reported, frozen, shown in a
/// table and sent to other programs. It is written as one scalar: `61000 EUR`, `31.15 %`,
/// `2017-12-31`, `3.5 posts`, `0.0132 points`, `47`.
public enum Quantity: Hashable, Sendable {
    case money(Money)
    case share(BasisPoints)
    case day(Day)
    case posts(Posts)
    case count(Int64)
    /// Percentage points of the county levy.
    case points(PercentagePoints)

    /// Its raw value stands with the cells of a workbook.
    public enum Unit: String, Hashable, Codable, Sendable, CaseIterable {
        case money, share, posts, count, points, day
    }

    public var unit: Unit {
        switch self {
        case .money: .money
        case .share: .share
        case .day: .day
        case .posts: .posts
        case .count: .count
        case .points: .points
        }
    }

    public var money: Money? { if case .money(let money) = self { money } else { nil } }

    /// In the smallest step of its unit, exact; nil for a day, which is no number.
    public var number: Int64? {
        switch self {
        case .money(let money): money.cents
        case .share(let share): share.value
        case .posts(let posts): posts.hundredths
        case .count(let count): count
        case .points(let points): points.millionths
        case .day: nil
        }
    }
}

extension Quantity.Unit {
    /// The name in data for other programs, where a number is in the unit's smallest step.
    public var code: String {
        switch self {
        case .money: "EUR-cent"
        case .share: "basis-points"
        case .day: "day"
        case .posts: "posts/100"
        case .count: "count"
        case .points: "millionths-of-a-percentage-point"
        }
    }

    /// How many decimal places of the unit its smallest step is: of a share, in per cent.
    public var places: Int {
        switch self {
        case .money, .share, .posts: 2
        case .points: 6
        case .count, .day: 0
        }
    }
}

extension Quantity: LosslessStringConvertible, Codable {
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
