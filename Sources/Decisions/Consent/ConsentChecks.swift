import Costing

extension Consent {
    func check(_ round: ConsentRound, on asked: PartialDate?, in matter: any Surroundings) throws(Refusal) {
        if let county = matter.county, round.asked.contains(county) {
            throw Refusal(
                Text(phrase: "„\(matter.name(of: county), "name")“ fragt; gefragt werden andere."), key: "asked")
        }
        if round.asked.isEmpty {
            throw Refusal(Text(phrase: "Eine Beteiligung braucht mindestens eine befragte Körperschaft."), key: "asked")
        }
        if Set(round.asked).count != round.asked.count {
            throw Refusal(Text(phrase: "Eine Körperschaft ist zweimal gefragt."), key: "asked")
        }
        if let deadline = round.deadline, let day = asked?.firstDay, deadline < day {
            throw Refusal(
                Text(phrase: "Die Frist endet, bevor gefragt wird: \(deadline.inWords, "deadline")."), key: "deadline")
        }
        if let late = (round.reminders ?? []).first(where: { day in round.deadline.map { day > $0 } ?? false }) {
            throw Refusal(
                Text(phrase: "Erinnert wird vor Ablauf der Frist, nicht am \(late.inWords, "late")."), key: "reminders")
        }
        if let early = (round.reminders ?? []).first(where: { day in asked?.firstDay.map { day < $0 } ?? false }) {
            throw Refusal(
                Text(phrase: "Erinnert wird, nachdem gefragt ist, nicht am \(early.inWords, "early")."),
                key: "reminders")
        }
        if round.strength != .consent, round.rule != nil || round.silence == .consent || round.silence == .refusal {
            throw Refusal(
                Text(
                    phrase: """
                        Nur ein Einvernehmen hat eine Regel für das Ergebnis; bei Anhörung und Benehmen stimmt niemand \
                        ab.
                        """),
                help: Text(phrase: "Die Regel weglassen oder die Stärke ändern."))
        }
        if round.deadline == nil, round.silence == .consent || round.silence == .refusal {
            throw Refusal(
                Text(phrase: "Ohne letzten Tag für die Antwort kann Schweigen nichts bedeuten."),
                help: Text(phrase: "Eine Frist setzen, oder Schweigen nicht als Antwort zählen."),
                key: "deadline")
        }
        if round.deadline == nil, let rule = round.deadlineRule {
            throw Refusal(
                Text(phrase: "Ohne letzten Tag für die Antwort sagt „\(rule.rawValue, "rule")“ nichts."),
                help: Text(phrase: "Eine Frist setzen, oder die Regel für ihr Ende weglassen."),
                key: "deadline")
        }
        if let threshold = round.driftThreshold, !(0...10_000).contains(threshold.value) {
            throw Refusal(Text(phrase: "Die Schwelle liegt zwischen 0 und 100 %."), key: "drift-threshold")
        }
        if let rule = round.rule, let fault = rule.faults(for: round.asked.map { Vote($0, .silent) }).first {
            throw Refusal(fault.message, key: "rule")
        }
        if let earlier = round.follows {
            guard let followed = rounds[earlier] else {
                throw Refusal(
                    Text(phrase: "Die frühere Beteiligung „\(earlier.text, "earlier")“ gibt es nicht."), key: "follows")
            }
            if let before = followed.header.on?.firstDay, let day = asked?.lastDay, day < before {
                throw Refusal(
                    Text(
                        phrase: """
                            „\(followed.content.title, "title")“ wurde erst danach eröffnet; erneut fragen kann nur \
                            eine \
                            spätere Beteiligung.
                            """),
                    key: "follows")
            }
        }
        try check(round.briefing)
    }

    /// A figure is given once, in its own unit.
    private func check(_ briefing: ConsentRound.Briefing) throws(Refusal) {
        for (index, frozen) in briefing.figures.enumerated()
        where briefing.figures.prefix(index).contains(where: { $0.figure == frozen.figure }) {
            throw Refusal(
                Text(phrase: "Die Unterlagen nennen die Kennzahl „\(frozen.figure, "figure")“ zweimal."),
                key: "briefing")
        }
        if Set(briefing.documents).count != briefing.documents.count {
            throw Refusal(Text(phrase: "Ein Schriftstück steht zweimal in den Unterlagen."), key: "briefing")
        }
    }

    func check(_ withdrawn: PositionWithdrawn, on day: PartialDate?, in matter: any Surroundings) throws(Refusal) {
        guard let position = positions[withdrawn.position],
            !setAside(in: position.content.round, matter.grade(of:)).contains(position.header.id)
        else {
            throw Refusal(
                Text(
                    phrase: """
                        Die Antwort „\(withdrawn.position.text, "position")“ gibt es nicht, oder sie gilt nicht mehr.
                        """),
                key: "position")
        }
        guard !withdrawn.reason.de.isBlank else {
            throw Refusal(Text(phrase: "Zur Rücknahme einer Antwort gehört ein Satz."), key: "reason")
        }
        if let given = position.header.on?.firstDay, let day = day?.lastDay, day < given {
            throw Refusal(Text(phrase: "Die Rücknahme liegt vor der Antwort."), key: "on")
        }
    }

    func check(_ report: ConditionReported, on day: PartialDate?, in matter: any Surroundings) throws(Refusal) {
        guard let position = positions[report.position],
            let condition = (position.content.conditions ?? []).first(where: { $0.id == report.condition })
        else {
            throw Refusal(
                Text(
                    phrase: "Die Bedingung „\(report.condition, "condition")“ gibt es in dieser Antwort nicht."),
                key: "condition")
        }
        guard !setAside(in: position.content.round, matter.grade(of:)).contains(position.header.id) else {
            throw Refusal(
                Text(phrase: "Die Antwort, zu der die Bedingung gehört, ist geändert oder zurückgenommen."),
                help: Text(phrase: "Den Stand bei der Antwort eintragen, die jetzt gilt."),
                key: "position")
        }
        guard condition.metIf == nil || report.state == .waived else {
            throw Refusal(
                Text(
                    phrase: """
                        Der Stand dieser Bedingung wird berechnet; eintragen lässt sich nur, dass die Körperschaft auf \
                        sie verzichtet.
                        """),
                help: Text(
                    phrase: "Eintragen, worauf die Berechnung beruht: die Kennzahl, das Schriftstück, den Beschluss."),
                key: "state")
        }
        if let given = position.header.on?.firstDay, let day = day?.lastDay, day < given {
            throw Refusal(
                Text(
                    phrase: "Der Stand der Bedingung liegt vor der Antwort, die sie stellt: \(given.inWords, "given")."
                ),
                key: "on")
        }
        guard !report.text.de.isBlank else {
            throw Refusal(Text(phrase: "Zum Stand einer Bedingung gehört ein Satz."), key: "text")
        }
    }

    func check(_ reminder: ReminderSent, on day: PartialDate?) throws(Refusal) {
        guard let round = rounds[reminder.round] else {
            throw Refusal(
                Text(phrase: "Die Beteiligung „\(reminder.round.text, "round")“ gibt es nicht."), key: "round")
        }
        guard !reminder.to.isEmpty, reminder.to.allSatisfy(round.content.asked.contains) else {
            throw Refusal(Text(phrase: "Erinnert werden nur Gefragte, mindestens eine."), key: "to")
        }
        if let asked = round.header.on?.firstDay, let day = day?.lastDay, day < asked {
            throw Refusal(Text(phrase: "Erinnert ist, bevor gefragt wurde: \(asked.inWords, "asked")."), key: "on")
        }
        if let deadline = round.content.perhapsLastDay ?? round.content.lastDay, let day = day?.firstDay, day > deadline
        {
            let isOpen = round.content.perhapsLastDay != nil
            throw Refusal(
                isOpen
                    ? Text(
                        phrase: """
                            Die Frist war spätestens am \(deadline, "deadline") abgelaufen; danach zählt keine Antwort \
                            mehr.
                            """)
                    : Text(
                        phrase: """
                            Die Frist war am \(deadline, "deadline") abgelaufen; danach zählt keine Antwort mehr.
                            """),
                key: "on")
        }
    }

    func check(_ weighing: ViewsWeighed, on day: PartialDate?) throws(Refusal) {
        guard let round = rounds[weighing.round], round.content.strength != .consent else {
            throw Refusal(Text(phrase: "Abgewogen wird, was bei Anhörung oder Benehmen gesagt wurde."), key: "round")
        }
        if let asked = round.header.on?.firstDay, let day = day?.lastDay, day < asked {
            throw Refusal(Text(phrase: "Abgewogen ist, bevor gefragt wurde: \(asked.inWords, "asked")."), key: "on")
        }
        guard !weighing.text.de.isBlank else {
            throw Refusal(Text(phrase: "Die Abwägung braucht einen Text."), key: "text")
        }
    }
}

extension ConsentRound: RefusableContent {
    func check(_ header: Header, in consent: Consent, of matter: any Surroundings) throws(Refusal) {
        try checkServed(matter)
        try consent.check(self, on: header.on, in: matter)
    }
}

extension PositionWithdrawn: RefusableContent {
    func check(_ header: Header, in consent: Consent, of matter: any Surroundings) throws(Refusal) {
        try consent.check(self, on: header.on, in: matter)
    }
}

extension ConditionReported: RefusableContent {
    func check(_ header: Header, in consent: Consent, of matter: any Surroundings) throws(Refusal) {
        try consent.check(self, on: header.on, in: matter)
    }
}

extension ReminderSent: RefusableContent {
    func check(_ header: Header, in consent: Consent, of matter: any Surroundings) throws(Refusal) {
        try consent.check(self, on: header.on)
    }
}

extension ViewsWeighed: RefusableContent {
    func check(_ header: Header, in consent: Consent, of matter: any Surroundings) throws(Refusal) {
        try consent.check(self, on: header.on)
    }
}

extension ConsentRound {
    /// A round serves what its result can meet.
    private func checkServed(_ matter: any Surroundings) throws(Refusal) {
        for id in serves ?? [] {
            guard let title = matter.titleIfNoRoundMeets(id) else { continue }
            throw Refusal(
                Text(
                    phrase: """
                        „\(title, "title")“ fragt nicht nach dem Ergebnis einer Beteiligung; diese hier kann nichts \
                        dazu \
                        beitragen.
                        """),
                help: Text(
                    phrase: """
                        Die Voraussetzung bei der Beteiligung weglassen, oder bei ihr ein Einvernehmen verlangen.
                        """),
                key: "serves")
        }
    }
}
