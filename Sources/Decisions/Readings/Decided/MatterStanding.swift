import Costing

/// Where a matter stands, as data: what is decided, what blocks it, and who
/// has to do what next. The words are the page's.
public struct MatterStanding: Sendable {
    public enum Blocker: Sendable {
        /// Not met, contested or open.
        case requirement(Examination)
        /// A resolution holds only for as long as what is no longer so.
        case proviso(WatchedProviso)
        /// A consent rests on a condition that is broken.
        case doubt(RoundStanding, RoundStanding.AskedBody)
        /// What an application must have, and nobody has looked.
        case unexamined([Recorded<Requirement>])
        /// A speaker says that a majority of the asked is against it, and their
        /// own answers leave room for that.
        case refusal(Recorded<Position>)
        /// By their own answers the asked have not agreed.
        case notAgreed(RoundStanding)
        case question(Recorded<Question>, waitsFor: [Recorded<Question>])
    }

    public enum Step: Sendable {
        /// A motion on which nobody has resolved anything yet, or nothing that
        /// is known to have come after it.
        case deliberate(Recorded<Motion>, perhapsBy: Recorded<Resolution>?)
        /// A paper lies before an organization that has resolved nothing since,
        /// or nothing of which that is known.
        case consult(Recorded<PaperDrafted>, Consultation, perhapsBy: Recorded<Resolution>?)
        /// The asked have not answered; `missing` of them, where some have.
        case answer(Recorded<ConsentRound>, missing: Int)
        case report(Recorded<Mandate>, MandateStanding)
        case decide(Recorded<Question>)
        /// The answer rests on a value that has changed.
        case askAgain(Recorded<ConsentRound>, then: Quantity, now: Quantity?)
        /// The views are in, and have to be weighed.
        case weigh(RoundStanding)
        /// What was imposed with a day, and is not met.
        case fulfil(Examination, due: Day)
        /// Those who have not answered are to be reminded, or perhaps have been.
        case remind(RoundStanding, due: Day, perhapsBy: Recorded<ReminderSent>?)
        /// The time has come to look again.
        case review(ReviewStanding)
    }

    /// The last resolution on the matter itself.
    public var lastResolution: Recorded<Resolution>?
    public var blockers: [Blocker] = []
    public var next: [Step] = []
    /// The round that matters: the last that is neither decided over nor asked
    /// again; else the last of all.
    public var round: RoundStanding?
    /// The others that may have been asked last, since a day is missing.
    public var perhapsAskedLast: [RoundStanding] = []
    /// What a speaker said in it of several.
    public var answer: Recorded<Position>?
    public var drift: Drift?
    /// Whether what it was asked for has been decided since.
    public var isRoundOvertaken = false

    /// The round's answer rests on a figure that has moved since.
    public struct Drift: Sendable {
        public var round: Recorded<ConsentRound>
        /// Nil where it is not settled which answers count: whichever do, they
        /// were given on that basis.
        public var position: Recorded<Position>?
        public var figure: Figure
        public var then: Quantity
        /// Nil where it is not known any more.
        public var now: Quantity?
        public var change: BasisPoints?
    }

    /// - Parameter read: where the mandates stand, where that was read before.
    public init(
        _ matter: Matter, figures: FigureBook, assessment: Assessment, mandates read: MandateStandings? = nil
    ) {
        let mandates = read ?? matter.mandateStandings, decided = mandates.decided
        lastResolution = matter.lastDecision
        let proven = assessment.rounds.filter { !$0.isClaimed }, rounds = proven.isEmpty ? assessment.rounds : proven
        let again = Set(rounds.compactMap(\.round.content.follows))
        let current = rounds.filter { !again.contains($0.round.id) && $0.end.decision == nil }
        let asked = current.isEmpty ? rounds : current
        round = asked.last
        let entered = asked.sorted { $0.round.position < $1.round.position }
        let last = places(ofPossiblyLast: entered.map(\.round.header.on)).map { entered[$0] }
        perhapsAskedLast = last.filter { $0.round.id != round?.round.id }
        isRoundOvertaken = current.isEmpty && round != nil
        answer = round?.statements.first
        // What was decided over is shown as it was answered; nobody is asked again.
        let overtaken = round.map { [$0] } ?? []
        // What is only claimed to have been asked blocks nothing, and nobody waits for it.
        let pursued = proven.isEmpty ? [] : current
        drift = proven.isEmpty ? nil : MatterStanding.drift(current.isEmpty ? overtaken : current)
        blockers = blockers(decided, assessment, pursued)
        next = steps(in: matter, decided, mandates, assessment, pursued)
    }

    private func blockers(_ decided: Decided, _ assessment: Assessment, _ current: [RoundStanding]) -> [Blocker] {
        var blockers: [Blocker] = []
        for round in current {
            if let refusal = round.refusalOfMost {
                blockers.append(.refusal(refusal))
            }
            // Where a requirement waits for the result, it says so itself.
            else if round.outcome == .notReached, (round.round.content.serves ?? []).isEmpty {
                blockers.append(.notAgreed(round))
            }
        }
        var unexamined: [Recorded<Requirement>] = []
        // Nothing is missing for what is not pursued.
        for examination in decided.setAside == nil ? assessment.examinations : [] {
            switch examination.status {
            case .failed, .contested, .open, .metWithCondition: blockers.append(.requirement(examination))
            case nil where examination.requirement.content.force == .must && examination.requirement.content.due == nil:
                unexamined.append(examination.requirement)
            case .met, .notApplicable, nil: break
            }
        }
        blockers += assessment.provisos.filter(\.isBroken).map { .proviso($0) }
        for round in assessment.rounds where !round.isClaimed { blockers += round.doubtful.map { .doubt(round, $0) } }
        if !unexamined.isEmpty { blockers.append(.unexamined(unexamined)) }
        for question in decided.open {
            let waits = decided.waits(of: question)
            if !waits.isEmpty { blockers.append(.question(question, waitsFor: waits)) }
        }
        return blockers
    }

    private func steps(
        in matter: Matter, _ decided: Decided, _ mandates: MandateStandings, _ assessment: Assessment,
        _ current: [RoundStanding]
    ) -> [Step] {
        var next: [Step] = []
        for motion in matter.council.motions {
            let answer = MatterStanding.answer(
                since: motion.header.on, among: matter.proven(matter.council.resolutions))
            if motion.header.on != nil, !answer.isCertain {
                next.append(.deliberate(motion, perhapsBy: answer.perhaps))
            }
        }
        for paper in matter.papers.drafts where decided.overtaking(paper.header) == nil {
            if let waiting = MatterStanding.nextConsultation(of: paper, in: matter) {
                next.append(.consult(paper, waiting.consultation, perhapsBy: waiting.perhaps))
            }
        }
        for round in current {
            if let drift = MatterStanding.drift([round]) {
                next.append(.askAgain(drift.round, then: drift.then, now: drift.now))
            }
            if !round.awaited.isEmpty { next.append(.answer(round.round, missing: round.awaited.count)) }
            if round.isWeighingDue { next.append(.weigh(round)) }
            if let due = round.reminderDue(on: assessment.day) {
                next.append(.remind(round, due: due, perhapsBy: round.perhapsReminded(for: due)))
            }
        }
        let imposed = assessment.examinations.compactMap { examination in
            examination.isMet ? nil : examination.requirement.content.due.map { (examination, due: $0) }
        }
        next += imposed.sorted { $0.due < $1.due }.map { .fulfil($0.0, due: $0.due) }
        next += assessment.reviews.filter(\.isDue).map { .review($0) }
        for question in decided.open where decided.waits(of: question).isEmpty {
            next.append(.decide(question))
        }
        for mandate in mandates.given where decided.overtaking(mandate.header) == nil {
            let standing = mandates.standing(of: mandate.id)
            if standing.isDone != true { next.append(.report(mandate, standing)) }
        }
        return next
    }

    /// Any resolution on or after a day is an answer to what was put before, be
    /// it on how to go on; or perhaps is, since a day is missing.
    private static func answer(since day: PartialDate?, among resolutions: [Recorded<Resolution>]) -> (
        isCertain: Bool, perhaps: Recorded<Resolution>?
    ) {
        guard let day else { return (false, nil) }
        let answers = resolutions.map { resolution in
            (resolution, resolution.header.on.map { $0.isOnOrAfter(day) } ?? false)
        }
        return (answers.contains { $0.1 == true }, answers.last { $0.1 == nil }?.0)
    }

    /// The first in the paper's sequence that has not resolved anything since it
    /// was written, as far as that is known.
    private static func nextConsultation(of paper: Recorded<PaperDrafted>, in matter: Matter) -> (
        consultation: Consultation, perhaps: Recorded<Resolution>?
    )? {
        guard let written = paper.header.on else { return nil }
        for consultation in paper.content.consultations {
            let answer = answer(
                since: written,
                among: matter.proven(
                    matter.council.resolutions.filter { $0.content.organization == consultation.organization }))
            if !answer.isCertain { return (consultation, answer.perhaps) }
        }
        return nil
    }

    private static func drift(_ rounds: [RoundStanding]) -> Drift? {
        for round in rounds.reversed() {
            let counts = round.statements.first ?? round.answers.lazy.compactMap(\.position).first
            let isOpen = counts == nil && round.answers.contains { !$0.possible.isEmpty }
            let position = isOpen ? nil : counts ?? round.otherStatements.first
            guard isOpen || position != nil, let drift = round.drift.first(where: \.isBeyondThreshold) else { continue }
            return Drift(
                round: round.round, position: position, figure: drift.figure, then: drift.then, now: drift.now,
                change: drift.change)
        }
        return nil
    }
}
