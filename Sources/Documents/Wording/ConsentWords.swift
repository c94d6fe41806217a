import Costing
import Decisions

/// The words of the consent room: what is asked of whom, and what it comes to.
extension Words {
    /// What the law asks for, in a plain sentence.
    public func demand(of strength: ConsentRound.Strength) -> String {
        switch strength {
        case .hearing:
            self("Die Gefragten dürfen sich äußern. Ihre Zustimmung ist nicht nötig.",
                 "Those asked may speak. Their consent is not needed.")
        case .regard:
            self("Die Äußerungen müssen abgewogen werden, und die Abwägung ist festzuhalten. Eine Zustimmung ist nicht nötig.",
                 "The views must be weighed, and the weighing put on record. Consent is not needed.")
        case .consent:
            self("Ohne die Zustimmung der Gefragten geht es nicht.", "It cannot be done without the consent of those asked.")
        }
    }

    public func outcome(_ outcome: Decisions.Outcome) -> String {
        switch outcome {
        case .reached: self("erreicht", "reached")
        case .reachedUnderConditions: self("erreicht, wenn die Bedingungen erfüllt werden", "reached if the conditions are met")
        case .notReached: self("nicht erreicht", "not reached")
        case .open: self("noch offen", "still open")
        case .unknown: self("nicht feststellbar", "undetermined")
        }
    }

    /// `Das Einvernehmen ist nicht erreicht.`
    public func result(_ outcome: Decisions.Outcome) -> String {
        outcome == .unknown
            ? self("Ob das Einvernehmen erreicht ist, lässt sich nicht feststellen.", "Whether agreement is reached cannot be determined.")
            : self("Das Einvernehmen ist \(self.outcome(outcome)).", "Agreement is \(self.outcome(outcome)).")
    }

    /// Who would have to change, as a sentence without its full stop.
    /// - Parameter whom: the bodies of the turn by name.
    /// - Parameter isConditional: agreement is reached already if conditions are met.
    public func turn(_ turn: Turn, whom: String, isConditional: Bool = false) -> String {
        let isOne = turn.bodies.count == 1
        return switch turn.direction {
        case .toReached where isConditional: self(
            "Ohne Bedingungen erreicht wäre das Einvernehmen, wenn \(whom) ohne Bedingungen \(isOne ? "zustimmte" : "zustimmten")",
            "Agreement would be reached without conditions if \(whom) consented without any")
        case .toReached: self(
            "Erreicht wäre das Einvernehmen, wenn \(whom) \(isOne ? "zustimmte" : "zustimmten")", "Agreement would be reached if \(whom) consented")
        case .fromReached where turn.outcome == .notReached: self(
            "Nicht mehr erreicht wäre das Einvernehmen, wenn \(whom) \(isOne ? "ablehnte" : "ablehnten")", "Agreement would be lost if \(whom) refused")
        case .fromReached: self(
            "Nicht mehr sicher wäre das Einvernehmen, wenn \(whom) \(isOne ? "ablehnte" : "ablehnten")",
            "Agreement would no longer be certain if \(whom) refused")
        }
    }

    /// What the program takes for granted where the round says nothing; nil
    /// where it says all.
    public func taken(in round: ConsentRound) -> String? {
        guard round.strength == .consent else { return nil }
        return switch (round.rule, round.silence) {
        case (nil, nil): self(
            "Die Beteiligung nennt keine Regel; dass alle zustimmen müssen und Schweigen keine Antwort ist, ist eine eigene Annahme.",
            "The round states no rule; that all must consent and silence is no answer is our own assumption.")
        case (nil, _?): self(
            "Die Beteiligung nennt keine Regel; dass alle zustimmen müssen, ist eine eigene Annahme.",
            "The round states no rule; that all must consent is our own assumption.")
        case (_?, nil): self(
            "Was Schweigen bedeutet, nennt die Beteiligung nicht; dass es keine Antwort ist, ist eine eigene Annahme.",
            "The round does not say what silence means; that it is no answer is our own assumption.")
        case (_?, _?): nil
        }
    }

    /// How silence counts, behind the number of the silent; nil where it is no answer.
    /// - Parameter isOpen: it counts only once the deadline has passed.
    public func counted(_ silence: SilenceRule, isOpen: Bool) -> String? {
        let after = isOpen ? self("nach Ablauf der Frist ", " once the deadline has passed") : ""
        return switch silence {
        case .noAnswer: nil
        case .consent: self("was \(after)als Zustimmung gilt", "which counts as consent\(after)")
        case .refusal: self("was \(after)als Ablehnung gilt", "which counts as refusal\(after)")
        }
    }

    /// Where one of the asked stands, in two or three words.
    public func stand(of answer: RoundReading.Answer) -> String {
        if answer.awaitsDay || answer.awaitsReport { return self("nicht feststellbar", "undetermined") }
        if !answer.contested.isEmpty { return self("strittig", "disputed") }
        if answer.hasTakenBack { return self("zurück\u{AD}genommen", "taken back") }
        if answer.isSilent, !answer.late.isEmpty { return self("keine Antwort in der Frist", "no answer in time") }
        return stand(answer.stand)
    }

    /// Those of whom it is not known where they stand.
    public func contested(_ reading: RoundReading) -> String {
        let undated = reading.awaitingDay.count, unreported = reading.awaitingReport.count, all = reading.answers.count { !$0.contested.isEmpty }
        let kinds = [
            all > undated + unreported || all == 0 ? self("strittig", "disputed") : nil,
            undated > 0 ? came(reading) : nil,
            unreported > 0 ? self("Bedingungen nicht feststellbar", "conditions undetermined") : nil,
        ]
        return kinds.compactMap { $0 }.joined(separator: self(" oder ", " or "))
    }

    /// What is missing of answers that may have come too late: the day, or what ends the deadline.
    private func came(_ reading: RoundReading) -> String {
        reading.lacksDeadlineRule
            ? self("geantwortet (ob in der Frist, nicht feststellbar)", "answered (whether in time, undetermined)")
            : self("geantwortet, Tag nicht bekannt", "answered, day not known")
    }

    /// Where it stands, with the missing day where that is not settled.
    public func condition(_ condition: RoundReading.Condition, _ type: Typography) -> String {
        guard !condition.isSettled else {
            let once = self("; ob sie zuvor erfüllt war, lässt sich erst mit dem genauen Tag sagen", "; whether it was met before can only be said once the exact day is known")
            let lost = condition.isLost ? self(", nicht mehr zu erfüllen", ", can no longer be met") : ""
            return self.condition(condition.state) + lost + (condition.isPerhapsInDoubt ? once : "")
        }
        // What is computed says itself which day is missing.
        guard !condition.undated.isEmpty else { return self("nicht feststellbar", "undetermined") }
        let told = condition.undated.map { report in
            self.condition(report.content.state) + (report.header.on.map { " (" + type.date($0) + ")" } ?? "")
        }.joined(separator: ", ")
        return self("nicht feststellbar; welcher Bericht der letzte ist, lässt sich erst mit dem genauen Tag sagen: \(told)",
                    "undetermined; which report is the last can only be said once the exact day is known: \(told)")
    }

    /// Whose consent hangs on a condition of which that is not settled.
    public func unreported(_ reading: RoundReading, name: (BodyID) -> String) -> String? {
        let names = reading.awaitingReport.map { name($0.body) }
        guard !names.isEmpty else { return nil }
        return self(
            "Ob die Bedingungen der Zustimmung erfüllt sind, lässt sich erst mit dem genauen Tag sagen: \(names.joined(separator: ", ")).",
            "Whether the conditions of the consent are met can only be said once the exact day is known: \(names.joined(separator: ", ")).")
    }

    /// Where only numbers are known, and they settle it.
    public var whoever: String {
        self("Das Ergebnis ist dasselbe, wer immer es war.", "The result is the same whoever it was.")
    }

    /// What cannot be true at once.
    public var contradiction: String {
        self("Was für mehrere gesagt ist, kann nicht alles zugleich stimmen; deshalb lässt sich nichts feststellen.",
             "What was said for several cannot all be true at once; so nothing can be established.")
    }

    /// Why nobody can be named who would have to change.
    public func changesNotKnown(_ hindrance: Turning.Hindrance) -> String {
        switch hindrance {
        case .contradiction: self(
            "Das lässt sich nicht sagen, weil nicht alles zugleich stimmen kann, was für mehrere gesagt ist.",
            "That cannot be said, since what was said for several cannot all be true at once.")
        case .numbersOnly: self(
            "Das lässt sich nicht sagen, solange nur Zahlen bekannt sind und nicht, wer wie geantwortet hat.",
            "That cannot be said as long as only numbers are known, and not who answered how.")
        case .weights: self(
            "Das lässt sich nicht sagen, solange nicht feststeht, nach welchen Zahlen gewichtet wird.",
            "That cannot be said as long as it is not settled which numbers weigh.")
        case .size: self(
            "Das ist bei so vielen Gefragten nicht ausgerechnet.", "That has not been computed for so many.")
        }
    }

    /// Where whoever changed, it would stay as it is.
    public var nobodyTurns: String {
        self("Dass jemand seine Antwort ändert, würde am Ergebnis nichts ändern.", "Nobody’s change of answer would change the result.")
    }

    /// Of those without a view, where some took their answers back.
    public func noView(takenBack: Int) -> String {
        takenBack == 0 ? answer(.noView) : self("äußert sich nicht oder hat die Antwort zurückgenommen", "no view, or answer taken back")
    }

    /// By which numbers a rule weighs; nil where it counts heads alone.
    public func weighed(_ reading: RoundReading, in matter: Matter, _ type: Typography) -> String? {
        guard let rule = reading.rule else { return nil }
        let measures = rule.measures
        var parts: [String] = []
        if measures.contains(.inhabitants), let first = reading.weights.inhabitants.first {
            let last = reading.weights.inhabitants.last ?? first
            let days = first == last ? type.date(first) : type.date(first) + "–" + type.date(last)
            parts.append(self("mit den Einwohnerzahlen zum Stand \(days)", "by the numbers of inhabitants as of \(days)"))
        }
        let keys = measures.contains(.levy) ? reading.weights.keys : []
        if keys.count == 1 {
            parts.append(self("mit dem Schlüssel „\(keys[0].content.title.de)“", "by the key “\(keys[0].content.title.in(.en))”"))
        } else if !keys.isEmpty {
            let named = keys.map { quoted($0.content.title) + ($0.header.on.map { " (" + type.date($0) + ")" } ?? "") }.joined(separator: self(" oder ", " or "))
            parts.append(self("mit dem Schlüssel \(named); welcher galt, lässt sich erst mit dem genauen Tag sagen",
                              "by the key \(named); which one held can only be said once the exact day is known"))
        }
        let contested = measures.contains(.inhabitants) ? matter.contestedCounts(reading.weights.contested)?.in(language) : nil
        guard !parts.isEmpty else { return contested }
        let since = reading.weights.areLater
            ? self("als gefragt wurde, waren keine bekannt, es sind die ersten danach", "when the question was asked none were known, these are the first after it")
            : self("wie am Tag der Frage", "as on the day of asking")
        let added = measures.contains(.inhabitants) ? matter.addedCounts(reading.weights.added).map { " " + $0.in(language) } : nil
        return self(
            "Gewichtet ist \(parts.joined(separator: " und ")) (\(since)); neue Zahlen ändern das Ergebnis nicht mehr.",
            "Weighed \(parts.joined(separator: " and ")) (\(since)); new numbers do not change the result.") + (added ?? "") + (contested.map { " " + $0 } ?? "")
    }

    /// One or two words for how far a round has come.
    public func stage(_ stage: RoundReading.Stage) -> String {
        switch stage {
        case .result(let outcome): self.outcome(outcome)
        case .weighed: self("abgewogen", "weighed")
        case .heard: self("angehört", "heard")
        case .unweighed: self("Abwägung fehlt", "weighing missing")
        case .toBeWeighedAgain: self("neu abzuwägen", "to be weighed again")
        case .perhapsToBeWeighedAgain: self("nicht feststellbar", "undetermined")
        case .underWay: self("läuft", "under way")
        }
    }

    /// The same with what it asks for, where that is no agreement: `Benehmen: abgewogen`
    public func stage(of reading: RoundReading) -> String {
        switch reading.round.content.strength {
        case .hearing: self("Anhörung: ", "Hearing: ") + stage(reading.stage)
        case .regard, .consent: self("Benehmen: ", "Due regard: ") + stage(reading.stage)
        }
    }

    /// Who spoke after the weighing, or may have; nil where nobody did.
    public func unweighed(_ reading: RoundReading, list: ([BodyID]) -> String) -> String? {
        let bodies = reading.unweighed, perhaps = reading.perhapsUnweighed
        let after: String? = bodies.isEmpty ? nil : self(
            "Nach der Abwägung \(bodies.count == 1 ? "hat" : "haben") geantwortet: \(list(bodies)).", "Answered after the weighing: \(list(bodies)).")
        let open: String? = perhaps.isEmpty ? nil : self(
            "Ob die Abwägung diese Äußerungen schon kannte, hängt am Tag, der nicht bekannt ist: \(list(perhaps)).",
            "Whether the weighing knew these views depends on the day, which is not known: \(list(perhaps)).")
        return after == nil && open == nil ? nil : [after, open].compactMap { $0 }.joined(separator: " ")
    }

    /// What silence makes of a result, where it makes no difference.
    public func sameWhateverSilence(_ outcome: Decisions.Outcome) -> String {
        outcome == .unknown
            ? self("Antwortet niemand mehr, lässt sich das Ergebnis nicht feststellen, wofür Schweigen auch gilt.",
                   "If nobody else answers, the result cannot be determined, whatever silence counts as.")
            : self("Antwortet niemand mehr, ist es einerlei, wofür Schweigen gilt: \(result(outcome))",
                   "If nobody else answers, it makes no difference what silence counts as: \(result(outcome))")
    }

    public func stand(_ stand: Stand) -> String {
        switch stand {
        case .consent: answer(.consent)
        case .conditional: answer(.conditional)
        case .abstention: answer(.abstention)
        case .refusal: answer(.refusal)
        case .noView: answer(.noView)
        case .silent: self("keine eigene Antwort", "no answer of its own")
        }
    }

    public func silence(_ rule: SilenceRule) -> String {
        switch rule {
        case .noAnswer: self("Schweigen ist keine Antwort", "silence is no answer")
        case .consent: self("Schweigen gilt als Zustimmung", "silence counts as consent")
        case .refusal: self("Schweigen gilt als Ablehnung", "silence counts as refusal")
        }
    }

    public func giver(_ giver: Position.Giver) -> String {
        switch giver {
        case .mayor: self("Bürgermeisterin oder Bürgermeister", "the mayor")
        case .council: self("der Rat durch Beschluss", "the council by resolution")
        case .speaker: self("eine Sprecherin oder ein Sprecher", "a speaker")
        }
    }

    public func reason(_ kind: Position.ReasonKind) -> String {
        switch kind {
        case .cost: self("Kosten", "cost")
        case .need: self("Bedarf", "need")
        case .autonomy: self("Selbstverwaltung", "self-government")
        case .procedure: self("Verfahren", "procedure")
        case .law: self("Recht", "law")
        case .other: self("anderer Grund", "another reason")
        }
    }

    public func condition(_ state: ConditionReported.State) -> String {
        switch state {
        case .open: self("offen", "open")
        case .met: self("erfüllt", "met")
        case .broken: self("nicht eingehalten", "broken")
        case .waived: self("die Körperschaft verzichtet darauf", "waived by the body")
        }
    }

    public func measure(_ measure: Measure) -> String {
        switch measure {
        case .heads: self("Körperschaften", "bodies")
        case .inhabitants: self("Einwohner", "inhabitants")
        case .levy: self("Umlagegrundlagen", "base of the levy")
        }
    }

    public func side(_ side: CollectiveStatement.Side) -> String {
        side == .consent ? answer(.consent) : answer(.refusal)
    }
}
