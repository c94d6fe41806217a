import Decisions

/// The words of the law room: what is needed, and what is still missing.
extension Words {
    /// That a condition with a day was met after it, or may have been, or was
    /// found met only then.
    public func metLate(_ late: MetLate, _ type: Typography) -> String {
        func on(_ date: PartialDate) -> String { date.inSentence(language) }
        return switch late {
        case .after(let date): self("Erfüllt erst \(on(date), "date"), nach Ablauf der Frist.")
        case .perhapsAfter(let date):
            self("Erfüllt \(on(date), "date"); ob in der Frist, lässt sich erst mit dem genauen Tag sagen.")
        case .found(let date):
            self("Festgestellt \(on(date), "date"), nach Ablauf der Frist; wann es erfüllt war, ist nicht verzeichnet.")
        }
    }

    /// As a heading. Once everything is decided, or the application is known to
    /// have been made, it lies behind.
    public func stillMissing(_ readiness: Readiness, in matter: Matter) -> String {
        if readiness.setAside != nil { return self("Was für einen Antrag fehlte") }
        return matter.isDecided || readiness.application != nil
            ? self("Was noch fehlt")
            : self(
                "Was für den Antrag fehlt")
    }

    /// That the application is past, and what shows it.
    public func isPast(_ application: ApplicationMade) -> String {
        self("Der Antrag liegt zurück: ") + application.reason.in(language)
    }

    /// `„Antrag bis Ende Juni“ erfüllt der Antrag selbst, bis zum 30.06.2021.`
    public func metByApplication(_ missing: Readiness.Missing, _ type: Typography) -> String {
        let title = missing.examination.requirement.content.title.in(language)
        let limit = missing.applyBy.map { self(", zu stellen bis zum \(type.day($0), "day")") } ?? ""
        return self("„\(title, "title")“ erfüllt der Antrag selbst\(limit, "limit").")
    }

    /// How far something missing is demanded, where it is no plain must.
    public func demanded(_ missing: Readiness.Missing) -> String? {
        missing.examination.force == .must ? nil : force(missing.examination.force)
    }

    /// Its finding, and that it can no longer be had.
    public func finding(_ missing: Readiness.Missing) -> String { finding(missing.examination) }
    func finding(_ examination: Examination) -> String {
        finding(examination.status) + (examination.isLost ? self(", nicht mehr zu haben") : "")
    }

    /// Which of two findings on a requirement leads, and why.
    func whichCounts(_ examination: Examination, _ entered: Finding, _ computed: Finding.Status) -> String {
        switch (examination.isFindingLeading, entered.settledBy, entered.status) {
        case (true, _?, _): self("Es zählt die Entscheidung.")
        case (true, nil, .notApplicable):
            self(
                """
                Es zählt der eingetragene Befund: Berechnet wird, ob die Voraussetzung erfüllt wäre, nicht, ob sie \
                noch \
                gilt.
                """)
        case (true, nil, _):
            self(
                "Es zählt der eingetragene Befund: Was sich berechnen lässt, hat sich seither nicht geändert.")
        case (false, _, _) where computed == .failed:
            self(
                """
                Es zählt, was sich berechnen lässt: Dass sie nicht erfüllt ist, ändert nur, was neu geschieht, kein \
                Befund.
                """)
        case (false, _, _):
            self(
                """
                Es zählt, was sich berechnen lässt: Seit dem eingetragenen Befund ist etwas geschehen oder eine \
                Vorschrift in Kraft getreten, oder zwei Vorschriften stehen gegeneinander.
                """)
        }
    }

    /// `Überfällig sind Auflagen`, before their names.
    public func overdueConditions(_ number: Int) -> String {
        number == 1
            ? self("Überfällig ist eine Auflage")
            : self("Überfällig sind Auflagen")
    }
}
