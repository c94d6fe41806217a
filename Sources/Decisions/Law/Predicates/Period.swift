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
        switch language {
        case .de: Period.number(count, one: unit == .year ? "ein" : "einen", language)
            + "\u{A0}" + (unit == .year ? (count == 1 ? "Jahr" : "Jahre") : (count == 1 ? "Monat" : "Monate"))
        case .en: Period.number(count, one: "a", language)
            + "\u{A0}" + unit.rawValue + (count == 1 ? "" : "s")
        }
    }

    private static func number(_ number: Int, one: String, _ language: Language) -> String {
        number == 1 ? one : NumberWords.word(number, language) ?? String(number)
    }
}

extension Period: LosslessStringConvertible, Codable {
    public init?(_ text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 2, words[0].utf8.allSatisfy({ (48...57).contains($0) }), let count = Int(words[0]) else { return nil }
        switch words[1] {
        case "year", "years": self.init(count, .year)
        case "month", "months": self.init(count, .month)
        default: return nil
        }
    }

    public var description: String { "\(count) \(unit.rawValue)\(count == 1 ? "" : "s")" }
}
