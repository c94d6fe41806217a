import Costing
import Decisions

/// The words for what is resolved, watched and looked at again.
extension Words {
    public func trigger(_ trigger: Review.Trigger) -> String {
        switch trigger {
        case .edition: self("eine neue Ausgabe der Kostensätze")
        case .norm: self("eine geänderte Vorschrift")
        case .condition: self("eine Bedingung, die nicht mehr erfüllt ist")
        case .experience: self("Erfahrungen von anderswo")
        }
    }

    /// What a resolution holds on to.
    public func proviso(_ status: Verdict.Status) -> String {
        switch status {
        case .met, .metWithCondition: self("gilt")
        case .open: self("offen")
        case .failed: self("gilt nicht mehr")
        }
    }

    public func documentKind(_ kind: Document.Kind) -> String {
        switch kind {
        case .motion: self("Antrag")
        case .report: self("Bericht")
        case .letter: self("Schreiben")
        case .mail: self("E-Mail")
        case .minutes: self("Niederschrift")
        case .other: self("anderes Schriftstück")
        }
    }

    /// `41 Ja, 20 Nein, 3 Enthaltungen`; of what is not known, that it is not.
    /// - Parameter majority: what is unanimous has no votes against.
    public func votes(
        _ votes: Resolution.Votes, _ majority: Resolution.Majority = .unknown, _ outcome: Resolution.Outcome = .adopted
    ) -> String {
        let isUnanimous = majority == .unanimous
        return [
            votes.yes.map { self("\($0, "number")\u{A0}Ja") }
                ?? (isUnanimous && !outcome.isInFavour ? nil : self("Ja-Stimmen nicht bekannt")),
            votes.no.map { self("\($0, "number")\u{A0}Nein") }
                ?? (isUnanimous && outcome.isInFavour ? nil : self("Nein-Stimmen nicht bekannt")),
            votes.abstained.map(abstentions),
        ].compactMap { $0 }.joined(separator: ", ")
    }

    private func abstentions(_ number: Int) -> String {
        number == 1 ? self("1\u{A0}Enthaltung") : self("\(number, "number")\u{A0}Enthaltungen")
    }

    /// `zurückgezogen am 03.05.2013`, `geändert durch „…“ (04.05.2013)`
    public func fate(_ fate: EntryFate, _ type: Typography) -> String {
        let by =
            fate.by.map { entry in
                let title = self("„\(entry.content.headline, "headline")“")
                return title + (entry.header.on.map { " (" + type.date($0) + ")" } ?? "")
            } ?? ""
        let when = fate.by?.header.on.map { " " + $0.inSentence(language) } ?? ""
        return switch fate {
        case .withdrawn: self("zurückgezogen\(when, "when")")
        case .changed: self("geändert durch \(by, "by")")
        case .perhapsChanged(_, let missing):
            self("vielleicht geändert durch \(by, "by"); \(self.missing(missing, type), "missing")")
        case .late: self("zu spät, zählt nicht")
        case .perhapsLate(let missing): self("vielleicht zu spät; ") + self.missing(missing, type)
        case .claimed: self("nur behauptet, zählt nicht")
        case .outweighed: self("zählt nicht, eine andere Angabe ist besser belegt")
        case .takenBack: self("zurückgenommen\(when, "when")")
        case .superseded: self("überholt durch \(by, "by")")
        case .annulled: self("für ungültig erklärt\(when, "when")")
        case .ended(let day): self("galt bis zum \(type.day(day), "day")")
        }
    }

    /// Beside what may have come before or after a review was set.
    public var perhapsSince: String {
        self("ob erst seither, lässt sich erst mit dem genauen Tag sagen")
    }

    /// What may have been before or after, since its day is missing.
    public func perhapsDone(_ title: Text, _ on: PartialDate?) -> String {
        self(
            """
            Ob das mit \
            „\(title, "title")“\({ language in on.map { " (" + $0.inWords(language) + ")" } ?? "" }, "when") \
            geschehen ist, lässt sich erst mit dem genauen Tag sagen.
            """)
    }

    /// `gilt seit 01.01.2022`
    public func change(_ kind: NormChange.Kind) -> String {
        switch kind {
        case .cameIntoForce: self("gilt seit")
        case .wentOutOfForce: self("galt bis")
        }
    }
}
