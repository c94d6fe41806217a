import Costing

/// From when or until when a norm that is known holds, as it turns out later:
/// an act is repealed, a guideline prolonged.
public struct NormChanged: Content {
    public static let kind = EntryKind(
        "law.norm-changed", Text(phrase: "Änderung einer Vorschrift"), list: "norm-changes", file: .norms,
        course: nil, tense: .holds)
    public var norm: NormID
    /// Its first day; nil leaves it as it is.
    public var inForce: Day?
    /// Its last day; nil leaves it as it is.
    public var outOfForce: Day?
    public var note: Text
    public var headline: Text { note }
    enum CodingKeys: String, CodingKey { case norm, note, inForce = "in-force", outOfForce = "out-of-force" }

    public init(norm: NormID, inForce: Day? = nil, outOfForce: Day? = nil, note: Text) {
        self.norm = norm
        self.inForce = inForce
        self.outOfForce = outOfForce
        self.note = note
    }
}

/// What a further provision makes of a requirement that is known: that of a new
/// act, or one that nobody had seen.
public struct ReadingAdded: Content {
    public static let kind = EntryKind(
        "law.reading-added", Text(phrase: "Lesart einer Fundstelle"), list: "added-readings", file: .requirements,
        course: nil, tense: .holds)
    public var requirement: RequirementID
    public var reading: Requirement.Reading
    public var headline: Text { reading.says }

    public init(requirement: RequirementID, reading: Requirement.Reading) {
        self.requirement = requirement
        self.reading = reading
    }
}

extension Requirement.Reading {
    /// - Parameter quoted: the words on which it rests, as few as needed.
    public init(of provision: ProvisionID, _ force: Requirement.Force, says: Text, quoted: String? = nil) {
        self.init(provision: provision, force: force, says: says, quotation: quoted)
    }
}

extension Norm {
    /// As it stands after a change.
    func changed(by change: NormChanged) -> Norm {
        var norm = self
        norm.inForce = change.inForce ?? inForce
        norm.outOfForce = change.outOfForce ?? outOfForce
        return norm
    }

    /// - Parameter key: of the day that was entered.
    func check(at key: String = "out-of-force") throws(Refusal) {
        guard let from = inForce, let to = outOfForce, to < from else { return }
        throw Refusal(Text(phrase: "Die Vorschrift endet, bevor sie beginnt."), key: key)
    }
}

extension Law {
    mutating func follow(_ entry: Entry) {
        if entry.isOf(NormChanged.self), let change = entry.content as? NormChanged {
            norms.change(change.norm) { $0 = $0.changed(by: change) }
        }
        if entry.isOf(ReadingAdded.self), let added = entry.content as? ReadingAdded {
            requirements.change(added.requirement) { $0.readings = ($0.readings ?? []) + [added.reading] }
        }
    }

    func check(_ change: NormChanged) throws(Refusal) {
        guard let norm = norms[change.norm] else {
            throw Refusal(Text(phrase: "Die Vorschrift „\(change.norm.text, "norm")“ gibt es nicht."), key: "norm")
        }
        guard change.inForce != nil || change.outOfForce != nil else {
            throw Refusal(
                Text(phrase: "Die Änderung nennt weder einen ersten noch einen letzten Tag."),
                help: Text(phrase: "Den Tag nennen, von dem an oder bis zu dem die Vorschrift gilt."))
        }
        try norm.content.changed(by: change).check(at: change.outOfForce == nil ? "in-force" : "out-of-force")
    }

    func check(_ added: ReadingAdded, _ header: Header) throws(Refusal) {
        guard var requirement = requirements[added.requirement]?.content else {
            throw Refusal(
                Text(phrase: "Die Voraussetzung „\(added.requirement.text, "requirement")“ gibt es nicht."),
                key: "requirement")
        }
        guard !(requirement.readings ?? []).contains(where: { $0.provision == added.reading.provision }) else {
            throw Refusal(
                Text(phrase: "Was diese Fundstelle zu „\(requirement.title, "title")“ sagt, ist schon verzeichnet."),
                help: Text(phrase: "Einen irrigen Eintrag zuerst zurückziehen."),
                key: "reading")
        }
        requirement.readings = (requirement.readings ?? []) + [added.reading]
        requirement.due = nil
        try check(requirement, header)
    }
}

extension Norm: RefusableContent {
    func check(_ header: Header, in law: Law, of matter: any Surroundings) throws(Refusal) {
        try check()
    }
}

extension NormChanged: RefusableContent {
    func check(_ header: Header, in law: Law, of matter: any Surroundings) throws(Refusal) {
        try law.check(self)
    }
}

extension ReadingAdded: RefusableContent {
    func check(_ header: Header, in law: Law, of matter: any Surroundings) throws(Refusal) {
        try law.check(self, header)
    }
}

extension ReadingAdded {
    public var predicates: [Predicate] { [reading.metIf].compactMap { $0 } }
}
