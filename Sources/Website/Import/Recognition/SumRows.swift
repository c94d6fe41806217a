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
        /// Equal to those right below it, and not called a sum.
        var equalBelow: [Int] = []
        /// „davon“: a part of the row above.
        var parts: [Int] = []
        /// Called like a sum or an average, and perhaps none: „Gesamt-Leitung“ with a pay group.
        var doubtful: [Int] = []
        /// The sum of all rows above it, where it is the last.
        var total: Int?
        /// Below the sum of all.
        var after: [Int] = []
    }

    /// What the rows are; without one, those of a plan or of rates, where a word
    /// of a sum can stand in a title.
    struct Levels {
        /// Names of what is above the municipalities.
        var names: Set<String>
    }

    let rows: [Int]
    /// What a row is called.
    let name: (Int) -> String
    let isUnnamed: (Int) -> Bool
    /// What it counts, in millionths; nil where that is not a number.
    let value: (Int) -> Int128?
    /// Of keys: what can be above the rows.
    var levels: Levels?
    /// It has more than its name that says it is data: a pay group.
    var isGrouped: (Int) -> Bool = { _ in false }
    /// By its name or its pay group it may be of several: „Fachdienst 1“, „div.“.
    var isCollective: (Int) -> Bool = { _ in false }
    /// It is known by its name and no sum.
    var isKnown: (Int) -> Bool = { _ in false }

    var found: Found {
        var found = Found()
        var kinds: [Int: SumName.Kind] = [:]
        var names: Set<String> = []
        // Results of a pivot table are named for what they are the result of.
        var results: Set<Int> = []
        for row in rows where !isKnown(row) {
            let name = name(row), said = SumName(name, levels: levels, above: names)
            kinds[row] = said.kind ?? (isUnnamed(row) ? .unnamed : nil)
            if said.isResult { results.insert(row) }
            names.insert(name.lowercased())
        }
        let plain = rows.filter { kinds[$0] == nil }
        var above: [Int128] = [], since: [Int128] = []
        // The last sum, and whether it is that of all rows above it.
        var last: (row: Int, isAll: Bool)?
        for (index, row) in rows.enumerated() {
            let own = value(row)
            guard let kind = kinds[row] else {
                if let own, own > 0, above.count >= 2, row == plain.last, own == above.reduce(0, +), !isKnown(row) {
                    found.equal.append(row)
                }
                if let own {
                    above.append(own)
                    since.append(own)
                }
                continue
            }
            switch kind {
            case .part: found.parts.append(row)
            case .average(let isAlone):
                if levels != nil || (isAlone && !isGrouped(row)) {
                    found.sums.insert(row)
                } else {
                    found.doubtful.append(row)
                }
            case .higher: found.higher.insert(row)
            case .unnamed, .sum:
                let below = rows[(index + 1)...].prefix { kinds[$0] == nil }.compactMap(value)
                let all = plain.compactMap(value)
                let groups = [above, since, all, below].filter { !$0.isEmpty }
                let isEqual =
                    own.map { own in groups.contains { $0.count >= (kind == .sum ? 1 : 2) && $0.reduce(0, +) == own } }
                    ?? true
                if kind == .unnamed {
                    guard own != nil, isEqual, above.count >= 2 else {
                        take(own, &above, &since)
                        continue
                    }
                    found.sums.insert(row)
                } else if levels == nil, !results.contains(row), isGrouped(row), !isEqual || own == nil {
                    found.doubtful.append(row)
                    take(own, &above, &since)
                    continue
                } else {
                    found.sums.insert(row)
                    let isSum = own.map { own in groups.contains { $0.reduce(0, +) == own } } ?? true
                    if let own, !isSum {
                        found.wrong.append(
                            (
                                row, SumRows.shown(own),
                                SumRows.shown(since.isEmpty ? all.reduce(0, +) : since.reduce(0, +))
                            ))
                    }
                }
                if !above.isEmpty { last = (row, own == nil || own == above.reduce(0, +)) }
                since = []
            }
        }
        if levels == nil {
            let others = Subtotals(plain, value: value, isCollective: isCollective, isKnown: isKnown).rows
            found.equal = Set(found.equal).union(others).sorted()
            // A total that counts each row says that none is the sum of others.
            let isTotal = last.map { $0.isAll && value($0.row) != nil } ?? false
            if !isTotal { found.equalBelow = Set(sumsAbove(plain)).subtracting(found.equal).sorted() }
        }
        // What is above all of them at once is no sum of the rows below it.
        if let last, last.isAll {
            found.total = last.row
            found.after = plain.filter { $0 > last.row && value($0) != nil }
        }
        return found
    }

    /// What stands above the rows that it amounts to: those of a section, or all the others.
    private func sumsAbove(_ plain: [Int]) -> [Int] {
        var rows = Subtotals(plain, .above, value: value, isCollective: isCollective, isKnown: isKnown).rows
        if let first = plain.first, let own = value(first), own > 0, !isKnown(first) {
            let others = plain.dropFirst().compactMap(value)
            if others.count >= 2, others.reduce(0, +) == own { rows.append(first) }
        }
        return rows
    }

    private func take(_ own: Int128?, _ above: inout [Int128], _ since: inout [Int128]) {
        guard let own else { return }
        above.append(own)
        since.append(own)
    }

    /// Millionths as digits.
    static func shown(_ millionths: Int128) -> String { Exact.moved(String(millionths), by: -6) }
}

/// What the name of a row says of sums.
struct SumName {
    enum Kind: Equatable { case sum, average(isAlone: Bool), higher, part, unnamed }

    private(set) var kind: Kind?
    /// It says nothing but that it is a sum.
    private(set) var isAlone = false
    /// „E 9b Ergebnis“ below „E 9b“, as a pivot table has it.
    private(set) var isResult = false

    init(_ name: String, levels: SumRows.Levels? = nil, above: Set<String> = []) {
        let words = SumName.joined(Tokens(name).words)
        guard let first = words.first else {
            if name.contains("∑") { (kind, isAlone) = (.sum, true) }
            return
        }
        // What goes off is no more to be counted than what is contained.
        if SumName.parts.contains(first) || SumName.partRuns.contains(where: { words.starts(with: $0) })
            || Leaving.isName(name)
        {
            kind = .part
            return
        }
        if let levels {
            kind = SumName.level(name, words, levels)
            return
        }
        // Whole words at its ends: no „Gesamt-Koordination“, no „Zusammen leben“ in the middle of a title.
        let whole = SumName.joined(
            name.lowercased().split(whereSeparator: \.isWhitespace).map { $0.filter { !":.,;()„“\"*".contains($0) } }
                .filter { !$0.isEmpty })
        guard let start = whole.first, let end = whole.last else { return }
        let rest = whole.filter {
            !SumName.isSum($0) && !Tokens.isYear($0) && !SumName.averages.contains($0)
                && !["stellen", "vzä", "posts"].contains($0)
        }
        isAlone = rest.isEmpty
        isResult = end.hasSuffix("ergebnis") && above.contains(whole.dropLast().joined(separator: " "))
        if isResult {
            kind = .sum
        } else if [start, end].contains(where: SumName.averages.contains) {
            kind = .average(isAlone: isAlone)
        } else if [start, end].contains(where: SumName.isSum) || name.contains("∑") {
            kind = .sum
        }
    }

    private static func level(_ name: String, _ words: [String], _ levels: SumRows.Levels) -> Kind? {
        if levels.names.contains(IdentifierRule.id(from: name)) { return .higher }
        if words.contains(where: { averages.contains($0) || $0.hasSuffix("durchschnitt") }) {
            return .average(isAlone: true)
        }
        if words.contains(where: isSum) || name.contains("∑") || words.starts(with: ["alle", "gemeinden"])
            || words.starts(with: ["all", "municipalities"])
        {
            return .sum
        }
        let isAbove =
            [
                "regierungsbezirk", "land", "bundesland", "kreis", "landkreis", "deutschland", "bundesgebiet",
                "kreisgebiet", "county",
            ].contains(words[0])
            || name.lowercased().hasSuffix(", land")
            || ["regierungsbezirk", "bundesland", "kreisgebiet"].contains(words[words.count - 1])
        return isAbove ? .higher : nil
    }

    /// „S u m m e“
    private static func joined(_ words: [String]) -> [String] {
        guard words.count >= 3, words.allSatisfy({ $0.count == 1 && $0.allSatisfy(\.isLetter) }) else { return words }
        return [words.joined()]
    }

    private static func isSum(_ word: String) -> Bool {
        sums.contains(word) || (!word.contains("-") && (word.hasSuffix("summe") || word.hasPrefix("summe")))
    }

    private static let sums: Set<String> = [
        "summe", "summen", "summa", "sa", "gesamt", "insgesamt", "zusammen", "total", "totals", "sum", "subtotal",
        "übertrag", "gesamtzahl", "ergebnis", "gesamtergebnis", "teilergebnis", "zwischenergebnis", "endergebnis", "σ",
        "zus", "ges",
    ]
    private static let averages: Set<String> = [
        "durchschnitt", "durchschnittlich", "mittelwert", "mittel", "average", "mean", "median", "ø",
    ]
    private static let parts: Set<String> = [
        "davon", "darunter", "dav", "dar", "hiervon", "hierunter", "thereof", "nachrichtlich", "nachr", "memo",
        "memorandum", "including",
        "einschließlich", "inkl", "incl",
    ]
    private static let partRuns: [[String]] = [["of", "which"], ["of", "these"], ["zur", "information"]]
}
