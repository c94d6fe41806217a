import Costing

/// What an application still needs, in an order in which it can be had, and
/// what was imposed with a day after it (Auflagen).
public struct Readiness: Sendable {
    public struct Missing: Sendable {
        public var examination: Examination
        /// What has to be had before it, of what is missing too.
        public var waitsFor: [Recorded<Requirement>]
        /// The open questions whose answer meets it.
        public var decidedBy: [Recorded<Question>]
        /// The open questions that have to be answered before those.
        public var waitsForAnswer: [Recorded<Question>]
        /// What hangs on it a year; nil where nothing does, or that is not known.
        public var atStake: Trace?
        /// Whether no application can be made without it: a norm in force says
        /// that it must be, or, before the application, may be read so.
        public var isHurdle: Bool
    }

    /// Whatever is demanded and not met, also where it only should be or is our
    /// own rule. What can no longer be had stands last.
    public var missing: [Missing]
    /// What is missing and must not be.
    public var hurdles: [Missing] { missing.filter(\.isHurdle) }
    /// What is met by the application itself.
    public var applying: [Missing]
    /// Imposed with a day, and not met: the first day first.
    public var imposed: [Missing]
    /// Once it is known to have been made.
    public var application: ApplicationMade?
    /// The resolution by which there is no application for now.
    public var setAside: Recorded<Resolution>?
    public var isReady: Bool { hurdles.isEmpty && setAside == nil }

    /// - Parameter read: what has been decided, where that was read before.
    public init(_ assessment: Assessment, matter: Matter, figures: FigureBook, decided read: Decided? = nil) {
        application = assessment.application
        let open = assessment.examinations.filter { $0.force.demands && !$0.isMet }
        let isPast = assessment.application != nil
        let decided = read ?? matter.decided, questions = decided.open
        setAside = decided.setAside
        let all = open.map { examination in
            let id = examination.requirement.id
            let decidedBy = questions.filter { ($0.content.serves ?? []).contains(id) }
            let answers = decidedBy.flatMap { decided.waits(of: $0) }.reduce(into: [Recorded<Question>]()) {
                list, question in
                if !list.contains(where: { $0.id == question.id }) { list.append(question) }
            }
            let before = Set(
                (examination.requirement.content.after ?? []) + answers.flatMap { $0.content.serves ?? [] })
            return Missing(
                examination: examination,
                waitsFor: open.map(\.requirement).filter { before.contains($0.id) && $0.id != id },
                decidedBy: decidedBy, waitsForAnswer: answers, atStake: figures.atStake(on: id),
                isHurdle: examination.force == .must || (examination.status == .contested && !isPast))
        }
        let needed = all.filter { $0.examination.requirement.content.due == nil }
        applying = needed.filter(\.examination.waitsForApplication)
        let ordered = Readiness.inOrder(needed.filter { !$0.examination.waitsForApplication })
        missing = ordered.filter { !$0.examination.isLost } + ordered.filter(\.examination.isLost)
        imposed = all.filter { $0.examination.requirement.content.due != nil }.sorted { $0.due < $1.due }
    }

    /// What was imposed and its day has passed.
    public func overdue(asOf day: Day) -> [Missing] { imposed.filter { $0.due < day } }

    /// Each after what it waits for; otherwise as the requirements stand.
    private static func inOrder(_ open: [Missing]) -> [Missing] {
        var rest = open, done: Set<RequirementID> = [], order: [Missing] = []
        let known = Set(open.map { $0.examination.requirement.id })
        while !rest.isEmpty {
            // A circle cannot be entered; should one be there, its first goes first.
            let next =
                rest.firstIndex { $0.waitsFor.allSatisfy { done.contains($0.id) || !known.contains($0.id) } } ?? 0
            done.insert(rest[next].examination.requirement.id)
            order.append(rest.remove(at: next))
        }
        return order
    }
}

extension Readiness.Missing {
    /// The last day for the application, where one is set.
    public var applyBy: Day? {
        examination.requirement.content.predicates.compactMap(\.lastDayOfApplication).min()
    }

    /// Only what was imposed has one.
    fileprivate var due: Day { examination.requirement.content.due ?? .first }
}
