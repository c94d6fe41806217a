import Decisions

/// Rows that are the sum of others, by what they are called and by what they
/// amount to.
struct SumRows {
    struct Found {
        var sums: Set<Int> = []
        var higher: Set<Int> = []
        /// Called a sum, and none.
        var wrong: [(row: Int, stated: String, sum: String)] = []
        /// Equal to all above it, and not called a sum.
        var equal: [Int] = []
        /// „davon“: a part of the row above.
        var parts: [Int] = []
    }

    /// - Parameters:
    ///   - rows: of data, in their order.
    ///   - name: what a row is called.
    ///   - value: what it counts, in millionths; nil where that is not a number.
    ///   - adds: whether the numbers make a sum that must be right.
    static func find(
        in rows: [Int], name: (Int) -> String, isUnnamed: (Int) -> Bool, value: (Int) -> Int128?, adds: Bool, higherNames: Set<String>, isKnown: (Int) -> Bool = { _ in false }
    ) -> Found {
        var found = Found()
        var kinds: [Int: Kind] = [:]
        for row in rows where !isKnown(row) { kinds[row] = kind(name(row), isUnnamed(row), higherNames) }
        let plain = rows.filter { kinds[$0] == nil }
        let total = plain.compactMap(value).reduce(0, +)
        var above: [Int128] = [], since: [Int128] = []
        for (index, row) in rows.enumerated() {
            guard let kind = kinds[row] else {
                let own = value(row)
                if adds, let own, own > 0, above.count >= 2, row == plain.last, own == above.reduce(0, +), !isKnown(row) { found.equal.append(row) }
                if let own {
                    above.append(own)
                    since.append(own)
                }
                continue
            }
            switch kind {
            case .part: found.parts.append(row)
            case .average: found.sums.insert(row)
            case .sum, .higher, .unnamed:
                let below = rows[(index + 1)...].prefix { kinds[$0] == nil }.compactMap(value).reduce(0, +)
                let sums = [above.reduce(0, +), since.reduce(0, +), total, below]
                let own = value(row)
                let isSum = own.map { sums.contains($0) } ?? true
                if kind == .unnamed, !isSum || own == nil || above.isEmpty { continue }
                if kind == .higher { found.higher.insert(row) } else { found.sums.insert(row) }
                if adds, let own, !isSum, kind == .sum { found.wrong.append((row, shown(own), shown(since.isEmpty ? total : since.reduce(0, +)))) }
                since = []
            }
        }
        return found
    }

    private enum Kind { case sum, average, higher, part, unnamed }

    private static func kind(_ name: String, _ isUnnamed: Bool, _ higherNames: Set<String>) -> Kind? {
        let words = Tokens(name).words
        guard let first = words.first else { return isUnnamed ? .unnamed : nil }
        if ["davon", "darunter", "dav", "dar"].contains(first) || (first == "of" && words.dropFirst().first == "which") { return .part }
        if higherNames.contains(IdentifierRule.id(from: name)) { return .higher }
        if words.contains(where: averages.contains) { return .average }
        if words.contains(where: { sums.contains($0) || $0.hasSuffix("summe") || $0.hasPrefix("summe") }) { return .sum }
        if ["regierungsbezirk", "land", "bundesland", "kreis", "landkreis", "deutschland", "bundesgebiet"].contains(first) || name.lowercased().hasSuffix(", land") || words.last == "regierungsbezirk" || words.last == "bundesland" {
            return .higher
        }
        return isUnnamed ? .unnamed : nil
    }

    private static let sums: Set<String> = ["summe", "summen", "gesamt", "insgesamt", "zusammen", "total", "sum", "subtotal", "übertrag", "gesamtzahl", "∑", "σ"]
    private static let averages: Set<String> = ["durchschnitt", "mittelwert", "mittel", "average", "mean", "median", "ø"]

    /// Millionths as digits.
    static func shown(_ millionths: Int128) -> String { Exact.moved(String(millionths), by: -6) }
}
