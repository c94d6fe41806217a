import Costing

/// What a matter comes to as of a day: its rounds, its law, what its
/// resolutions hold on to, and what is to be looked at again.
public struct Assessment: Sendable {
    public let day: Day
    public let rounds: [RoundStanding]
    public let examinations: [Examination]
    /// Nil until it is known to have been made.
    public let application: ApplicationMade?
    public let provisos: [WatchedProviso]
    public let reviews: [ReviewStanding]
    /// What has been decided in the matter that was assessed.
    public let decided: Decided

    /// - Parameter shown: the figures that stand beside it, where they are of
    ///   another day: what has changed since a round was told is measured by them.
    /// - Parameter read: what has been decided, where that was read before.
    public init(
        _ matter: Matter, figures: FigureBook?, shown: FigureBook? = nil, asOf day: Day, decided read: Decided? = nil
    ) {
        self.day = day
        rounds = matter.roundReadings(asOf: day, figures: figures, shown: shown)
        let evidence = MatterEvidence(matter, day: day, figures: figures, rounds: rounds)
        application = matter.applicationMade(on: evidence)
        examinations = matter.examinations(on: evidence, application: application)
        provisos = matter.proven(matter.council.resolutions).filter { $0.content.outcome == .adopted }.flatMap {
            resolution in
            (resolution.content.provisos ?? []).map {
                WatchedProviso(resolution: resolution, proviso: $0, verdict: $0.holdsWhile.verdict(on: evidence))
            }
        }
        let isBroken = provisos.contains(where: \.isBroken) || rounds.contains { !$0.doubtful.isEmpty }
        let decided = read ?? matter.decided
        self.decided = decided
        reviews = matter.options.reviews.map {
            ReviewStanding($0, in: matter, decided, evidence, isConditionBroken: isBroken)
        }
    }

    public func examination(of requirement: RequirementID) -> Examination? {
        examinations.first { $0.requirement.id == requirement }
    }
    public func round(_ id: RoundID) -> RoundStanding? { rounds.first { $0.round.id == id } }
}

/// What a resolution holds only for as long as.
public struct WatchedProviso: Sendable {
    public var resolution: Recorded<Resolution>
    public var proviso: Resolution.Proviso
    public var verdict: Verdict
    public var isBroken: Bool { verdict.status == .failed }
}

/// When to look again, and whether that time has come.
public struct ReviewStanding: Sendable {
    public var review: Recorded<Review>
    /// What has happened that calls for it; none where it is not due.
    public var causes: [Cause]
    public var isDue: Bool { !causes.isEmpty }
    /// Whether it is due depends on a day that is missing.
    public var isPerhapsDue: Bool {
        isDue && causes.allSatisfy { if case .happened(_, _, isCertain: false) = $0 { true } else { false } }
    }
    /// Another option has been taken since; it is over with that.
    public var overtakenBy: Recorded<Resolution>?
    /// Somebody has looked, and what came of it.
    public var closedBy: Recorded<ReviewClosed>?
    /// Nobody need look any more.
    public var isOver: Bool { overtakenBy != nil || closedBy != nil }

    public enum Cause: Sendable {
        case day(Day)
        /// Not certain where a missing day leaves open whether it came after
        /// the review was set.
        case happened(Review.Trigger, entry: Entry?, isCertain: Bool)
        case met(Verdict)
    }

    init(
        _ review: Recorded<Review>, in matter: Matter, _ decided: Decided, _ evidence: MatterEvidence,
        isConditionBroken: Bool
    ) {
        self.review = review
        overtakenBy = decided.overtaking(review)
        closedBy = matter.closing(of: review.id)
        guard overtakenBy == nil, closedBy == nil else {
            causes = []
            return
        }
        let set = review.header.on
        /// What came after it was set; nil in the second place: perhaps.
        func later<C: Content>(_ book: Records<C>, _ isMeant: (C) -> Bool = { _ in true }) -> [(
            id: String, isLater: Bool?
        )] {
            book.filter { isMeant($0.content) }.compactMap { recorded in
                recorded.header.on.map { on in
                    // What one paper says is of one day, whichever it was.
                    let isOfSamePaper =
                        on == set && !Set(recorded.header.sources).isDisjoint(with: review.header.sources)
                    return (recorded.header.id, isOfSamePaper ? false : set.map { on.isAfter($0) } ?? true)
                }
            }
        }
        var causes: [Cause] = []
        if let on = review.content.on, on <= evidence.day { causes.append(.day(on)) }
        for trigger in review.content.onceAny ?? [] {
            let found: [(id: String, isLater: Bool?)] =
                switch trigger {
                case .edition: later(matter.costs.editions)
                case .norm: later(matter.law.changes) + later(matter.law.norms)
                case .experience: later(matter.matters.facts) { $0.topic == .elsewhere }
                case .condition: []
                }
            if let cause = found.last(where: { $0.isLater == true }) ?? found.last(where: { $0.isLater == nil }) {
                causes.append(.happened(trigger, entry: matter.entry(cause.id), isCertain: cause.isLater == true))
            } else if trigger == .condition && isConditionBroken {
                causes.append(.happened(trigger, entry: nil, isCertain: true))
            }
        }
        if let verdict = review.content.onceMet?.verdict(on: evidence), verdict.status == .met {
            causes.append(.met(verdict))
        }
        self.causes = causes
    }
}
