/// A paper that was wrongly issued is no longer valid. It stays as it went out,
/// and so does its number, under which nothing else is ever issued.
public struct PaperAnnulled: Content {
    public static let kind = EntryKind(
        "papers.annulled", Text("Ungültigkeit einer Vorlage", en: "paper annulled"), list: "annulled-papers", file: .paper,
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
        return annulment(of: paper.id) == nil ? Text(number) : Text("\(number) (ungültig)", en: "\(number) (annulled)")
    }

    fileprivate func check(_ annulled: PaperAnnulled, on: PartialDate?) throws(Refusal) {
        guard let paper = issued[annulled.paper] else {
            throw Refusal(
                Text("Eine ausgegebene Vorlage „\(annulled.paper.text)“ gibt es nicht.", en: "There is no issued paper “\(annulled.paper.text)”."))
        }
        let number = paper.content.number
        guard annulment(of: annulled.paper) == nil else {
            throw Refusal(Text("Die Vorlage \(number) ist schon für ungültig erklärt.", en: "The paper \(number) has been annulled already."))
        }
        guard !annulled.reason.de.isBlank else {
            throw Refusal(
                Text("Wer eine Vorlage für ungültig erklärt, nennt den Grund.", en: "Whoever annuls a paper gives the reason."))
        }
        if let day = on?.lastDay, day < paper.content.asOf {
            throw Refusal(
                Text("Die Vorlage \(number) ist zum \(paper.content.asOf.inWords(.de)) ausgegeben und kann nicht vorher ungültig werden.",
                     en: "The paper \(number) was issued as of \(paper.content.asOf.inWords(.en)) and cannot be annulled before."))
        }
    }
}

extension PaperAnnulled: RefusableContent {
    func check(_ header: Header, in papers: Papers, of matter: any Surroundings) throws(Refusal) {
        try papers.check(self, on: header.on)
    }
}
