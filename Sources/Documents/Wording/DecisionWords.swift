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

    /// `41 Ja, 20 Nein, 3 Enthaltungen`
    public func votes(_ votes: Resolution.Votes) -> String {
        let abstained = votes.abstained.map { ", " + abstentions($0) } ?? ""
        return self("\(votes.yes)\u{A0}Ja, \(votes.no)\u{A0}Nein", "\(votes.yes)\u{A0}yes, \(votes.no)\u{A0}no") + abstained
    }

    private func abstentions(_ number: Int) -> String {
        number == 1 ? self("1\u{A0}Enthaltung", "1\u{A0}abstention") : self("\(number)\u{A0}Enthaltungen", "\(number)\u{A0}abstentions")
    }

    /// `gilt seit 01.01.2022`
    public func change(_ kind: NormChange.Kind) -> String {
        switch kind {
        case .cameIntoForce: self("gilt seit", "in force since")
        case .wentOutOfForce: self("galt bis", "in force until")
        }
    }
}
