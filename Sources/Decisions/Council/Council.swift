import Costing

/// A committee, a parliamentary group, an office (OParl: Organization).
public struct Organization: Content {
    public static let kind = EntryKind(
        "council.organization-named", Text(phrase: "Gremium"), list: "organizations", file: .bodies,
        course: nil, tense: .always, owner: .county,
        withdrawal: .sharedByOthers)
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
    public static let kind = EntryKind(
        "council.person-named", Text(phrase: "Amtsträger"), list: "people", file: .bodies,
        course: nil, tense: .always, owner: .county,
        withdrawal: .sharedByOthers)
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
    public static let kind = EntryKind(
        "council.meeting-held", Text(phrase: "Sitzung"), list: "meetings", file: .course,
        course: .meeting, tense: .holds)
    public var organization: OrganizationID
    public var title: Text
    public var text: Text?
    /// What it had before it.
    public var basis: [DocumentID]?
    public var headline: Text { title }
    public var details: [EntryDetail] { [.basis(basis ?? [])] }
}

/// A letter, a report, a mail: a paper that somebody sent.
public struct Document: Content {
    public static let kind = EntryKind(
        "council.document-sent",
        Text(
            phrase: "Schriftstück", context: "within a sentence"), list: "documents", file: .course,
        course: .letter, tense: .happened)
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
    public var files: [FileReference] { [file].compactMap { $0 } }
    public var details: [EntryDetail] { text.map { [.text($0)] } ?? [] }
    public var named: [Named] { (countsAs ?? []).filter { $0 != "application" }.map { Named(.document, $0) } }
    enum CodingKeys: String, CodingKey {
        case title, kind, from, author, to, text, file
        case countsAs = "counts-as"
    }
}

/// A motion and who moves it.
public struct Motion: Content {
    public static let kind = EntryKind(
        "council.motion-filed", Text(phrase: "Antrag"), list: "motions", file: .course,
        course: .motion, tense: .happened)
    public var title: Text
    public var movers: [OrganizationID]
    public var text: Text?
    public var headline: Text { title }
    public var details: [EntryDetail] { [.movers(movers)] }
}

public struct Council: Slice {
    public var bodies = Records<Body>()
    public var organizations = Records<Organization>()
    public var people = Records<Person>()
    public var meetings = Records<Meeting>()
    public var documents = Records<Document>()
    public var motions = Records<Motion>()
    public var resolutions = Records<Resolution>()
    public var counts = Records<InhabitantsCounted>()
    public var renamings = Records<BodyRenamed>()
    public var endings = Records<BodyEnded>()
    /// The end of each body that is no more.
    private(set) var ends: [BodyID: Recorded<BodyEnded>] = [:]
    /// What bodies were called before, the earliest first.
    public private(set) var formerNames: [FormerName] = []
    public init() {}

    public mutating func apply(_ entry: Entry) {
        bodies.take(entry)
        takeChange(entry)
        organizations.take(entry)
        people.take(entry)
        meetings.take(entry)
        documents.take(entry)
        motions.take(entry)
        resolutions.take(entry)
    }

    /// What a later entry makes of a body. A count may be older than the body's
    /// own entry, such as that of the day before a merger.
    private mutating func takeChange(_ entry: Entry) {
        if entry.isOf(Body.self) {
            for earlier in counts { add(earlier.content, earlier.header, only: Identifier(entry.header.id)) }
        } else if entry.isOf(InhabitantsCounted.self), let counted = entry.content as? InhabitantsCounted {
            counts.take(entry)
            add(counted, entry.header)
        } else if entry.isOf(BodyRenamed.self), let renamed = entry.content as? BodyRenamed {
            renamings.take(entry)
            if let body = bodies[renamed.body] { formerNames.append(FormerName(of: body, until: entry.header.on)) }
            bodies.change(renamed.body) { body in
                body.name = renamed.name
                body.ags = renamed.ags ?? body.ags
                body.label = renamed.label
            }
        } else if entry.isOf(BodyEnded.self), let ended = entry.content as? BodyEnded {
            endings.take(entry)
            ends[ended.body] = endings[Identifier(entry.header.id)]
        }
    }

    private mutating func add(_ counted: InhabitantsCounted, _ header: Header, only one: BodyID? = nil) {
        for count in counted.counts where one == nil || count.body == one {
            bodies.change(count.body) { body in
                var number = Body.Inhabitants(on: counted.counted, count: count.count)
                number.known = header.on
                number.entry = header.id
                body.inhabitants = (body.inhabitants ?? []) + [number]
            }
        }
    }
}

extension Motion: RefusableContent {
    func check(_ header: Header, in council: Council, of matter: any Surroundings) throws(Refusal) {
        guard movers.isEmpty else { return }
        throw Refusal(Text(phrase: "Ein Antrag nennt mindestens einen Antragsteller."), key: "movers")
    }
}
