import Costing

/// What one of the asked, or a speaker for many, answered.
public struct Position: Content {
    public static let kind = EntryKind(
        "consent.position-given",
        Text(
            phrase: "Stellungnahme", context: "within a sentence"), list: "positions", file: .consent,
        course: .letter, tense: .happened)
    public enum Answer: String, Codable, Sendable, CaseIterable {
        case consent, conditional, abstention, refusal, noView = "no-view"
    }
    /// How many a speaker says to speak for; single votes stay unknown.
    public enum Extent: Hashable, Sendable {
        case majority
        case count(Int)
    }
    /// Who gave it.
    public enum Giver: String, Codable, Sendable, CaseIterable { case mayor, council, speaker }
    public enum ReasonKind: String, Codable, Sendable, CaseIterable { case cost, need, autonomy, procedure, law, other }
    /// What a conditional consent asks for: an obligation of whoever asked.
    public struct Condition: Hashable, Codable, Sendable {
        public var id: String
        public var text: Text
        /// When it is met, where that can be computed; failed is broken.
        public var metIf: Predicate?
        enum CodingKeys: String, CodingKey { case id, text, metIf = "met-if" }
        public init(id: String, text: Text, metIf: Predicate? = nil) {
            self.id = id
            self.text = text
            self.metIf = metIf
        }
    }
    public var round: RoundID
    public var answer: Answer
    /// The body that answers for itself.
    public var body: BodyID?
    public var givenBy: Giver?
    /// Who speaks for several; then `extent` says for how many.
    public var speaker: PersonID?
    public var extent: Extent?
    /// Of all for whom nobody spoke nothing has come in: who counted says so.
    public var othersSilent: Bool?
    /// The body's earlier answer in this round that this one corrects or
    /// changes.
    public var replaces: PositionID?
    public var title: Text
    /// What they agree with although they refuse.
    public var concedes: Text?
    public var conditions: [Condition]?
    public var reasons: [Text]?
    public var reasonKinds: [ReasonKind]?
    public var document: DocumentID?
    public var file: FileReference?
    public var headline: Text { title }
    public var files: [FileReference] { [file].compactMap { $0 } }
    enum CodingKeys: String, CodingKey {
        case round, answer, body, speaker, extent, replaces, title, concedes, conditions, reasons, document, file
        case givenBy = "given-by", reasonKinds = "reason-kinds", othersSilent = "others-silent"
    }

    public init(
        round: RoundID, answer: Answer, body: BodyID?, title: Text, conditions: [Condition]? = nil, reasons: [Text]?,
        reasonKinds: [ReasonKind]? = nil, givenBy: Giver? = nil, replaces: PositionID? = nil, file: FileReference?
    ) {
        self.round = round
        self.answer = answer
        self.body = body
        self.title = title
        self.conditions = conditions
        self.reasons = reasons
        self.reasonKinds = reasonKinds
        self.givenBy = givenBy
        self.replaces = replaces
        self.file = file
    }
}

extension Position.Extent: LosslessStringConvertible, Codable {
    /// `majority` or a number.
    public init?(_ text: String) {
        if text == "majority" {
            self = .majority
        } else if let n = Int(text), n > 0 {
            self = .count(n)
        } else {
            return nil
        }
    }
    public var description: String {
        switch self {
        case .majority: "majority"
        case .count(let number): String(number)
        }
    }
}

extension Position {
    public var predicates: [Predicate] { (conditions ?? []).compactMap(\.metIf) }
}
