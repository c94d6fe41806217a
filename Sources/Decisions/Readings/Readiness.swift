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
    }

    public var missing: [Missing]
    /// Imposed with a day, and not met: the first day first.
    public var imposed: [Missing]
    /// The resolution by which there is no application for now.
    public var setAside: Recorded<Resolution>?
    public var isReady: Bool { missing.isEmpty && setAside == nil }

    public init(_ assessment: Assessment, matter: Matter, figures: FigureBook) {
        let open = assessment.examinations.filter { examination in
            examination.requirement.content.force != .may && examination.requirement.content.force != .silent && !examination.isMet
        }
        let questions = matter.openQuestions
        setAside = matter.setAside
        let all = open.map { examination in
            let id = examination.requirement.id
            let decidedBy = questions.filter { ($0.content.serves ?? []).contains(id) }
            let answers = decidedBy.flatMap(matter.waits).reduce(into: [Recorded<Question>]()) { list, question in
                if !list.contains(where: { $0.id == question.id }) { list.append(question) }
            }
            let before = Set((examination.requirement.content.after ?? []) + answers.flatMap { $0.content.serves ?? [] })
            return Missing(
                examination: examination, waitsFor: open.map(\.requirement).filter { before.contains($0.id) && $0.id != id },
                decidedBy: decidedBy, waitsForAnswer: answers, atStake: figures.atStake(on: id))
        }
        missing = Readiness.inOrder(all.filter { $0.examination.requirement.content.due == nil })
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
            let next = rest.firstIndex { $0.waitsFor.allSatisfy { done.contains($0.id) || !known.contains($0.id) } } ?? 0
            done.insert(rest[next].examination.requirement.id)
            order.append(rest.remove(at: next))
        }
        return order
    }
}

extension Readiness.Missing {
    /// Only what was imposed has one.
    fileprivate var due: Day { examination.requirement.content.due ?? .first }
}
