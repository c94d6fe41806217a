import Decisions

/// What the keys of entries are called, and the words that can be chosen, for whoever does
/// not write case folders.
public enum KeyLabel {
    /// A key that means something of its own in a kind has a label for that kind. One that has
    /// no label is shown as it is written.
    ///
    /// - Parameter key: one that stands inside of another with the way to it: `posts/title`.
    /// - Parameter type: of the kind of entry: `costs.plan-drawn`; nil: what it means in general.
    public static func of(_ key: String, in type: String? = nil) -> Text {
        place(of: key, in: type).flatMap { all[$0] } ?? Text(key.split(separator: "/").last.map(String.init) ?? key)
    }

    /// Under which key of `all` the label stands: that of the kind, or else the one with the most
    /// of the way.
    static func place(of key: String, in type: String?) -> String? {
        let steps = Self.steps(to: key)
        let ways = steps.indices.map { steps[$0...].joined(separator: "/") }
        if let type, let whole = ways.first, all["\(type)/\(whole)"] != nil { return "\(type)/\(whole)" }
        return ways.first { all[$0] != nil }
    }

    /// A predicate means the same wherever it stands: the way to it is `if`.
    private static func steps(to key: String) -> [String] {
        let steps = key.split(separator: "/").map(String.init)
        guard let last = steps.dropLast().lastIndex(where: { holdingPredicates.contains($0) }) else { return steps }
        return ["if"] + steps[(last + 1)...]
    }

    private static let holdingPredicates: Set<String> = [
        "met-if", "applies-if", "applied-if", "holds-while", "once-met", "all", "any", "not", "exempt-if", "required",
    ]

    /// All labels, by `type/key` where they are those of a kind, and by the key or the end of the
    /// way to it otherwise.
    static let all: [String: Text] = slices.reduce(into: [:]) { labels, slice in
        labels.merge(slice) { first, _ in first }
    }

    /// No key stands in two of them.
    static let slices: [[String: Text]] = [
        common, matters, council, consent, law, predicates, options, costs, assumptions, papers,
    ]
}
