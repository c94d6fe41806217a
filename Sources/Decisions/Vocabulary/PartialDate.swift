import Costing

/// A date as it is known: a day, a month, a year, or between two days.
/// Written `2012-12-17`, `2014-03`, `2017` and `2012-12-18..2013-01-31`.
public enum PartialDate: Hashable, Sendable {
    case day(Day)
    case month(year: Int, month: Int)
    case year(Int)
    case between(Day, Day)

    public var firstDay: Day? {
        switch self {
        case .day(let day): day
        case .month(let year, let month): Day(year: year, month: month, day: 1)
        case .year(let year): .firstDay(ofYear: year)
        case .between(let first, _): first
        }
    }

    /// The last day that it can be. An as-of view counts from here, so that
    /// nothing is known too early.
    public var lastDay: Day? {
        switch self {
        case .day(let day): day
        case .month(let year, let month):
            Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))
        case .year(let year): .lastDay(ofYear: year)
        case .between(_, let last): last
        }
    }
}

extension PartialDate {
    /// So many days are looked at one by one: two years. Of a longer span only
    /// the first and the last of it.
    private static let mostDays = 731

    /// Each day that it can be, the first first.
    var days: [Day] {
        guard let first = firstDay, let last = lastDay else { return [] }
        guard last.ordinal - first.ordinal < PartialDate.mostDays else { return [first, last] }
        var days = [first]
        while let latest = days.last, latest < last, let next = latest.next { days.append(next) }
        return days
    }
}

extension PartialDate {
    /// Whether it is on the day of another or later; nil where that depends on
    /// a day that is missing.
    func isOnOrAfter(_ other: PartialDate) -> Bool? {
        guard let first = firstDay, let last = lastDay, let start = other.firstDay, let end = other.lastDay else {
            return false
        }
        return first >= end ? true : last < start ? false : nil
    }

    /// The same, without that day itself.
    func isAfter(_ other: PartialDate) -> Bool? { other.isOnOrAfter(self).map { !$0 } }
}

/// The places of the dates that can be the latest; of one day, those behind
/// come later. More than one where a day is missing. Nil was always.
func places(ofPossiblyLast dates: [PartialDate?]) -> [Int] {
    let spans = dates.map { (first: $0?.firstDay?.ordinal ?? .min, last: $0?.lastDay?.ordinal ?? .min) }
    // Only what reaches the latest of the first days can be the last.
    guard let latest = spans.map(\.first).max() else { return [] }
    let reaching = spans.indices.filter { spans[$0].last >= latest }
    return reaching.filter { place in
        reaching.allSatisfy { other in
            other == place || spans[place].last > spans[other].first
                || (spans[place].last == spans[other].first && place > other)
        }
    }
}

extension PartialDate: LosslessStringConvertible, Codable {
    public init?(_ text: String) {
        // Each form has a length of its own.
        switch text.utf8.count {
        case 10:
            guard let day = Day(iso: text) else { return nil }
            self = .day(day)
        case 7:
            guard let day = Day(iso: text + "-01") else { return nil }
            self = .month(year: day.year, month: day.month)
        case 4:
            guard let day = Day(iso: text + "-01-01") else { return nil }
            self = .year(day.year)
        case 22:
            let dots = text.utf8.dropFirst(10).prefix(2)
            guard dots.elementsEqual("..".utf8), let first = Day(iso: text[..<dots.startIndex]),
                let last = Day(iso: text[dots.endIndex...]), first <= last
            else { return nil }
            self = .between(first, last)
        default: return nil
        }
    }

    public var description: String {
        switch self {
        case .day(let day): day.iso
        case .month: firstDay.map { String($0.iso.prefix(7)) } ?? ""
        case .year: firstDay.map { String($0.iso.prefix(4)) } ?? ""
        case .between(let first, let last): first.iso + ".." + last.iso
        }
    }
}
