import Costing

/// Somebody has looked again, and what came of it. Nobody need look any more.
public struct ReviewClosed: Content {
    public static let kind = EntryKind(
        "options.review-closed", Text(phrase: "erledigte Wiedervorlage"), list: "closed-reviews", file: .options,
        course: nil, tense: .happened)
    public var review: Identifier<Review>
    /// What came of it.
    public var text: Text
    /// The resolution that came of it.
    public var resolution: ResolutionID?
    public var headline: Text { text }

    public init(review: Identifier<Review>, text: Text, resolution: ResolutionID? = nil) {
        self.review = review
        self.text = text
        self.resolution = resolution
    }
}

extension Options {
    fileprivate func check(_ closed: ReviewClosed, on date: PartialDate?) throws(Refusal) {
        guard let review = reviews[closed.review] else {
            throw Refusal(
                Text(phrase: "Die Wiedervorlage „\(closed.review.text, "review")“ gibt es nicht."), key: "review")
        }
        guard !closed.text.de.isBlank else {
            throw Refusal(
                Text(phrase: "Wer neu geprüft hat, sagt, was daraus geworden ist."),
                help: Text(phrase: "Auch „es bleibt, wie es ist“ ist ein Ergebnis."),
                key: "text")
        }
        if let set = review.header.on?.firstDay, let day = date?.lastDay, day < set {
            throw Refusal(
                Text(
                    phrase: """
                        Neu geprüft wurde am \(day.inWords, "day"), die Wiedervorlage ist aber erst am \
                        \(set.inWords, "set") gesetzt worden.
                        """),
                key: "on")
        }
    }
}

extension ReviewClosed: RefusableContent {
    func check(_ header: Header, in options: Options, of matter: any Surroundings) throws(Refusal) {
        guard !matter.isClosed(review) else {
            throw Refusal(
                Text(phrase: "Die Wiedervorlage ist schon erledigt."),
                help: Text(phrase: "Soll wieder geprüft werden, eine neue setzen."),
                key: "review")
        }
        try options.check(self, on: header.on)
    }
}
