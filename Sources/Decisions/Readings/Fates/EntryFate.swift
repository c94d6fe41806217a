import Costing

/// What has become of an entry that no longer holds as it was entered: said
/// the same wherever the entry stands.
public enum EntryFate: Sendable {
    /// It was wrong, and counts as if it had never been.
    case withdrawn(by: Entry)
    /// A later answer, or a later word for several, stands in its place.
    case changed(by: Entry)
    /// Whether it does is not settled, since that is missing.
    case perhapsChanged(by: Entry, PerhapsLate)
    /// Whoever gave it took it back.
    case takenBack(by: Entry)
    /// An answer after the deadline; it has no effect.
    case late
    /// Whether it came in time is not settled, since that is missing.
    case perhapsLate(PerhapsLate)
    /// Somebody claims it; it has no effect.
    case claimed
    /// Another account is better attested, and counts; this one has no effect.
    case outweighed
    /// A later decision has taken its place, or ended what it was for.
    case superseded(by: Entry)
    /// A paper that was wrongly issued is no longer valid.
    case annulled(by: Entry)
    /// Its last day has passed.
    case ended(Day)

    /// The entry that did it.
    public var by: Entry? {
        switch self {
        case .withdrawn(let entry), .changed(let entry), .perhapsChanged(let entry, _), .takenBack(let entry),
            .superseded(let entry), .annulled(let entry):
            entry
        case .late, .perhapsLate, .claimed, .outweighed, .ended: nil
        }
    }

    /// Without what did it, for programs.
    public enum State: String, Sendable, CaseIterable {
        case withdrawn, changed, perhapsChanged = "perhaps-changed", takenBack = "taken-back"
        case late, perhapsLate = "perhaps-late", claimed, outweighed, superseded, annulled, ended
    }

    public var state: State {
        switch self {
        case .withdrawn: .withdrawn
        case .changed: .changed
        case .perhapsChanged: .perhapsChanged
        case .takenBack: .takenBack
        case .late: .late
        case .perhapsLate: .perhapsLate
        case .claimed: .claimed
        case .outweighed: .outweighed
        case .superseded: .superseded
        case .annulled: .annulled
        case .ended: .ended
        }
    }
}

/// What has become of the entries of a matter; whatever still holds is not in it.
public struct EntryFates: Sendable {
    private var held: [String: EntryFate] = [:]
    private var gone: [WithdrawnEntry] = []

    /// - Parameter rounds: as they stand on the day: which answer counts is
    ///   decided there and nowhere else.
    /// - Parameter read: where the mandates stand, where that was read before.
    public init(_ matter: Matter, rounds: [RoundStanding], asOf day: Day, mandates read: MandateStandings? = nil) {
        for norm in matter.law.norms {
            if let last = norm.content.outOfForce, last < day { held[norm.header.id] = .ended(last) }
        }
        func take(_ id: String, _ by: String?, _ fate: (Entry) -> EntryFate) {
            if let entry = by.flatMap({ matter.entry($0) }) { held[id] = fate(entry) }
        }
        for grant in matter.costs.grants {
            guard let last = matter.costs.lastDay(of: grant), last < day else { continue }
            held[grant.header.id] = .ended(last)
            take(grant.header.id, matter.costs.successor(of: grant)?.header.id) { .superseded(by: $0) }
        }
        for id in matter.claimsThatWouldChange + matter.claimsSetAside { held[id] = .claimed }
        let mandates = read ?? matter.mandateStandings, decided = mandates.decided
        for resolution in matter.council.resolutions {
            take(resolution.header.id, decided.overruling(resolution).first?.by.header.id) { .superseded(by: $0) }
        }
        for mandate in mandates.given {
            take(mandate.header.id, mandates.overtaking(mandate)?.header.id) { .superseded(by: $0) }
        }
        for round in rounds {
            for statement in round.outweighed { held[statement.header.id] = .outweighed }
            for statement in matter.claimed(round.otherStatements) { held[statement.header.id] = .claimed }
            for statement in round.replaced {
                take(statement.earlier.header.id, statement.by.header.id) { .changed(by: $0) }
            }
            for answer in round.answers {
                for late in answer.late { held[late.header.id] = .late }
                for account in answer.outweighed(by: matter.grade(of:)) { held[account.header.id] = .outweighed }
                for claim in answer.claims { held[claim.header.id] = .claimed }
                for undated in answer.undated { held[undated.header.id] = .perhapsLate(round.missing(of: undated)) }
                for change in answer.changes {
                    // It hangs on the change, or on what was changed, which may have come too late.
                    let open = answer.undated.contains { $0 === change.by } ? change.by : change.earlier
                    take(change.earlier.header.id, change.by.header.id) {
                        change.isCertain ? .changed(by: $0) : .perhapsChanged(by: $0, round.missing(of: open))
                    }
                }
            }
        }
        for withdrawal in matter.proven(matter.consent.withdrawn) {
            take(withdrawal.content.position.text, withdrawal.header.id) { .takenBack(by: $0) }
        }
        for annulment in matter.papers.annulments {
            take(annulment.content.paper.text, annulment.header.id) { .annulled(by: $0) }
        }
        gone = matter.withdrawn
        // What was entered anew under the id holds.
        for withdrawn in gone where matter.entry(withdrawn.entry.header.id) == nil {
            held[withdrawn.entry.header.id] = .withdrawn(by: withdrawn.withdrawal)
        }
    }

    public subscript(id: String) -> EntryFate? { held[id] }

    /// Of the entry at a place in the ledger, where an id may stand twice.
    public func of(_ id: String, at position: Int64) -> EntryFate? {
        if let withdrawn = gone.first(where: { $0.entry.header.id == id && $0.entry.position == position }) {
            return .withdrawn(by: withdrawn.withdrawal)
        }
        if case .withdrawn? = held[id] { return nil }
        return held[id]
    }

    public func mapValues<T>(_ read: (EntryFate) -> T) -> [String: T] { held.mapValues(read) }
}

extension Matter {
    /// What has become of entries as of a day.
    public func fates(asOf day: Day) -> EntryFates {
        EntryFates(self, rounds: roundReadings(asOf: day, figures: nil), asOf: day)
    }
}

extension Matter {
    /// What would have decided or changed something if it were more than a claim.
    fileprivate var claimsThatWouldChange: [String] {
        claimed(council.resolutions).map(\.header.id) + claimed(mandates.mandates).map(\.header.id)
            + claimed(consent.rounds).map(\.header.id) + claimed(mandates.reports).map(\.header.id)
            + claimed(options.closedReviews).map(\.header.id)
            + claimed(consent.withdrawn).map(\.header.id) + claimed(consent.conditions).map(\.header.id)
            + claimed(consent.weighings).map(\.header.id) + claimed(consent.reminders).map(\.header.id)
    }
}

extension RoundStanding {
    /// What speakers said that counts for nothing beside what is better attested.
    fileprivate var outweighed: [Recorded<Position>] { statements.isEmpty ? [] : otherStatements }
}

extension RoundStanding.AskedBody {
    /// The accounts of a lesser grade than that of the answer that counts; none
    /// where it is not known which does.
    fileprivate func outweighed(by grade: (Header) -> Grade) -> [Recorded<Position>] {
        position.map { position in otherAccounts.filter { grade($0.header) < grade(position.header) } } ?? []
    }
}
