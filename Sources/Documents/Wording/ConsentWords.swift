import Costing
import Decisions

/// The words of the consent room: what is asked of whom, and what it comes to.
extension Words {
    /// What the law asks for, in a plain sentence.
    public func demand(of strength: ConsentRound.Strength) -> String {
        switch strength {
        case .hearing:
            self("Die Gefragten dürfen sich äußern. Ihre Zustimmung ist nicht nötig.",
                 "Those asked may speak. Their consent is not needed.")
        case .regard:
            self("Die Äußerungen müssen abgewogen werden, und die Abwägung ist festzuhalten. Eine Zustimmung ist nicht nötig.",
                 "The views must be weighed, and the weighing put on record. Consent is not needed.")
        case .consent:
            self("Ohne die Zustimmung der Gefragten geht es nicht.", "It cannot be done without the consent of those asked.")
        }
    }

    public func outcome(_ outcome: Decisions.Outcome) -> String {
        switch outcome {
        case .reached: self("erreicht", "reached")
        case .reachedUnderConditions: self("erreicht, wenn die Bedingungen erfüllt werden", "reached if the conditions are met")
        case .notReached: self("nicht erreicht", "not reached")
        case .open: self("noch offen", "still open")
        case .unknown: self("nicht feststellbar", "cannot be established")
        }
    }

    public func stand(_ stand: Stand) -> String {
        switch stand {
        case .consent: answer(.consent)
        case .conditional: answer(.conditional)
        case .abstention: answer(.abstention)
        case .refusal: answer(.refusal)
        case .noView: answer(.noView)
        case .silent: self("keine eigene Antwort", "no answer of its own")
        }
    }

    public func silence(_ rule: SilenceRule) -> String {
        switch rule {
        case .noAnswer: self("Schweigen ist keine Antwort", "silence is no answer")
        case .consent: self("Schweigen gilt als Zustimmung", "silence counts as consent")
        case .refusal: self("Schweigen gilt als Ablehnung", "silence counts as refusal")
        }
    }

    public func giver(_ giver: Position.Giver) -> String {
        switch giver {
        case .mayor: self("Bürgermeisterin oder Bürgermeister", "the mayor")
        case .council: self("der Rat durch Beschluss", "the council by resolution")
        case .speaker: self("eine Sprecherin oder ein Sprecher", "a speaker")
        }
    }

    public func reason(_ kind: Position.ReasonKind) -> String {
        switch kind {
        case .cost: self("Kosten", "cost")
        case .need: self("Bedarf", "need")
        case .autonomy: self("Selbstverwaltung", "self-government")
        case .procedure: self("Verfahren", "procedure")
        case .law: self("Recht", "law")
        case .other: self("anderer Grund", "another reason")
        }
    }

    public func condition(_ state: ConditionReported.State) -> String {
        switch state {
        case .open: self("offen", "open")
        case .met: self("erfüllt", "met")
        case .broken: self("nicht eingehalten", "broken")
        case .waived: self("darauf verzichtet", "waived")
        }
    }

    public func measure(_ measure: Measure) -> String {
        switch measure {
        case .heads: self("Körperschaften", "bodies")
        case .inhabitants: self("Einwohner", "inhabitants")
        case .levy: self("Umlagegrundlagen", "base of the levy")
        }
    }

    public func side(_ side: CollectiveStatement.Side) -> String {
        side == .consent ? answer(.consent) : answer(.refusal)
    }
}
