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

    enum CodingKeys: String, CodingKey {
        case title, text, costs, review, needsReview
        case pros = "for", cons = "against"
    }

    init(_ option: Option, in matter: Matter) {
        title = TextJSON(option.title)
        text = TextJSON(option.text)
        costs = option.costs
        pros = (option.pros ?? []).map { Argument($0, in: matter) }
        cons = (option.cons ?? []).map { Argument($0, in: matter) }
        review = option.review.map { TextJSON($0) }
        needsReview = option.needsReview ?? false
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

    init(_ question: Question, isSettled: Bool, in matter: Matter) {
        title = TextJSON(question.title)
        decides = TextJSON(question.decides)
        text = question.text.map { TextJSON($0) }
        waitsFor = matter.options.questions.links(question.waitsFor)
        settled = isSettled
    }
}
