import Costing

extension Matter {
    /// All rounds as of a day, in the order in which they were opened.
    /// - Parameter shown: the figures by which a briefing has changed, where they
    ///   are not those of the day.
    public func roundReadings(asOf day: Day, figures: FigureBook?, shown: FigureBook? = nil) -> [RoundStanding] {
        guard !consent.rounds.isEmpty else { return [] }
        let reader = RoundReader(self, day: day, figures: figures, shown: shown ?? figures)
        return consent.rounds.map { reader.reading(of: $0) }
    }
}

/// Reads the rounds of a matter one after the other; what belongs to which is
/// looked up once. A class, so that nothing of a large matter is copied.
final class RoundReader {
    private let matter: Matter
    private let day: Day
    /// Those that stand beside the rounds.
    private let shown: FigureBook?
    private let evidence: MatterEvidence
    private let whenGiven: MetConditions
    private var verdicts: [Predicate: Verdict] = [:]
    private let positions: [RoundID: [Recorded<Position>]]
    private let withdrawn: [String: Recorded<PositionWithdrawn>]
    private let reports: [PositionID: [Recorded<ConditionReported>]]
    private let ends: RoundEnds
    /// Each body has a place, under which its answers stand.
    private var places: [BodyID: Int] = [:]
    private let weighing: RoundWeighing
    /// The answers that counted in the rounds read before, by place.
    private var counted: [RoundID: [Recorded<Position>?]] = [:]

    init(_ matter: Matter, day: Day, figures: FigureBook?, shown: FigureBook?) {
        self.matter = matter
        self.day = day
        self.shown = shown
        evidence = MatterEvidence(matter, day: day, figures: figures, rounds: [])
        whenGiven = MetConditions(matter, until: day)
        positions = Dictionary(grouping: matter.consent.positions) { $0.content.round }
        withdrawn = Dictionary(matter.proven(matter.consent.withdrawn).map { ($0.content.position.text, $0) }) { $1 }
        ends = RoundEnds(matter)
        reports = Dictionary(grouping: matter.consent.conditions) { $0.content.position }
        weighing = RoundWeighing(matter)
        for body in matter.council.bodies { _ = place(of: body.id) }
    }

    private func place(of body: BodyID) -> Int {
        if let place = places[body] { return place }
        places[body] = places.count
        return places.count - 1
    }

    /// By place.
    private func said(_ given: [Recorded<Position>], until end: RoundEnd) -> [OwnAnswers] {
        var said = [OwnAnswers](repeating: OwnAnswers(), count: places.count)
        for told in given {
            guard let body = told.content.body, let place = places[body] else { continue }
            said[place].add(
                told, grade: matter.grade(of: told.header), isLate: end.isBefore(told.header.on),
                takenBackBy: withdrawn[told.header.id])
        }
        return said
    }

    func reading(of round: Recorded<ConsentRound>) -> RoundStanding {
        let given = positions[round.id] ?? [], asked = round.content.asked.map(place)
        let end = ends.end(of: round), isOpen = round.content.isOpen(on: day) && end.decision == nil
        let said = said(given, until: end).map { $0.settled() }, before = round.content.follows.flatMap { counted[$0] }
        counted[round.id] = said.map(\.position)
        let answers = zip(round.content.asked, asked).map { body, place in
            answer(of: body, said[place], before: before.flatMap { place < $0.count ? $0[place] : nil })
        }

        let collective = given.filter { $0.content.body == nil }
        // What is only claimed takes nothing's place but that of a claim.
        let replacing = collective.compactMap { by in by.content.replaces.map { ($0.text, by) } }
        let replaced = collective.compactMap { earlier in
            replacing.last { id, by in
                id == earlier.header.id
                    && (matter.grade(of: by.header) != .claim || matter.grade(of: earlier.header) == .claim)
            }
            .map { RoundStanding.Change(earlier: earlier, by: $0.1) }
        }
        let outdone = Set(replaced.map(\.earlier.header.id))
        let believable = collective.filter {
            matter.grade(of: $0.header) != .claim && !outdone.contains($0.header.id) && withdrawn[$0.header.id] == nil
        }
        let best = believable.map { matter.grade(of: $0.header) }.max()
        let statements = believable.filter { matter.grade(of: $0.header) == best }
        let accepted = Set(statements.map(\.header.id))
        let weights = weighing.weights(on: round.header.on, otherwise: day, asked: asked)
        let together = RoundReader.together(statements, asked: answers.count)
        let gone = Set(round.content.asked.filter { matter.council.hasEnded($0, by: day) })
        let ballot = Ballot(
            ways: weights.ways.map { weights in
                Ballot(
                    votes: zip(answers, asked).map { answer, place in
                        let vote = RoundReader.vote(
                            answer, together, inhabitants: weights.inhabitants.at(place), levy: weights.levy.at(place))
                        return gone.contains(answer.body)
                            ? vote.gone(isMute: matter.council.heirs(of: answer.body, on: day).isEmpty) : vote
                    },
                    statements: statements.compactMap { CollectiveStatement($0.content) },
                    isSpokenFor: !statements.isEmpty, told: RoundReader.told(statements),
                    silence: round.content.silence ?? .noAnswer, isOpen: isOpen)
            })
        return RoundStanding(
            round: round, isClaimed: matter.isClaim(round.header), answers: answers, statements: statements,
            otherStatements: collective.filter { !accepted.contains($0.header.id) }, replaced: replaced,
            ballot: ballot, weights: weights.named, end: end, isOpen: isOpen,
            isPerhapsOver: isOpen && round.content.isPerhapsOver(on: day), drift: drift(of: round.content),
            weighings: matter.proven(matter.consent.weighings.filter { $0.content.round == round.id }),
            reminders: matter.proven(matter.consent.reminders.filter { $0.content.round == round.id }),
            gone: gone,
            outcome: round.content.ruleInForce.map(ballot.outcome(under:)))
    }

    private func answer(of body: BodyID, _ said: OwnAnswers.Settled, before: Recorded<Position>?)
        -> RoundStanding.AskedBody
    {
        var position = said.position, contested = contested(said)
        // Whatever the missing day is, it stands at the same.
        if contested.count == 1, let only = said.otherwise ?? said.contested.last { (position, contested) = (only, []) }
        let conditions = position.map(conditions) ?? []
        let stands = position.map { RoundReader.stands($0.content.answer, conditions) } ?? []
        if stands.count > 1 { contested = stands }
        let possible = said.contested.isEmpty ? [position].compactMap { $0 } : said.contested
        return RoundStanding.AskedBody(
            body: body, position: position,
            stand: position.map { RoundReader.stand($0.content.answer, conditions) } ?? .silent,
            conditions: conditions, changes: said.changes, takenBack: said.takenBack, otherAccounts: said.otherAccounts,
            contested: contested, late: said.late, undated: said.undated, otherwise: said.otherwise, before: before,
            claims: said.claims,
            possible: possible, mayBeNone: said.mayBeNone, isLost: isLost(possible))
    }

    /// Whether no consent can come any more of those under conditions.
    private func isLost(_ possible: [Recorded<Position>]) -> Bool {
        let conditional = possible.filter { $0.content.answer == .conditional }.map(conditions).filter {
            RoundReader.stands(.conditional, $0).contains(.conditional)
        }
        return !conditional.isEmpty
            && conditional.allSatisfy { conditions in
                conditions.contains(where: \.isLost)
                    || !conditions.isEmpty
                        && conditions.allSatisfy { $0.isFinal || $0.states.isSubset(of: [.met, .waived]) }
            }
    }

    /// Where it may stand, if that is not known.
    private func contested(_ said: OwnAnswers.Settled) -> Set<Stand> {
        guard !said.contested.isEmpty else { return [] }
        let stands = Set(said.contested.flatMap { RoundReader.stands($0.content.answer, conditions(of: $0)) })
        guard said.mayBeNone else { return stands }
        return stands.union([said.takenBack.isEmpty ? .silent : .noView])
    }

    private static func vote(_ answer: RoundStanding.AskedBody, _ together: Stand?, inhabitants: Int64?, levy: Int64?)
        -> Vote
    {
        if !answer.contested.isEmpty {
            return Vote(
                answer.body, contested: answer.contested, inhabitants: inhabitants, levy: levy, isLost: answer.isLost)
        }
        if answer.hasTakenBack { return Vote(takenBackBy: answer.body, inhabitants: inhabitants, levy: levy) }
        return Vote(
            answer.body, answer.isSilent ? together ?? .silent : answer.stand, inhabitants: inhabitants, levy: levy,
            isLost: answer.isLost)
    }

    /// Where a speaker has said the same of all the asked, be it neither
    /// consent nor refusal, each who has not spoken stands there.
    private static func together(_ statements: [Recorded<Position>], asked: Int) -> Stand? {
        guard statements.count == 1, let said = statements.first?.content, case .count(asked)? = said.extent else {
            return nil
        }
        return stand(said.answer, [])
    }

    /// How many stand where, if speakers have counted: those for and those
    /// against, or with word that of all others nothing has come in. Nil where
    /// one speaks of a majority or two of the same answer, and where only one
    /// side is told: then nobody knows of the others.
    private static func told(_ statements: [Recorded<Position>]) -> [Stand: Int]? {
        var told: [Stand: Int] = [:]
        for statement in statements {
            guard case .count(let number)? = statement.content.extent,
                told.updateValue(number, forKey: stand(statement.content.answer, [])) == nil
            else { return nil }
        }
        let isBoth = told[.refusal] != nil && (told[.consent] != nil || told[.conditional] != nil)
        return isBoth || statements.contains { $0.content.othersSilent == true } ? told : nil
    }

    /// A conditional consent is one once every condition is met or waived.
    private static func stand(_ answer: Position.Answer, _ conditions: [RoundStanding.Condition]) -> Stand {
        switch answer {
        case .consent: .consent
        case .conditional:
            !conditions.isEmpty && conditions.allSatisfy { $0.state == .met || $0.state == .waived }
                ? .consent : .conditional
        case .abstention: .abstention
        case .refusal: .refusal
        case .noView: .noView
        }
    }

    /// More than one where it is not settled whether every condition is.
    private static func stands(_ answer: Position.Answer, _ conditions: [RoundStanding.Condition]) -> Set<Stand> {
        guard answer == .conditional, !conditions.isEmpty else { return [stand(answer, conditions)] }
        let fulfilled: Set<ConditionReported.State> = [.met, .waived]
        let canBe = conditions.allSatisfy { !$0.states.isDisjoint(with: fulfilled) },
            must = conditions.allSatisfy { $0.states.isSubset(of: fulfilled) }
        return must ? [.consent] : canBe ? [.consent, .conditional] : [.conditional]
    }

    private func conditions(of position: Recorded<Position>) -> [RoundStanding.Condition] {
        (position.content.conditions ?? []).map { condition in
            let all = (reports[position.id] ?? []).filter { $0.content.condition == condition.id },
                told = matter.proven(all)
            // A condition cannot wait for a round: that would go in circles.
            let verdict = condition.metIf.map(verdict)
            let computed = verdict.map { Set($0.ways.map(RoundReader.state)) }
            // What somebody has waived stays waived; else what can be computed counts.
            func states(_ reported: ConditionReported.State?) -> Set<ConditionReported.State> {
                reported == .waived ? [.waived] : computed ?? [reported ?? .open]
            }
            let last = told.perhapsLast(),
                canBe = last.isEmpty ? states(nil) : last.reduce(into: []) { $0.formUnion(states($1.content.state)) }
            let lastState = told.last?.content.state
            let now =
                lastState == .waived ? .waived : verdict.map { RoundReader.state($0.status) } ?? lastState ?? .open
            // Looking back takes long, so only where it is broken now.
            let isFinal =
                canBe.contains(.broken) && !canBe.contains(.open)
                && condition.metIf.map { $0.isFinal(on: evidence) } ?? false
            let metOnce: Bool? =
                canBe != [.broken]
                ? false : told.contains { $0.content.state == .met } ? true : wasMet(condition, position)
            return RoundStanding.Condition(
                condition: condition, state: now, report: told.last, verdict: verdict, isInDoubt: metOnce == true,
                isPerhapsInDoubt: metOnce == nil,
                states: canBe, undated: canBe.count > 1 && condition.metIf == nil ? last : [],
                claims: matter.claimed(all), isFinal: isFinal)
        }
    }

    /// Whether a computed condition was met on some day since the consent: what
    /// has been so and is no longer was broken since. Nil where that depends on
    /// a day that is missing.
    private func wasMet(_ condition: Position.Condition, _ position: Recorded<Position>) -> Bool? {
        guard condition.metIf != nil, let on = position.header.on?.lastDay, on < day else { return false }
        return whenGiven.wasMet(condition, of: position)
    }

    private static func state(_ status: Verdict.Status) -> ConditionReported.State {
        switch status {
        case .met, .metWithCondition: .met
        case .failed: .broken
        case .open: .open
        }
    }

    /// Many bodies make the same condition.
    private func verdict(on predicate: Predicate) -> Verdict {
        if let known = verdicts[predicate] { return known }
        let verdict = predicate.verdict(on: evidence)
        verdicts[predicate] = verdict
        return verdict
    }

    private func drift(of round: ConsentRound) -> [RoundStanding.Drift] {
        guard let shown else { return [] }
        return round.briefing.figures.compactMap { frozen -> RoundStanding.Drift? in
            guard let figure = shown[frozen.figure], figure.value != frozen.value else { return nil }
            let change = figure.value.flatMap { Figure.change(from: frozen.value, to: $0) }
            let isBeyond =
                figure.value.map {
                    Figure.hasMoved(from: frozen.value, to: $0, byMoreThan: round.driftThreshold ?? BasisPoints(0))
                } ?? true
            return RoundStanding.Drift(
                figure: figure, then: frozen.value, now: figure.value, change: change, isBeyondThreshold: isBeyond)
        }
    }
}
