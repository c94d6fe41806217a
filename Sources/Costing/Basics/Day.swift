/// A day of the Gregorian calendar. Holds only days that exist:
/// 2012-02-30 cannot be made.
public struct Day: Hashable, Comparable, Sendable {
    public let year: Int
    /// 1…12
    public let month: Int
    /// 1…31
    public let day: Int

    /// Nil where the calendar has no such day. Years 1…9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Day.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        self.init(unchecked: year, month, day)
    }

    private init(unchecked year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The form of ISO 8601, `2012-12-17`, and no other.
    public init?(iso text: some StringProtocol) {
        // Asked of each entry that is read: what lies in one piece is not copied.
        let day =
            text.utf8.withContiguousStorageIfAvailable(Day.init(bytes:))
            ?? Array(text.utf8).withUnsafeBufferPointer(Day.init(bytes:))
        guard let day else { return nil }
        self = day
    }

    private init?(bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45,
            let year = Day.number(bytes[0..<4]), let month = Day.number(bytes[5..<7]),
            let day = Day.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    public var iso: String {
        Day.padded(year, 4) + "-" + Day.padded(month, 2) + "-" + Day.padded(day, 2)
    }

    /// The first day that this type can hold.
    public static let first = Day(unchecked: 1, 1, 1)

    public static func firstDay(ofYear year: Int) -> Day? { Day(year: year, month: 1, day: 1) }
    public static func lastDay(ofYear year: Int) -> Day? { Day(year: year, month: 12, day: 31) }

    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public static func length(ofYear year: Int) -> Int { isLeap(year) ? 366 : 365 }

    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// Days since 0000-03-01, so that two days can be subtracted.
    public var ordinal: Int {
        let shifted = month > 2 ? year : year - 1
        let monthFromMarch = (month + 9) % 12
        return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400
            + (153 * monthFromMarch + 2) / 5 + day - 1
    }

    /// 1 for the first of January.
    public var dayOfYear: Int { ordinal - Day(unchecked: year, 1, 1).ordinal + 1 }

    /// The day before; the first day of the calendar has none and stays itself.
    public var before: Day {
        if day > 1 { return Day(unchecked: year, month, day - 1) }
        if month > 1 {
            return Day(unchecked: year, month - 1, Day.length(ofMonth: month - 1, year: year))
        }
        return year > 1 ? Day(unchecked: year - 1, 12, 31) : self
    }

    public static func < (a: Day, b: Day) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }

    static func number(_ bytes: some Collection<UInt8>) -> Int? {
        var value = 0
        for byte in bytes {
            guard (48...57).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        return value
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension Day: LosslessStringConvertible, Codable {
    public init?(_ text: String) { self.init(iso: text) }
    public var description: String { iso }
}
