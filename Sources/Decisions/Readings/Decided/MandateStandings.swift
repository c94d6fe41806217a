import Costing

/// Where all mandates of a matter stand, read once for all that ask.
public struct MandateStandings: Sendable {
    /// Those that were given, as far as that is more than a claim.
    public let given: [Recorded<Mandate>]
    private let standings: [MandateID: MandateStanding]
    public let decided: Decided
    private let claimed: Set<String>

    public init(_ matter: Matter, _ decided: Decided) {
        given = matter.givenMandates
        let reports = Dictionary(grouping: matter.mandates.reports) { $0.content.mandate }
        standings = reports.mapValues { MandateStanding(of: $0, in: matter) }
        claimed = Set(matter.claimed(matter.mandates.mandates).map(\.header.id))
        self.decided = decided
    }

    public func standing(of mandate: MandateID) -> MandateStanding {
        standings[mandate] ?? MandateStanding(reports: [])
    }

    public var done: Int { given.count { standing(of: $0.id).isDone == true } }
    /// Of whom it is not settled whether they are done, since a day is missing.
    public var perhapsDone: Int { given.count { standing(of: $0.id).isDone == nil } }

    /// The decision that has made one pointless before it was done.
    public func overtaking(_ mandate: Recorded<Mandate>) -> Recorded<Resolution>? {
        guard !claimed.contains(mandate.header.id), standing(of: mandate.id).isDone != true else { return nil }
        return decided.overtaking(mandate.header)
    }

    /// The decision that may have, since a day is missing.
    public func perhapsOvertaking(_ mandate: Recorded<Mandate>) -> Recorded<Resolution>? {
        standing(of: mandate.id).isDone == true ? nil : decided.perhapsOvertaking(mandate.header)
    }

    /// Those that nobody need report on any more.
    public var overtaken: [Recorded<Mandate>] { given.filter { overtaking($0) != nil } }

    /// Whether its day has passed and nobody has reported it done. What a later
    /// decision has ended is not overdue, nor what somebody only claims to have been
    /// given. Nil where a missing day decides it.
    public func overdue(_ mandate: Recorded<Mandate>, asOf day: Day) -> Bool? {
        guard !claimed.contains(mandate.header.id), let due = mandate.content.due, due < day,
            decided.overtaking(mandate.header) == nil
        else { return false }
        let isDone = standing(of: mandate.id).isDone
        guard isDone != true else { return false }
        return isDone == nil || decided.perhapsOvertaking(mandate.header) != nil ? nil : true
    }

    public func isOverdue(_ mandate: Recorded<Mandate>, asOf day: Day) -> Bool { overdue(mandate, asOf: day) == true }

    public func overdue(asOf day: Day) -> [Recorded<Mandate>] { given.filter { isOverdue($0, asOf: day) } }
}
