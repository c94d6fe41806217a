import Costing

/// A newer count of inhabitants of bodies that there are. The entry's own day
/// is since when it is known here.
public struct InhabitantsCounted: Content {
    public static let kind = EntryKind(
        "council.inhabitants-counted", Text(phrase: "Einwohnerzahlen"), list: "counts", file: .bodies,
        course: nil, tense: .happened, costs: .input, owner: .county)
    public struct Count: Hashable, Codable, Sendable {
        public var body: BodyID
        /// From one on.
        public var count: Int
        public init(body: BodyID, count: Int) {
            self.body = body
            self.count = count
        }
    }
    /// The day of the count.
    public var counted: PartialDate
    public var counts: [Count]
    public var note: Text?
    public var headline: Text {
        Text(phrase: "Einwohnerzahlen, Stand \(counted.inWords, "counted")")
    }

    public init(counted: PartialDate, counts: [Count], note: Text? = nil) {
        self.counted = counted
        self.counts = counts
        self.note = note
    }
}

/// A body that is no more: merged into another, divided, dissolved. The entry's
/// own day is the first without it, such as 1 January.
public struct BodyEnded: Content {
    public static let kind = EntryKind(
        "council.body-ended", Text(phrase: "Ende einer Körperschaft"), list: "ended-bodies", file: .bodies,
        course: .other, tense: .holds, owner: .county)
    public var body: BodyID
    /// Who has taken its place; more than one where it was divided.
    public var successors: [BodyID]?
    public var title: Text
    public var note: Text?
    public var headline: Text { title }

    public init(body: BodyID, successors: [BodyID]?, title: Text, note: Text? = nil) {
        self.body = body
        self.successors = successors
        self.title = title
        self.note = note
    }
}

/// A body has another name from the entry's day on, and perhaps another key.
public struct BodyRenamed: Content {
    public static let kind = EntryKind(
        "council.body-renamed", Text(phrase: "Umbenennung"), list: "renamed-bodies", file: .bodies,
        course: .other, tense: .holds, owner: .county)
    public var body: BodyID
    public var name: Text
    /// The official municipality key, where it has changed too.
    public var ags: String?
    /// The name on the map, a line each.
    public var label: [String]?
    public var note: Text?
    public var headline: Text { Text(phrase: "Neuer Name: \(name, "name")") }

    public init(body: BodyID, name: Text, ags: String? = nil, label: [String]? = nil, note: Text? = nil) {
        self.body = body
        self.name = name
        self.ags = ags
        self.label = label
        self.note = note
    }
}
