import Costing

extension Predicate.Adopted {
    /// The best adoption by the body decides.
    func verdict(on evidence: some Evidence) -> Verdict {
        let term = evidence.name(.concept, concept)
        let adoptions = evidence.adoptions(of: concept).known(on: evidence.day).filter { by == nil || $0.by == by }
        let verdicts = adoptions.map { adoption in
            adoption.verdict(
                adoptionSentence(term, by: evidence.name(.organ, adoption.by), adoption), deadline,
                notOlderThan: notOlderThan, asOf: evidence.day)
        }
        return .best(
            verdicts, missing: missingSentence(term, by: by.map { evidence.name(.organ, $0) }), deadline, asOf: evidence.day)
    }

    private func adoptionSentence(_ concept: Term, by organ: Term, _ adoption: Adoption) -> Text {
        .both { language in
            switch language {
            case .de: "\(organ.subject(.de)) hat \(concept.object(.de))\(adoption.when(.de)) beschlossen."
            case .en: "\(organ.subject(.en)) adopted \(concept.object(.en))\(adoption.when(.en))."
            }
        }
    }

    private func missingSentence(_ concept: Term, by organ: Term?) -> Text {
        .both { language in
            switch (language, organ) {
            case (.de, let organ?):
                concept.gender == nil
                    ? "\(organ.subject(.de)) hat \(concept.object(.de)) nicht beschlossen."
                    : "es gibt \(concept.none(.de)), \(concept.relativeObject) \(organ.subject(.de)) beschlossen hat."
            case (.en, let organ?):
                concept.gender == nil
                    ? "\(organ.subject(.en)) has not adopted \(concept.object(.en))."
                    : "there is \(concept.none(.en)) that \(organ.subject(.en)) has adopted."
            case (.de, nil):
                concept.gender == nil
                    ? "\(concept.thing(.de)) ist nicht beschlossen." : "es ist \(concept.none(.de)) beschlossen."
            case (.en, nil):
                concept.gender == nil
                    ? "\(concept.thing(.en)) has not been adopted." : "\(concept.none(.en)) has been adopted."
            }
        }
    }
}
