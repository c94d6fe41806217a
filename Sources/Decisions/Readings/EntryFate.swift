import Costing

/// What has become of an entry that no longer holds as it was entered: said
/// the same wherever the entry stands.
public enum EntryFate: Sendable {
    /// It was wrong, and counts as if it had never been.
    case withdrawn(by: Entry)
    /// A later answer, or a later word for several, stands in its place.
    case changed(by: Entry)
    /// Whoever gave it took it back.
    case takenBack(by: Entry)
    /// A later decision has taken its place, or ended what it was for.
    case superseded(by: Entry)
    /// A paper that was wrongly issued is no longer valid.
    case annulled(by: Entry)
    /// Its last day has passed.
    case ended(Day)

    /// The entry that did it.
    public var by: Entry? {
        switch self {
        case .withdrawn(let entry), .changed(let entry), .takenBack(let entry), .superseded(let entry), .annulled(let entry): entry
        case .ended: nil
        }
    }

    /// For programs.
    public var state: String {
        switch self {
        case .withdrawn: "withdrawn"
        case .changed: "changed"
        case .takenBack: "taken-back"
        case .superseded: "superseded"
        case .annulled: "annulled"
        case .ended: "ended"
        }
    }
}

extension Matter {
    /// What has become of entries as of a day, by id; whatever still holds is
    /// not in it. What is withdrawn is here only.
    public func fates(asOf day: Day) -> [String: EntryFate] {
        var fates: [String: EntryFate] = [:]
        for norm in law.norms { if let last = norm.content.outOfForce, last < day { fates[norm.header.id] = .ended(last) } }
        for grant in costs.grants { if let last = grant.content.lastDay, last < day { fates[grant.header.id] = .ended(last) } }
        func take(_ id: String, _ by: String?, _ fate: (Entry) -> EntryFate) {
            if let entry = by.flatMap({ self.entry($0) }) { fates[id] = fate(entry) }
        }
        for resolution in council.resolutions { take(resolution.header.id, overruling(resolution).first?.by.header.id) { .superseded(by: $0) } }
        for mandate in overtakenMandates { take(mandate.header.id, overtaking(mandate.header)?.header.id) { .superseded(by: $0) } }
        for position in consent.positions { if let earlier = position.content.replaces { take(earlier.text, position.header.id) { .changed(by: $0) } } }
        for withdrawal in consent.withdrawn { take(withdrawal.content.position.text, withdrawal.header.id) { .takenBack(by: $0) } }
        for annulment in papers.annulments { take(annulment.content.paper.text, annulment.header.id) { .annulled(by: $0) } }
        for entry in entries { if let withdrawal = entry.content as? Withdrawal { fates[withdrawal.entry] = .withdrawn(by: entry) } }
        return fates
    }
}
