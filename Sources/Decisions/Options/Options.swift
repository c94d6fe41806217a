import Costing

/// A field on which the centre might work, and how.
public struct FieldOfAction: Content {
    public static let kind = EntryKind(
        "options.field-named", Text(phrase: "Handlungsfeld"), list: "fields-of-action", file: .options,
        course: nil, tense: .holds)
    public var title: Text
    public var text: Text?
    public var approaches: [Text]
    public var headline: Text { title }
}

/// Something to be decided, by whom, and what has to be decided first.
public struct Question: Content {
    public static let kind = EntryKind(
        "options.question-raised", Text(phrase: "Frage", context: "within a sentence"), list: "questions",
        file: .options,
        course: nil, tense: .holds)
    public var title: Text
    public var decides: Text
    public var waitsFor: [QuestionID]?
    /// The requirements that its answer meets.
    public var serves: [RequirementID]?
    /// Why it rests, or how somebody leans.
    public var text: Text?
    public var headline: Text { title }
    enum CodingKeys: String, CodingKey {
        case title, decides, serves, text
        case waitsFor = "waits-for"
    }

    public init(
        title: Text, decides: Text, waitsFor: [QuestionID]? = nil, serves: [RequirementID]? = nil, text: Text? = nil
    ) {
        self.title = title
        self.decides = decides
        self.waitsFor = waitsFor
        self.serves = serves
        self.text = text
    }
}

/// One way to go.
public struct Option: Content {
    public static let kind = EntryKind(
        "options.option-proposed", Text(phrase: "Variante"), list: "options", file: .options,
        course: nil, tense: .holds)
    public struct Argument: Hashable, Codable, Sendable {
        public var text: Text
        public var sources: [SourceID]?
    }
    public var title: Text
    public var text: Text
    /// True where this option causes the extra cost of the cost model.
    public var costs: Bool
    /// The posts with which it is reckoned; nil: those of the cost model if it
    /// costs, else those there are.
    public var plan: PostPlanID?
    public var pros: [Argument]?
    public var cons: [Argument]?
    /// When to look again.
    public var review: Text?
    /// It only puts off, so it is not taken without a review.
    public var needsReview: Bool?
    /// It does without what the matter is about, for good.
    public var forgoes: Bool?
    /// The question that it answers.
    public var answers: QuestionID?
    /// Whether the matter goes on by it: it neither puts off nor does without.
    public var isPursuing: Bool { needsReview != true && forgoes != true }
    public var headline: Text { title }
    enum CodingKeys: String, CodingKey {
        case title, text, costs, plan, review, forgoes, answers, needsReview = "needs-review"
        case pros = "for", cons = "against"
    }
}

/// Work that falls on others. Not yet quantifiable is a value.
public struct Effect: Content {
    public static let kind = EntryKind(
        "options.effect-expected", Text(phrase: "Auswirkung"), list: "effects", file: .options,
        course: nil, tense: .holds)
    public var title: Text
    public var on: [OrganizationID]?
    /// The municipalities and other bodies on which it falls.
    public var onBodies: [BodyID]?
    public var text: Text
    /// How much it is; with its unit.
    public var value: Quantity?
    /// Why there is no number yet.
    public var notYetQuantifiable: Text?
    public var waitsFor: QuestionID?
    public var headline: Text { title }
    public var burdened: [BodyID] { onBodies ?? [] }
    enum CodingKeys: String, CodingKey {
        case title, text, value
        case on = "falls-on", onBodies = "falls-on-bodies", notYetQuantifiable = "not-yet-quantifiable", waitsFor =
            "waits-for"
    }

    public init(
        title: Text, on: [OrganizationID]?, onBodies: [BodyID]? = nil, text: Text, value: Quantity? = nil,
        notYetQuantifiable: Text? = nil,
        waitsFor: QuestionID? = nil
    ) {
        self.title = title
        self.on = on
        self.onBodies = onBodies
        self.text = text
        self.value = value
        self.notYetQuantifiable = notYetQuantifiable
        self.waitsFor = waitsFor
    }
}

public struct Options: Slice {
    public var reviews = Records<Review>()
    public var ratings = Records<FieldsRated>()
    public var fields = Records<FieldOfAction>()
    public var questions = Records<Question>()
    public var options = Records<Option>()
    public var effects = Records<Effect>()
    public var closedReviews = Records<ReviewClosed>()
    public init() {}

    public mutating func apply(_ entry: Entry) {
        reviews.take(entry)
        ratings.take(entry)
        fields.take(entry)
        questions.take(entry)
        options.take(entry)
        effects.take(entry)
        closedReviews.take(entry)
    }

    fileprivate func check(_ review: Review, set date: PartialDate?) throws(Refusal) {
        guard review.on != nil || !(review.onceAny ?? []).isEmpty || review.onceMet != nil else {
            throw Refusal(
                Text(phrase: "Eine Wiedervorlage nennt einen Tag oder ein Ereignis."))
        }
        guard let on = review.on, let set = date?.lastDay, on <= set else { return }
        throw Refusal(
            Text(
                phrase: """
                    Der Tag der Wiedervorlage liegt nicht nach dem Tag, an dem sie gesetzt ist: gesetzt \
                    \(set.inWords, "set"), neu zu prüfen \(on.inWords, "on").
                    """),
            help: Text(phrase: "Einen späteren Tag nennen."),
            key: "look-again-on")
    }

    fileprivate func check(_ effect: Effect) throws(Refusal) {
        guard (effect.value == nil) != (effect.notYetQuantifiable == nil) else {
            throw Refusal(
                Text(
                    phrase: """
                        Eine Auswirkung hat einen Wert oder den Grund, warum sie noch keinen hat, und nicht beides.
                        """))
        }
    }

    /// The path back to `start`, if following what waits leads there.
    public func circle(from start: String, through next: [QuestionID]) -> [String]? {
        Circle.path(from: start, through: next.map(\.text)) { id in
            (questions[Identifier(id)]?.content.waitsFor ?? []).map(\.text)
        }
    }
}

extension Review: RefusableContent {
    func check(_ header: Header, in options: Options, of matter: any Surroundings) throws(Refusal) {
        try options.check(self, set: header.on)
    }
}

extension Effect: RefusableContent {
    func check(_ header: Header, in options: Options, of matter: any Surroundings) throws(Refusal) {
        try options.check(self)
    }
}

extension Question: RefusableContent {
    func check(_ header: Header, in options: Options, of matter: any Surroundings) throws(Refusal) {
        guard let path = options.circle(from: header.id, through: waitsFor ?? []) else { return }
        let shown = path.joined(separator: " → ")
        throw Refusal(Text(phrase: "Die Fragen warten im Kreis aufeinander: \(shown, "value")."), key: "waits-for")
    }
}
