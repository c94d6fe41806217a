import Decisions
import Register

/// One way to go, with what speaks for and against it.
struct OptionJSON: Entered {
    let entry: Recorded<Option>
    let view: MatterView
    var matter: Matter { view.matter }

    static let keys = Keys<Self>("Option", "One way to go.") {
        Key.origin
        Key("title") { $0.content.title }
        Key("text") { $0.content.text }
        Key("costs", "Whether it causes the extra cost of the cost model.") { $0.content.costs }
        Key("for") { $0.told($0.content.pros) }
        Key("against") { $0.told($0.content.cons) }
        Key("review", "When to look again.") { $0.content.review }
        Key("needsReview", "Whether it only puts off, so that it is not taken without a review.") {
            $0.content.needsReview ?? false
        }
        Key("forgoes", "Whether it does without what the matter is about, for good.") { $0.content.forgoes ?? false }
        Key("answers", "The question that it answers.") { $0.matter.options.questions.link($0.content.answers) }
        Key("chosen", "Whether it is the one that was taken.") { $0.view.decided.choice?.content.option == $0.entry.id }
    }

    private func told(_ arguments: [Option.Argument]?) -> [Argument] {
        (arguments ?? []).map { Argument(argument: $0, matter: matter) }
    }

    struct Argument: Keyed {
        let argument: Option.Argument
        let matter: Matter

        static let keys = Keys<Self>("Argument", "What speaks for or against an option.") {
            Key("text") { $0.argument.text }
            Key("sources") { $0.matter.sources.links($0.argument.sources) }
        }
    }
}

/// Something to be decided, and what has to be decided first.
struct QuestionJSON: Entered {
    let node: QuestionGraph.Node
    let matter: Matter
    var entry: Recorded<Question> { node.question }

    /// As they were entered.
    static func all(in view: MatterView) -> [QuestionJSON] {
        let matter = view.matter, graph = QuestionGraph(matter, decided: view.decided)
        let nodes = Dictionary(graph.nodes.map { ($0.question.id, $0) }) { first, _ in first }
        return matter.options.questions.compactMap { nodes[$0.id] }.map { QuestionJSON(node: $0, matter: matter) }
    }

    static let keys = Keys<Self>("Question", "Something to be decided.") {
        Key.origin
        Key("title") { $0.content.title }
        Key("decides", "Who decides.") { $0.content.decides }
        Key("text") { $0.content.text }
        Key("waitsFor", "What has to be decided first.") { $0.matter.options.questions.links($0.content.waitsFor) }
        Key("settled", "Whether a resolution has answered it.") { $0.node.isSettled }
        Key(
            "answer",
            """
            The answer that holds; absent where there is none, and where it is not settled which of several it is.
            """, and: ["enum": ["yes", "no"]]
        ) {
            !$0.node.isSettled || !$0.node.rivals.isEmpty ? nil : $0.node.isDeclined ? "no" : "yes"
        }
        Key("settledBy", "The resolution whose answer holds.") {
            $0.matter.council.resolutions.link($0.node.settlement?.id)
        }
        Key(
            "rivals",
            """
            Resolutions that may have answered it later and otherwise, since a day is missing; then it is answered, \
            and it is not settled how.
            """
        ) { $0.node.rivals.map { Link($0) } }
        Key("restsOn", "The question that was answered with no, so that there is nothing to decide on this one.") {
            $0.matter.options.questions.link($0.node.restsOn?.id)
        }
    }
}
