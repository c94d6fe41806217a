import Costing

/// A figure as it was when it was given to somebody.
public struct FrozenFigure: Hashable, Codable, Sendable {
    /// The figure's id: `extra-cost`.
    public var figure: String
    public var value: FigureValue
    public init(figure: String, value: FigureValue) {
        self.figure = figure
        self.value = value
    }
}

/// Asking the municipalities, in one of three strengths.
public struct ConsentRound: Content {
    public static let type = "consent.round-opened"
    /// They may speak; their view is weighed; without it, no.
    public enum Strength: String, Codable, Sendable, CaseIterable { case hearing, regard, consent }
    /// What the addressees were given, frozen.
    public struct Briefing: Hashable, Codable, Sendable {
        public var documents: [DocumentID]
        public var figures: [FrozenFigure]
    }
    public var title: Text
    public var question: Text
    public var strength: Strength
    public var provision: ProvisionID?
    public var asked: [BodyID]
    /// Through which conference they were asked.
    public var forum: OrganizationID?
    public var briefing: Briefing
    public var headline: Text { title }
}

/// What one of them, or a speaker for many, answered.
public struct Position: Content {
    public static let type = "consent.position-given"
    public enum Answer: String, Codable, Sendable, CaseIterable {
        case consent, conditional, abstention, refusal, noView = "no-view"
    }
    /// How many a speaker says to speak for; single votes stay unknown.
    public enum Extent: Hashable, Sendable {
        case majority
        case count(Int)
    }
    public var round: RoundID
    public var answer: Answer
    /// The body that answers for itself.
    public var body: BodyID?
    /// Who speaks for several; then `extent` says for how many.
    public var speaker: PersonID?
    public var extent: Extent?
    public var title: Text
    /// What they agree with although they refuse.
    public var concedes: Text?
    public var reasons: [Text]?
    public var document: DocumentID?
    public var file: FileReference?
    public var headline: Text { title }

    public init(
        round: RoundID, answer: Answer, body: BodyID?, title: Text,
        reasons: [Text]?, file: FileReference?
    ) {
        self.round = round
        self.answer = answer
        self.body = body
        self.title = title
        self.reasons = reasons
        self.file = file
    }
}

extension Position.Extent: LosslessStringConvertible, Codable {
    /// `majority` or a number.
    public init?(_ text: String) {
        if text == "majority" { self = .majority } else if let n = Int(text), n > 0 { self = .count(n) } else { return nil }
    }
    public var description: String {
        switch self {
        case .majority: "majority"
        case .count(let number): String(number)
        }
    }
}

public struct Consent: Slice {
    public var rounds = Book<ConsentRound>()
    public var positions = Book<Position>()
    public init() {}

    public mutating func apply(_ entry: Entry) {
        rounds.take(entry)
        positions.take(entry)
    }

    public func decide(_ entry: Entry) throws(Refusal) {
        if let round = entry.content as? ConsentRound, round.asked.isEmpty {
            throw Refusal(Text("Eine Beteiligung braucht mindestens eine befragte Körperschaft.",
                               en: "A round asks at least one body."))
        }
        guard let position = entry.content as? Position else { return }
        guard let round = rounds[position.round] else {
            throw Refusal(Text("Die Beteiligung „\(position.round.text)“ gibt es nicht.",
                               en: "There is no round “\(position.round.text)”."))
        }
        try check(position, in: round)
        if let asked = round.header.on?.firstDay, let told = entry.header.on?.lastDay, told < asked {
            throw Refusal(
                Text("Die Antwort liegt vor der Frage: gefragt \(asked.inWords(.de)), geantwortet \(told.inWords(.de)).",
                     en: "The answer predates the question: asked \(asked.inWords(.en)), answered \(told.inWords(.en))."),
                help: Text("Das Datum der Stellungnahme prüfen.", en: "Check the date of the position."))
        }
    }

    private func check(_ position: Position, in round: Recorded<ConsentRound>) throws(Refusal) {
        if let body = position.body {
            guard round.content.asked.contains(body) else {
                throw Refusal(Text("„\(body.text)“ wurde in dieser Beteiligung nicht gefragt.",
                                   en: "“\(body.text)” was not asked in this round."))
            }
            guard position.extent == nil else {
                throw Refusal(Text("Eine Körperschaft antwortet nur für sich.",
                                   en: "A body answers for itself alone."))
            }
            return
        }
        guard let extent = position.extent else {
            throw Refusal(
                Text("Die Stellungnahme nennt weder eine Körperschaft noch, für wie viele jemand spricht.",
                     en: "The position names neither a body nor for how many it speaks."))
        }
        if case .count(let number) = extent, number > round.content.asked.count {
            throw Refusal(
                Text("Gefragt waren \(round.content.asked.count), angegeben sind \(number).",
                     en: "\(round.content.asked.count) were asked, \(number) are claimed."))
        }
    }

    /// A body's own last answer; a speaker's words never count as one.
    public func ownPosition(of body: BodyID, in round: RoundID) -> Recorded<Position>? {
        positions.all.last { $0.content.round == round && $0.content.body == body }
    }

    public func collective(in round: RoundID) -> [Recorded<Position>] {
        positions.filter { $0.content.round == round && $0.content.body == nil }
    }

    /// How many of the asked have given no answer; none where a speaker has
    /// answered for several, whose single votes are not known.
    public func unanswered(in round: Recorded<ConsentRound>) -> Int {
        guard collective(in: round.id).isEmpty else { return 0 }
        return round.content.asked.filter { ownPosition(of: $0, in: round.id) == nil }.count
    }

    public func positions(in round: RoundID) -> [Recorded<Position>] {
        positions.filter { $0.content.round == round }
    }
}
