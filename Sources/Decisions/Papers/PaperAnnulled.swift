/// A paper that was wrongly issued is no longer valid. It stays as it went out,
/// and so does its number, under which nothing else is ever issued.
public struct PaperAnnulled: Content {
    public static let kind = EntryKind(
        "papers.annulled", Text(phrase: "Ungültigkeit einer Vorlage"), list: "annulled-papers", file: .paper,
        course: .decision, tense: .happened, headline: .reason)
    public var paper: IssuedPaperID
    public var reason: Text
    public var headline: Text { reason }

    public init(paper: IssuedPaperID, reason: Text) {
        self.paper = paper
        self.reason = reason
    }
}

extension Papers {
    /// Since when and why an issued paper is no longer valid; nil where it is.
    public func annulment(of paper: IssuedPaperID) -> Recorded<PaperAnnulled>? {
        annulments.first { $0.content.paper == paper }
    }

    /// The number of an issued paper, which says so where it is annulled.
    public func name(of paper: Recorded<PaperIssued>) -> Text {
        let number = paper.content.number
        return annulment(of: paper.id) == nil ? Text(number) : Text(phrase: "\(number, "number") (ungültig)")
    }

    fileprivate func check(_ annulled: PaperAnnulled, on: PartialDate?) throws(Refusal) {
        guard let paper = issued[annulled.paper] else {
            throw Refusal(
                Text(phrase: "Eine ausgegebene Vorlage „\(annulled.paper.text, "paper")“ gibt es nicht."), key: "paper")
        }
        let number = paper.content.number
        guard annulment(of: annulled.paper) == nil else {
            throw Refusal(Text(phrase: "Die Vorlage \(number, "number") ist schon für ungültig erklärt."), key: "paper")
        }
        guard !annulled.reason.de.isBlank else {
            throw Refusal(
                Text(phrase: "Wer eine Vorlage für ungültig erklärt, nennt den Grund."), key: "reason")
        }
        if let day = on?.lastDay, day < paper.content.asOf {
            throw Refusal(
                Text(
                    phrase: """
                        Die Vorlage \(number, "number") ist zum \(paper.content.asOf.inWords, "asOf") ausgegeben und \
                        kann \
                        nicht vorher ungültig werden.
                        """),
                key: "on")
        }
    }
}

extension PaperAnnulled: RefusableContent {
    func check(_ header: Header, in papers: Papers, of matter: any Surroundings) throws(Refusal) {
        try papers.check(self, on: header.on)
    }
}
