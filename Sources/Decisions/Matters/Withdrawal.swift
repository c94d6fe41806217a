/// Takes back an entry that was wrong: from its day on the entry counts no
/// more. What was known before stays as it was, and both stay in the ledger.
public struct Withdrawal: Content {
    public static let kind = EntryKind(
        "matters.entry-withdrawn", Text(phrase: "Rücknahme eines Eintrags"), list: "withdrawals", file: .course,
        course: .other, tense: .happened, headline: .reason,
        withdrawal: .never(Text(phrase: "Was zurückgezogen war, wird neu eingetragen.")))
    /// The id of the entry.
    public var entry: String
    /// Which kind the entry is of, `council.body-ended`; nil, as in older events
    /// and where a case folder does not say: whatever bears the id. A source and
    /// a draft may have one id, and what belongs to a county is withdrawn for all
    /// its matters, where something else may bear it.
    public var kind: String?
    public var reason: Text
    public var headline: Text { reason }

    public init(entry: String, kind: String? = nil, reason: Text) {
        self.entry = entry
        self.kind = kind
        self.reason = reason
    }

    /// Whether it takes an entry back.
    public func takes(_ other: Entry) -> Bool { other.header.id == entry && (kind == nil || kind == other.type) }
}

/// An entry that was taken back, and the entry that did so.
public struct WithdrawnEntry: Sendable {
    public let entry: Entry
    public let withdrawal: Entry
    public var reason: Text { (withdrawal.content as? Withdrawal)?.reason ?? withdrawal.content.headline }
}
