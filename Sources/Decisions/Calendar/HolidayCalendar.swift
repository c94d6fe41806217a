import Costing

/// A holiday on a day.
public struct Holiday: Hashable, Sendable {
    public var name: Text
    /// Only in this part of the Land, to which the place may or may not belong.
    public var part: Text?
}

/// Why nothing ends on a day.
public enum DayOff: Hashable, Sendable {
    case saturday, sunday
    case holiday(Text)
}

/// The Saturdays, Sundays and statutory holidays of a place.
public struct HolidayCalendar: Hashable, Sendable {
    /// Nil where the place has no official key: then only what is a holiday in
    /// all Länder is told.
    public let land: Land?
    private let ags: String

    /// - Parameter ags: the official key of a county or municipality.
    public init(ags: String?) {
        self.ags = ags ?? ""
        land = ags.flatMap { Land(ags: $0) }
    }

    /// The statutory holidays on a day; none before 1995, when the Länder had
    /// others.
    public func holidays(on day: Day) -> [Holiday] {
        HolidayRule.all.reduce(into: []) { found, rule in
            guard rule.years.contains(day.year), rule.lands.map({ lands in land.map(lands.contains) ?? false }) ?? true,
                rule.when.day(in: day.year) == day,
                rule.bounds?.contains(where: { ags.hasPrefix($0) || $0.hasPrefix(ags) }) ?? true
            else { return }
            let isCertain = rule.part == nil || rule.places.contains { ags.hasPrefix($0) }
            // In 2017 Reformation Day was one everywhere, also where it always is.
            let holiday = Holiday(name: rule.name, part: isCertain ? nil : rule.part)
            if !found.contains(holiday) { found.append(holiday) }
        }
    }

    /// What a day is beside a working day; nil where it is one, also where it is
    /// a holiday in a part of the Land only.
    public func dayOff(_ day: Day) -> DayOff? {
        if let holiday = holidays(on: day).first(where: { $0.part == nil }) { return .holiday(holiday.name) }
        return switch day.weekday {
        case .saturday: .saturday
        case .sunday: .sunday
        default: nil
        }
    }

    /// The holidays of a part of the Land on a day that is none elsewhere.
    public func doubtful(_ day: Day) -> [Holiday] {
        dayOff(day) == nil ? holidays(on: day).filter { $0.part != nil } : []
    }

    /// Whether a day is off, or may be here.
    public func endsNothing(on day: Day) -> Bool { dayOff(day) != nil || !doubtful(day).isEmpty }

    /// The day itself where it is a working day, or else the next that is.
    /// - Parameter alsoAfterDoubtful: the next that is one in all of the Land.
    public func workingDay(from day: Day, alsoAfterDoubtful: Bool = false) -> Day {
        var day = day
        while dayOff(day) != nil || alsoAfterDoubtful && !doubtful(day).isEmpty, let next = day.next { day = next }
        return day
    }
}
