import Costing

/// A body takes its answer back; it has then given none.
public struct PositionWithdrawn: Content {
    public static let kind = EntryKind(
        "consent.position-withdrawn", Text(phrase: "Rücknahme einer Antwort"), list: "withdrawn-positions",
        file: .consent,
        course: .letter, tense: .happened, headline: .reason)
    public var position: PositionID
    public var reason: Text
    public var document: DocumentID?
    public var file: FileReference?
    public var headline: Text { reason }
    public var files: [FileReference] { [file].compactMap { $0 } }
    public init(position: PositionID, reason: Text, file: FileReference? = nil) {
        self.position = position
        self.reason = reason
        self.file = file
    }
}

/// What has become of the condition of a consent.
public struct ConditionReported: Content {
    public static let kind = EntryKind(
        "consent.condition-reported", Text(phrase: "Stand einer Bedingung"), list: "condition-reports", file: .consent,
        course: .letter, tense: .happened)
    public enum State: String, Codable, Sendable, CaseIterable { case open, met, broken, waived }
    public var position: PositionID
    /// Its id in the position.
    public var condition: String
    public var state: State
    public var text: Text
    /// The proof.
    public var document: DocumentID?
    public var file: FileReference?
    public var headline: Text { text }
    public var files: [FileReference] { [file].compactMap { $0 } }
    public init(position: PositionID, condition: String, state: State, text: Text, file: FileReference? = nil) {
        self.position = position
        self.condition = condition
        self.state = state
        self.text = text
        self.file = file
    }
}

/// Those who had not answered were reminded.
public struct ReminderSent: Content {
    public static let kind = EntryKind(
        "consent.reminder-sent",
        Text(
            phrase: "Erinnerung", context: "within a sentence"), list: "reminders", file: .consent,
        course: .letter, tense: .happened)
    public var round: RoundID
    public var to: [BodyID]
    public var text: Text
    public var file: FileReference?
    public var headline: Text { text }
    public var files: [FileReference] { [file].compactMap { $0 } }
    public init(round: RoundID, to: [BodyID], text: Text, file: FileReference? = nil) {
        self.round = round
        self.to = to
        self.text = text
        self.file = file
    }
}

/// How the views given were weighed, where that is all the law asks for
/// (Benehmen).
public struct ViewsWeighed: Content {
    public static let kind = EntryKind(
        "consent.views-weighed", Text(phrase: "Abwägung"), list: "weighings", file: .consent,
        course: .letter, tense: .happened)
    public var round: RoundID
    public var by: OrganizationID
    public var text: Text
    public var headline: Text { text }
    public init(round: RoundID, by: OrganizationID, text: Text) {
        self.round = round
        self.by = by
        self.text = text
    }
}
