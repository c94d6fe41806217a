import Costing

/// An act, a decree, a guideline.
public struct Norm: Content {
    public static let kind = EntryKind(
        "law.norm-issued", Text(phrase: "Vorschrift"), list: "norms", file: .norms,
        course: nil, tense: .holds, isBasis: true)
    public enum Rank: String, Codable, Sendable, CaseIterable { case act, decree, guideline }
    public var title: Text
    public var short: Text
    public var rank: Rank
    public var citation: String
    public var inForce: Day?
    public var outOfForce: Day?
    public var note: Text?
    public var headline: Text { title }

    enum CodingKeys: String, CodingKey {
        case title, short, rank, citation, note
        case inForce = "in-force", outOfForce = "out-of-force"
    }

    public func isInForce(on day: Day) -> Bool {
        (inForce.map { $0 <= day } ?? true) && (outOfForce.map { day <= $0 } ?? true)
    }
}

/// A place in a norm and what it says, in our own words.
public struct Provision: Content {
    public static let kind = EntryKind(
        "law.provision-read", Text(phrase: "Fundstelle"), list: "provisions", file: .norms,
        course: nil, tense: .holds)
    public var norm: NormID
    public var citation: Text
    public var says: Text
    /// As short as needed.
    public var quotation: String?
    public var headline: Text { citation }
}

/// What an application needs.
public struct Requirement: Content {
    public static let kind = EntryKind(
        "law.requirement-drawn",
        Text(
            phrase: "Voraussetzung", context: "within a sentence"), list: "requirements", file: .requirements,
        course: nil, tense: .holds)
    public enum Force: String, Codable, Sendable, CaseIterable {
        case must, should, may, silent, ownRule = "own-rule"
    }
    /// What a provision makes of this requirement.
    public struct Reading: Hashable, Codable, Sendable {
        public var provision: ProvisionID
        public var force: Force
        public var says: Text
        /// The words on which it rests, as few as needed.
        public var quotation: String?
        /// What this provision demands; nil: what the requirement says.
        public var metIf: Predicate?
        enum CodingKeys: String, CodingKey { case provision, force, says, quotation, metIf = "met-if" }
    }
    public var title: Text
    public var force: Force
    public var readings: [Reading]?
    /// When it is met; nil where somebody has to look.
    public var metIf: Predicate?
    /// Where this fails, it does not apply.
    public var appliesIf: Predicate?
    /// Whether only an application needs it: then what counts is how it stood
    /// when the application was made, and what was not met by then is past.
    public var endsWithApplication: Bool?
    /// Who has to see to it.
    public var responsible: Text?
    /// The requirements that have to be met before this one can be had.
    public var after: [RequirementID]?
    /// The last day to meet it, where it was imposed with one (Auflage).
    public var due: Day?
    public var note: Text?
    public var headline: Text { title }
    public var dueDays: [Day] { [due].compactMap { $0 } }
    enum CodingKeys: String, CodingKey {
        case title, force, readings, responsible, after, due, note
        case metIf = "met-if", appliesIf = "applies-if", endsWithApplication = "ends-with-application"
    }
}

/// Whether a requirement is met, as somebody found.
public struct Finding: Content {
    public static let kind = EntryKind(
        "law.finding-entered", Text(phrase: "Befund", context: "within a sentence"), list: "findings",
        file: .requirements,
        course: nil, tense: .happened, headline: .reason)
    public typealias Status = FindingStatus
    public var requirement: RequirementID
    public var status: Status
    public var reason: Text
    /// The resolution on which it rests.
    public var resolution: ResolutionID?
    /// Who settles it by it, having the competence; nil: it says what its
    /// source found.
    public var settledBy: OrganizationID?
    public var headline: Text { reason }
    enum CodingKeys: String, CodingKey {
        case requirement, status, reason, resolution
        case settledBy = "settled-by"
    }
}

/// Who decides what.
public struct Competence: Content {
    public static let kind = EntryKind(
        "law.competence-stated", Text(phrase: "Zuständigkeit"), list: "competences", file: .requirements,
        course: nil, tense: .holds)
    public var question: Text
    public var decides: Text
    public var basis: Text
    /// The organizations that may, each by its id or its kind (`council`);
    /// nil where that is only said in words.
    public var by: [String]?
    /// On which questions, requirements or concepts.
    public var about: [String]?
    public var headline: Text { question }
    public var named: [Named] { (by ?? []).map { Named(.organ, $0) } + (about ?? []).map { Named(.question, $0) } }
}

/// What a concept, a document or a question is called that requirements name
/// by its id.
public struct NamedTerm: Content {
    public static let kind = EntryKind(
        "law.term-named", Text(phrase: "Begriff"), list: "terms", file: .requirements,
        course: nil, tense: .always)
    public var title: Text
    public var headline: Text { title }
}

public struct Law: Slice {
    public var terms = Records<NamedTerm>()
    public var norms = Records<Norm>()
    public var provisions = Records<Provision>()
    public var requirements = Records<Requirement>()
    public var findings = Records<Finding>()
    public var changes = Records<NormChanged>()
    public var addedReadings = Records<ReadingAdded>()
    public var competences = Records<Competence>()
    public init() {}

    public mutating func apply(_ entry: Entry) {
        terms.take(entry)
        norms.take(entry)
        provisions.take(entry)
        requirements.take(entry)
        findings.take(entry)
        changes.take(entry)
        addedReadings.take(entry)
        follow(entry)
        competences.take(entry)
    }

    /// What was found on a requirement, in the order of the days.
    public func findings(on requirement: RequirementID) -> [Recorded<Finding>] {
        findings.filter { $0.content.requirement == requirement }
    }
}
