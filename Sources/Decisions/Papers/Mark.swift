/// What a mark stands for: `[](figure:ID)`, `[](date:ID)`, `[](name:ID)`.
public enum MarkKind: String, Hashable, Sendable, CaseIterable {
    /// The value of a figure.
    case figure
    /// The date of an entry.
    case date
    /// The title or name of an entry.
    case name
}

/// A mark in an authored text: it stands for what must not be typed.
public struct Mark: Hashable, Sendable {
    public var kind: MarkKind
    /// An id, for a figure also with an edition, a round or an issued paper:
    /// `extra-cost@kgst-2013`.
    public var target: String
    /// Counted from 1.
    public var line: Int

    public init(kind: MarkKind, target: String, line: Int) {
        self.kind = kind
        self.target = target
        self.line = line
    }

    /// What is named, without the place.
    public var id: String { kind == .figure ? String(target.prefix { $0 != "@" }) : target }

    /// The edition, round or issued paper that a figure is bound to.
    public var place: String? {
        guard kind == .figure, let at = target.firstIndex(of: "@") else { return nil }
        return String(target[target.index(after: at)...])
    }
}
