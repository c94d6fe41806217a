import Decisions

/// What letters are called, and what they ask for.
extension Words {
    public func letter(_ kind: Letter.Kind) -> String {
        switch kind {
        case .consultation: self("Beteiligung", "Asking for a position")
        case .reminder: self("Erinnerung", "Reminder")
        case .again: self("Erneute Beteiligung", "Asking again")
        case .application: self("Antrag an das Land", "Application to the state")
        }
    }

    /// What a round asks its addressees for, as part of a subject.
    func request(_ strength: ConsentRound.Strength) -> String {
        switch strength {
        case .hearing: self("Anhörung", "hearing")
        case .regard: self("Bitte um Stellungnahme zur Herstellung des Benehmens", "request for your view (Benehmen)")
        case .consent: self("Bitte um Ihr Einvernehmen", "request for your agreement (Einvernehmen)")
        }
    }

    /// What the strength means for whoever is asked.
    func meaning(of strength: ConsentRound.Strength) -> String {
        switch strength {
        case .hearing: self(
            "Anhörung heißt: Sie können sich äußern, und wir nehmen zur Kenntnis, was Sie sagen. Ihre Zustimmung ist nicht erforderlich.",
            "A hearing means that you may speak and that we take note of what you say. Your consent is not required.")
        case .regard: self(
            "Benehmen heißt: Wir wägen Ihre Auffassung ab und halten die Abwägung fest. Gebunden sind wir an Ihre Auffassung nicht.",
            "Regard (Benehmen) means that we weigh your view and record how it was weighed. We are not bound by it.")
        case .consent: self(
            "Einvernehmen heißt: Gefragt ist Ihre Zustimmung. Eine Abwägung durch uns ersetzt sie nicht.",
            "Agreement (Einvernehmen) means that you are asked for your consent. Our weighing of your view does not take its place.")
        }
    }

    func meaning(of silence: SilenceRule) -> String {
        switch silence {
        case .noAnswer: self(
            "Schweigen gilt nicht als Antwort: weder als Zustimmung noch als Ablehnung.",
            "Silence is no answer: neither consent nor refusal.")
        case .consent: self(
            "Wenn bis zum Ablauf der Frist keine Antwort vorliegt, gilt das als Zustimmung.",
            "If there is no answer when the deadline ends, this counts as consent.")
        case .refusal: self(
            "Wenn bis zum Ablauf der Frist keine Antwort vorliegt, gilt das als Ablehnung.",
            "If there is no answer when the deadline ends, this counts as refusal.")
        }
    }

    /// What one provision comes to.
    public func underProvision(_ finding: ProvisionFinding) -> String { finding.status.inWordsUnderProvision(language, finding.force) }

    /// A date within a sentence: `am 17.12.2012`, `im Januar 2013`.
    public func at(_ date: PartialDate) -> String {
        let shown = date.inWords(language)
        return switch date {
        case .day: self("am ", "on ") + shown
        case .month: self("im ", "in ") + shown
        case .year: self("im Jahr ", "in ") + shown
        case .between: shown
        }
    }

    /// An authored text as part of a line; German in an English document says so.
    func inlines(_ text: Text) -> [Inline] {
        let shown = Typography.protect(text.in(language)), own = text.language(for: language)
        return own == language ? [.text(shown)] : [.lang(own, [.text(shown)])]
    }
}
