import Costing

/// The last moment at which something counts.
public enum Deadline: Hashable, Sendable {
    /// The day itself is too late.
    case before(Day)
    /// The day itself still counts.
    case noLaterThan(Day)

    /// The last day that counts.
    public var lastDay: Day {
        switch self {
        case .before(let day): day.before
        case .noLaterThan(let day): day
        }
    }

    public func hasPassed(on day: Day) -> Bool { day > lastDay }

    /// `Die Frist endet am 31.12.2012.`, or that it has ended.
    func sentence(asOf day: Day) -> Text {
        let passed = hasPassed(on: day)
        return .both { language in
            Phrase(
                """
                die Frist \(passed ? Phrase("endete") : Phrase("endet"), "form") am \
                \(lastDay.inWords(language), "lastDay").
                """
            ).in(language)
        }
    }
}

extension Day {
    /// The day after; nil for the last of the calendar.
    var next: Day? {
        Day(year: year, month: month, day: day + 1) ?? Day(year: year, month: month + 1, day: 1)
            ?? Day(year: year + 1, month: 1, day: 1)
    }
}

/// A term that may have a deadline, written `before` or `no-later-than`.
protocol Limited {
    var before: Day? { get }
    var noLaterThan: Day? { get }
}

extension Limited {
    /// The earlier, where both are given.
    var deadline: Deadline? {
        let limits = [before.map(Deadline.before), noLaterThan.map(Deadline.noLaterThan)].compactMap { $0 }
        return limits.min { $0.lastDay < $1.lastDay }
    }
}

extension PartialDate {
    /// `am 17.12.2012`, `im Januar 2013`, `im Jahr 2013`, `zwischen …`.
    public func inSentence(_ language: Language) -> String {
        let said: Phrase =
            switch self {
            case .day(let day): Phrase("am \(day, "day")")
            case .month: Phrase("im \(self, "month")")
            case .year(let year): Phrase("im Jahr\u{A0}\(year, "year")")
            case .between(let first, let last): Phrase("zwischen dem \(first, "first") und dem \(last, "last")")
            }
        return said.in(language)
    }
}
