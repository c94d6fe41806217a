import Costing

extension Predicate.Adopted {
    /// The best adoption by the body decides.
    func verdict(on evidence: some Evidence) -> Verdict {
        let term = evidence.name(.concept, concept)
        let adoptions = evidence.adoptions(of: concept).known(on: evidence.day).filter { adoption in
            by.map(adoption.isBy) ?? true
        }
        let verdicts = adoptions.map { adoption in
            let adopted = adoption.verdict(
                adoptionSentence(term, by: evidence.name(.organ, adoption.by), adoption), deadline,
                notOlderThan: notOlderThan, asOf: evidence.day)
            guard let repeal = adoption.repeal else { return adopted }
            let repealed = repealSentence(term, by: evidence.name(.organ, adoption.by), repeal)
            if repeal.isCertain { return Verdict(.failed, repealed, evidence: repeal.entry) }
            guard adopted.status != .failed else { return adopted }
            var open = Verdict(
                .open, adopted.reasons + [repealed, unclearSentence], evidence: adopted.evidence + [repeal.entry])
            if adoption.grade != .claim {
                open.ways = adopted.ways.union([.failed])
                open.undated = [adoption.entry, repeal.entry]
            }
            return open
        }
        return .best(
            verdicts, missing: missingSentence(term, by: by.map { evidence.name(.organ, $0) }), deadline,
            asOf: evidence.day)
    }

    private var unclearSentence: Text {
        Text(phrase: "Ob das eine vor dem anderen lag, lässt sich erst mit dem genauen Tag sagen.")
    }

    private func repealSentence(_ concept: Term, by organ: Term, _ repeal: Adoption.Repeal) -> Text {
        .both { language in
            let date = repeal.on.map { " " + $0.inSentence(language) } ?? ""
            return Phrase(
                """
                \(organ.subject(language), "subject") hat \(concept.object(language), "object")\(date, "date") \
                aufgehoben.
                """
            ).in(language)
        }
    }

    private func adoptionSentence(_ concept: Term, by organ: Term, _ adoption: Adoption) -> Text {
        .both { language in
            Phrase(
                """
                \(organ.subject(language), "subject") hat \
                \(concept.object(language), "object")\(adoption.when(language), "when") beschlossen.
                """
            ).in(language)
        }
    }

    /// What the ledger does not have may still be there: it is not said to be
    /// missing in the world.
    private func missingSentence(_ concept: Term, by organ: Term?) -> Text {
        .both { language in
            let sentence: Phrase =
                switch organ?.subject(language) {
                case let organ? where concept.gender == nil:
                    Phrase(
                        """
                        soweit verzeichnet, hat \(organ, "organ") \(concept.object(language), "concept") nicht \
                        beschlossen.
                        """)
                case let organ?:
                    Phrase(
                        """
                        verzeichnet ist \(concept.none(language), "none"), \
                        \({ $0 == .en ? "that" : concept.relativeObject }, "relative") \(organ, "organ") beschlossen \
                        hat.
                        """)
                case nil where concept.gender == nil:
                    Phrase("soweit verzeichnet, ist \(concept.thing(language), "concept") nicht beschlossen.")
                case nil:
                    Phrase("soweit verzeichnet, ist \(concept.none(language), "none") beschlossen.")
                }
            return sentence.in(language)
        }
    }
}
