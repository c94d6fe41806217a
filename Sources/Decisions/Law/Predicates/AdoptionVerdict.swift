import Costing

extension Predicate.Adopted {
    /// The best adoption by the body decides.
    func verdict(on evidence: some Evidence) -> Verdict {
        let term = evidence.name(.concept, concept)
        let adoptions = evidence.adoptions(of: concept).known(on: evidence.day).filter { adoption in by.map(adoption.isBy) ?? true }
        let verdicts = adoptions.map { adoption in
            let adopted = adoption.verdict(
                adoptionSentence(term, by: evidence.name(.organ, adoption.by), adoption), deadline,
                notOlderThan: notOlderThan, asOf: evidence.day)
            guard let repeal = adoption.repeal else { return adopted }
            let repealed = repealSentence(term, by: evidence.name(.organ, adoption.by), repeal)
            if repeal.isCertain { return Verdict(.failed, repealed, evidence: repeal.entry) }
            guard adopted.status != .failed else { return adopted }
            var open = Verdict(.open, adopted.reasons + [repealed, unclearSentence], evidence: adopted.evidence + [repeal.entry])
            if adoption.grade != .claim {
                open.ways = adopted.ways.union([.failed])
                open.undated = [adoption.entry, repeal.entry]
            }
            return open
        }
        return .best(
            verdicts, missing: missingSentence(term, by: by.map { evidence.name(.organ, $0) }), deadline, asOf: evidence.day)
    }

    private var unclearSentence: Text {
        Text(phrase: "Ob das eine vor dem anderen lag, lässt sich erst mit dem genauen Tag sagen.")
    }

    private func repealSentence(_ concept: Term, by organ: Term, _ repeal: Adoption.Repeal) -> Text {
        .both { language in
            let date = repeal.on.map { " " + $0.inSentence(language) } ?? ""
            return language == .de ? "\(organ.subject(.de)) hat \(concept.object(.de))\(date) aufgehoben." : "\(organ.subject(.en)) repealed \(concept.object(.en))\(date)."
        }
    }

    private func adoptionSentence(_ concept: Term, by organ: Term, _ adoption: Adoption) -> Text {
        .both { language in
            switch language {
            case .de: "\(organ.subject(.de)) hat \(concept.object(.de))\(adoption.when(.de)) beschlossen."
            case .en: "\(organ.subject(.en)) adopted \(concept.object(.en))\(adoption.when(.en))."
            }
        }
    }

    /// What the ledger does not have may still be there: it is not said to be
    /// missing in the world.
    private func missingSentence(_ concept: Term, by organ: Term?) -> Text {
        .both { language in
            switch (language, organ) {
            case (.de, let organ?):
                concept.gender == nil
                    ? "soweit verzeichnet, hat \(organ.subject(.de)) \(concept.object(.de)) nicht beschlossen."
                    : "verzeichnet ist \(concept.none(.de)), \(concept.relativeObject) \(organ.subject(.de)) beschlossen hat."
            case (.en, let organ?):
                concept.gender == nil
                    ? "as far as recorded, \(organ.subject(.en)) has not adopted \(concept.object(.en))."
                    : "\(concept.none(.en)) that \(organ.subject(.en)) has adopted is recorded."
            case (.de, nil):
                "soweit verzeichnet, ist " + (concept.gender == nil ? "\(concept.thing(.de)) nicht beschlossen." : "\(concept.none(.de)) beschlossen.")
            case (.en, nil):
                "as far as recorded, " + (concept.gender == nil ? "\(concept.thing(.en)) has not been adopted." : "\(concept.none(.en)) has been adopted.")
            }
        }
    }
}
