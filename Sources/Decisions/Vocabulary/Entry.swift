import Costing

/// How far something can be trusted, best first.
public enum Grade: String, Codable, Sendable, CaseIterable, Comparable {
    /// a public body's own words
    case official
    case press
    /// a party to the dispute says so
    case claim
    /// our own
    case assumption

    private var rank: Int {
        switch self {
        case .official: 0
        case .press: 1
        case .claim: 2
        case .assumption: 3
        }
    }
    /// Less is less trusted.
    public static func < (a: Grade, b: Grade) -> Bool { a.rank > b.rank }
}

/// Who may read it.
public enum Audience: String, Codable, Sendable, CaseIterable {
    case `public`
    case `internal`

    /// The one policy that pages, papers, search and feeds ask.
    public func mayRead(_ entry: Header) -> Bool {
        self == .internal || entry.audience == .public
    }
}

/// Who acts.
public struct Actor: Hashable, Codable, Sendable {
    public var id: String
    public init(id: String) { self.id = id }
    /// The one actor on loopback, who may do all.
    public static let clerk = Actor(id: "clerk")
    /// Whoever brings in a case folder.
    public static let importer = Actor(id: "import")
}

/// What every entry says of itself besides its content.
public struct Header: Hashable, Codable, Sendable {
    public var id: String
    /// When it happened in the world; nil for what has no date.
    public var on: PartialDate?
    public var grade: Grade?
    public var sources: [SourceID]
    public var audience: Audience
    /// By which sending it came; nil where it has none, as in a case folder.
    public var sending: Sending?

    public init(
        id: String, on: PartialDate? = nil, grade: Grade? = nil,
        sources: [SourceID] = [], audience: Audience = .public, sending: Sending? = nil
    ) {
        self.id = id
        self.on = on
        self.grade = grade
        self.sources = sources
        self.audience = audience
        self.sending = sending
    }

    enum CodingKeys: String, CodingKey { case id, on, grade, sources, audience, sending }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        id = try box.decode(String.self, forKey: .id)
        on = try box.decodeIfPresent(PartialDate.self, forKey: .on)
        grade = try box.decodeIfPresent(Grade.self, forKey: .grade)
        sources = try box.decodeIfPresent([SourceID].self, forKey: .sources) ?? []
        audience = try box.decodeIfPresent(Audience.self, forKey: .audience) ?? .public
        sending = try box.decodeIfPresent(Sending.self, forKey: .sending)
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(id, forKey: .id)
        try box.encodeIfPresent(on, forKey: .on)
        try box.encodeIfPresent(grade, forKey: .grade)
        if !sources.isEmpty { try box.encode(sources, forKey: .sources) }
        if audience != .public { try box.encode(audience, forKey: .audience) }
        try box.encodeIfPresent(sending, forKey: .sending)
    }
}

/// What an entry can be about. Each kind of content belongs to one slice.
///
/// What it names by typed ids is found by writing it into nowhere (`Naming`); the rest
/// of what it names, states and holds it says itself, and `EntryKindTests` looks through
/// every kind for what was forgotten.
public protocol Content: Codable, Sendable {
    static var kind: EntryKind { get }
    /// One line for a list of what happened.
    var headline: Text { get }
    /// All that it states and that is to be found true or not.
    var predicates: [Predicate] { get }
    /// What it names, where that can be of several kinds: what it counts as, adopts
    /// or decides on.
    var named: [Named] { get }
    /// The days by which something is to be done, besides those in its predicates.
    var dueDays: [Day] { get }
    /// The bodies of which something is asked, or on which something is put.
    var burdened: [BodyID] { get }
    /// The files that it holds.
    var files: [FileReference] { get }
    /// What a list of what happened says beside the headline.
    var details: [EntryDetail] { get }
}

extension Content {
    public var predicates: [Predicate] { [] }
    public var named: [Named] { [] }
    public var dueDays: [Day] { [] }
    public var burdened: [BodyID] { [] }
    public var files: [FileReference] { [] }
    public var details: [EntryDetail] { [] }
}

/// One event: header, content, and where the ledger has it.
public final class Entry: Sendable {
    public let header: Header
    public let content: any Content
    /// Place in the ledger; 0 while only proposed.
    public let position: Int64
    /// When the ledger learned it, ISO 8601; empty while only proposed.
    public let recorded: String
    public let actor: String
    /// Which type the content is of: a matter asks it of every entry.
    private let contentType: ObjectIdentifier

    public init(
        _ header: Header, _ content: any Content,
        position: Int64 = 0, recorded: String = "", actor: String = ""
    ) {
        self.header = header
        self.content = content
        self.position = position
        self.recorded = recorded
        self.actor = actor
        contentType = ObjectIdentifier(Swift.type(of: content))
    }

    func isOf(_ type: (some Content).Type) -> Bool { contentType == ObjectIdentifier(type) }

    /// The same at a place in the ledger.
    public func placed(at position: Int64) -> Entry {
        Entry(header, content, position: position, recorded: recorded, actor: actor)
    }

    /// The files that this entry names, of whatever kind it is.
    public var files: [FileReference] { content.files }

    public var type: String { kind.type }
}

/// An entry whose kind is known. It never changes; it is a class because a
/// reading hands many of them on, and a content is large to copy.
public final class Recorded<C: Content>: Sendable {
    public let header: Header
    public let content: C
    public let position: Int64
    public let id: Identifier<C>

    /// Nil where the entry is of another kind.
    public convenience init?(_ entry: Entry) {
        guard let content = entry.content as? C else { return nil }
        self.init(header: entry.header, content: content, position: entry.position)
    }

    init(header: Header, content: consuming C, position: Int64) {
        self.header = header
        self.content = content
        self.position = position
        id = Identifier(header.id)
    }
}

/// The entries of one kind, in the order in which they took effect. A later
/// entry with the same id takes the earlier one's place.
public struct Records<C: Content>: Sendable, Sequence {
    public private(set) var all: [Recorded<C>] = []
    private var places: [String: Int] = [:]
    public init() {}

    public mutating func take(_ entry: Entry) {
        // Types are compared first: a cast that fails costs far more.
        guard entry.isOf(C.self), let content = entry.content as? C else { return }
        let recorded = Recorded(header: entry.header, content: consume content, position: entry.position)
        if let place = places.updateValue(all.count, forKey: entry.header.id) {
            places[entry.header.id] = place
            all[place] = recorded
        } else {
            all.append(recorded)
        }
    }

    /// Leaves out what is no longer to count.
    mutating func remove(_ isMeant: (Recorded<C>) -> Bool) {
        guard all.contains(where: isMeant) else { return }
        all.removeAll(where: isMeant)
        places = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.header.id, $0) })
    }

    /// What a later entry makes of one that is there; nothing where it is not.
    mutating func change(_ id: Identifier<C>, _ change: (inout C) -> Void) {
        guard let place = places[id.text] else { return }
        var content = all[place].content
        change(&content)
        all[place] = Recorded(header: all[place].header, content: content, position: all[place].position)
    }

    public subscript(id: Identifier<C>) -> Recorded<C>? { places[id.text].map { all[$0] } }
    public func makeIterator() -> IndexingIterator<[Recorded<C>]> { all.makeIterator() }
    public var isEmpty: Bool { all.isEmpty }
    public var count: Int { all.count }
}
