import Costing

/// What would be so on a day that lies ahead, if nothing more came until then:
/// what a reader must not take for what is so.
public struct Ahead: Sendable {
    /// A round that would end otherwise than it stands today, or a consent in it.
    public struct Round: Sendable {
        public var today: RoundStanding
        public var then: RoundStanding
        /// The conditions that would be met or broken.
        public var conditions: [Condition]
        /// A reminder that would be due, and is not today.
        public var reminder: Day?
        /// Whether its result would be another, or it would have ended, perhaps.
        public var endsOtherwise: Bool {
            today.isOpen != then.isOpen || today.isPerhapsOver != then.isPerhapsOver || today.outcome != then.outcome
        }
    }

    /// A condition of a consent that would stand otherwise than today.
    public struct Condition: Sendable {
        public var body: BodyID
        public var name: Text
        public var today: RoundStanding.Condition
        public var then: RoundStanding.Condition
    }

    /// A requirement that would be found otherwise than today.
    public struct Requirement: Sendable {
        public var today: Examination
        public var then: Examination
    }

    /// The day asked for.
    public let day: Day
    /// The last day of which anything can be known.
    public let today: Day
    /// By the entries of today, as it would be judged on the day.
    public let assessment: Assessment
    public let rounds: [Round]
    public let requirements: [Requirement]
    /// The mandates that would be overdue, and are not today.
    public let overdue: [Recorded<Mandate>]
    /// Those of which nobody could say it, since a day is missing.
    public let perhapsOverdue: [Recorded<Mandate>]
    /// The conditions imposed with a day that would be overdue, and are not today.
    public let imposed: [Examination]
    /// What would have to be looked at again, and need not today.
    public let reviews: [ReviewStanding]
    /// The resolutions that hold only for as long as what would no longer be so.
    public let provisos: [WatchedProviso]

    /// - Parameter now: what is so today, of the same matter.
    public init(_ matter: Matter, figures: FigureBook, asOf day: Day, today now: Assessment) {
        self.day = day
        today = now.day
        let then = Assessment(matter, figures: figures, asOf: day, decided: now.decided)
        assessment = then
        rounds = then.rounds.compactMap { reading in
            guard let today = now.round(reading.round.id) else { return nil }
            let due = reading.reminderDue(on: day)
            let round = Round(
                today: today, then: reading, conditions: Ahead.conditions(today, reading, name: matter.name(of:)),
                reminder: due == today.reminderDue(on: now.day) ? nil : due)
            return round.endsOtherwise || !round.conditions.isEmpty || round.reminder != nil ? round : nil
        }
        requirements = then.examinations.compactMap { examination in
            guard let today = now.examination(of: examination.requirement.id),
                today.status != examination.status || today.isLost != examination.isLost
            else { return nil }
            return Requirement(today: today, then: examination)
        }
        let mandates = MandateStandings(matter, now.decided)
        overdue = mandates.overdue(asOf: day).filter { !mandates.isOverdue($0, asOf: now.day) }
        perhapsOverdue = matter.mandates.mandates.filter {
            mandates.overdue($0, asOf: day) == nil && mandates.overdue($0, asOf: now.day) == false
        }
        imposed = then.examinations.filter { examination in
            guard let due = examination.requirement.content.due, !examination.isMet else { return false }
            return due < day && due >= now.day
        }
        reviews = then.reviews.filter { review in
            review.isDue
                && !now.reviews.contains {
                    $0.review.id == review.review.id && $0.isDue && $0.isPerhapsDue == review.isPerhapsDue
                }
        }
        provisos = then.provisos.filter { watched in
            watched.isBroken
                && !now.provisos.contains {
                    $0.resolution.id == watched.resolution.id && $0.proviso.id == watched.proviso.id && $0.isBroken
                }
        }
    }

    private static func conditions(_ today: RoundStanding, _ then: RoundStanding, name: (BodyID) -> Text) -> [Condition]
    {
        zip(today.answers, then.answers).flatMap { today, then in
            then.conditions.compactMap { condition -> Condition? in
                guard let before = today.conditions.first(where: { $0.condition.id == condition.condition.id }),
                    before.differs(from: condition)
                else { return nil }
                return Condition(body: then.body, name: name(then.body), today: before, then: condition)
            }
        }
    }

    public func round(_ id: RoundID) -> Round? { rounds.first { $0.then.round.id == id } }
    public func requirement(_ id: RequirementID) -> Requirement? { requirements.first { $0.then.requirement.id == id } }

    /// Whether the mere passing of time would change nothing.
    public var isEmpty: Bool {
        rounds.isEmpty && requirements.isEmpty && overdue.isEmpty && perhapsOverdue.isEmpty && imposed.isEmpty
            && reviews.isEmpty
            && provisos.isEmpty
    }
}

extension RoundStanding.Condition {
    /// Whether anything would be told otherwise of it.
    fileprivate func differs(from other: RoundStanding.Condition) -> Bool {
        states != other.states || isInDoubt != other.isInDoubt || isPerhapsInDoubt != other.isPerhapsInDoubt
            || isLost != other.isLost
    }
}
