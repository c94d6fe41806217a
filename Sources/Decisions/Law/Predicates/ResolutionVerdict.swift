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
    private func verdict(of last: ResolutionTaken, asLast dated: ResolutionTaken, on evidence: some Evidence) -> Verdict
    {
        // Who resolved is named, not what the predicate calls them.
        let sentence = sentence(
            evidence.name(.organ, last.by), last, title: evidence.term(for: Named(.entry, last.entry))?.text)
        switch last.outcome {
        case .adopted: return dated.verdict(sentence, deadline, asOf: evidence.day)
        case .rejected, .declined:
            // A claimed refusal is no refusal.
            let claimed = last.grade == .claim
            return claimed
                ? last.verdict(sentence, nil, asOf: evidence.day) : Verdict(.failed, sentence, evidence: last.entry)
        case .recommended, .recommendedAgainst:
            let limit = deadline.map { [$0.sentence(asOf: evidence.day)] } ?? []
            let hasPassed = deadline?.hasPassed(on: evidence.day) ?? false
            return Verdict(hasPassed ? .failed : .open, [sentence] + limit, evidence: [last.entry])
        }
    }

    private func sentence(_ organ: Term, _ taken: ResolutionTaken, title: Text?) -> Text {
        .both { language in
            let what = title.map { ": " + $0.quoted(language) + "." } ?? "."
            let organ = organ.subject(language), when = taken.when(language)
            let sentence: Phrase =
                switch taken.outcome {
                case .adopted: Phrase("\(organ, "organ") hat\(when, "when") beschlossen\(what, "what")")
                case .rejected: Phrase("\(organ, "organ") hat\(when, "when") abgelehnt\(what, "what")")
                case .recommended: Phrase("\(organ, "organ") hat\(when, "when") nur empfohlen\(what, "what")")
                case .recommendedAgainst:
                    Phrase("\(organ, "organ") hat\(when, "when") nur empfohlen, es abzulehnen\(what, "what")")
                case .declined: Phrase("\(organ, "organ") hat\(when, "when") anders entschieden\(what, "what")")
                }
            return sentence.in(language)
        }
    }

    private func missingSentence(_ organ: Term, _ question: Term) -> Text {
        .both { language in
            Phrase(
                """
                zu \(question.text.quoted(language), "question") ist noch kein Beschluss verzeichnet; zu fassen hat \
                ihn \(organ.subject(language), "subject").
                """
            ).in(language)
        }
    }
}
