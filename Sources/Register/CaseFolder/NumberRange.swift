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

    private static let others = -widest...widest

    static func of(_ path: [any CodingKey]) -> ClosedRange<Int64> {
        path.last { $0.intValue == nil }.flatMap { byKey[$0.stringValue] } ?? others
    }

    /// Ten thousand percent: growth over a lifetime, not a slip of the pen.
    static let largestShare = BasisPoints(1_000_000)
    /// More points than any levy has.
    static let largestPoints = PercentagePoints(millionths: 1_000 * 1_000_000)

    /// For numbers with a unit.
    static func holds(_ value: Any) -> Bool {
        switch value {
        case let share as BasisPoints: return share.value.magnitude <= largestShare.value.magnitude
        case let points as PercentagePoints: return points.millionths.magnitude <= largestPoints.millionths.magnitude
        case let figure as FigureValue:
            switch figure {
            case .share(let share): return holds(share)
            case .points(let points): return holds(points)
            case .count(let count): return others.contains(count)
            case .money, .day, .posts: return true
            }
        default: return true
        }
    }
}
