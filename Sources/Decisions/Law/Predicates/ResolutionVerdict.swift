import Costing

extension Predicate.Resolved {
    /// The last word of the body on the question counts; a recommendation
    /// undoes nothing, and a claim is no word of the body.
    func verdict(on evidence: some Evidence) -> Verdict {
        let taken = evidence.resolutions(serving: on).entered(by: evidence.day).filter { $0.isBy(by) }
        let own = taken.filter { $0.grade != .claim }
        let organ = evidence.name(.organ, by)
        let decided = own.filter { !$0.outcome.isRecommendation }
        let words = decided.isEmpty ? (own.isEmpty ? taken : own) : decided
        let which = Text(phrase: "Welches das letzte Wort ist, lässt sich erst mit dem genauen Tag sagen.")
        return Verdict.last(of: words, which) { verdict(of: $0, asLast: $1, on: evidence) }
            ?? .best([], missing: missingSentence(organ, evidence.name(.question, on)), deadline, asOf: evidence.day)
    }

    /// - Parameter dated: the same, of the days on which it can be the last.
    private func verdict(of last: ResolutionTaken, asLast dated: ResolutionTaken, on evidence: some Evidence) -> Verdict {
        // Who resolved is named, not what the predicate calls them.
        let sentence = sentence(evidence.name(.organ, last.by), last, title: evidence.term(for: Named(.entry, last.entry))?.text)
        switch last.outcome {
        case .adopted: return dated.verdict(sentence, deadline, asOf: evidence.day)
        case .rejected, .declined:
            // A claimed refusal is no refusal.
            let claimed = last.grade == .claim
            return claimed ? last.verdict(sentence, nil, asOf: evidence.day) : Verdict(.failed, sentence, evidence: last.entry)
        case .recommended, .recommendedAgainst:
            let limit = deadline.map { [$0.sentence(asOf: evidence.day)] } ?? []
            let hasPassed = deadline?.hasPassed(on: evidence.day) ?? false
            return Verdict(hasPassed ? .failed : .open, [sentence] + limit, evidence: [last.entry])
        }
    }

    private func sentence(_ organ: Term, _ taken: ResolutionTaken, title: Text?) -> Text {
        .both { language in
            let what = title.map { ": " + $0.quoted(language) + "." } ?? "."
            return switch (language, taken.outcome) {
            case (.de, .adopted): "\(organ.subject(.de)) hat\(taken.when(.de)) beschlossen\(what)"
            case (.de, .rejected): "\(organ.subject(.de)) hat\(taken.when(.de)) abgelehnt\(what)"
            case (.de, .recommended): "\(organ.subject(.de)) hat\(taken.when(.de)) nur empfohlen\(what)"
            case (.de, .recommendedAgainst): "\(organ.subject(.de)) hat\(taken.when(.de)) nur empfohlen, es abzulehnen\(what)"
            case (.de, .declined): "\(organ.subject(.de)) hat\(taken.when(.de)) anders entschieden\(what)"
            case (.en, .adopted): "\(organ.subject(.en)) adopted a resolution\(taken.when(.en))\(what)"
            case (.en, .rejected): "\(organ.subject(.en)) rejected it\(taken.when(.en))\(what)"
            case (.en, .recommended): "\(organ.subject(.en)) only made a recommendation\(taken.when(.en))\(what)"
            case (.en, .recommendedAgainst): "\(organ.subject(.en)) only recommended rejecting it\(taken.when(.en))\(what)"
            case (.en, .declined): "\(organ.subject(.en)) decided otherwise\(taken.when(.en))\(what)"
            }
        }
    }

    private func missingSentence(_ organ: Term, _ question: Term) -> Text {
        .both { language in
            switch language {
            case .de: "zu \(question.text.quoted(.de)) ist noch kein Beschluss verzeichnet; zu fassen hat ihn \(organ.subject(.de))."
            case .en: "no resolution on \(question.text.quoted(.en)) is recorded yet; it is for \(organ.subject(.en)) to pass."
            }
        }
    }
}
