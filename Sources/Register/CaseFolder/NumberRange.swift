import Costing
import Decisions

/// How large a number may be that somebody enters. Wide enough for every
/// county, and so that no sum of what can be entered leaves the range of a
/// number. What a ledger holds already is read whatever it is.
enum NumberRange {
    /// The largest number of which no more is known: what the bases of a levy
    /// come to in cents (`Vote.heaviest`).
    private static let widest = Vote.heaviest

    /// By the key under which a number stands.
    private static let byKey: [String: ClosedRange<Int64>] = [
        // People in a body: more than in any state.
        "count": 0...1_000_000_000,
        "weight": 0...widest,
        // Members of a council who voted.
        "yes": 0...100_000, "no": 0...100_000, "abstained": 0...100_000,
        "first-year": 1...9_999, "last-year": 1...9_999, "price-year": 1...9_999, "base-year": 1...9_999,
        // A place on the map.
        "q": -1_000...1_000, "r": -1_000...1_000,
        "bytes": 0...Int64(CaseFolder.largestFile),
    ]

    static let others = -widest...widest

    static func of(_ path: [any CodingKey]) -> ClosedRange<Int64> {
        path.last { $0.intValue == nil }.map { of($0.stringValue) } ?? others
    }

    static func of(_ key: String) -> ClosedRange<Int64> { byKey[key] ?? others }

    /// Ten thousand percent: growth over a lifetime, not a slip of the pen.
    static let largestShare = BasisPoints(1_000_000)
    /// More points than any levy has.
    static let largestPoints = PercentagePoints(millionths: 1_000 * 1_000_000)
}

/// A number with a unit, which may not be of any size.
protocol LimitedNumber {
    /// The largest that it may be.
    static var limit: String { get }
    var isInRange: Bool { get }
}

extension BasisPoints: LimitedNumber {
    static var limit: String { "\(NumberRange.largestShare)" }
    var isInRange: Bool { value.magnitude <= NumberRange.largestShare.value.magnitude }
}

extension PercentagePoints: LimitedNumber {
    static var limit: String { "\(NumberRange.largestPoints)" }
    var isInRange: Bool { millionths.magnitude <= NumberRange.largestPoints.millionths.magnitude }
}

extension Quantity: LimitedNumber {
    static var limit: String { "\(NumberRange.largestShare), \(NumberRange.largestPoints), \(Vote.heaviest)" }
    var isInRange: Bool {
        switch self {
        case .share(let share): share.isInRange
        case .points(let points): points.isInRange
        case .count(let count): NumberRange.others.contains(count)
        case .money, .day, .posts: true
        }
    }
}

extension Money: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text {
        Text(phrase: "ein Betrag wie 61000 EUR, höchstens zehn Milliarden")
    }
}

extension BasisPoints: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text {
        Text(phrase: "ein Anteil wie 20 % oder 12.5 %, höchstens \(limit, "limit")")
    }
}

extension Posts: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text {
        Text(phrase: "eine Zahl von Stellen wie 3.5, höchstens 100000")
    }
}

extension Quantity: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text {
        Text(phrase: "ein Wert wie 80000 EUR, 31 %, 2017-12-31, 3.5 posts oder 47, höchstens \(limit, "limit")")
    }
}

extension Int: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text { Int64.expected(at: path) }
}

extension Int64: ExpectedValue {
    static func expected(at path: [any CodingKey]) -> Text {
        let range = NumberRange.of(path)
        return Text(phrase: "eine ganze Zahl von \(range.lowerBound, "range") bis \(range.upperBound, "range2")")
    }
}
