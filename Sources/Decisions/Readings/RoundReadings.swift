import Costing

extension Matter {
    /// All rounds as of a day, in the order in which they were opened.
    public func roundReadings(asOf day: Day, figures: FigureBook?) -> [RoundReading] {
        guard !consent.rounds.isEmpty else { return [] }
        let reader = RoundReader(self, day: day, figures: figures)
        return consent.rounds.map { reader.reading(of: $0) }
    }
}

/// Reads the rounds of a matter one after the other; what belongs to which is
/// looked up once. A class, so that nothing of a large matter is copied.
final class RoundReader {
    private let matter: Matter
    private let day: Day
    private let figures: FigureBook?
    private let evidence: MatterEvidence
    private let whenGiven: ConditionsWhenGiven
    private var verdicts: [Predicate: Verdict] = [:]
    private let positions: [RoundID: [Recorded<Position>]]
    private let withdrawn: [String: Recorded<PositionWithdrawn>]
    private let reports: [PositionID: [Recorded<ConditionReported>]]
    private let inhabitants: [BodyID: Int64]
    private let levy: [BodyID: Int64]
    /// The answers that counted in the rounds read before.
    private var counted: [RoundID: [BodyID: Recorded<Position>]] = [:]

    init(_ matter: Matter, day: Day, figures: FigureBook?) {
        self.matter = matter
        self.day = day
        self.figures = figures
        evidence = MatterEvidence(matter, day: day, figures: figures, rounds: [])
        whenGiven = ConditionsWhenGiven(matter)
        positions = Dictionary(grouping: matter.consent.positions) { $0.content.round }
        withdrawn = Dictionary(matter.consent.withdrawn.map { ($0.content.position.text, $0) }) { $1 }
        reports = Dictionary(grouping: matter.consent.conditions) { $0.content.position }
        inhabitants = Dictionary(matter.council.bodies.compactMap { body in
            body.content.inhabitants(asOf: day).map { (body.id, Int64($0.count)) }
        }) { $1 }
        let key = matter.costs.keys.all.last { $0.content.unit == .euro && $0.content.isStandIn != true }
        levy = Dictionary((key?.content.weights ?? []).map { ($0.body, Int64($0.weight)) }) { $1 }
    }

    func reading(of round: Recorded<ConsentRound>) -> RoundReading {
        let given = positions[round.id] ?? []
        let isOpen = round.content.isOpen(on: day) && matter.overtaking(round.header) == nil
        let own = Dictionary(grouping: given.filter { $0.content.body != nil }) { $0.content.body ?? Identifier("") }
        // A change that comes too late leaves the answer in time as it is.
        let gone = Set(given.filter { !isLate($0, in: round.content) }.compactMap(\.content.replaces?.text)).union(withdrawn.keys)
        let answers = round.content.asked.map { answer(of: $0, given: own[$0] ?? [], gone, in: round) }
        counted[round.id] = Dictionary(answers.compactMap { answer in answer.position.map { (answer.body, $0) } }) { $1 }

        let collective = given.filter { $0.content.body == nil }
        let believable = collective.filter { matter.grade(of: $0.header) != .claim && CollectiveStatement($0.content) != nil }
        let best = believable.map { matter.grade(of: $0.header) }.max()
        let statements = believable.filter { matter.grade(of: $0.header) == best }
        let accepted = Set(statements.map(\.header.id))
        let ballot = Ballot(
            votes: answers.map { Vote($0.body, $0.stand, inhabitants: inhabitants[$0.body], levy: levy[$0.body]) },
            statements: statements.compactMap { CollectiveStatement($0.content) },
            silence: round.content.silence ?? .noAnswer, isOpen: isOpen)
        return RoundReading(
            round: round, answers: answers, statements: statements, otherStatements: collective.filter { !accepted.contains($0.header.id) },
            ballot: ballot, isOpen: isOpen, drift: drift(of: round.content),
            weighings: matter.consent.weighings.filter { $0.content.round == round.id },
            reminders: matter.consent.reminders.filter { $0.content.round == round.id },
            outcome: round.content.ruleInForce.map(ballot.outcome(under:)))
    }

    private func answer(
        of body: BodyID, given: [Recorded<Position>], _ gone: Set<String>, in round: Recorded<ConsentRound>
    ) -> RoundReading.Answer {
        let claims = given.filter { matter.grade(of: $0.header) == .claim }
        let own = given.filter { matter.grade(of: $0.header) != .claim }
        let late = own.filter { self.isLate($0, in: round.content) }
        let isLate = Set(late.map(\.header.id))
        let position = own.last { !gone.contains($0.header.id) && !isLate.contains($0.header.id) }
        let conditions = position.map(conditions) ?? []
        return RoundReading.Answer(
            body: body, position: position, stand: position.map { RoundReader.stand($0.content.answer, conditions) } ?? .silent,
            conditions: conditions, earlier: own.filter { gone.contains($0.header.id) && !isLate.contains($0.header.id) }, late: late,
            before: round.content.follows.flatMap { counted[$0]?[body] }, claims: claims)
    }

    private func isLate(_ position: Recorded<Position>, in round: ConsentRound) -> Bool {
        guard let deadline = round.deadline, let on = position.header.on?.lastDay else { return false }
        return on > deadline
    }

    /// A conditional consent is one once every condition is met or waived.
    private static func stand(_ answer: Position.Answer, _ conditions: [RoundReading.Condition]) -> Stand {
        switch answer {
        case .consent: .consent
        case .conditional:
            !conditions.isEmpty && conditions.allSatisfy { $0.state == .met || $0.state == .waived } ? .consent : .conditional
        case .abstention: .abstention
        case .refusal: .refusal
        case .noView: .noView
        }
    }

    private func conditions(of position: Recorded<Position>) -> [RoundReading.Condition] {
        (position.content.conditions ?? []).map { condition in
            let told = (reports[position.id] ?? []).filter { $0.content.condition == condition.id }
            // A condition cannot wait for a round: that would go in circles.
            let verdict = condition.metIf.map(verdict)
            let computed: ConditionReported.State? = verdict.map { verdict in
                switch verdict.status {
                case .met, .metWithCondition: .met
                case .failed: .broken
                case .open: .open
                }
            }
            // What somebody has waived stays waived; else what can be computed counts.
            let reported = told.last?.content.state
            let state = reported == .waived ? .waived : computed ?? reported ?? .open
            // Looking back takes long, so only where it is broken now.
            let isInDoubt = state == .broken && (told.contains { $0.content.state == .met } || metWhenGiven(condition, position))
            return RoundReading.Condition(condition: condition, state: state, report: told.last, verdict: verdict, isInDoubt: isInDoubt)
        }
    }

    /// Whether a computed condition was met on the day of the consent: what has
    /// been so and is no longer was broken since.
    private func metWhenGiven(_ condition: Position.Condition, _ position: Recorded<Position>) -> Bool {
        guard condition.metIf != nil, let on = position.header.on?.lastDay, on < day else { return false }
        return whenGiven.wasMet(condition, of: position)
    }

    /// Many bodies make the same condition.
    private func verdict(on predicate: Predicate) -> Verdict {
        if let known = verdicts[predicate] { return known }
        let verdict = predicate.verdict(on: evidence)
        verdicts[predicate] = verdict
        return verdict
    }

    private func drift(of round: ConsentRound) -> [RoundReading.Drift] {
        round.briefing.figures.compactMap { frozen in
            guard let figure = figures?[frozen.figure], let now = figure.value, now != frozen.value else { return nil }
            let change = Figure.change(from: frozen.value, to: now)
            let limit = round.driftThreshold?.value ?? 0
            return RoundReading.Drift(
                figure: figure, then: frozen.value, now: now, change: change,
                isBeyondThreshold: change.map { abs($0.value) > limit } ?? true)
        }
    }
}
