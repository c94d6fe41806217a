/// A month of the Gregorian calendar, years 1…9999.
public struct Month: Hashable, Comparable, Sendable {
    public let year: Int
    /// 1…12
    public let month: Int

    /// Nil where the calendar has no such month.
    public init?(year: Int, month: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        self.year = year
        self.month = month
    }

    /// The form of ISO 8601, `2014-11`, and no other.
    public init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 7, bytes[4] == 45,
            let year = Day.number(bytes[0..<4]), let month = Day.number(bytes[5..<7])
        else { return nil }
        self.init(year: year, month: month)
    }

    /// All twelve of a year; none where the calendar has no such year.
    public static func all(of year: Int) -> [Month] { (1...12).compactMap { Month(year: year, month: $0) } }

    public var iso: String {
        let year = String(year)
        return String(repeating: "0", count: 4 - year.utf8.count) + year + (month < 10 ? "-0" : "-") + String(month)
    }

    /// How many months from another to this one: 1 from June to July.
    public func since(_ other: Month) -> Int { (year - other.year) * 12 + month - other.month }

    /// Its days as ordinals (`Day.ordinal`).
    var span: Range<Int> {
        guard let first = Day(year: year, month: month, day: 1)?.ordinal else { return 0..<0 }
        return first..<first + Day.length(ofMonth: month, year: year)
    }

    public static func < (a: Month, b: Month) -> Bool { (a.year, a.month) < (b.year, b.month) }
}

extension Month: LosslessStringConvertible, Codable {
    public init?(_ text: String) { self.init(iso: text) }
    public var description: String { iso }
}
