import Costing

extension Consent {
    func check(_ round: ConsentRound, on asked: PartialDate?) throws(Refusal) {
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
        if let threshold = round.driftThreshold, !(0...10_000).contains(threshold.value) {
            throw Refusal(Text("Die Schwelle liegt zwischen 0 und 100 %.", en: "The threshold is between 0 and 100%."))
        }
        if let rule = round.rule, let fault = rule.faults(for: round.asked.map { Vote($0, .silent) }).first {
            throw Refusal(fault.message)
        }
        if let earlier = round.follows, rounds[earlier] == nil {
            throw Refusal(Text("Die frühere Beteiligung „\(earlier.text)“ gibt es nicht.", en: "There is no earlier round “\(earlier.text)”."))
        }
    }

    func check(_ position: Position, _ header: Header, naming name: (BodyID) -> Text) throws(Refusal) {
        guard let round = rounds[position.round] else {
            throw Refusal(Text("Die Beteiligung „\(position.round.text)“ gibt es nicht.", en: "There is no round “\(position.round.text)”."))
        }
        if let body = position.body { try check(position, of: body, called: name(body), in: round, header) } else { try checkCollective(position, in: round) }
        if let asked = round.header.on?.firstDay, let told = header.on?.lastDay, told < asked {
            throw Refusal(
                Text("Die Antwort liegt vor der Frage: gefragt \(asked.inWords(.de)), geantwortet \(told.inWords(.de)).",
                     en: "The answer predates the question: asked \(asked.inWords(.en)), answered \(told.inWords(.en))."),
                help: Text("Das Datum der Stellungnahme prüfen.", en: "Check the date of the position."))
        }
        try check(position)
    }

    private func check(_ position: Position, of body: BodyID, called name: Text, in round: Recorded<ConsentRound>, _ header: Header) throws(Refusal) {
        guard round.content.asked.contains(body) else {
            throw Refusal(Text("„\(name.de)“ wurde in dieser Beteiligung nicht gefragt.", en: "“\(name.in(.en))” was not asked in this round."))
        }
        guard position.extent == nil else {
            throw Refusal(Text("Eine Körperschaft antwortet nur für sich.", en: "A body answers for itself alone."))
        }
        // A claim of others stands beside an answer and takes no place.
        let before = header.grade == .claim ? nil : ownPosition(of: body, in: round.id)
        if let before, position.replaces != before.id {
            throw Refusal(
                Text("„\(name.de)“ hat in dieser Beteiligung schon geantwortet.", en: "“\(name.in(.en))” has answered in this round already."),
                help: Text("Die neue Antwort als Änderung der früheren eintragen.", en: "Enter the new answer as a change of the earlier one."))
        }
        if let given = before?.header.on?.firstDay, let told = header.on?.lastDay, position.replaces != nil, told < given {
            throw Refusal(
                Text("Die Änderung liegt vor der Antwort, die sie ändert: \(given.inWords(.de)).", en: "The change predates the answer that it changes: \(given.inWords(.en))."),
                help: Text("Das Datum der Änderung prüfen.", en: "Check the date of the change."))
        }
        if let replaced = position.replaces, before?.id != replaced {
            throw Refusal(Text("Die Antwort „\(replaced.text)“, die geändert werden soll, gilt nicht oder ist von einer anderen Körperschaft.",
                               en: "The answer “\(replaced.text)” that is to be changed does not count, or is another body’s."))
        }
    }

    private func checkCollective(_ position: Position, in round: Recorded<ConsentRound>) throws(Refusal) {
        guard let extent = position.extent else {
            throw Refusal(
                Text("Die Stellungnahme nennt weder eine Körperschaft noch, für wie viele jemand spricht.",
                     en: "The position names neither a body nor for how many it speaks."))
        }
        if case .count(let number) = extent, number > round.content.asked.count {
            throw Refusal(
                Text("Gefragt waren \(round.content.asked.count), angegeben sind \(number).",
                     en: "\(round.content.asked.count) were asked, \(number) are claimed."))
        }
    }

    private func check(_ position: Position) throws(Refusal) {
        let conditions = position.conditions ?? [], answer = position.answer
        guard !conditions.isEmpty || answer != .conditional || position.body == nil else {
            throw Refusal(
                Text("Eine Zustimmung unter Bedingungen nennt mindestens eine.", en: "A conditional consent names at least one condition."),
                help: Text("Die Bedingung nennen; ist sie nicht bekannt, das sagen.", en: "Name the condition; if it is not known, say so."))
        }
        guard conditions.isEmpty || answer == .conditional else {
            throw Refusal(Text("Bedingungen gehören zu einer Zustimmung unter Bedingungen.", en: "Conditions belong to a conditional consent."))
        }
        guard Set(conditions.map(\.id)).count == conditions.count else {
            throw Refusal(Text("Zwei Bedingungen haben dieselbe Kennung.", en: "Two conditions have the same id."))
        }
    }

    func check(_ withdrawn: PositionWithdrawn, on day: PartialDate?) throws(Refusal) {
        guard let position = positions[withdrawn.position], position.content.body != nil,
              !setAside(in: position.content.round).contains(position.header.id) else {
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

    func check(_ report: ConditionReported) throws(Refusal) {
        guard let position = positions[report.position], (position.content.conditions ?? []).contains(where: { $0.id == report.condition }) else {
            throw Refusal(Text("Die Bedingung „\(report.condition)“ gibt es in dieser Antwort nicht.", en: "There is no condition “\(report.condition)” in this answer."))
        }
        guard !report.text.de.isBlank else {
            throw Refusal(Text("Zum Stand einer Bedingung gehört ein Satz.", en: "The state of a condition needs a sentence."))
        }
    }

    func check(_ reminder: ReminderSent) throws(Refusal) {
        guard let round = rounds[reminder.round] else {
            throw Refusal(Text("Die Beteiligung „\(reminder.round.text)“ gibt es nicht.", en: "There is no round “\(reminder.round.text)”."))
        }
        guard !reminder.to.isEmpty, reminder.to.allSatisfy(round.content.asked.contains) else {
            throw Refusal(Text("Erinnert werden nur Gefragte, mindestens eine.", en: "Only those asked are reminded, at least one."))
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
