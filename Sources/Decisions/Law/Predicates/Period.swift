import Costing

/// A time counted in whole years or months: `5 years`, `18 months`.
public struct Period: Hashable, Sendable {
    public enum Unit: String, Sendable { case year, month }
    /// 1…999
    public let count: Int
    public let unit: Unit

    /// Nil outside 1…999.
    public init?(_ count: Int, _ unit: Unit) {
        guard (1...999).contains(count) else { return nil }
        self.count = count
        self.unit = unit
    }

    /// What a file should hold where a period is due.
    public static let expected = Text(phrase: "eine Dauer wie 5 years oder 18 months")

    /// The last day of the period that begins with what happened on `day`:
    /// the day of the same number, or the month's last where it has none
    /// (§ 188 BGB). Nil beyond the calendar.
    public func end(from day: Day) -> Day? {
        let months = day.year * 12 + day.month - 1 + count * (unit == .year ? 12 : 1)
        let (year, month) = (months / 12, months % 12 + 1)
        guard (1...9999).contains(year) else { return nil }
        return Day(year: year, month: month, day: min(day.day, Day.length(ofMonth: month, year: year)))
    }

    /// As in “more than three years ago”: `drei Jahre`, `three years`.
    public func inWords(_ language: Language) -> String {
        let number = NumberWords.word(count, language) ?? String(count)
        return switch unit {
        case .year: Phrase(count, one: "ein\u{A0}Jahr", other: "\(number, "number")\u{A0}Jahre").in(language)
        case .month: Phrase(count, one: "einen\u{A0}Monat", other: "\(number, "number")\u{A0}Monate").in(language)
        }
    }
}

extension Period: LosslessStringConvertible, Codable {
    public init?(_ text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 2, words[0].utf8.allSatisfy({ (48...57).contains($0) }), let count = Int(words[0]) else {
            return nil
        }
        switch words[1] {
        case "year", "years": self.init(count, .year)
        case "month", "months": self.init(count, .month)
        default: return nil
        }
    }

    public var description: String { "\(count) \(unit.rawValue)\(count == 1 ? "" : "s")" }
}
