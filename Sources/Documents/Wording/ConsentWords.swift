import Costing
import Decisions

/// The words of the consent room: what is asked of whom, and what it comes to.
extension Words {
    /// What the law asks for, in a plain sentence.
    public func demand(of strength: ConsentRound.Strength) -> String {
        switch strength {
        case .hearing:
            self("Die Gefragten dürfen sich äußern. Ihre Zustimmung ist nicht nötig.")
        case .regard:
            self(
                """
                Die Äußerungen müssen abgewogen werden, und die Abwägung ist festzuhalten. Eine Zustimmung ist nicht \
                nötig.
                """)
        case .consent:
            self("Ohne die Zustimmung der Gefragten geht es nicht.")
        }
    }

    public func outcome(_ outcome: RoundOutcome) -> String {
        switch outcome {
        case .reached: self("erreicht")
        case .reachedUnderConditions: self("erreicht, wenn die Bedingungen erfüllt werden")
        case .notReached: self("nicht erreicht")
        case .open: self("noch offen")
        case .unknown: self("nicht feststellbar")
        }
    }

    /// `Das Einvernehmen ist nicht erreicht.`
    public func result(_ outcome: RoundOutcome) -> String {
        outcome == .unknown
            ? self("Ob das Einvernehmen erreicht ist, lässt sich nicht feststellen.")
            : self("Das Einvernehmen ist \(self.outcome(outcome), "outcome").")
    }

    /// Who would have to change, as a sentence without its full stop.
    /// - Parameter whom: the bodies of the turn by name.
    /// - Parameter isConditional: agreement is reached already if conditions are met.
    public func turn(_ turn: PivotalSet, whom: String, isConditional: Bool = false) -> String {
        let count = turn.bodies.count
        return switch turn.direction {
        case .toReached where isConditional:
            self(
                Phrase(
                    count,
                    one: """
                        Ohne Bedingungen erreicht wäre das Einvernehmen, wenn \(whom, "whom") ohne Bedingungen zustimmte
                        """,
                    other: """
                        Ohne Bedingungen erreicht wäre das Einvernehmen, wenn \(whom, "whom") ohne Bedingungen \
                        zustimmten
                        """))
        case .toReached:
            self(
                Phrase(
                    count,
                    one: "Erreicht wäre das Einvernehmen, wenn \(whom, "whom") zustimmte",
                    other: "Erreicht wäre das Einvernehmen, wenn \(whom, "whom") zustimmten"))
        case .fromReached where turn.outcome == .notReached:
            self(
                Phrase(
                    count,
                    one: "Nicht mehr erreicht wäre das Einvernehmen, wenn \(whom, "whom") ablehnte",
                    other: "Nicht mehr erreicht wäre das Einvernehmen, wenn \(whom, "whom") ablehnten"))
        case .fromReached:
            self(
                Phrase(
                    count,
                    one: "Nicht mehr sicher wäre das Einvernehmen, wenn \(whom, "whom") ablehnte",
                    other: "Nicht mehr sicher wäre das Einvernehmen, wenn \(whom, "whom") ablehnten"))
        }
    }

    /// What the program takes for granted where the round says nothing; nil
    /// where it says all.
    public func taken(in round: ConsentRound) -> String? {
        guard round.strength == .consent else { return nil }
        return switch (round.rule, round.silence) {
        case (nil, nil):
            self(
                """
                Die Beteiligung nennt keine Regel; dass alle zustimmen müssen und Schweigen keine Antwort ist, ist \
                eine \
                eigene Annahme.
                """)
        case (nil, _?): self("Die Beteiligung nennt keine Regel; dass alle zustimmen müssen, ist eine eigene Annahme.")
        case (_?, nil):
            self(
                """
                Was Schweigen bedeutet, nennt die Beteiligung nicht; dass es keine Antwort ist, ist eine eigene \
                Annahme.
                """
            )
        case (_?, _?): nil
        }
    }

    /// How silence counts, behind the number of the silent; nil where it is no answer.
    /// - Parameter isOpen: it counts only once the deadline has passed.
    public func counted(_ silence: SilenceRule, isOpen: Bool) -> String? {
        let after = isOpen ? self("nach Ablauf der Frist ") : ""
        return switch silence {
        case .noAnswer: nil
        case .consent: self("was \(after, "after")als Zustimmung gilt")
        case .refusal: self("was \(after, "after")als Ablehnung gilt")
        }
    }

    /// Where one of the asked stands, in two or three words.
    public func stand(of answer: RoundStanding.AskedBody) -> String {
        if answer.awaitsDay || answer.awaitsReport { return self("nicht feststellbar") }
        if !answer.contested.isEmpty { return self("strittig") }
        if answer.hasTakenBack { return self("zurück\u{AD}genommen") }
        if answer.isSilent, !answer.late.isEmpty { return self("keine Antwort in der Frist") }
        return stand(answer.stand)
    }

    /// Those of whom it is not known where they stand.
    public func contested(_ reading: RoundStanding) -> String {
        let undated = reading.awaitingDay.count, unreported = reading.awaitingReport.count,
            all = reading.answers.count { !$0.contested.isEmpty }
        let kinds = [
            all > undated + unreported || all == 0 ? self("strittig") : nil,
            undated > 0 ? came(reading) : nil,
            unreported > 0 ? self("Bedingungen nicht feststellbar") : nil,
        ]
        return kinds.compactMap { $0 }.joined(separator: self(" oder "))
    }

    /// What is missing of answers that may have come too late: the day, or what ends the deadline.
    private func came(_ reading: RoundStanding) -> String {
        reading.lacksDeadlineRule
            ? self("geantwortet (ob in der Frist, nicht feststellbar)")
            : self("geantwortet, Tag nicht bekannt")
    }

    /// Where it stands, with the missing day where that is not settled.
    public func condition(_ condition: RoundStanding.Condition, _ type: Typography) -> String {
        guard !condition.isSettled else {
            let once = self("; ob sie zuvor erfüllt war, lässt sich erst mit dem genauen Tag sagen")
            let lost = condition.isLost ? self(", nicht mehr zu erfüllen") : ""
            return self.condition(condition.state) + lost + (condition.isPerhapsInDoubt ? once : "")
        }
        // What is computed says itself which day is missing.
        guard !condition.undated.isEmpty else { return self("nicht feststellbar") }
        let told = condition.undated.map { report in
            self.condition(report.content.state) + (report.header.on.map { " (" + type.date($0) + ")" } ?? "")
        }.joined(separator: ", ")
        return self(
            """
            nicht feststellbar; welcher Bericht der letzte ist, lässt sich erst mit dem genauen Tag sagen: \
            \(told, "told")
            """)
    }

    /// Whose consent hangs on a condition of which that is not settled.
    public func unreported(_ reading: RoundStanding, name: (BodyID) -> String) -> String? {
        let names = reading.awaitingReport.map { name($0.body) }
        guard !names.isEmpty else { return nil }
        return self(
            """
            Ob die Bedingungen der Zustimmung erfüllt sind, lässt sich erst mit dem genauen Tag sagen: \
            \(names.joined(separator: ", "), "names").
            """)
    }

    /// Where only numbers are known, and they settle it.
    public var whoever: String {
        self("Das Ergebnis ist dasselbe, wer immer es war.")
    }

    /// What cannot be true at once.
    public var contradiction: String {
        self("Was für mehrere gesagt ist, kann nicht alles zugleich stimmen; deshalb lässt sich nichts feststellen.")
    }

    /// Why nobody can be named who would have to change.
    public func changesNotKnown(_ hindrance: Turning.Hindrance) -> String {
        switch hindrance {
        case .contradiction:
            self(
                "Das lässt sich nicht sagen, weil nicht alles zugleich stimmen kann, was für mehrere gesagt ist.")
        case .numbersOnly:
            self(
                "Das lässt sich nicht sagen, solange nur Zahlen bekannt sind und nicht, wer wie geantwortet hat.")
        case .weights: self("Das lässt sich nicht sagen, solange nicht feststeht, nach welchen Zahlen gewichtet wird.")
        case .size: self("Das ist bei so vielen Gefragten nicht ausgerechnet.")
        }
    }

    /// Where whoever changed, it would stay as it is.
    public var nobodyTurns: String {
        self("Dass jemand seine Antwort ändert, würde am Ergebnis nichts ändern.")
    }

    /// Of those without a view, where some took their answers back.
    public func noView(takenBack: Int) -> String {
        takenBack == 0 ? answer(.noView) : self("äußert sich nicht oder hat die Antwort zurückgenommen")
    }

    /// By which numbers a rule weighs; nil where it counts heads alone.
    public func weighed(_ reading: RoundStanding, in matter: Matter, _ type: Typography) -> String? {
        guard let rule = reading.rule else { return nil }
        let measures = rule.measures
        var parts: [String] = []
        if measures.contains(.inhabitants), let first = reading.weights.inhabitants.first {
            let last = reading.weights.inhabitants.last ?? first
            let days = first == last ? type.date(first) : type.date(first) + "–" + type.date(last)
            parts.append(self("mit den Einwohnerzahlen zum Stand \(days, "days")"))
        }
        let keys = measures.contains(.levy) ? reading.weights.keys : []
        if keys.count == 1 {
            parts.append(self("mit dem Schlüssel „\(keys[0].content.title, "title")“"))
        } else if !keys.isEmpty {
            let named = keys.map { quoted($0.content.title) + ($0.header.on.map { " (" + type.date($0) + ")" } ?? "") }
                .joined(separator: self(" oder "))
            parts.append(
                self(
                    "mit dem Schlüssel \(named, "named"); welcher galt, lässt sich erst mit dem genauen Tag sagen"))
        }
        let contested =
            measures.contains(.inhabitants) ? matter.contestedCounts(reading.weights.contested)?.in(language) : nil
        guard !parts.isEmpty else { return contested }
        let since =
            reading.weights.areLater
            ? self("als gefragt wurde, waren keine bekannt, es sind die ersten danach")
            : self("wie am Tag der Frage")
        let added =
            measures.contains(.inhabitants)
            ? matter.addedCounts(reading.weights.added).map { " " + $0.in(language) } : nil
        let weights = parts.joined(separator: self(" und "))
        let weighed = self(
            """
            Gewichtet ist \(weights, "weights") (\(since, "since")); neue Zahlen ändern das Ergebnis nicht mehr.
            """)
        return weighed + (added ?? "") + (contested.map { " " + $0 } ?? "")
    }

    /// One or two words for how far a round has come.
    public func stage(_ stage: RoundStanding.Stage) -> String {
        switch stage {
        case .result(let outcome): self.outcome(outcome)
        case .weighed: self("abgewogen")
        case .heard: self("angehört")
        case .unweighed: self("Abwägung fehlt")
        case .toBeWeighedAgain: self("neu abzuwägen")
        case .perhapsToBeWeighedAgain: self("nicht feststellbar")
        case .underWay: self("läuft")
        }
    }

    /// The same with what it asks for, where that is no agreement: `Benehmen: abgewogen`
    public func stage(of reading: RoundStanding) -> String {
        switch reading.round.content.strength {
        case .hearing: self("Anhörung: ") + stage(reading.stage)
        case .regard, .consent: self("Benehmen: ") + stage(reading.stage)
        }
    }

    /// Who spoke after the weighing, or may have; nil where nobody did.
    public func unweighed(_ reading: RoundStanding, list: ([BodyID]) -> String) -> String? {
        let bodies = reading.unweighed, perhaps = reading.perhapsUnweighed
        let after: String? =
            bodies.isEmpty
            ? nil
            : self(
                Phrase(
                    bodies.count,
                    one: "Nach der Abwägung hat geantwortet: \(list(bodies), "bodies").",
                    other: "Nach der Abwägung haben geantwortet: \(list(bodies), "bodies")."))
        let open: String? =
            perhaps.isEmpty
            ? nil
            : self(
                """
                Ob die Abwägung diese Äußerungen schon kannte, hängt am Tag, der nicht bekannt ist: \
                \(list(perhaps), "list").
                """)
        return after == nil && open == nil ? nil : [after, open].compactMap { $0 }.joined(separator: " ")
    }

    /// What silence makes of a result, where it makes no difference.
    public func sameWhateverSilence(_ outcome: RoundOutcome) -> String {
        outcome == .unknown
            ? self("Antwortet niemand mehr, lässt sich das Ergebnis nicht feststellen, wofür Schweigen auch gilt.")
            : self("Antwortet niemand mehr, ist es einerlei, wofür Schweigen gilt: \(result(outcome), "result")")
    }

    public func stand(_ stand: Stand) -> String {
        switch stand {
        case .consent: answer(.consent)
        case .conditional: answer(.conditional)
        case .abstention: answer(.abstention)
        case .refusal: answer(.refusal)
        case .noView: answer(.noView)
        case .silent: self("keine eigene Antwort")
        }
    }

    public func silence(_ rule: SilenceRule) -> String {
        switch rule {
        case .noAnswer: self("Schweigen ist keine Antwort")
        case .consent: self("Schweigen gilt als Zustimmung")
        case .refusal: self("Schweigen gilt als Ablehnung")
        }
    }

    public func giver(_ giver: Position.Giver) -> String {
        switch giver {
        case .mayor: self("Bürgermeisterin oder Bürgermeister")
        case .council: self("der Rat durch Beschluss")
        case .speaker: self("eine Sprecherin oder ein Sprecher")
        }
    }

    public func reason(_ kind: Position.ReasonKind) -> String {
        switch kind {
        case .cost: self("Kosten")
        case .need: self("Bedarf")
        case .autonomy: self("Selbstverwaltung")
        case .procedure: self("Verfahren")
        case .law: self("Recht")
        case .other: self("anderer Grund")
        }
    }

    public func condition(_ state: ConditionReported.State) -> String {
        switch state {
        case .open: self("offen")
        case .met: self("erfüllt")
        case .broken: self("nicht eingehalten")
        case .waived: self("die Körperschaft verzichtet darauf")
        }
    }

    public func measure(_ measure: Measure) -> String {
        switch measure {
        case .heads: self("Körperschaften")
        case .inhabitants: self("Einwohner")
        case .levy: self("Umlagegrundlagen")
        }
    }

    public func side(_ side: CollectiveStatement.Side) -> String {
        side == .consent ? answer(.consent) : answer(.refusal)
    }
}
