/// As a clerk enters them.
extension FieldOfAction {
    public init(called title: Text, text: Text?, approaches: [Text]) {
        self.init(title: title, text: text, approaches: approaches)
    }
}

extension Option {
    /// What taking an option does to the matter.
    public enum Course: String, Sendable, CaseIterable { case pursues, putsOff = "puts-off", forgoes }

    /// - Parameter pros, cons: what speaks for it and against it.
    public init(
        called title: Text, text: Text, answers question: QuestionID?, course: Course, costs: Bool, plan: PostPlanID?,
        pros: [Text], cons: [Text]
    ) {
        func arguments(_ texts: [Text]) -> [Argument]? { texts.isEmpty ? nil : texts.map { Argument(text: $0) } }
        self.init(
            title: title, text: text, costs: costs, plan: plan, pros: arguments(pros), cons: arguments(cons),
            needsReview: course == .putsOff ? true : nil, forgoes: course == .forgoes ? true : nil, answers: question)
    }
}
