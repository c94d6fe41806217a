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

/// What one organization resolved.
public struct Resolution: Content {
    public static let type = "council.resolution-passed"
    public enum Outcome: String, Codable, Sendable, CaseIterable { case adopted, rejected, recommended }
    public enum Majority: String, Codable, Sendable, CaseIterable { case unanimous, majority, unknown }
    public var organization: OrganizationID
    public var meeting: MeetingID?
    public var title: Text
    public var text: Text?
    public var outcome: Outcome
    public var majority: Majority
    /// The questions that it answers.
    public var settles: [QuestionID]?
    /// The option that it takes.
    public var option: OptionID?
    /// The requirements that it is to meet.
    public var serves: [RequirementID]?
    /// The concepts that it adopts: `integration-concept`.
    public var adopts: [String]?
    /// The votes, as far as known.
    public var votes: Votes?
    public var votesByGroup: [GroupVotes]?
    /// What it holds only for as long as.
    public var provisos: [Proviso]?
    public var headline: Text { title }
    enum CodingKeys: String, CodingKey {
        case organization, meeting, title, text, outcome, majority, settles, option, serves, adopts, votes, provisos
        case votesByGroup = "votes-by-group"
    }

    public struct Votes: Hashable, Codable, Sendable {
        public var yes: Int
        public var no: Int
        public var abstained: Int?
        public init(yes: Int, no: Int, abstained: Int? = nil) {
            self.yes = yes
            self.no = no
            self.abstained = abstained
        }
    }

    public struct GroupVotes: Hashable, Codable, Sendable {
        public var group: OrganizationID
        public var votes: Votes
        public init(group: OrganizationID, votes: Votes) {
            self.group = group
            self.votes = votes
        }
    }

    /// A condition or time limit of a resolution, which is watched.
    public struct Proviso: Hashable, Codable, Sendable {
        public var id: String
        public var text: Text
        /// It holds for as long as this is not failed.
        public var holdsWhile: Predicate
        enum CodingKeys: String, CodingKey { case id, text, holdsWhile = "holds-while" }
        public init(id: String, text: Text, holdsWhile: Predicate) {
            self.id = id
            self.text = text
            self.holdsWhile = holdsWhile
        }
    }

    public init(
        organization: OrganizationID, meeting: MeetingID? = nil, title: Text, text: Text? = nil, outcome: Outcome, majority: Majority,
        settles: [QuestionID]? = nil, option: OptionID? = nil, serves: [RequirementID]? = nil, adopts: [String]? = nil, votes: Votes? = nil,
        votesByGroup: [GroupVotes]? = nil, provisos: [Proviso]? = nil
    ) {
        self.organization = organization
        self.meeting = meeting
        self.title = title
        self.text = text
        self.outcome = outcome
        self.majority = majority
        self.settles = settles
        self.option = option
        self.serves = serves
        self.adopts = adopts
        self.votes = votes
        self.votesByGroup = votesByGroup
        self.provisos = provisos
    }
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
        if let resolution = entry.content as? Resolution { try check(resolution) }
    }

    private func check(_ resolution: Resolution) throws(Refusal) {
        let groups = resolution.votesByGroup ?? []
        for votes in [resolution.votes].compactMap({ $0 }) + groups.map(\.votes) {
            guard votes.yes >= 0, votes.no >= 0, (votes.abstained ?? 0) >= 0, max(votes.yes, votes.no, votes.abstained ?? 0) <= 10_000 else {
                throw Refusal(Text("Stimmen sind nicht negativ und höchstens zehntausend.", en: "Votes are not negative, and ten thousand at most."))
            }
        }
        if let all = resolution.votes {
            guard groups.reduce(0, { $0 + $1.votes.yes }) <= all.yes, groups.reduce(0, { $0 + $1.votes.no }) <= all.no else {
                throw Refusal(Text("Die Fraktionen haben zusammen mehr Stimmen als insgesamt abgegeben.", en: "The groups have more votes together than were cast."))
            }
            // As in § 50 GO NRW: more yes than no; abstentions do not count.
            guard (all.yes > all.no) == (resolution.outcome != .rejected) else {
                throw Refusal(
                    Text("\(all.yes) Ja und \(all.no) Nein ergeben das Gegenteil von dem, was eingetragen ist.", en: "\(all.yes) yes and \(all.no) no make the opposite of what is entered."),
                    help: Text("Bei Stimmengleichheit ist ein Antrag abgelehnt.", en: "With equal votes a motion is rejected."))
            }
        }
        let provisos = resolution.provisos ?? []
        guard Set(provisos.map(\.id)).count == provisos.count else {
            throw Refusal(Text("Zwei Vorbehalte haben dieselbe Kennung.", en: "Two provisos have the same id."))
        }
        for proviso in provisos {
            if let problem = proviso.holdsWhile.problems.first { throw Refusal(problem.text) }
        }
    }

    public var municipalities: [Recorded<Body>] {
        bodies.filter { $0.content.kind == .municipality }
    }
}
