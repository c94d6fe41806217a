import Costing

extension Consent {
    func check(_ round: ConsentRound, on asked: PartialDate?, in matter: any Surroundings) throws(Refusal) {
        if let county = matter.county, round.asked.contains(county) {
            throw Refusal(Text("„\(matter.name(of: county).de)“ fragt; gefragt werden andere.", en: "“\(matter.name(of: county).in(.en))” asks; others are asked."))
        }
        if round.asked.isEmpty {
            throw Refusal(Text("Eine Beteiligung braucht mindestens eine befragte Körperschaft.", en: "A round asks at least one body."))
        }
        if Set(round.asked).count != round.asked.count {
            throw Refusal(Text("Eine Körperschaft ist zweimal gefragt.", en: "A body is asked twice."))
        }
        if let deadline = round.deadline, let day = asked?.firstDay, deadline < day {
            throw Refusal(Text("Die Frist endet, bevor gefragt wird: \(deadline.inWords(.de)).", en: "The deadline ends before anyone is asked: \(deadline.inWords(.en))."))
        }
        if let late = (round.reminders ?? []).first(where: { day in round.deadline.map { day > $0 } ?? false }) {
            throw Refusal(Text("Erinnert wird vor Ablauf der Frist, nicht am \(late.inWords(.de)).", en: "A reminder comes before the deadline, not on \(late.inWords(.en))."))
        }
        if let early = (round.reminders ?? []).first(where: { day in asked?.firstDay.map { day < $0 } ?? false }) {
            throw Refusal(Text("Erinnert wird, nachdem gefragt ist, nicht am \(early.inWords(.de)).", en: "A reminder comes after the question, not on \(early.inWords(.en))."))
        }
        if round.strength != .consent, round.rule != nil || round.silence == .consent || round.silence == .refusal {
            throw Refusal(
                Text("Nur ein Einvernehmen hat eine Regel für das Ergebnis; bei Anhörung und Benehmen stimmt niemand ab.",
                     en: "Only agreement has a rule for its result; a hearing or regard is no vote."),
                help: Text("Die Regel weglassen oder die Stärke ändern.", en: "Leave the rule out, or change the strength."))
        }
        if round.deadline == nil, round.silence == .consent || round.silence == .refusal {
            throw Refusal(
                Text("Ohne letzten Tag für die Antwort kann Schweigen nichts bedeuten.", en: "Without a last day for an answer silence cannot mean anything."),
                help: Text("Eine Frist setzen, oder Schweigen nicht als Antwort zählen.", en: "Set a deadline, or let silence be no answer."))
        }
        if round.deadline == nil, let rule = round.deadlineRule {
            throw Refusal(
                Text("Ohne letzten Tag für die Antwort sagt „\(rule.rawValue)“ nichts.", en: "Without a last day for an answer “\(rule.rawValue)” says nothing."),
                help: Text("Eine Frist setzen, oder die Regel für ihr Ende weglassen.", en: "Set a deadline, or leave out the rule for its end."))
        }
        if let threshold = round.driftThreshold, !(0...10_000).contains(threshold.value) {
            throw Refusal(Text("Die Schwelle liegt zwischen 0 und 100 %.", en: "The threshold is between 0 and 100%."))
        }
        if let rule = round.rule, let fault = rule.faults(for: round.asked.map { Vote($0, .silent) }).first {
            throw Refusal(fault.message)
        }
        if let earlier = round.follows {
            guard let followed = rounds[earlier] else {
                throw Refusal(Text("Die frühere Beteiligung „\(earlier.text)“ gibt es nicht.", en: "There is no earlier round “\(earlier.text)”."))
            }
            if let before = followed.header.on?.firstDay, let day = asked?.lastDay, day < before {
                throw Refusal(Text("„\(followed.content.title.de)“ wurde erst danach eröffnet; erneut fragen kann nur eine spätere Beteiligung.",
                                   en: "“\(followed.content.title.in(.en))” was opened only after it; only a later round asks again."))
            }
        }
        try check(round.briefing)
    }

    /// A figure is given once, in its own unit.
    private func check(_ briefing: ConsentRound.Briefing) throws(Refusal) {
        for (index, frozen) in briefing.figures.enumerated() where briefing.figures.prefix(index).contains(where: { $0.figure == frozen.figure }) {
            throw Refusal(Text("Die Unterlagen nennen die Kennzahl „\(frozen.figure)“ zweimal.", en: "The briefing gives the figure “\(frozen.figure)” twice."))
        }
        if Set(briefing.documents).count != briefing.documents.count {
            throw Refusal(Text("Ein Schriftstück steht zweimal in den Unterlagen.", en: "A document stands in the briefing twice."))
        }
    }

    func check(_ withdrawn: PositionWithdrawn, on day: PartialDate?, in matter: any Surroundings) throws(Refusal) {
        guard let position = positions[withdrawn.position],
              !setAside(in: position.content.round, matter.grade(of:)).contains(position.header.id) else {
            throw Refusal(Text("Die Antwort „\(withdrawn.position.text)“ gibt es nicht, oder sie gilt nicht mehr.",
                               en: "There is no answer “\(withdrawn.position.text)”, or it counts no more."))
        }
        guard !withdrawn.reason.de.isBlank else {
            throw Refusal(Text("Zur Rücknahme einer Antwort gehört ein Satz.", en: "Taking an answer back needs a sentence."))
        }
        if let given = position.header.on?.firstDay, let day = day?.lastDay, day < given {
            throw Refusal(Text("Die Rücknahme liegt vor der Antwort.", en: "The answer is taken back before it is given."))
        }
    }

    func check(_ report: ConditionReported, on day: PartialDate?, in matter: any Surroundings) throws(Refusal) {
        guard let position = positions[report.position], let condition = (position.content.conditions ?? []).first(where: { $0.id == report.condition }) else {
            throw Refusal(Text("Die Bedingung „\(report.condition)“ gibt es in dieser Antwort nicht.", en: "There is no condition “\(report.condition)” in this answer."))
        }
        guard !setAside(in: position.content.round, matter.grade(of:)).contains(position.header.id) else {
            throw Refusal(
                Text("Die Antwort, zu der die Bedingung gehört, ist geändert oder zurückgenommen.", en: "The answer that the condition belongs to was changed or taken back."),
                help: Text("Den Stand bei der Antwort eintragen, die jetzt gilt.", en: "Report on the answer that counts now."))
        }
        guard condition.metIf == nil || report.state == .waived else {
            throw Refusal(
                Text("Der Stand dieser Bedingung wird berechnet; eintragen lässt sich nur, dass die Körperschaft auf sie verzichtet.",
                     en: "The state of this condition is computed; all that can be entered is that the body waives it."),
                help: Text("Eintragen, worauf die Berechnung beruht: die Kennzahl, das Schriftstück, den Beschluss.",
                           en: "Enter what it is computed from: the figure, the document, the resolution."))
        }
        if let given = position.header.on?.firstDay, let day = day?.lastDay, day < given {
            throw Refusal(Text("Der Stand der Bedingung liegt vor der Antwort, die sie stellt: \(given.inWords(.de)).", en: "The state of the condition predates the answer that makes it: \(given.inWords(.en))."))
        }
        guard !report.text.de.isBlank else {
            throw Refusal(Text("Zum Stand einer Bedingung gehört ein Satz.", en: "The state of a condition needs a sentence."))
        }
    }

    func check(_ reminder: ReminderSent, on day: PartialDate?) throws(Refusal) {
        guard let round = rounds[reminder.round] else {
            throw Refusal(Text("Die Beteiligung „\(reminder.round.text)“ gibt es nicht.", en: "There is no round “\(reminder.round.text)”."))
        }
        guard !reminder.to.isEmpty, reminder.to.allSatisfy(round.content.asked.contains) else {
            throw Refusal(Text("Erinnert werden nur Gefragte, mindestens eine.", en: "Only those asked are reminded, at least one."))
        }
        if let asked = round.header.on?.firstDay, let day = day?.lastDay, day < asked {
            throw Refusal(Text("Erinnert ist, bevor gefragt wurde: \(asked.inWords(.de)).", en: "The reminder predates the question: \(asked.inWords(.en))."))
        }
        if let deadline = round.content.perhapsLastDay ?? round.content.lastDay, let day = day?.firstDay, day > deadline {
            let isOpen = round.content.perhapsLastDay != nil
            throw Refusal(Text(
                "Die Frist war \(isOpen ? "spätestens " : "")am \(deadline.inWords(.de)) abgelaufen; danach zählt keine Antwort mehr.",
                en: "The deadline was \(deadline.inWords(.en))\(isOpen ? " at the latest" : ""); no answer counts after it."))
        }
    }

    func check(_ weighing: ViewsWeighed, on day: PartialDate?) throws(Refusal) {
        guard let round = rounds[weighing.round], round.content.strength != .consent else {
            throw Refusal(Text("Abgewogen wird, was bei Anhörung oder Benehmen gesagt wurde.", en: "What was said in a hearing or for regard is weighed."))
        }
        if let asked = round.header.on?.firstDay, let day = day?.lastDay, day < asked {
            throw Refusal(Text("Abgewogen ist, bevor gefragt wurde: \(asked.inWords(.de)).", en: "The weighing predates the question: \(asked.inWords(.en))."))
        }
        guard !weighing.text.de.isBlank else {
            throw Refusal(Text("Die Abwägung braucht einen Text.", en: "The weighing needs a text."))
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
                Text("„\(title.de)“ fragt nicht nach dem Ergebnis einer Beteiligung; diese hier kann nichts dazu beitragen.",
                     en: "“\(title.in(.en))” does not ask for the result of a round; this one cannot contribute to it."),
                help: Text("Die Voraussetzung bei der Beteiligung weglassen, oder bei ihr ein Einvernehmen verlangen.",
                           en: "Leave the requirement out of the round, or let it demand an agreement."))
        }
    }
}
