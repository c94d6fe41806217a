import Costing
import Decisions

/// How numbers and dates are set in a language. U+00A0 stands where a line
/// must not break.
public struct Typography: Hashable, Sendable {
    public let language: Language
    public init(_ language: Language) { self.language = language }

    static let hardSpace = "\u{A0}"
    static let minus = "\u{2212}"

    /// `80.000 €`, `€80,000`; cents only where there are any.
    public func money(_ amount: Money) -> String {
        let (euros, cents) = amount.cents.magnitude.quotientAndRemainder(dividingBy: 100)
        let sign = amount.cents < 0 ? Self.minus : ""
        let digits = grouped(euros) + (cents == 0 ? "" : decimalMark + padded(cents))
        return sign + conventions.euros(digits)
    }

    /// As a difference, with its sign: `+19.000 €`, `−500 €`, `±0 €`.
    public func difference(_ amount: Money) -> String {
        sign(amount.cents) + money(amount)
    }

    /// `20 %`, `31,2 %`: one decimal, unless it is whole.
    public func share(_ share: BasisPoints) -> String {
        percent(tenths: rounded(share.value, by: 10), sign: share.value < 0 ? Self.minus : "")
    }

    /// As a change, with its sign. From 10 % on in whole percent: `+31 %`, `−7,5 %`.
    public func change(_ share: BasisPoints) -> String {
        let tenths =
            share.value.magnitude >= 1000
            ? rounded(share.value, by: 100) * 10 : rounded(share.value, by: 10)
        return percent(tenths: tenths, sign: share.value < 0 ? Self.minus : sign(share.value))
    }

    /// `3,5`; up to two decimals.
    public func posts(_ posts: Posts) -> String {
        let (whole, rest) = posts.hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        let digits = rest == 0 ? "" : decimalMark + (rest % 10 == 0 ? String(rest / 10) : padded(rest))
        return (posts.hundredths < 0 ? Self.minus : "") + grouped(whole) + digits
    }

    /// `578.252`, `578,252`
    public func count(_ count: Int64) -> String {
        (count < 0 ? Self.minus : "") + grouped(count.magnitude)
    }

    /// `0,0132 Prozentpunkte`: to the ten-thousandth of a point.
    public func points(_ points: PercentagePoints) -> String {
        let (whole, rest) = points.tenThousandths.magnitude.quotientAndRemainder(dividingBy: 10_000)
        let digits = String(rest)
        let decimals = String(repeating: "0", count: 4 - digits.count) + digits
        let sign = points.tenThousandths < 0 ? Self.minus : ""
        return sign + grouped(whole) + decimalMark + decimals + Self.hardSpace + Phrase("Prozentpunkte").in(language)
    }

    public func value(_ value: Quantity) -> String {
        switch value {
        case .money(let money): self.money(money)
        case .share(let share): self.share(share)
        case .day(let day): self.day(day)
        case .posts(let posts): self.posts(posts)
        case .count(let count): self.count(count)
        case .points(let points): self.points(points)
        }
    }

    /// The same as the value of a figure: a change has its sign.
    public func value(_ value: Quantity, of figure: String) -> String {
        if case .share(let share) = value, Quantity.isChange(figure) { return change(share) }
        return self.value(value)
    }

    /// A negative number brings its own.
    private func sign(_ number: Int64) -> String {
        number > 0 ? "+" : number == 0 ? "±" : ""
    }

    private func percent(tenths: UInt64, sign: String) -> String {
        let (whole, rest) = tenths.quotientAndRemainder(dividingBy: 10)
        let digits = grouped(whole) + (rest == 0 ? "" : decimalMark + String(rest))
        // What rounds to nothing has no minus.
        let shownSign = tenths == 0 && sign == Self.minus ? "" : sign
        return shownSign + conventions.percent(digits)
    }

    /// Half goes away from zero.
    private func rounded(_ number: Int64, by step: UInt64) -> UInt64 {
        let (quotient, rest) = number.magnitude.quotientAndRemainder(dividingBy: step)
        return rest * 2 >= step ? quotient + 1 : quotient
    }

    private var conventions: Conventions { language.conventions }
    private var decimalMark: String { conventions.decimalMark }

    private func padded(_ number: UInt64) -> String { (number < 10 ? "0" : "") + String(number) }

    private func grouped(_ number: UInt64) -> String {
        let digits = Array(String(number).utf8)
        let mark = conventions.groupMark.utf8
        var bytes: [UInt8] = []
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { bytes.append(contentsOf: mark) }
            bytes.append(digit)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
