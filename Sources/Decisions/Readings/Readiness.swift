import Costing

/// What an application still needs, in an order in which it can be had.
public struct Readiness: Sendable {
    public struct Missing: Sendable {
        public var examination: Examination
        /// What has to be had before it, of what is missing too.
        public var waitsFor: [Recorded<Requirement>]
        /// What hangs on it a year; nil where nothing does, or that is not known.
        public var atStake: Trace?
    }

    public var missing: [Missing]
    /// Requirements that were imposed with a day, and are not met.
    public var due: [Missing] { missing.filter { $0.examination.requirement.content.due != nil } }
    public var isReady: Bool { missing.isEmpty }

    public init(_ assessment: Assessment, figures: FigureBook) {
        let open = assessment.examinations.filter { examination in
            examination.requirement.content.force != .may && examination.requirement.content.force != .silent && !examination.isMet
        }
        let names = Dictionary(open.map { ($0.requirement.id, $0.requirement) }) { a, _ in a }
        missing = Readiness.inOrder(open).map { examination in
            Missing(
                examination: examination,
                waitsFor: (examination.requirement.content.after ?? []).compactMap { names[$0] },
                atStake: figures.atStake(on: examination.requirement.id))
        }
    }

    /// Each after what it waits for; otherwise as the requirements stand.
    private static func inOrder(_ open: [Examination]) -> [Examination] {
        var rest = open, done: Set<RequirementID> = [], order: [Examination] = []
        let known = Set(open.map { $0.requirement.id })
        while !rest.isEmpty {
            // A circle cannot be entered; should one be there, its first goes first.
            let next = rest.firstIndex { ($0.requirement.content.after ?? []).allSatisfy { done.contains($0) || !known.contains($0) } } ?? 0
            done.insert(rest[next].requirement.id)
            order.append(rest.remove(at: next))
        }
        return order
    }
}
