import Decisions

/// By which key a cost is shared, where a missing day leaves open which was set
/// last.
public struct LeadingKeyWords {
    let words: Words
    public init(words: Words) { self.words = words }

    /// `„Umlage 2024“ (Februar 2024)`
    public func named(_ key: SharingKey) -> String {
        words.quoted(key.title) + (key.on.map { " (" + Typography(words.language).date($0) + ")" } ?? "")
    }

    /// Of what is so only if this key is the last.
    public func condition(_ key: SharingKey) -> String {
        words(", falls \(named(key), "named") zuletzt gesetzt wurde")
    }

    /// Nil where it is settled.
    public func sentence(_ keys: [SharingKey]) -> String? {
        guard keys.count > 1 else { return nil }
        let listed = keys.map(named).joined(separator: words(" oder "))
        return words(
            "Welcher Schlüssel zuletzt gesetzt wurde, lässt sich erst mit dem genauen Tag sagen: \(listed, "listed").")
    }
}
