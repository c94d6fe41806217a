import Decisions

/// A value in the least unit: cents, basis points, hundredths of a post, a
/// count; a day as text. `FigureValue.unit` names it.
public enum ValueJSON: Encodable, Hashable, Sendable {
    case number(Int64)
    case day(String)

    public init(_ value: FigureValue) {
        self = switch value {
        case .money(let money): .number(money.cents)
        case .share(let share): .number(share.value)
        case .posts(let posts): .number(posts.hundredths)
        case .count(let count): .number(count)
        case .points(let points): .number(points.millionths)
        case .day(let day): .day(day.iso)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        switch self {
        case .number(let number): try box.encode(number)
        case .day(let day): try box.encode(day)
        }
    }
}
