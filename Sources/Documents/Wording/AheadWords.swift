import Costing
import Decisions
import Register

/// A day that lies ahead, told as ahead.
extension Words {
    /// What is shown of it.
    public func isAhead(_ day: Day, today: Day, _ type: Typography) -> String {
        self("Der \(type.day(day)) liegt voraus. Gezeigt ist, was bis heute, \(type.day(today)), verzeichnet ist; was noch offen ist, steht als offen da.",
             "\(type.day(day)) lies ahead. What is shown is what has been recorded until today, \(type.day(today)); what is still open is shown as open.")
    }

    /// When what is shown is so: `jetzt`, and on a day to come that day.
    public func now(_ ahead: Ahead?, _ type: Typography) -> String {
        ahead.map { self("am \(type.day($0.day))", "on \(type.day($0.day))") } ?? self("jetzt", "now")
    }

    /// At the head of a document of a day to come; nothing where it has come.
    func aheadNotice(_ view: MatterView, _ type: Typography) -> [Block] {
        guard let ahead = view.ahead else { return [] }
        return [.note(kind: .info, [.paragraph([.text(Typography.protect(self("Vorausschau. ", "Looking ahead. ") + isAhead(ahead.day, today: ahead.today, type)))])])]
    }

    /// What would change by the mere passing of time.
    public func ifNothingMoreCame(_ ahead: Ahead, _ type: Typography) -> (head: String, lines: [String]) {
        let day = type.day(ahead.day)
        guard !ahead.isEmpty else {
            return (self("Käme bis dahin nichts mehr hinzu, bliebe es so.", "If nothing more came until then, it would stay so."), [])
        }
        return (self("Käme bis zum \(day) nichts mehr hinzu, wäre es an diesem Tag so:", "If nothing more came until \(day), it would then be so:"),
                ahead.rounds.flatMap { lines($0, type) } + ahead.requirements.map { line($0) } + due(ahead, type))
    }

    /// `Käme bis zum … nichts mehr hinzu, wäre das Einvernehmen nicht erreicht.`
    public func ifNothingMoreCame(_ round: Ahead.Round, until day: Day, _ type: Typography) -> String {
        let reminder = round.reminder.map { [self("eine Erinnerung fällig", "a reminder due") + since($0, type)] } ?? []
        let then = ([state(round.then)] + round.conditions.map { line($0, type) } + reminder).joined(separator: "; ")
        return self("Käme bis zum \(type.day(day)) nichts mehr hinzu, wäre es so: \(then).", "If nothing more came until \(type.day(day)), it would be so: \(then).")
    }

    private func lines(_ round: Ahead.Round, _ type: Typography) -> [String] {
        let reminder = round.reminder.map { day in
            let title = quoted(round.then.round.content.title)
            return self("Beteiligung \(title): eine Erinnerung wäre fällig", "Round \(title): a reminder would be due") + since(day, type)
        }
        return (round.endsOtherwise ? [line(round)] : []) + round.conditions.map { line($0, type) } + (reminder.map { [$0] } ?? [])
    }

    private func since(_ day: Day, _ type: Typography) -> String { self(" (seit \(type.day(day)))", " (since \(type.day(day)))") }

    private func line(_ change: Ahead.Condition, _ type: Typography) -> String {
        func state(_ condition: RoundReading.Condition) -> String {
            condition.isInDoubt ? self("nicht mehr erfüllt, die Zustimmung fraglich", "met no longer, the consent in doubt") : self.condition(condition, type)
        }
        let title = quoted(change.then.condition.text)
        return self("Bedingung \(title) von \(change.name.de): heute \(state(change.today)), dann \(state(change.then))",
                    "Condition \(title) of \(change.name.in(.en)): today \(state(change.today)), then \(state(change.then))")
    }

    private func line(_ round: Ahead.Round) -> String {
        self("Beteiligung \(quoted(round.then.round.content.title)): heute \(state(round.today)), dann \(state(round.then))",
             "Round \(quoted(round.then.round.content.title)): today \(state(round.today)), then \(state(round.then))")
    }

    private func state(_ reading: RoundReading) -> String {
        let deadline = reading.isPerhapsOver
            ? self("nicht bestimmt, ob die Frist abgelaufen ist", "not determined whether the deadline has passed")
            : reading.isOpen ? self("Frist läuft", "deadline running") : self("Frist abgelaufen", "deadline passed")
        return reading.outcome.map { self("Einvernehmen \(outcome($0))", "agreement \(outcome($0))") + " (" + deadline + ")" } ?? deadline
    }

    private func line(_ requirement: Ahead.Requirement) -> String {
        let title = quoted(requirement.then.requirement.content.title)
        let today = finding(requirement.today), then = finding(requirement.then)
        return self("Voraussetzung \(title): heute \(today), dann \(then)", "Requirement \(title): today \(today), then \(then)")
    }

    private func due(_ ahead: Ahead, _ type: Typography) -> [String] {
        func until(_ day: Day?) -> String { day.map { self(" (bis \(type.day($0)))", " (by \(type.day($0)))") } ?? "" }
        let mandates = ahead.overdue.map { mandate in
            self("Auftrag \(quoted(mandate.content.title)) wäre überfällig", "Mandate \(quoted(mandate.content.title)) would be overdue") + until(mandate.content.due)
        }
        let perhaps = ahead.perhapsOverdue.map { mandate in
            let title = quoted(mandate.content.title)
            return self(
                "Auftrag \(title) wäre vielleicht überfällig; es fehlt ein Tag",
                "Mandate \(title) would perhaps be overdue; a day is missing") + until(mandate.content.due)
        }
        let imposed = ahead.imposed.map { examination in
            let title = quoted(examination.requirement.content.title)
            return self("Auflage \(title) wäre überfällig", "Condition \(title) would be overdue") + until(examination.requirement.content.due)
        }
        let provisos = ahead.provisos.map { watched in
            self("Ein Vorbehalt des Beschlusses \(quoted(watched.resolution.content.title)) gälte nicht mehr",
                 "A proviso of the resolution \(quoted(watched.resolution.content.title)) would no longer hold")
        }
        let reviews = ahead.reviews.map { review in
            let title = quoted(review.review.content.title)
            return review.isPerhapsDue
                ? self("Neu zu prüfen wäre vielleicht \(title); es fehlt ein Tag",
                       "To be looked at again would perhaps be \(title); a day is missing")
                : self("Neu zu prüfen wäre \(title)", "To be looked at again would be \(title)")
        }
        return mandates + perhaps + imposed + provisos + reviews
    }

    func quoted(_ text: Text) -> String { self("„\(text.de)“", "“\(text.in(.en))”") }
}
