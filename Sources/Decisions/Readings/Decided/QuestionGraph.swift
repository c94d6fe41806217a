/// Decisions that depend on decisions: what is decided, what can be decided
/// now, and what deciding it would free.
public struct QuestionGraph: Sendable {
    public struct Node: Sendable {
        public var question: Recorded<Question>
        /// The resolution that has answered it.
        public var settlement: Recorded<Resolution>?
        /// Those that may have answered it later and otherwise, since a day is missing.
        public var rivals: [Recorded<Resolution>]
        /// It rests, since this one was answered with no.
        public var restsOn: Recorded<Question>?
        /// Its answer is a no.
        public var isDeclined: Bool
        /// Open questions that have to be answered before.
        public var waitsFor: [Recorded<Question>]
        /// It is answered, and these, which it was to wait for, are not or
        /// were only later.
        public var ahead: [Recorded<Question>]
        /// Open questions that wait for this one alone.
        public var frees: [Recorded<Question>]
        /// Open questions that wait for this one and for others.
        public var brings: [Recorded<Question>]
        /// What can only be quantified once it is decided.
        public var quantifies: [Recorded<Effect>]
        /// How many questions stand above it.
        public var depth: Int

        public var isSettled: Bool { settlement != nil }
        public var isDecidable: Bool { settlement == nil && restsOn == nil && waitsFor.isEmpty }
    }

    /// Each question once, after the one under which it stands.
    public let nodes: [Node]

    /// The questions that can be decided now.
    public var decidable: [Node] { nodes.filter(\.isDecidable) }

    /// - Parameter read: what has been decided, where that was read before.
    public init(_ matter: Matter, decided read: Decided? = nil) {
        let decided = read ?? matter.decided, answers = decided.answers, resting = answers.resting
        let open = matter.options.questions.filter { answers[$0.id] == nil && resting[$0.id] == nil }
        let waits = Dictionary(
            matter.options.questions.map { question in
                (
                    question.id,
                    (question.content.waitsFor ?? []).filter { answers[$0] == nil }.compactMap {
                        matter.options.questions[$0]
                    }
                )
            }
        ) { a, _ in a }
        nodes = QuestionGraph.inOrder(matter).map { question, depth in
            let after = open.filter { (waits[$0.id] ?? []).contains { $0.id == question.id } }
            let isSettled = answers[question.id] != nil
            return Node(
                question: question, settlement: answers[question.id], rivals: answers.rivals(on: question.id),
                restsOn: resting[question.id], isDeclined: answers.isDeclined(question.id),
                waitsFor: isSettled ? [] : waits[question.id] ?? [],
                ahead: decided.skipped(by: question),
                frees: after.filter { (waits[$0.id] ?? []).count == 1 },
                brings: after.filter { (waits[$0.id] ?? []).count > 1 },
                quantifies: isSettled ? [] : matter.options.effects.filter { $0.content.waitsFor == question.id },
                depth: depth)
        }
    }

    /// Each under the last of those that it waits for, so that nobody reads of
    /// a question before what comes first.
    private static func inOrder(_ matter: Matter) -> [(Recorded<Question>, depth: Int)] {
        let questions = matter.options.questions.all
        let known = Set(questions.map(\.id))
        var children: [QuestionID: [Recorded<Question>]] = [:], roots: [Recorded<Question>] = []
        for question in questions {
            if let parent = (question.content.waitsFor ?? []).last(where: known.contains) {
                children[parent, default: []].append(question)
            } else {
                roots.append(question)
            }
        }
        var order: [(Recorded<Question>, depth: Int)] = [], seen: Set<QuestionID> = []
        var open = roots.reversed().map { ($0, depth: 0) }
        while let (question, depth) = open.popLast() {
            guard seen.insert(question.id).inserted else { continue }
            order.append((question, depth))
            open += (children[question.id] ?? []).reversed().map { ($0, depth + 1) }
        }
        // A circle cannot be entered; should one be there, nothing is left out.
        return order + questions.filter { !seen.contains($0.id) }.map { ($0, 0) }
    }
}
