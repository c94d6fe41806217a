/// A cost or an income that comes once, in the money of its own year: no
/// growth is laid on it, and it comes whether or not the plan has started.
public struct OneOff: Hashable, Codable, Sendable {
    public var id: String
    /// 1…9999
    public var year: Int
    /// The month in it, 1…12, where one is known. It does not change the sum of the year.
    public var month: Int?
    /// A cost above zero, an income below; at most `Money.largest` either way.
    public var amount: Money

    public init(id: String, year: Int, amount: Money) {
        self.id = id
        self.year = year
        self.amount = amount
    }

    public init(id: String, in month: Month, amount: Money) {
        self.id = id
        year = month.year
        self.month = month.month
        self.amount = amount
    }
}
