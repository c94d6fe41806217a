import Costing
import Decisions

/// The words for what is resolved, watched and looked at again.
extension Words {
    public func trigger(_ trigger: Review.Trigger) -> String {
        switch trigger {
        case .edition: self("eine neue Ausgabe der Kostensätze", "a new edition of the rates")
        case .norm: self("eine geänderte Vorschrift", "a changed act or regulation")
        case .condition: self("eine Bedingung, die nicht mehr erfüllt ist", "a condition that is no longer met")
        case .experience: self("Erfahrungen von anderswo", "experience elsewhere")
        }
    }

    /// What a resolution holds on to.
    public func proviso(_ status: Verdict.Status) -> String {
        switch status {
        case .met, .metWithCondition: self("gilt", "holds")
        case .open: self("offen", "open")
        case .failed: self("gilt nicht mehr", "no longer holds")
        }
    }

    public func documentKind(_ kind: Document.Kind) -> String {
        switch kind {
        case .motion: self("Antrag", "motion")
        case .report: self("Bericht", "report")
        case .letter: self("Schreiben", "letter")
        case .mail: self("E-Mail", "e-mail")
        case .minutes: self("Niederschrift", "minutes")
        case .other: self("anderes Schriftstück", "another document")
        }
    }

    /// `41 Ja, 20 Nein, 3 Enthaltungen`; of what is not known, that it is not.
    /// - Parameter majority: what is unanimous has no votes against.
    public func votes(_ votes: Resolution.Votes, _ majority: Resolution.Majority = .unknown, _ outcome: Resolution.Outcome = .adopted) -> String {
        func number(_ number: Int?, _ german: String, _ english: String, isKnown: Bool) -> String? {
            if let number { return self("\(number)\u{A0}\(german)", "\(number)\u{A0}\(english)") }
            return isKnown ? nil : self("\(german)-Stimmen nicht bekannt", "votes \(english == "yes" ? "in favour" : "against") not known")
        }
        let isUnanimous = majority == .unanimous
        return [
            number(votes.yes, "Ja", "yes", isKnown: isUnanimous && !outcome.isInFavour),
            number(votes.no, "Nein", "no", isKnown: isUnanimous && outcome.isInFavour),
            votes.abstained.map(abstentions),
        ].compactMap { $0 }.joined(separator: ", ")
    }

    private func abstentions(_ number: Int) -> String {
        number == 1 ? self("1\u{A0}Enthaltung", "1\u{A0}abstention") : self("\(number)\u{A0}Enthaltungen", "\(number)\u{A0}abstentions")
    }

    /// `zurückgezogen am 03.05.2013`, `geändert durch „…“ (04.05.2013)`
    public func fate(_ fate: EntryFate, _ type: Typography) -> String {
        let by = fate.by.map { entry in
            let title = self("„\(entry.content.headline.de)“", "“\(entry.content.headline.in(.en))”")
            return title + (entry.header.on.map { " (" + type.date($0) + ")" } ?? "")
        } ?? ""
        let when = fate.by?.header.on.map { " " + $0.inSentence(language) } ?? ""
        return switch fate {
        case .withdrawn: self("zurückgezogen\(when)", "withdrawn\(when)")
        case .changed: self("geändert durch \(by)", "changed by \(by)")
        case .perhapsChanged(_, let missing):
            self("vielleicht geändert durch \(by); \(self.missing(missing, type))", "perhaps changed by \(by); \(self.missing(missing, type))")
        case .late: self("zu spät, zählt nicht", "too late, does not count")
        case .perhapsLate(let missing): self("vielleicht zu spät; ", "perhaps too late; ") + self.missing(missing, type)
        case .claimed: self("nur behauptet, zählt nicht", "only claimed, does not count")
        case .outweighed: self("zählt nicht, eine andere Angabe ist besser belegt", "does not count, another account is better attested")
        case .takenBack: self("zurückgenommen\(when)", "taken back\(when)")
        case .superseded: self("überholt durch \(by)", "superseded by \(by)")
        case .annulled: self("für ungültig erklärt\(when)", "annulled\(when)")
        case .ended(let day): self("galt bis zum \(type.day(day))", "applied until \(type.day(day))")
        }
    }

    /// Beside what may have come before or after a review was set.
    public var perhapsSince: String {
        self("ob erst seither, lässt sich erst mit dem genauen Tag sagen", "whether only since then can only be said once the exact day is known")
    }

    /// What may have been before or after, since its day is missing.
    public func perhapsDone(_ title: Text, _ on: PartialDate?) -> String {
        self("Ob das mit „\(title.de)“\(on.map { " (" + $0.inWords(.de) + ")" } ?? "") geschehen ist, lässt sich erst mit dem genauen Tag sagen.",
             "Whether this was done by “\(title.in(.en))”\(on.map { " (" + $0.inWords(.en) + ")" } ?? "") can only be said once the exact day is known.")
    }

    /// `gilt seit 01.01.2022`
    public func change(_ kind: NormChange.Kind) -> String {
        switch kind {
        case .cameIntoForce: self("gilt seit", "in force since")
        case .wentOutOfForce: self("galt bis", "in force until")
        }
    }
}
