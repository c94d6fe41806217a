import Costing

extension Predicate.Agreed {
    /// The last round counts: what was answered in an earlier one is not
    /// carried over. A round that is only claimed proves nothing.
    func verdict(on evidence: some Evidence) -> Verdict {
        let rounds = evidence.rounds(serving: round, under: rule).known(on: evidence.day)
        guard let last = rounds.last(where: { $0.grade != .claim }) ?? rounds.last else {
            let name = evidence.name(.round, round).text
            return Verdict(.open, .both { language in
                switch language {
                case .de: "zu \(name.quoted(.de)) ist noch keine Beteiligung verzeichnet."
                case .en: "no round of consent on \(name.quoted(.en)) is recorded yet."
                }
            }, evidence: nil)
        }
        let title = evidence.name(.entry, last.entry).text
        let sentence = Text.both { RoundVerdict.sentence(title, last.outcome, $0) }
        let claim = last.verdict(sentence, nil, asOf: evidence.day)
        return claim.status == .met ? Verdict(RoundVerdict.status(last.outcome), sentence, evidence: last.entry) : claim
    }
}

private enum RoundVerdict {
    static func status(_ outcome: RoundResult.Outcome) -> Verdict.Status {
        switch outcome {
        case .reached: .met
        case .underConditions: .metWithCondition
        case .notReached: .failed
        case .open, .unknown: .open
        }
    }

    static func sentence(_ title: Text, _ outcome: RoundResult.Outcome, _ language: Language) -> String {
        let round = title.quoted(language)
        return switch (language, outcome) {
        case (.de, .reached): "die Beteiligung \(round) hat die nötige Zustimmung ergeben."
        case (.de, .underConditions): "die Beteiligung \(round) hat die nötige Zustimmung nur unter Bedingungen ergeben."
        case (.de, .notReached): "die Beteiligung \(round) hat die nötige Zustimmung nicht ergeben."
        case (.de, .open): "die Beteiligung \(round) läuft noch; ihr Ergebnis steht nicht fest."
        case (.de, .unknown): "ob die Beteiligung \(round) die nötige Zustimmung ergeben hat, lässt sich aus dem Bekannten nicht sagen."
        case (.en, .reached): "the round \(round) reached the consent it needs."
        case (.en, .underConditions): "the round \(round) reached the consent it needs only under conditions."
        case (.en, .notReached): "the round \(round) did not reach the consent it needs."
        case (.en, .open): "the round \(round) is still running; its result is not settled."
        case (.en, .unknown): "whether the round \(round) reached the consent it needs cannot be said from what is known."
        }
    }
}
