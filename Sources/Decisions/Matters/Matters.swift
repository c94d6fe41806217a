/// The matter itself, and what is known around it.
public struct MatterOpened: Content {
    public static let kind = EntryKind(
        "matters.matter-opened", Text(phrase: "Vorgang", context: "within a sentence"), list: "matter", file: .matter,
        course: nil, tense: .holds,
        arrival: .withFolder(
            Text(
                phrase: "Ein Vorgang wird mit seinem Fallordner eröffnet, nicht durch einen einzelnen Eintrag.")),
        withdrawal: .never(Text(phrase: "Es ist der Vorgang selbst.")))
    public var title: Text
    public var county: BodyID
    public var programme: ProgrammeID
    /// The organization before which the matter lies.
    public var lead: OrganizationID
    /// The administration that has to act next.
    public var administration: OrganizationID
    public var headline: Text { title }
}

/// What the state demands and pays, as a collection of its own.
public struct Programme: Content {
    public static let kind = EntryKind(
        "matters.programme-named", Text(phrase: "Programm"), list: "programme", file: .programme,
        course: nil, tense: .holds,
        arrival: .withFolder(Text(phrase: "Ein Programm gehört allen Vorgängen, die ihm folgen, und nicht einem.")),
        withdrawal: .sharedByOthers)
    public var title: Text
    /// What shows that the application has been made, beside the application
    /// itself: a notice, or that the work has begun.
    public var appliedIf: Predicate?
    public var headline: Text { title }
    enum CodingKeys: String, CodingKey { case title, appliedIf = "applied-if" }
}

/// From a day on the matter lies before another organization.
public struct MatterReferred: Content {
    public static let kind = EntryKind(
        "matters.matter-referred", Text(phrase: "Weitergabe"), list: "referrals", file: .matter,
        course: nil, tense: .holds)
    public var lead: OrganizationID
    public var title: Text
    public var headline: Text { title }
}

/// Something that happened and is nothing more special.
public struct Occurrence: Content {
    public static let kind = EntryKind(
        "matters.occurrence-noted", Text(phrase: "Ereignis", context: "within a sentence"), list: "occurrences",
        file: .course,
        course: .other, tense: .happened)
    public var title: Text
    public var text: Text?
    /// What it counts as, where a predicate asks whether it has happened.
    public var countsAs: [String]?
    public var headline: Text { title }
    public var details: [EntryDetail] { text.map { [.text($0)] } ?? [] }
    public var named: [Named] { (countsAs ?? []).map { Named(.event, $0) } }
    enum CodingKeys: String, CodingKey { case title, text, countsAs = "counts-as" }
}

/// A circumstance that the decision has to know.
public struct Fact: Content {
    public static let kind = EntryKind(
        "matters.fact-stated", Text(phrase: "Umstand"), list: "facts", file: .facts,
        course: nil, tense: .holds)
    public enum Topic: String, Codable, Sendable, CaseIterable {
        case organisation, existingWork = "existing-work", intent, elsewhere, agreement, progress
    }
    public var title: Text
    public var text: Text
    public var topic: Topic
    public var headline: Text { title }
}

public struct Matters: Slice {
    public var opened = Records<MatterOpened>()
    public var programmes = Records<Programme>()
    public var referrals = Records<MatterReferred>()
    public var occurrences = Records<Occurrence>()
    public var facts = Records<Fact>()
    public init() {}

    public mutating func apply(_ entry: Entry) {
        opened.take(entry)
        programmes.take(entry)
        referrals.take(entry)
        occurrences.take(entry)
        facts.take(entry)
    }

    /// Before whom the matter lies now; nil where a missing day leaves open
    /// which referral was the last.
    public var lead: OrganizationID? {
        rivalReferrals.isEmpty ? referrals.all.last?.content.lead ?? opened.all.first?.content.lead : nil
    }
}

extension MatterOpened: RefusableContent {
    func check(_ header: Header, in matters: Matters, of matter: any Surroundings) throws(Refusal) {
        guard let open = matters.opened.all.first, open.header.id != header.id else { return }
        throw Refusal(
            Text(phrase: "Ein Vorgang wird nur einmal eröffnet; er heißt \(open.header.id, "open")."))
    }
}

extension Matters {
    /// The referrals of which it is not settled which is the last.
    public var rivalReferrals: [Recorded<MatterReferred>] { referrals.all.rivals(\.lead) }
}

extension Programme {
    public var predicates: [Predicate] { [appliedIf].compactMap { $0 } }
}
