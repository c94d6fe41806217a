import Decisions

/// What letters are called, and what they ask for.
extension Words {
    public func letter(_ kind: Letter.Kind) -> String {
        switch kind {
        case .consultation: self("Beteiligung")
        case .reminder: self("Erinnerung")
        case .again: self("Erneute Beteiligung")
        case .application: self("Antrag an das Land")
        }
    }

    /// What a round asks its addressees for, as part of a subject.
    func request(_ strength: ConsentRound.Strength) -> String {
        switch strength {
        case .hearing: self("Anhörung")
        case .regard: self("Bitte um Stellungnahme zur Herstellung des Benehmens")
        case .consent: self("Bitte um Ihr Einvernehmen")
        }
    }

    /// What the strength means for whoever is asked.
    func meaning(of strength: ConsentRound.Strength) -> String {
        switch strength {
        case .hearing:
            self(
                """
                Anhörung heißt: Sie können sich äußern, und wir nehmen zur Kenntnis, was Sie sagen. Ihre Zustimmung \
                ist \
                nicht erforderlich.
                """)
        case .regard:
            self(
                """
                Benehmen heißt: Wir wägen Ihre Auffassung ab und halten die Abwägung fest. Gebunden sind wir an Ihre \
                Auffassung nicht.
                """)
        case .consent:
            self(
                "Einvernehmen heißt: Gefragt ist Ihre Zustimmung. Eine Abwägung durch uns ersetzt sie nicht.")
        }
    }

    func meaning(of silence: SilenceRule) -> String {
        switch silence {
        case .noAnswer: self("Schweigen gilt nicht als Antwort: weder als Zustimmung noch als Ablehnung.")
        case .consent: self("Wenn bis zum Ablauf der Frist keine Antwort vorliegt, gilt das als Zustimmung.")
        case .refusal: self("Wenn bis zum Ablauf der Frist keine Antwort vorliegt, gilt das als Ablehnung.")
        }
    }

    /// What one provision comes to.
    public func underProvision(_ finding: ProvisionFinding) -> String {
        finding.status.inWordsUnderProvision(language, finding.force)
    }

    /// A date within a sentence: `am 17.12.2012`, `im Januar 2013`.
    public func at(_ date: PartialDate) -> String {
        let shown = date.inWords(language)
        return switch date {
        case .day: self("am ") + shown
        case .month: self("im ") + shown
        case .year: self("im Jahr ") + shown
        case .between: shown
        }
    }

    /// An authored text as part of a line; German in an English document says so.
    public func inlines(_ text: Text) -> [Inline] {
        // Each text stands by itself, also where others follow it on its line.
        let lines = Inline.lines(of: text.in(language)).joined(separator: "\n")
        let shown = Typography.protect(lines), own = text.language(for: language)
        return own == language ? [.text(shown)] : [.lang(own, [.text(shown)])]
    }
}
