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
    private let withdrawn: Set<String>
    private let reports: [PositionID: [Recorded<ConditionReported>]]
    /// Each body has a place, under which its weights and answers stand.
    private var places: [BodyID: Int] = [:]
    private var weights: [(inhabitants: Int64?, levy: Int64?)] = []
    /// The answers that counted in the rounds read before, by place.
    private var counted: [RoundID: [Recorded<Position>?]] = [:]

    init(_ matter: Matter, day: Day, figures: FigureBook?) {
        self.matter = matter
        self.day = day
        self.figures = figures
        evidence = MatterEvidence(matter, day: day, figures: figures, rounds: [])
        whenGiven = ConditionsWhenGiven(matter)
        positions = Dictionary(grouping: matter.consent.positions) { $0.content.round }
        withdrawn = Set(matter.consent.withdrawn.map(\.content.position.text))
        reports = Dictionary(grouping: matter.consent.conditions) { $0.content.position }
        let key = matter.costs.keys.all.last { $0.content.unit == .euro && $0.content.isStandIn != true }
        let levy = Dictionary((key?.content.weights ?? []).map { ($0.body, Int64($0.weight)) }) { $1 }
        for body in matter.council.bodies {
            weights[place(of: body.id)] = (body.content.inhabitants(asOf: day).map { Int64($0.count) }, levy[body.id])
        }
    }

    private func place(of body: BodyID) -> Int {
        if let place = places[body] { return place }
        places[body] = weights.count
        weights.append((nil, nil))
        return weights.count - 1
    }

    /// What one body said in a round, by how far it counts.
    private struct Said {
        var position: Recorded<Position>?
        var earlier: [Recorded<Position>] = []
        var late: [Recorded<Position>] = []
        var claims: [Recorded<Position>] = []
    }

    /// By place.
    private func said(_ given: [Recorded<Position>], in round: ConsentRound) -> [Said] {
        // A change that comes too late leaves the answer in time as it is.
        var replaced: Set<String> = []
        for told in given {
            if let earlier = told.content.replaces, !isLate(told, in: round) { replaced.insert(earlier.text) }
        }
        var said = [Said](repeating: Said(), count: weights.count)
        for told in given {
            guard let body = told.content.body, let place = places[body] else { continue }
            if matter.grade(of: told.header) == .claim { said[place].claims.append(told) }
            else if isLate(told, in: round) { said[place].late.append(told) }
            else if replaced.contains(told.header.id) || withdrawn.contains(told.header.id) { said[place].earlier.append(told) }
            else { said[place].position = told }
        }
        return said
    }

    func reading(of round: Recorded<ConsentRound>) -> RoundReading {
        let given = positions[round.id] ?? [], asked = round.content.asked.map(place)
        let isOpen = round.content.isOpen(on: day) && matter.overtaking(round.header) == nil
        let said = said(given, in: round.content), before = round.content.follows.flatMap { counted[$0] }
        counted[round.id] = said.map(\.position)
        let answers = zip(round.content.asked, asked).map { body, place in
            answer(of: body, said[place], before: before.flatMap { place < $0.count ? $0[place] : nil })
        }

        let collective = given.filter { $0.content.body == nil }
        let believable = collective.filter { matter.grade(of: $0.header) != .claim && CollectiveStatement($0.content) != nil }
        let best = believable.map { matter.grade(of: $0.header) }.max()
        let statements = believable.filter { matter.grade(of: $0.header) == best }
        let accepted = Set(statements.map(\.header.id))
        let ballot = Ballot(
            votes: zip(answers, asked).map { answer, place in
                Vote(answer.body, answer.stand, inhabitants: weights[place].inhabitants, levy: weights[place].levy)
            },
            statements: statements.compactMap { CollectiveStatement($0.content) },
            silence: round.content.silence ?? .noAnswer, isOpen: isOpen)
        return RoundReading(
            round: round, answers: answers, statements: statements, otherStatements: collective.filter { !accepted.contains($0.header.id) },
            ballot: ballot, isOpen: isOpen, drift: drift(of: round.content),
            weighings: matter.consent.weighings.filter { $0.content.round == round.id },
            reminders: matter.consent.reminders.filter { $0.content.round == round.id },
            outcome: round.content.ruleInForce.map(ballot.outcome(under:)))
    }

    private func answer(of body: BodyID, _ said: Said, before: Recorded<Position>?) -> RoundReading.Answer {
        let conditions = said.position.map(conditions) ?? []
        return RoundReading.Answer(
            body: body, position: said.position, stand: said.position.map { RoundReader.stand($0.content.answer, conditions) } ?? .silent,
            conditions: conditions, earlier: said.earlier, late: said.late, before: before, claims: said.claims)
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
