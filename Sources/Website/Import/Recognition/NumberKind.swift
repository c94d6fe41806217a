import Costing
import Decisions
import Documents

/// What a number of a table is. None may be negative.
enum NumberKind: Sendable {
    case money
    /// In percent: 20 is 20 %.
    case share
    /// A whole number.
    case whole
    case posts

    /// Whether the digits, with a point and no other mark, are one; nothing is
    /// rounded.
    func accepts(_ digits: String) -> Bool {
        switch self {
        case .money: Money(digits + " EUR").map { $0 >= .zero } ?? false
        case .share: BasisPoints(digits + " %").map { $0.value >= 0 } ?? false
        case .whole: Int(digits).map { $0 >= 0 } ?? false
        case .posts: Posts(digits).map { $0 >= .zero } ?? false
        }
    }

    /// As somebody would type it into a form of that language.
    func typed(_ digits: String, _ language: Language) -> String {
        let parts = digits.split(separator: ".", maxSplits: 1)
        let whole = parts.first.flatMap { Int64($0) }.map { Typography(language).count($0) } ?? digits
        guard parts.count == 2 else { return whole }
        return whole + language.conventions.decimalMark + parts[1]
    }

    var expected: Text {
        switch self {
        case .money:
            Text(
                phrase: "ein Betrag in Euro ab null mit höchstens zwei Nachkommastellen, wie 61.000 oder 61.000,50")
        case .share: Text(phrase: "ein Anteil in Prozent ab null mit höchstens zwei Nachkommastellen, wie 20 oder 19,5")
        case .whole: Text(phrase: "eine ganze Zahl ab null, wie 33.000.000")
        case .posts: Text(phrase: "eine Zahl von Stellen ab null mit höchstens zwei Nachkommastellen, wie 2 oder 0,5")
        }
    }

    /// What is expected instead of digits that are not accepted; of a fraction where whole ones are wanted, how to mend
    /// it.
    func cure(_ digits: String) -> Text {
        guard self == .whole, digits.contains("."), !digits.hasPrefix("-") else { return expected }
        return Text(phrase: "\(expected, "expected"); Beträge mit Cent vorher auf ganze Euro runden")
    }

    /// The digits of a number as it is written in a notation, with a point and
    /// no other mark; nil where it is none there. `61.000` is 61000 in German
    /// and 61.000 in English. Units may stand beside it, no other sign.
    func digits(_ text: String, _ notation: Language) -> String? {
        guard let written = WrittenNumber(text) else { return nil }
        return digits(written, notation)
    }

    func digits(_ written: WrittenNumber, _ notation: Language) -> String? {
        let mark: Character = notation == .en ? "," : ".", point: Character = notation == .en ? "." : ","
        let parts = written.number.split(separator: point, maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first else { return nil }
        // Groups are parted by one sign throughout.
        let between: Character = whole.contains(" ") ? " " : mark
        let groups = whole.split(separator: between, omittingEmptySubsequences: false).map(String.init)
        guard groups.allSatisfy(Tokens.isDigits) else { return nil }
        if groups.count > 1 {
            guard groups[0].count <= 3, groups[0].first != "0", groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
                return nil
            }
        }
        let sign = written.isNegative ? "-" : ""
        guard parts.count == 2 else { return sign + groups.joined() }
        guard Tokens.isDigits(String(parts[1])) else { return nil }
        return sign + groups.joined() + exact(String(parts[1]))
    }

    /// The decimal places. A third one shows that an amount was meant in another
    /// notation, but shares of posts are often written so: 0,500.
    private func exact(_ decimals: String) -> String {
        var kept = decimals[...]
        if self == .posts || self == .share || decimals.count <= 2 {
            while kept.last == "0" { kept.removeLast() }
        }
        return kept.isEmpty ? "" : "." + kept
    }
}
