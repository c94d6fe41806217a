/// A share in basis points: 2 000 is 20 %.
public struct BasisPoints: Hashable, Comparable, Sendable {
    public var value: Int64
    public init(_ value: Int64) { self.value = value }
    public static func < (a: BasisPoints, b: BasisPoints) -> Bool { a.value < b.value }

    /// The relative change from one amount to another, rounded commercially;
    /// nil where nothing is there to compare with.
    public static func change(from old: Int64, to new: Int64) -> BasisPoints? {
        guard old > 0 else { return nil }
        return BasisPoints(Money.rounded((Int128(new) - Int128(old)) * 10_000, over: Int128(old)))
    }
}

extension Money {
    public func share(_ share: BasisPoints) -> Money { times(share.value, over: 10_000) }
}

/// Posts in hundredths of a full post: 350 is 3.5 posts.
public struct Posts: Hashable, Comparable, Sendable, AdditiveArithmetic {
    public var hundredths: Int64
    public init(hundredths: Int64) { self.hundredths = hundredths }
    public static let zero = Posts(hundredths: 0)
    /// As with `Money`, a sum that leaves the range stays at its limit.
    public static func + (a: Posts, b: Posts) -> Posts {
        Posts(hundredths: (Money(cents: a.hundredths) + Money(cents: b.hundredths)).cents)
    }
    public static func - (a: Posts, b: Posts) -> Posts {
        Posts(hundredths: (Money(cents: a.hundredths) - Money(cents: b.hundredths)).cents)
    }
    public static func < (a: Posts, b: Posts) -> Bool { a.hundredths < b.hundredths }
}

extension BasisPoints: LosslessStringConvertible, Codable {
    /// `20 %` or `12.5 %`.
    public init?(_ text: String) {
        guard text.hasSuffix(" %"), let value = Decimals.parse(text.dropLast(2), places: 2)
        else { return nil }
        self.init(value)
    }
    public var description: String { Decimals.print(value, places: 2) + " %" }
}

extension Posts: LosslessStringConvertible, Codable {
    /// `3.5`
    public init?(_ text: String) {
        guard let value = Decimals.parse(text[...], places: 2), abs(value) <= 10_000_000
        else { return nil }
        self.init(hundredths: value)
    }
    public var description: String { Decimals.print(hundredths, places: 2) }
}
