import Costing
import Decisions

/// When a round ends, what came in time, and who is no longer there to answer.
extension Words {
    /// What is to hold where a deadline ends on a day off.
    public func deadlineRule(_ rule: DeadlineRule, in land: Land?) -> String {
        let citation = rule.citation(in: land).in(language)
        return switch rule {
        case .asSet: self("bleibt es bei diesem Tag", "it remains that day") + " (\(citation))"
        case .administrativeProcedure: self("endet die Frist am nächsten Werktag", "the deadline ends on the next working day") + " (\(citation))"
        case .civilCode: self("tritt der nächste Werktag an seine Stelle", "the next working day takes its place") + " (\(citation))"
        }
    }

    /// Whether a round has been ended by a decision hangs on a day that is missing.
    public func perhapsDecided(_ resolution: Recorded<Resolution>) -> String {
        let title = resolution.content.title, day = resolution.header.on
        return self(
            "Ob darüber inzwischen entschieden ist, steht nicht fest, weil ein Tag fehlt: „\(title.de)“\(day.map { ", " + $0.inSentence(.de) } ?? "").",
            "Whether it has been decided on since is not settled, as a day is missing: “\(title.in(.en))”\(day.map { ", " + $0.inSentence(.en) } ?? "").")
    }

    /// Who of those asked is no more, and who stands in their place; nil where
    /// all are there.
    public func endedBodies(_ round: ConsentRound, in matter: Matter, asOf day: Day, _ type: Typography) -> String? {
        let ended = round.asked.compactMap { body -> String? in
            guard let end = matter.council.end(of: body)?.header.on, let last = end.lastDay, last <= day else { return nil }
            let name = matter.name(of: body).in(language), heirs = matter.council.heirs(of: body, on: day).map { matter.name(of: $0).in(language) }
            let place = heirs.isEmpty ? "" : self(", an ihrer Stelle steht ", ", replaced by ") + heirs.joined(separator: self(" und ", " and "))
            return self("\(name) besteht nicht mehr (\(type.date(end)))\(place)", "\(name) exists no more (\(type.date(end)))\(place)")
        }
        return ended.isEmpty ? nil : ended.joined(separator: "; ") + "."
    }

    /// What it means that some of those asked are no more; nil where all are there,
    /// or nobody votes.
    public func muted(_ reading: RoundReading, in matter: Matter, asOf day: Day) -> String? {
        guard reading.rule != nil, !reading.gone.isEmpty else { return nil }
        guard reading.isOpen else {
            return self(
                "Wer nicht mehr besteht, ist unter denen, die sich ändern müssten, nicht genannt.",
                "Who exists no more is not named among those who would have to change.")
        }
        let silent = reading.silent.filter(reading.gone.contains), mute = silent.count { matter.council.heirs(of: $0, on: day).isEmpty }
        var told = [self(
            "Wer nicht mehr besteht, kann keine Antwort mehr geben oder ändern und ist unter denen, die sich ändern müssten, nicht genannt.",
            "Who exists no more can neither give nor change an answer and is not named among those who would have to change.")]
        if silent.count > mute {
            told.append(self("Bis zum Ende der Beteiligung kann sprechen, wer an ihre Stelle getreten ist; so lange ist offen, was für sie gilt.",
                             "Until the round ends whoever has taken their place may speak; until then it is open where they stand."))
        }
        if mute > 0 { told.append(self("Wo niemand an ihre Stelle getreten ist, bleibt es beim Schweigen.", "Where nobody has taken their place, it remains silence.")) }
        return told.joined(separator: " ")
    }

    /// What is missing to tell whether an answer came in time.
    /// - Parameter name: of a body.
    public func undated(_ reading: RoundReading, _ type: Typography, name: (BodyID) -> String) -> String? {
        let (ofRule, ofDay) = reading.awaitingDay.reduce(into: ([RoundReading.Answer](), [RoundReading.Answer]())) { parted, answer in
            if answer.undated.allSatisfy({ reading.missing(of: $0).isOfRule }) { parted.0.append(answer) } else { parted.1.append(answer) }
        }
        let told = [withoutRule(ofRule, reading, type, name: name), withoutDay(ofDay, reading, type, name: name)].compactMap { $0 }
        return told.isEmpty ? nil : told.joined(separator: " ")
    }

    private func known(_ answers: [RoundReading.Answer], _ type: Typography, name: (BodyID) -> String) -> String {
        answers.map { answer in
            let dates = answer.undated.compactMap { $0.header.on.map { type.date($0) } }.joined(separator: ", ")
            return "\(name(answer.body)) (\(dates))"
        }.joined(separator: ", ")
    }

    private func withoutRule(_ answers: [RoundReading.Answer], _ reading: RoundReading, _ type: Typography, name: (BodyID) -> String) -> String? {
        guard !answers.isEmpty, let deadline = reading.round.content.lastDay, let latest = reading.round.content.perhapsLastDay else { return nil }
        let known = known(answers, type, name: name)
        return self(
            "Ob die Antwort in der Frist kam, steht nicht fest, weil nicht bestimmt ist, ob sie am \(type.day(deadline)) oder am \(type.day(latest)) endet: \(known).",
            "Whether the answer came in time is not settled, as it has not been determined whether the deadline ends on \(type.day(deadline)) or on \(type.day(latest)): \(known).")
    }

    private func withoutDay(_ answers: [RoundReading.Answer], _ reading: RoundReading, _ type: Typography, name: (BodyID) -> String) -> String? {
        guard !answers.isEmpty else { return nil }
        let known = known(answers, type, name: name)
        guard let deadline = lastDays(reading.round.content, type), !reading.end.isByDecision else {
            return self(
                "Ob die Antwort vor dem Ende der Beteiligung kam, lässt sich erst mit dem genauen Tag sagen: \(known).",
                "Whether the answer came before the round ended can only be said once the exact day is known: \(known).")
        }
        return self(
            "Ob die Antwort in der Frist bis zum \(deadline) kam, lässt sich erst mit dem genauen Tag sagen: \(known).",
            "Whether the answer came within the time limit ending on \(deadline) can only be said once the exact day is known: \(known).")
    }

    /// What has ended a round before its deadline, or without one.
    public func ended(_ end: RoundEnd, _ type: Typography) -> String? {
        guard end.isByDecision, let decision = end.decision else { return nil }
        let title = decision.content.title, day = decision.header.on.map { " (" + type.date($0) + ")" } ?? ""
        return self("Die Beteiligung endete mit dem Beschluss „\(title.de)“\(day); spätere Antworten zählen nicht.",
                    "The round ended with the resolution “\(title.in(.en))”\(day); later answers do not count.")
    }

    /// Before an answer that came too late.
    public func late(_ end: RoundEnd) -> String {
        end.isByDecision ? self("Nach dem Ende der Beteiligung, zählt nicht", "After the round had ended, does not count")
            : self("Nach Ablauf der Frist, zählt nicht", "After the deadline, does not count")
    }

    /// How long answers count, and whether they still do; nil: no day was set.
    public func deadline(_ reading: RoundReading, _ type: Typography) -> String? {
        let state = reading.isPerhapsOver ? self(", nicht bestimmt, ob abgelaufen", ", not determined whether passed")
            : reading.isOpen ? self(", läuft noch", ", still running") : self(", abgelaufen", ", passed")
        return lastDays(reading.round.content, type).map { $0 + state }
    }

    /// The day on which the deadline ends, or both on which it may.
    public func lastDays(_ round: ConsentRound, _ type: Typography) -> String? {
        round.lastDay.map { day in
            type.day(day) + (round.perhapsLastDay.map { self(" oder ", " or ") + type.day($0) } ?? "")
        }
    }

    /// Of one answer, beside it.
    public func undated(_ answer: Recorded<Position>, in reading: RoundReading, _ type: Typography) -> String {
        let missing = reading.missing(of: answer)
        switch missing {
        case .decisionDay:
            return self("Ob vor dem Ende der Beteiligung, ist nicht bekannt; es fehlt der genaue Tag des Beschlusses",
                        "Whether before the round ended is not known; the exact day of the resolution is missing")
        case .day where reading.end.isByDecision:
            return self("Ob vor dem Ende der Beteiligung, ist nicht bekannt; es fehlt der genaue Tag", "Whether before the round ended is not known; the exact day is missing")
        case .day:
            let limit = reading.round.content.lastDay.map { self(" bis zum \(type.day($0))", " ending on \(type.day($0))") } ?? ""
            return self("Ob in der Frist\(limit), ist nicht bekannt; es fehlt der genaue Tag", "Whether within the time limit\(limit) is not known; the exact day is missing")
        case .rule(let earlier, let later):
            return self("Ob in der Frist, steht nicht fest; nicht bestimmt ist, ob sie am \(type.day(earlier)) oder am \(type.day(later)) endet",
                        "Whether in time is not settled; it has not been determined whether the deadline ends on \(type.day(earlier)) or on \(type.day(later))")
        case .dayAndRule:
            return self("Ob in der Frist, steht nicht fest; ", "Whether in time is not settled; ") + self.missing(missing, type)
        }
    }

    /// `der genaue Tag fehlt`
    func missing(_ missing: PerhapsLate, _ type: Typography) -> String {
        func rule(_ earlier: Day, _ later: Day) -> String {
            self("nicht bestimmt ist, ob die Frist am \(type.day(earlier)) oder am \(type.day(later)) endet",
                 "it has not been determined whether the deadline ends on \(type.day(earlier)) or on \(type.day(later))")
        }
        return switch missing {
        case .day: self("der genaue Tag fehlt", "the exact day is missing")
        case .decisionDay: self("der genaue Tag des Beschlusses fehlt", "the exact day of the resolution is missing")
        case .rule(let earlier, let later): rule(earlier, later)
        case .dayAndRule(let earlier, let later): self("der genaue Tag fehlt, und ", "the exact day is missing, and ") + rule(earlier, later)
        }
    }
}
