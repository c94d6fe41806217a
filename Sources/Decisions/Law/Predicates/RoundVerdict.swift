import Costing

extension Predicate.Agreed {
    /// The last round counts: what was answered in an earlier one is not
    /// carried over. A round that is only claimed proves nothing.
    func verdict(on evidence: some Evidence) -> Verdict {
        let rounds = evidence.rounds(serving: round, under: rule).entered(by: evidence.day)
        let proven = rounds.filter { $0.grade != .claim }
        let which = Text(phrase: "Welche Beteiligung die letzte ist, lässt sich erst mit dem genauen Tag sagen.")
        return Verdict.last(of: proven.isEmpty ? rounds : proven, which) { last, _ in verdict(of: last, on: evidence) } ?? {
            let name = evidence.name(.round, round).text
            return Verdict(.open, .both { language in
                switch language {
                case .de: "zu \(name.quoted(.de)) ist noch keine Beteiligung verzeichnet."
                case .en: "no round of consent on \(name.quoted(.en)) is recorded yet."
                }
            }, evidence: nil)
        }()
    }

    private func verdict(of last: RoundResult, on evidence: some Evidence) -> Verdict {
        let title = evidence.name(.entry, last.entry).text
        let demanded = strength ?? .consent
        guard last.strength.isAtLeast(demanded) else {
            return Verdict(.open, .both { RoundVerdict.tooLittle(title, last.strength, demanded, $0) }, evidence: last.entry)
        }
        // Who was asked for consent has been heard, whatever they said.
        if demanded == .hearing, last.strength != .hearing, last.isHeard, last.grade != .claim {
            return Verdict(.met, .both { language in
                language == .de ? "in der Beteiligung \(title.quoted(.de)) sind die Gefragten gehört worden."
                    : "in the round \(title.quoted(.en)) those asked have been heard."
            }, evidence: last.entry)
        }
        let sentence = Text.both { RoundVerdict.sentence(title, last, byAll: rule == "all", $0) }
        let claim = last.verdict(sentence, nil, asOf: evidence.day)
        guard claim.status == .met else { return claim }
        var verdict = Verdict(RoundVerdict.status(last.outcome), sentence, evidence: last.entry)
        // Nobody can say what it has come to: neither that it agreed nor that it did not.
        if last.outcome == .unknown { verdict.ways = [.met, .failed] }
        return verdict
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

    static func tooLittle(_ title: Text, _ asked: ConsentRound.Strength, _ demanded: ConsentRound.Strength, _ language: Language) -> String {
        let round = title.quoted(language)
        return switch (language, asked, demanded) {
        case (.de, .hearing, .consent): "die Beteiligung \(round) war nur eine Anhörung; verlangt ist das Einvernehmen."
        case (.de, .hearing, _): "die Beteiligung \(round) war nur eine Anhörung; verlangt ist das Benehmen."
        case (.de, _, _): "in der Beteiligung \(round) war nur das Benehmen zu suchen; verlangt ist das Einvernehmen."
        case (.en, .hearing, .consent): "the round \(round) was a hearing only; agreement is required."
        case (.en, .hearing, _): "the round \(round) was a hearing only; due regard is required."
        case (.en, _, _): "the round \(round) sought due regard only; agreement is required."
        }
    }

    /// Nil where no day has been set, or it has passed.
    private static func until(_ result: RoundResult, _ language: Language) -> String? {
        let certain = result.runsUntil.map { language == .de ? "noch bis zum \($0.inWords(.de))" : "until \($0.inWords(.en))" }
        let perhaps = result.perhapsUntil.map { language == .de ? "vielleicht noch bis zum \($0.inWords(.de))" : "perhaps until \($0.inWords(.en))" }
        let known = [certain, perhaps].compactMap { $0 }
        return known.isEmpty ? nil : known.joined(separator: ", ")
    }

    /// - Parameter isByAll: whether the demand is that all consent, whatever
    ///   rule the round has.
    static func sentence(_ title: Text, _ result: RoundResult, byAll isByAll: Bool, _ language: Language) -> String {
        let round = title.quoted(language)
        // Who was only heard has agreed to nothing.
        if result.outcome == .reached, result.strength != .consent {
            return switch (language, result.strength) {
            case (.de, .regard): "das Benehmen zu \(round) ist hergestellt; eine Zustimmung war nicht verlangt."
            case (.en, .regard): "in \(round) regard has been had to the views; consent was not asked for."
            case (.de, _): "die Anhörung \(round) ist abgeschlossen; eine Zustimmung war nicht verlangt."
            case (.en, _): "the hearing \(round) is finished; consent was not asked for."
            }
        }
        let consent = switch language {
        case .de: isByAll ? "die Zustimmung aller Gefragten" : "die nötige Zustimmung"
        case .en: isByAll ? "the consent of all asked" : "the consent it needs"
        }
        let until = RoundVerdict.until(result, language)
        let running = until.map { language == .de ? "; sie läuft \($0)" : "; it runs \($0)" }
        // What has come in so far can still change.
        let yet = running == nil ? "" : "bisher ", reached = running == nil ? "reached" : "has so far reached"
        let failed = running == nil ? "did not reach" : "has so far not reached"
        return switch (language, result.outcome) {
        case (.de, .reached): "die Beteiligung \(round) hat \(yet)\(consent) ergeben\(running ?? "")."
        case (.de, .underConditions): "die Beteiligung \(round) hat \(yet)\(consent) nur unter Bedingungen ergeben\(running ?? "")."
        case (.de, .notReached): "die Beteiligung \(round) hat \(consent) \(yet)nicht ergeben\(running ?? "")."
        case (.de, .open) where !result.asksAll: "in der Beteiligung \(round) sind nicht alle Städte und Gemeinden gefragt worden; für alle ergibt sie nichts."
        case (.de, .open) where result.isRunning: "die Beteiligung \(round) läuft \(until ?? "noch"); ihr Ergebnis steht nicht fest."
        case (.de, .open): "das Ergebnis der Beteiligung \(round) steht noch nicht fest."
        case (.de, .unknown): "ob die Beteiligung \(round) \(consent) ergeben hat, lässt sich aus dem Bekannten nicht sagen."
        case (.en, .reached): "the round \(round) \(reached) \(consent)\(running ?? "")."
        case (.en, .underConditions): "the round \(round) \(reached) \(consent) only under conditions\(running ?? "")."
        case (.en, .notReached): "the round \(round) \(failed) \(consent)\(running ?? "")."
        case (.en, .open) where !result.asksAll: "in the round \(round) not all municipalities were asked; it settles nothing for all of them."
        case (.en, .open) where result.isRunning: "the round \(round) is \(until.map { "running " + $0 } ?? "still running"); its result is not settled."
        case (.en, .open): "the result of the round \(round) is not settled yet."
        case (.en, .unknown): "whether the round \(round) reached \(consent) cannot be said from what is known."
        }
    }
}

extension ConsentRound.Strength {
    /// Whether a round of this strength gives what another asks for.
    func isAtLeast(_ other: ConsentRound.Strength) -> Bool { rank >= other.rank }

    private var rank: Int {
        switch self {
        case .hearing: 0
        case .regard: 1
        case .consent: 2
        }
    }
}
