import Costing
import Decisions
import Documents

/// How far a value lies from an earlier one, in its own unit and, where that
/// says something, as a share: `+6.000 € (+7,5 %)`.
struct DifferenceText {
    let words: Words
    let type: Typography

    init(_ language: Language) {
        words = Words(language)
        type = Typography(language)
    }

    func callAsFunction(from then: Quantity, to now: Quantity) -> String {
        if then == now { return words("unverändert") }
        switch (then, now) {
        case (.money(let a), .money(let b)): return type.difference(b - a) + share(a.cents, b.cents)
        case (.count(let a), .count(let b)):
            let difference = Int64(clamping: Int128(b) - Int128(a))
            return sign(difference) + type.count(difference) + share(a, b)
        case (.posts(let a), .posts(let b)):
            let difference = Posts(hundredths: b.hundredths - a.hundredths)
            return sign(difference.hundredths) + type.posts(difference) + share(a.hundredths, b.hundredths)
        case (.share(let a), .share(let b)):
            let digits = type.change(BasisPoints(b.value - a.value)).filter { $0 != "%" && $0 != "\u{A0}" }
            return digits + "\u{A0}" + words("Prozentpunkte")
        case (.day(let a), .day(let b)):
            let days = b.ordinal - a.ordinal, count = type.count(Int64(days.magnitude))
            return days > 0 ? words("\(count, "count") Tage später") : words("\(count, "count") Tage früher")
        default: return words("geändert")
        }
    }

    private func share(_ a: Int64, _ b: Int64) -> String {
        BasisPoints.change(from: a, to: b).map { " (" + type.change($0) + ")" } ?? ""
    }

    /// A negative number brings its own.
    private func sign(_ number: Int64) -> String { number > 0 ? "+" : "" }
}
