import Costing

/// Where a matter stands, as data: what is decided, what blocks it, and who
/// has to do what next. The words are the page's.
public struct Standing: Sendable {
    public enum Blocker: Sendable {
        case requirement(Recorded<Requirement>, Recorded<Finding>)
        /// It has a majority of the asked against it, by a speaker's word or by own answers.
        case refusal(Recorded<Position>)
        case question(Recorded<Question>, waitsFor: [Recorded<Question>])
    }

    public enum Step: Sendable {
        case report(Recorded<Mandate>, last: Recorded<StatusReport>?)
        case decide(Recorded<Question>)
        /// The answer rests on a value that has changed.
        case askAgain(Recorded<ConsentRound>, then: FigureValue, now: FigureValue)
    }

    /// The last resolution that settles a question; one on procedure decides
    /// nothing of the matter.
    public var lastResolution: Recorded<Resolution>?
    public var blockers: [Blocker] = []
    public var next: [Step] = []
    public var answer: Recorded<Position>?
    public var drift: Drift?

    /// The round's answer rests on a figure that has moved since.
    public struct Drift: Sendable {
        public var round: Recorded<ConsentRound>
        public var position: Recorded<Position>
        public var figure: Figure
        public var then: FigureValue
        public var now: FigureValue
        public var change: BasisPoints?
    }

    public init(_ matter: Matter, figures: FigureBook) {
        lastResolution = matter.council.resolutions.all.last { !($0.content.settles ?? []).isEmpty }
        let settled = Standing.settled(in: matter)
        answer = matter.consent.rounds.all.last.flatMap { matter.consent.collective(in: $0.id).first }
        drift = Standing.drift(matter, figures)
        for requirement in matter.law.requirements {
            guard let finding = matter.law.finding(on: requirement.id) else { continue }
            switch finding.content.status {
            case .failed, .contested, .open: blockers.append(.requirement(requirement, finding))
            case .met, .notApplicable: break
            }
        }
        let isDecided = matter.consent.rounds.all.last.map { Standing.isOvertaken($0.header, by: matter) } ?? false
        if let answer, answer.content.answer == .refusal, !isDecided { blockers.insert(.refusal(answer), at: 0) }
        for question in matter.options.questions where !settled.contains(question.id) {
            let waits = (question.content.waitsFor ?? []).filter { !settled.contains($0) }
                .compactMap { matter.options.questions[$0] }
            if waits.isEmpty { next.append(.decide(question)) } else { blockers.append(.question(question, waitsFor: waits)) }
        }
        if let drift, !isDecided { next.insert(.askAgain(drift.round, then: drift.then, now: drift.now), at: 0) }
        for mandate in matter.mandates.mandates {
            let report = matter.mandates.status(of: mandate.id)
            if report?.content.status != .done, !Standing.isOvertaken(mandate.header, by: matter) { next.append(.report(mandate, last: report)) }
        }
    }

    /// The questions that a resolution has answered.
    public static func settled(in matter: Matter) -> Set<QuestionID> {
        Set(matter.council.resolutions.filter { $0.content.outcome == .adopted }.flatMap { $0.content.settles ?? [] })
    }

    /// A later resolution that settles a question ends what was only to
    /// prepare it.
    private static func isOvertaken(_ header: Header, by matter: Matter) -> Bool {
        guard let given = header.on?.lastDay else { return false }
        return matter.council.resolutions.contains { resolution in
            resolution.content.outcome == .adopted && (resolution.header.on?.lastDay).map { $0 > given } ?? false
                && !(resolution.content.settles ?? []).isEmpty
        }
    }

    private static func drift(_ matter: Matter, _ figures: FigureBook) -> Drift? {
        for round in matter.consent.rounds.all.reversed() {
            guard let position = matter.consent.positions(in: round.id).first else { continue }
            for frozen in round.content.briefing.figures {
                guard let figure = figures[frozen.figure], let now = figure.value, now != frozen.value else { continue }
                return Drift(
                    round: round, position: position, figure: figure, then: frozen.value, now: now,
                    change: Figure.change(from: frozen.value, to: now))
            }
        }
        return nil
    }
}
