/// Digits with a point and no other mark, reckoned with exactly.
enum Exact {
    /// A millionth is 1; nil where it is no number or beyond all that is entered.
    static func millionths(_ digits: String) -> Int128? {
        let isNegative = digits.hasPrefix("-")
        let parts = digits.drop { $0 == "-" }.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, !whole.isEmpty, whole.utf8.count <= 18,
            parts.count == 1 || parts[1].utf8.count <= 6
        else { return nil }
        let fraction = parts.count == 2 ? String(parts[1]) : ""
        let all = whole + fraction + String(repeating: "0", count: 6 - fraction.utf8.count)
        guard all.utf8.allSatisfy({ (48...57).contains($0) }), let value = Int128(all) else { return nil }
        return isNegative ? -value : value
    }

    /// The digits moved by a power of ten: `61` by 3 is `61000`, `50` by -2 is `0.5`.
    static func moved(_ digits: String, by power: Int) -> String {
        guard power != 0 else { return digits }
        let isNegative = digits.hasPrefix("-")
        let parts = digits.drop { $0 == "-" }.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
        var all = Array((parts.first ?? "") + (parts.count == 2 ? parts[1] : ""))
        var point = (parts.first ?? "").count + power
        while point < 1 { all.insert("0", at: 0); point += 1 }
        while point > all.count { all.append("0") }
        let whole = String(all[..<point]).drop { $0 == "0" }
        var fraction = all[point...]
        while fraction.last == "0" { fraction.removeLast() }
        return (isNegative ? "-" : "") + (whole.isEmpty ? "0" : whole)
            + (fraction.isEmpty ? "" : "." + String(fraction))
    }
}
