/// A day of the week, from Monday on (ISO 8601).
public enum Weekday: Int, Sendable, CaseIterable {
    case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday
}

extension Day {
    public var weekday: Weekday { Weekday(rawValue: (ordinal + 2) % 7 + 1) ?? .monday }

    /// The day with this place in the calendar; nil outside of the years that
    /// `Day` holds.
    public init?(ordinal: Int) {
        guard (0...4_000_000).contains(ordinal) else { return nil }
        // Years are counted from March, in spans of 400, so that the day of a
        // leap year comes last.
        let span = ordinal / 146_097, inSpan = ordinal % 146_097
        let year = (inSpan - inSpan / 1_460 + inSpan / 36_524 - inSpan / 146_096) / 365
        let inYear = inSpan - (365 * year + year / 4 - year / 100)
        let month = (5 * inYear + 2) / 153
        self.init(
            year: span * 400 + year + (month < 10 ? 0 : 1), month: month < 10 ? month + 3 : month - 9,
            day: inYear - (153 * month + 2) / 5 + 1)
    }

    /// So many days later, or earlier; nil outside of the calendar.
    public func adding(_ days: Int) -> Day? { Day(ordinal: ordinal + days) }
}
