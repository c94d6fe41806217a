import Costing
import Decisions

/// When a round ends, what came in time, and who is no longer there to answer.
extension Words {
    /// What is to hold where a deadline ends on a day off.
    public func deadlineRule(_ rule: DeadlineRule, in land: Land?) -> String {
        let citation = rule.citation(in: land).in(language)
        return switch rule {
        case .asSet: self("bleibt es bei diesem Tag") + " (\(citation))"
        case .administrativeProcedure: self("endet die Frist am nächsten Werktag") + " (\(citation))"
        case .civilCode: self("tritt der nächste Werktag an seine Stelle") + " (\(citation))"
        }
    }

    /// Whether a round has been ended by a decision hangs on a day that is missing.
    public func perhapsDecided(_ resolution: Recorded<Resolution>) -> String {
        let title = resolution.content.title, day = resolution.header.on
        return self(
            """
            Ob darüber inzwischen entschieden ist, steht nicht fest, weil ein Tag fehlt: \
            „\(title, "title")“\({ language in day.map { ", " + $0.inSentence(language) } ?? "" }, "when").
            """)
    }

    /// Who of those asked is no more, and who stands in their place; nil where
    /// all are there.
    public func endedBodies(_ round: ConsentRound, in matter: Matter, asOf day: Day, _ type: Typography) -> String? {
        let ended = round.asked.compactMap { self.ended($0, in: matter, asOf: day, type) }
        return ended.isEmpty ? nil : ended.joined(separator: "; ") + "."
    }

    /// The same of one body, without the full stop; nil while it is there.
    public func ended(_ body: BodyID, in matter: Matter, asOf day: Day, _ type: Typography) -> String? {
        guard let end = matter.council.end(of: body)?.header.on, let last = end.lastDay, last <= day else {
            return nil
        }
        let name = matter.name(of: body).in(language),
            heirs = matter.council.heirs(of: body, on: day).map { matter.name(of: $0).in(language) }
        let place = heirs.isEmpty ? "" : self(", an ihrer Stelle steht ") + heirs.joined(separator: self(" und "))
        return self("\(name, "name") besteht nicht mehr (\(type.date(end), "date"))\(place, "place")")
    }

    /// What it means that some of those asked are no more; nil where all are there,
    /// or nobody votes.
    public func muted(_ reading: RoundStanding, in matter: Matter, asOf day: Day) -> String? {
        guard reading.rule != nil, !reading.gone.isEmpty else { return nil }
        guard reading.isOpen else {
            return self("Wer nicht mehr besteht, ist unter denen, die sich ändern müssten, nicht genannt.")
        }
        let silent = reading.silent.filter(reading.gone.contains),
            mute = silent.count { matter.council.heirs(of: $0, on: day).isEmpty }
        var told = [
            self(
                """
                Wer nicht mehr besteht, kann keine Antwort mehr geben oder ändern und ist unter denen, die sich ändern \
                müssten, nicht genannt.
                """)
        ]
        if silent.count > mute {
            told.append(
                self(
                    """
                    Bis zum Ende der Beteiligung kann sprechen, wer an ihre Stelle getreten ist; so lange ist offen, \
                    was \
                    für sie gilt.
                    """))
        }
        if mute > 0 { told.append(self("Wo niemand an ihre Stelle getreten ist, bleibt es beim Schweigen.")) }
        return told.joined(separator: " ")
    }

    /// What is missing to tell whether an answer came in time.
    /// - Parameter name: of a body.
    public func undated(_ reading: RoundStanding, _ type: Typography, name: (BodyID) -> String) -> String? {
        let (ofRule, ofDay) = reading.awaitingDay.reduce(
            into: ([RoundStanding.AskedBody](), [RoundStanding.AskedBody]())
        ) { parted, answer in
            if answer.undated.allSatisfy({ reading.missing(of: $0).isOfRule }) {
                parted.0.append(answer)
            } else {
                parted.1.append(answer)
            }
        }
        let told = [withoutRule(ofRule, reading, type, name: name), withoutDay(ofDay, reading, type, name: name)]
            .compactMap { $0 }
        return told.isEmpty ? nil : told.joined(separator: " ")
    }

    private func known(_ answers: [RoundStanding.AskedBody], _ type: Typography, name: (BodyID) -> String) -> String {
        answers.map { answer in
            let dates = answer.undated.compactMap { $0.header.on.map { type.date($0) } }.joined(separator: ", ")
            return "\(name(answer.body)) (\(dates))"
        }.joined(separator: ", ")
    }

    private func withoutRule(
        _ answers: [RoundStanding.AskedBody], _ reading: RoundStanding, _ type: Typography, name: (BodyID) -> String
    ) -> String? {
        guard !answers.isEmpty, let deadline = reading.round.content.lastDay,
            let latest = reading.round.content.perhapsLastDay
        else { return nil }
        let known = known(answers, type, name: name)
        return self(
            """
            Ob die Antwort in der Frist kam, steht nicht fest, weil nicht bestimmt ist, ob sie am \
            \(type.day(deadline), "day") oder am \(type.day(latest), "day2") endet: \(known, "known").
            """)
    }

    private func withoutDay(
        _ answers: [RoundStanding.AskedBody], _ reading: RoundStanding, _ type: Typography, name: (BodyID) -> String
    ) -> String? {
        guard !answers.isEmpty else { return nil }
        let known = known(answers, type, name: name)
        guard let deadline = lastDays(reading.round.content, type), !reading.end.isByDecision else {
            return self(
                """
                Ob die Antwort vor dem Ende der Beteiligung kam, lässt sich erst mit dem genauen Tag sagen: \
                \(known, "known").
                """)
        }
        return self(
            """
            Ob die Antwort in der Frist bis zum \(deadline, "deadline") kam, lässt sich erst mit dem genauen Tag \
            sagen: \(known, "known").
            """)
    }

    /// What has ended a round before its deadline, or without one.
    public func ended(_ end: RoundEnd, _ type: Typography) -> String? {
        guard end.isByDecision, let decision = end.decision else { return nil }
        let title = decision.content.title, day = decision.header.on.map { " (" + type.date($0) + ")" } ?? ""
        return self(
            """
            Die Beteiligung endete mit dem Beschluss „\(title, "title")“\(day, "day"); spätere Antworten zählen nicht.
            """)
    }

    /// Before an answer that came too late.
    public func late(_ end: RoundEnd) -> String {
        end.isByDecision
            ? self("Nach dem Ende der Beteiligung, zählt nicht")
            : self("Nach Ablauf der Frist, zählt nicht")
    }

    /// How long answers count, and whether they still do; nil: no day was set.
    public func deadline(_ reading: RoundStanding, _ type: Typography) -> String? {
        let state =
            reading.isPerhapsOver
            ? self(", nicht bestimmt, ob abgelaufen")
            : reading.isOpen ? self(", läuft noch") : self(", abgelaufen")
        return lastDays(reading.round.content, type).map { $0 + state }
    }

    /// The day on which the deadline ends, or both on which it may.
    public func lastDays(_ round: ConsentRound, _ type: Typography) -> String? {
        round.lastDay.map { day in
            type.day(day) + (round.perhapsLastDay.map { self(" oder ") + type.day($0) } ?? "")
        }
    }

    /// Of one answer, beside it.
    public func undated(_ answer: Recorded<Position>, in reading: RoundStanding, _ type: Typography) -> String {
        let missing = reading.missing(of: answer)
        switch missing {
        case .decisionDay:
            return self("Ob vor dem Ende der Beteiligung, ist nicht bekannt; es fehlt der genaue Tag des Beschlusses")
        case .day where reading.end.isByDecision:
            return self("Ob vor dem Ende der Beteiligung, ist nicht bekannt; es fehlt der genaue Tag")
        case .day:
            let limit = reading.round.content.lastDay.map { self(" bis zum \(type.day($0), "day")") } ?? ""
            return self("Ob in der Frist\(limit, "limit"), ist nicht bekannt; es fehlt der genaue Tag")
        case .rule(let earlier, let later):
            return self(
                """
                Ob in der Frist, steht nicht fest; nicht bestimmt ist, ob sie am \(type.day(earlier), "day") oder am \
                \(type.day(later), "day2") endet
                """)
        case .dayAndRule:
            return self("Ob in der Frist, steht nicht fest; ") + self.missing(missing, type)
        }
    }

    /// `der genaue Tag fehlt`
    func missing(_ missing: PerhapsLate, _ type: Typography) -> String {
        func rule(_ earlier: Day, _ later: Day) -> String {
            self(
                """
                nicht bestimmt ist, ob die Frist am \(type.day(earlier), "day") oder am \(type.day(later), "day2") \
                endet
                """)
        }
        return switch missing {
        case .day: self("der genaue Tag fehlt")
        case .decisionDay: self("der genaue Tag des Beschlusses fehlt")
        case .rule(let earlier, let later): rule(earlier, later)
        case .dayAndRule(let earlier, let later): self("der genaue Tag fehlt, und ") + rule(earlier, later)
        }
    }
}
