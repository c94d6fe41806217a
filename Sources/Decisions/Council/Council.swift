import Costing

/// A county, a municipality, the state (OParl: Body).
public struct Body: Content {
    public static let type = "council.body-named"
    public enum Kind: String, Codable, Sendable, CaseIterable {
        case county, municipality, state, authority, neighbour
    }
    /// A place on the map, axial coordinates of a hexagon.
    public struct Tile: Hashable, Codable, Sendable {
        public var q: Int
        public var r: Int
    }
    /// A count of inhabitants on a day.
    public struct Inhabitants: Hashable, Codable, Sendable {
        public var on: PartialDate
        public var count: Int
    }
    public var name: Text
    public var kind: Kind
    /// The official municipality key.
    public var ags: String?
    /// The name on the map, a line each.
    public var label: [String]?
    public var tiles: [Tile]?
    public var inhabitants: [Inhabitants]?
    public var headline: Text { name }

    /// The latest count known on a day.
    /// The earliest number that is known.
    public var firstInhabitants: Inhabitants? {
        (inhabitants ?? []).min { ($0.on.lastDay?.ordinal ?? 0) < ($1.on.lastDay?.ordinal ?? 0) }
    }

    public func inhabitants(asOf day: Day) -> Inhabitants? {
        (inhabitants ?? []).filter { ($0.on.lastDay).map { $0 <= day } ?? false }
            .max { ($0.on.lastDay?.ordinal ?? 0) < ($1.on.lastDay?.ordinal ?? 0) }
    }
}

/// A committee, a parliamentary group, an office (OParl: Organization).
public struct Organization: Content {
    public static let type = "council.organization-named"
    public enum Kind: String, Codable, Sendable, CaseIterable {
        case council, committee, group, administration, office, ministry, conference, unit
    }
    public var name: Text
    public var short: Text?
    public var kind: Kind
    public var body: BodyID
    /// The number of an office in the administration's plan.
    public var number: String?
    public var headline: Text { name }
}

/// Somebody in a public office.
public struct Person: Content {
    public static let type = "council.person-named"
    /// Nil where the sources name only the office.
    public var name: String?
    public var office: Text
    public var organization: OrganizationID?
    public var headline: Text {
        guard let name else { return office }
        return Text(office.de + " " + name, en: office.en.map { $0 + " " + name })
    }
}

/// A session of a committee or a conference (OParl: Meeting).
public struct Meeting: Content {
    public static let type = "council.meeting-held"
    public var organization: OrganizationID
    public var title: Text
    public var text: Text?
    /// What it had before it.
    public var basis: [DocumentID]?
    public var headline: Text { title }
}

/// A letter, a report, a mail: a paper that somebody sent.
public struct Document: Content {
    public static let type = "council.document-sent"
    public enum Kind: String, Codable, Sendable, CaseIterable {
        case motion, report, letter, mail, minutes, other
    }
    public var title: Text
    public var kind: Kind
    public var from: [OrganizationID]?
    public var author: PersonID?
    public var to: [OrganizationID]?
    public var text: Text?
    /// What it counts as, where something asks for it: `application`.
    public var countsAs: [String]?
    /// The SHA-256 of the file, where it is at hand.
    public var file: FileReference?
    public var headline: Text { title }
    enum CodingKeys: String, CodingKey {
        case title, kind, from, author, to, text, file
        case countsAs = "counts-as"
    }
}

/// A motion and who moves it.
public struct Motion: Content {
    public static let type = "council.motion-filed"
    public var title: Text
    public var movers: [OrganizationID]
    public var text: Text?
    public var headline: Text { title }
}

public struct Council: Slice {
    public var bodies = Book<Body>()
    public var organizations = Book<Organization>()
    public var people = Book<Person>()
    public var meetings = Book<Meeting>()
    public var documents = Book<Document>()
    public var motions = Book<Motion>()
    public var resolutions = Book<Resolution>()
    public init() {}

    public mutating func apply(_ entry: Entry) {
        bodies.take(entry)
        organizations.take(entry)
        people.take(entry)
        meetings.take(entry)
        documents.take(entry)
        motions.take(entry)
        resolutions.take(entry)
    }

    public func decide(_ entry: Entry) throws(Refusal) {
        if let motion = entry.content as? Motion, motion.movers.isEmpty {
            throw Refusal(Text("Ein Antrag nennt mindestens einen Antragsteller.", en: "A motion names at least one mover."))
        }
        if let resolution = entry.content as? Resolution { try resolution.check() }
    }

    public var municipalities: [Recorded<Body>] {
        bodies.filter { $0.content.kind == .municipality }
    }
}
