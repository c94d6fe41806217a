/// An amount in euro cents. Exact; never a floating point number.
public struct Money: Hashable, Comparable, Sendable, AdditiveArithmetic {
    public var cents: Int64
    public init(cents: Int64) { self.cents = cents }
    public static let zero = Money(cents: 0)

    /// Where a sum leaves Int64 it stays at the limit: inputs are bounded
    /// (`Money.largest`) so that no sum of a plan comes near it.
    public static func + (a: Money, b: Money) -> Money {
        let (sum, overflow) = a.cents.addingReportingOverflow(b.cents)
        return Money(cents: overflow ? (b.cents < 0 ? .min : .max) : sum)
    }
    public static func - (a: Money, b: Money) -> Money {
        let (difference, overflow) = a.cents.subtractingReportingOverflow(b.cents)
        return Money(cents: overflow ? (b.cents < 0 ? .max : .min) : difference)
    }
    public static func < (a: Money, b: Money) -> Bool { a.cents < b.cents }

    /// The largest amount that an input may have: ten billion euro.
    public static let largest = Money(cents: 1_000_000_000_000)

    /// `self × numerator ÷ denominator`, rounded commercially: half a cent
    /// goes away from zero. `denominator` must be positive.
    public func times(_ numerator: Int64, over denominator: Int64) -> Money {
        Money(cents: Money.rounded(Int128(cents) * Int128(numerator), over: Int128(denominator)))
    }

    /// To the nearest multiple of `step`, half away from zero. A step of zero
    /// or less changes nothing.
    public func rounded(to step: Money) -> Money {
        guard step.cents > 0 else { return self }
        return Money(cents: Money.rounded(Int128(cents), over: Int128(step.cents))) * step.cents
    }

    static func * (amount: Money, factor: Int64) -> Money {
        let (product, overflow) = amount.cents.multipliedReportingOverflow(by: factor)
        return Money(cents: overflow ? ((amount.cents < 0) == (factor < 0) ? .max : .min) : product)
    }

    static func rounded(_ numerator: Int128, over denominator: Int128) -> Int64 {
        guard denominator > 0 else { return 0 }
        let half = denominator / 2
        let shifted = numerator >= 0 ? numerator + half : numerator - half
        // An odd denominator has no exact half, so truncation is right there.
        return Int64(clamping: shifted / denominator)
    }
}

extension Money: LosslessStringConvertible, Codable {
    /// `61000 EUR` or `61000.50 EUR`: the form in files and in the ledger.
    public init?(_ text: String) {
        guard text.hasSuffix(" EUR"), let cents = Decimals.parse(text.dropLast(4), places: 2),
            abs(cents) <= Money.largest.cents
        else { return nil }
        self.init(cents: cents)
    }
    public var description: String { Decimals.print(cents, places: 2) + " EUR" }
}
