import Decisions

/// One way to go, with what speaks for and against it.
struct OptionJSON: Encodable {
    struct Argument: Encodable {
        let text: TextJSON
        let sources: [Link]

        init(_ argument: Option.Argument, in matter: Matter) {
            text = TextJSON(argument.text)
            sources = matter.sources.links(argument.sources)
        }
    }

    let title: TextJSON
    let text: TextJSON
    /// True where it causes the extra cost of the cost model.
    let costs: Bool
    let pros: [Argument]
    let cons: [Argument]
    let review: TextJSON?
    /// It only puts off, so it is not taken without a review.
    let needsReview: Bool
    /// It does without what the matter is about, for good.
    let forgoes: Bool
    /// The question that it answers.
    let answers: Link?
    /// Whether it is the one that was taken.
    let chosen: Bool

    enum CodingKeys: String, CodingKey {
        case title, text, costs, review, needsReview, forgoes, answers, chosen
        case pros = "for", cons = "against"
    }

    init(_ recorded: Recorded<Option>, in matter: Matter, _ decided: Decided) {
        let option = recorded.content
        title = TextJSON(option.title)
        text = TextJSON(option.text)
        costs = option.costs
        pros = (option.pros ?? []).map { Argument($0, in: matter) }
        cons = (option.cons ?? []).map { Argument($0, in: matter) }
        review = option.review.map { TextJSON($0) }
        needsReview = option.needsReview ?? false
        forgoes = option.forgoes ?? false
        answers = matter.options.questions.link(option.answers)
        chosen = decided.choice?.content.option == recorded.id
    }
}

/// Something to be decided, and what has to be decided first.
struct QuestionJSON: Encodable {
    let title: TextJSON
    let decides: TextJSON
    let text: TextJSON?
    let waitsFor: [Link]
    /// True where a resolution has answered it.
    let settled: Bool
    /// `yes` or `no`; nil where it is not answered.
    let answer: String?
    /// The resolution whose answer holds.
    let settledBy: Link?
    /// Those that may have answered it later and otherwise, since a day is missing.
    let rivals: [Link]
    /// It was answered with no, and this one rests on it.
    let restsOn: Link?

    init(_ node: QuestionGraph.Node, in matter: Matter) {
        let question = node.question.content
        title = TextJSON(question.title)
        decides = TextJSON(question.decides)
        text = question.text.map { TextJSON($0) }
        waitsFor = matter.options.questions.links(question.waitsFor)
        settled = node.isSettled
        answer = !node.isSettled || !node.rivals.isEmpty ? nil : node.isDeclined ? "no" : "yes"
        settledBy = matter.council.resolutions.link(node.settlement?.id)
        rivals = node.rivals.map { Link($0.header, $0.content) }
        restsOn = matter.options.questions.link(node.restsOn?.id)
    }
}
