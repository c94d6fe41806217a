import Decisions

/// A value in the least unit: cents, basis points, hundredths of a post, a
/// count; a day as text. `FigureValue.unit` names it.
public enum ValueJSON: Encodable, Hashable, Sendable {
    case number(Int64)
    case day(String)

    public init(_ value: FigureValue) {
        self = value.number.map(ValueJSON.number) ?? .day(value.description)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        switch self {
        case .number(let number): try box.encode(number)
        case .day(let day): try box.encode(day)
        }
    }
}
