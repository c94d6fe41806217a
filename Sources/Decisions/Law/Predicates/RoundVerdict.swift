import Costing

extension Predicate.Agreed {
    /// The last round counts: what was answered in an earlier one is not
    /// carried over. A round that is only claimed proves nothing.
    func verdict(on evidence: some Evidence) -> Verdict {
        let rounds = evidence.rounds(serving: round, under: rule).entered(by: evidence.day)
        let proven = rounds.filter { $0.grade != .claim }
        let which = Text(phrase: "Welche Beteiligung die letzte ist, lässt sich erst mit dem genauen Tag sagen.")
        return Verdict.last(of: proven.isEmpty ? rounds : proven, which) { last, _ in verdict(of: last, on: evidence) }
            ?? {
                let name = evidence.name(.round, round).text
                return Verdict(
                    .open,
                    .both { language in
                        Phrase("zu \(name.quoted(language), "name") ist noch keine Beteiligung verzeichnet.").in(
                            language)
                    }, evidence: nil)
            }()
    }

    private func verdict(of last: RoundResult, on evidence: some Evidence) -> Verdict {
        let title = evidence.name(.entry, last.entry).text
        let demanded = strength ?? .consent
        guard last.strength.isAtLeast(demanded) else {
            return Verdict(
                .open, .both { RoundVerdict.tooLittle(title, last.strength, demanded, $0) }, evidence: last.entry)
        }
        // Who was asked for consent has been heard, whatever they said.
        if demanded == .hearing, last.strength != .hearing, last.isHeard, last.grade != .claim {
            return Verdict(
                .met,
                .both { language in
                    Phrase(
                        """
                        in der Beteiligung \(title.quoted(language), "title") sind die Gefragten gehört worden.
                        """
                    ).in(language)
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
    static func status(_ outcome: RoundResult.Ending) -> Verdict.Status {
        switch outcome {
        case .reached: .met
        case .underConditions: .metWithCondition
        case .notReached: .failed
        case .open, .unknown: .open
        }
    }

    static func tooLittle(
        _ title: Text, _ asked: ConsentRound.Strength, _ demanded: ConsentRound.Strength, _ language: Language
    ) -> String {
        let round = title.quoted(language)
        let sentence: Phrase =
            switch (asked, demanded) {
            case (.hearing, .consent):
                Phrase("die Beteiligung \(round, "round") war nur eine Anhörung; verlangt ist das Einvernehmen.")
            case (.hearing, _):
                Phrase("die Beteiligung \(round, "round") war nur eine Anhörung; verlangt ist das Benehmen.")
            case (_, _):
                Phrase(
                    """
                    in der Beteiligung \(round, "round") war nur das Benehmen zu suchen; verlangt ist das Einvernehmen.
                    """)
            }
        return sentence.in(language)
    }

    /// Nil where no day has been set, or it has passed.
    private static func until(_ result: RoundResult, _ language: Language) -> String? {
        let certain = result.runsUntil.map { Phrase("noch bis zum \($0.inWords(language), "value")").in(language) }
        let perhaps = result.perhapsUntil.map {
            Phrase(
                """
                vielleicht noch bis zum \($0.inWords(language), "value")
                """
            ).in(language)
        }
        let known = [certain, perhaps].compactMap { $0 }
        return known.isEmpty ? nil : known.joined(separator: ", ")
    }

    /// - Parameter isByAll: whether the demand is that all consent, whatever
    ///   rule the round has.
    static func sentence(_ title: Text, _ result: RoundResult, byAll isByAll: Bool, _ language: Language) -> String {
        let round = title.quoted(language)
        // Who was only heard has agreed to nothing.
        if result.outcome == .reached, result.strength != .consent {
            let sentence =
                result.strength == .regard
                ? Phrase("das Benehmen zu \(round, "round") ist hergestellt; eine Zustimmung war nicht verlangt.")
                : Phrase("die Anhörung \(round, "round") ist abgeschlossen; eine Zustimmung war nicht verlangt.")
            return sentence.in(language)
        }
        let consent = (isByAll ? Phrase("die Zustimmung aller Gefragten") : Phrase("die nötige Zustimmung")).in(
            language)
        let until = RoundVerdict.until(result, language)
        let running = until.map { Phrase("; sie läuft \($0, "until")").in(language) }
        // What has come in so far can still change.
        let sentence: Phrase =
            switch result.outcome {
            case .reached:
                running.map {
                    Phrase(
                        "die Beteiligung \(round, "round") hat bisher \(consent, "consent") ergeben\($0, "running").")
                } ?? Phrase("die Beteiligung \(round, "round") hat \(consent, "consent") ergeben.")
            case .underConditions:
                running.map {
                    Phrase(
                        """
                        die Beteiligung \(round, "round") hat bisher \(consent, "consent") nur unter Bedingungen \
                        ergeben\($0, "running").
                        """)
                }
                    ?? Phrase(
                        """
                        die Beteiligung \(round, "round") hat \(consent, "consent") nur unter Bedingungen ergeben.
                        """)
            case .notReached:
                running.map {
                    Phrase(
                        """
                        die Beteiligung \(round, "round") hat \(consent, "consent") bisher nicht ergeben\
                        \($0, "running").
                        """)
                } ?? Phrase("die Beteiligung \(round, "round") hat \(consent, "consent") nicht ergeben.")
            case .open where !result.asksAll:
                Phrase(
                    """
                    in der Beteiligung \(round, "round") sind nicht alle Städte und Gemeinden gefragt worden; für alle \
                    ergibt sie nichts.
                    """)
            case .open where result.isRunning:
                until.map {
                    Phrase("die Beteiligung \(round, "round") läuft \($0, "until"); ihr Ergebnis steht nicht fest.")
                } ?? Phrase("die Beteiligung \(round, "round") läuft noch; ihr Ergebnis steht nicht fest.")
            case .open: Phrase("das Ergebnis der Beteiligung \(round, "round") steht noch nicht fest.")
            case .unknown:
                Phrase(
                    """
                    ob die Beteiligung \(round, "round") \(consent, "consent") ergeben hat, lässt sich aus dem \
                    Bekannten \
                    nicht sagen.
                    """)
            }
        return sentence.in(language)
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
