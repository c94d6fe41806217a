import Costing
import Decisions
import Register

/// A day that lies ahead, told as ahead.
extension Words {
    /// What is shown of it.
    public func isAhead(_ day: Day, today: Day, _ type: Typography) -> String {
        self(
            """
            Der \(type.day(day), "day") liegt voraus. Gezeigt ist, was bis heute, \(type.day(today), "day2"), \
            verzeichnet ist; was noch offen ist, steht als offen da.
            """)
    }

    /// When what is shown is so: `jetzt`, and on a day to come that day.
    public func now(_ ahead: Ahead?, _ type: Typography) -> String {
        ahead.map { self("am \(type.day($0.day), "day")") } ?? self("jetzt")
    }

    /// At the head of a document of a day to come; nothing where it has come.
    func aheadNotice(_ view: MatterView, _ type: Typography) -> [Block] {
        guard let ahead = view.ahead else { return [] }
        return [
            .note(
                kind: .info,
                [
                    .paragraph([
                        .text(
                            Typography.protect(
                                self(
                                    "Vorausschau. ") + isAhead(ahead.day, today: ahead.today, type)))
                    ])
                ])
        ]
    }

    /// What would change by the mere passing of time.
    public func ifNothingMoreCame(_ ahead: Ahead, _ type: Typography) -> (head: String, lines: [String]) {
        let day = type.day(ahead.day)
        guard !ahead.isEmpty else {
            return (self("Käme bis dahin nichts mehr hinzu, bliebe es so."), [])
        }
        return (
            self("Käme bis zum \(day, "day") nichts mehr hinzu, wäre es an diesem Tag so:"),
            ahead.rounds.flatMap { lines($0, type) } + ahead.requirements.map { line($0) } + due(ahead, type)
        )
    }

    /// `Käme bis zum … nichts mehr hinzu, wäre das Einvernehmen nicht erreicht.`
    public func ifNothingMoreCame(_ round: Ahead.Round, until day: Day, _ type: Typography) -> String {
        let reminder = round.reminder.map { [self("eine Erinnerung fällig") + since($0, type)] } ?? []
        let then = ([state(round.then)] + round.conditions.map { line($0, type) } + reminder).joined(separator: "; ")
        return self("Käme bis zum \(type.day(day), "day") nichts mehr hinzu, wäre es so: \(then, "then").")
    }

    private func lines(_ round: Ahead.Round, _ type: Typography) -> [String] {
        let reminder = round.reminder.map { day in
            let title = quoted(round.then.round.content.title)
            return self("Beteiligung \(title, "title"): eine Erinnerung wäre fällig") + since(day, type)
        }
        return (round.endsOtherwise ? [line(round)] : []) + round.conditions.map { line($0, type) }
            + (reminder.map { [$0] } ?? [])
    }

    private func since(_ day: Day, _ type: Typography) -> String { self(" (seit \(type.day(day), "day"))") }

    private func line(_ change: Ahead.Condition, _ type: Typography) -> String {
        func state(_ condition: RoundStanding.Condition) -> String {
            condition.isInDoubt ? self("nicht mehr erfüllt, die Zustimmung fraglich") : self.condition(condition, type)
        }
        let title = quoted(change.then.condition.text)
        return self(
            """
            Bedingung \(title, "title") von \(change.name, "name"): heute \(state(change.today), "state"), dann \
            \(state(change.then), "state2")
            """)
    }

    private func line(_ round: Ahead.Round) -> String {
        self(
            """
            Beteiligung \(quoted(round.then.round.content.title), "title"): heute \(state(round.today), "state"), \
            dann \(state(round.then), "state2")
            """)
    }

    private func state(_ reading: RoundStanding) -> String {
        let deadline =
            reading.isPerhapsOver
            ? self("nicht bestimmt, ob die Frist abgelaufen ist")
            : reading.isOpen ? self("Frist läuft") : self("Frist abgelaufen")
        return reading.outcome.map {
            self(
                "Einvernehmen \(outcome($0), "outcome")") + " (" + deadline + ")"
        } ?? deadline
    }

    private func line(_ requirement: Ahead.Requirement) -> String {
        let title = quoted(requirement.then.requirement.content.title)
        let today = finding(requirement.today), then = finding(requirement.then)
        return self("Voraussetzung \(title, "title"): heute \(today, "today"), dann \(then, "then")")
    }

    private func due(_ ahead: Ahead, _ type: Typography) -> [String] {
        func until(_ day: Day?) -> String { day.map { self(" (bis \(type.day($0), "day"))") } ?? "" }
        let mandates = ahead.overdue.map { mandate in
            self("Auftrag \(quoted(mandate.content.title), "title") wäre überfällig") + until(mandate.content.due)
        }
        let perhaps = ahead.perhapsOverdue.map { mandate in
            let title = quoted(mandate.content.title)
            return self(
                "Auftrag \(title, "title") wäre vielleicht überfällig; es fehlt ein Tag") + until(mandate.content.due)
        }
        let imposed = ahead.imposed.map { examination in
            let title = quoted(examination.requirement.content.title)
            return self("Auflage \(title, "title") wäre überfällig") + until(examination.requirement.content.due)
        }
        let provisos = ahead.provisos.map { watched in
            self("Ein Vorbehalt des Beschlusses \(quoted(watched.resolution.content.title), "title") gälte nicht mehr")
        }
        let reviews = ahead.reviews.map { review in
            let title = quoted(review.review.content.title)
            return review.isPerhapsDue
                ? self("Neu zu prüfen wäre vielleicht \(title, "title"); es fehlt ein Tag")
                : self("Neu zu prüfen wäre \(title, "title")")
        }
        return mandates + perhaps + imposed + provisos + reviews
    }

    func quoted(_ text: Text) -> String { self("„\(text, "text")“") }
}
