import Costing

/// What in an entry is possible, but so unlikely that whoever enters it is
/// asked first. The answer is kept with the entry, as the question was put.
public struct PlausibleQuestion: Hashable, Sendable {
    /// Names what is asked about and its value, so that an answer is to this
    /// question only.
    public var id: String
    public var text: Text

    init(_ id: String, _ text: Text) {
        self.id = id
        self.text = text
    }
}

/// The measure for what is plausible: against the entry before, and against
/// what such numbers are in general. What the rules refuse in any case is not
/// asked about: nobody could confirm it.
public enum Plausible {
    /// A yearly staff cost below or above which nobody is paid, in euro.
    static let rates: ClosedRange<Int64> = 10_000...500_000
    /// Below 1 % overheads are rather a fraction.
    static let leastOverhead = BasisPoints(100)
    /// The posts of a line: less is rather a per cent, more rather hours or persons.
    static let postsOfLine = Posts(hundredths: 5)...Posts(hundredths: 1_000)
    /// Of a whole plan.
    static let posts = Posts(hundredths: 10_000)
    /// Levy bases of a municipality for each inhabitant, in euro.
    static let levyBases: ClosedRange<Int> = 50...50_000

    /// How one number stands to another, where that is unlikely: a thousandth,
    /// a twelfth, ten times.
    static func ratio(_ new: Int64, to old: Int64) -> Text? {
        guard old > 0, new > 0, Int128(new) * 10 > Int128(old) * 25 || Int128(old) * 10 > Int128(new) * 25 else {
            return nil
        }
        for (factor, fewer, more) in factors {
            // Within a tenth of it.
            if isNear(Int128(new) * Int128(factor), Int128(old)) { return fewer }
            if isNear(Int128(new), Int128(old) * Int128(factor)) { return more }
        }
        return new < old ? Text(phrase: "weit weniger als") : Text(phrase: "weit mehr als")
    }

    private static let factors: [(Int, Text, Text)] = [
        (1000, Text(phrase: "ein Tausendstel von"), Text(phrase: "das Tausendfache von")),
        (100, Text(phrase: "ein Hundertstel von"), Text(phrase: "das Hundertfache von")),
        (10, Text(phrase: "ein Zehntel von"), Text(phrase: "das Zehnfache von")),
        (12, Text(phrase: "ein Zwölftel von"), Text(phrase: "das Zwölffache von")),
    ]

    private static func isNear(_ a: Int128, _ b: Int128) -> Bool { a * 10 >= b * 9 && a * 9 <= b * 10 }

    static func euros(_ money: Money) -> Text {
        let cents = money.cents % 100
        let amount = decimal(money.cents / 100, cents == 0 ? "" : (cents < 10 ? "0" : "") + String(cents))
        return Text(each: { $0.conventions.euros(amount.in($0)) })
    }

    static func share(_ share: BasisPoints) -> Text {
        let rest = share.value % 100
        let amount = decimal(
            share.value / 100, rest == 0 ? "" : (rest < 10 ? "0" : "") + String(rest % 10 == 0 ? rest / 10 : rest))
        return Text(each: { $0.conventions.percent(amount.in($0)) })
    }

    private static func decimal(_ whole: Int64, _ fraction: String) -> Text {
        let whole = grouped(whole)
        guard !fraction.isEmpty else { return whole }
        return Text(each: { whole.in($0) + $0.conventions.decimalMark + fraction })
    }

    static func grouped(_ number: Int64) -> Text {
        func line(_ mark: String) -> String {
            var digits = String(number.magnitude), groups: [String] = []
            while digits.count > 3 {
                groups.insert(String(digits.suffix(3)), at: 0)
                digits.removeLast(3)
            }
            return (number < 0 ? "-" : "") + ([digits] + groups).joined(separator: mark)
        }
        return Text(each: { line($0.conventions.groupMark) })
    }
}
