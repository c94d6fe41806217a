import Costing
import Decisions

/// The field's own words for the program's terms, in every language.
public struct Words: Sendable {
    public let language: Language
    public init(_ language: Language) { self.language = language }

    /// `words("Bis \(day, "day").")`
    public func callAsFunction(_ phrase: Phrase) -> String { phrase.in(language) }

    /// Where the same in German is not the same elsewhere.
    public func callAsFunction(_ phrase: Phrase, context: StaticString) -> String {
        Phrase(phrase, context: context).in(language)
    }

    public func grade(_ grade: Grade) -> String {
        switch grade {
        case .official: self("amtlich")
        case .press: self("Presse")
        case .claim: self("Behauptung")
        case .assumption: self("eigene Annahme")
        }
    }

    public func status(_ status: StatusReport.Status?) -> String {
        switch status {
        case .nothingNew: self("nichts Neues")
        case .underWay: self("in Arbeit")
        case .deferred: self("zurückgestellt")
        case .done: self("erledigt")
        case nil: self("kein Bericht")
        }
    }

    /// Why the inhabitants of a body are not known.
    public func unknownCount(_ body: BodyID, in matter: Matter, asOf day: Day) -> String {
        let reason = matter.whyNoInhabitants(of: body, asOf: day).in(language)
        return matter.council.contestedInhabitants(of: body, asOf: day).isEmpty
            ? reason
            : self(
                "nicht feststellbar: ") + reason
    }

    public func status(_ standing: MandateStanding) -> String {
        if let claim = standing.onlyClaim { return self("nur behauptet, zählt nicht: ") + status(claim.content.status) }
        return standing.isSettled ? status(standing.status) : self("nicht feststellbar")
    }

    /// Whose day is missing, where it is not settled which report counts.
    public func undated(_ standing: MandateStanding, _ type: Typography) -> String? {
        guard !standing.isSettled else { return nil }
        let told = standing.reports.map { report in
            status(report.content.status) + (report.header.on.map { " (" + type.date($0) + ")" } ?? "")
        }.joined(separator: ", ")
        return self("Welcher Bericht der letzte ist, lässt sich erst mit dem genauen Tag sagen: \(told, "told").")
    }

    public func finding(_ status: Finding.Status?) -> String {
        status?.inWords(language) ?? self("nicht geprüft")
    }

    public func force(_ force: Requirement.Force) -> String {
        switch force {
        case .must: self("muss")
        case .should: self("soll")
        case .may: self("kann")
        case .silent: self("schweigt")
        case .ownRule: self("eigene Regel")
        }
    }

    public func rank(_ rank: Norm.Rank) -> String {
        rank.inWords(language)
    }

    public func strength(_ strength: ConsentRound.Strength) -> String {
        switch strength {
        case .hearing: self("Anhörung")
        case .regard: self("Benehmen")
        case .consent: self("Einvernehmen")
        }
    }

    public func answer(_ answer: Position.Answer) -> String {
        switch answer {
        case .consent: self("stimmt zu")
        case .conditional: self("stimmt unter Bedingungen zu")
        case .abstention: self("enthält sich")
        case .refusal: self("lehnt ab")
        case .noView: self("äußert sich nicht")
        }
    }

    public func role(_ role: Consultation.Role) -> String {
        switch role {
        case .deliberation: self("Beratung")
        case .recommendation: self("Empfehlung")
        case .decision: self("Entscheidung")
        }
    }

    public func majority(_ majority: Resolution.Majority) -> String {
        switch majority {
        case .unanimous: self("einstimmig")
        case .majority: self("mit Mehrheit")
        case .unknown: self("Stimmenverhältnis nicht bekannt")
        }
    }

    public func simulated(_ assumption: SimulatedAssumption) -> String {
        switch assumption {
        case .wageGrowth: self("Lohnsteigerung")
        case .priceGrowth: self("Preissteigerung")
        case .vacancy: self("unbesetzte Stellen")
        case .posts: self("Zahl der Stellen")
        case .rateLevel: self("Höhe der Kostensätze")
        case .grantAfterEnd: self("Förderung nach ihrem Ende")
        case .grantGrowth: self("Steigerung der Förderung")
        case .startDelay: self("späterer Beginn")
        }
    }

    public func cause(_ cause: CostCause) -> String {
        switch cause {
        case .edition: self("Kostensätze")
        case .plan: self("Stellenplan")
        case .baseline: self("vorhandene Stellen")
        case .grant: self("Förderung")
        case .prices: self("Lohn- und Preissteigerung")
        case .others: self("übrige Annahmen")
        }
    }

    func cause(_ part: ChangeOfCost.Part) -> String {
        part.cause.map { cause($0) } ?? self("Ursache nicht berechnet")
    }

    /// Where the causes are others on one of the days that it can have been.
    var causesAwaitDay: String {
        self("Wie sich der Unterschied erklärt, lässt sich erst mit dem genauen Tag der früheren Beteiligung sagen.")
    }

    public func unit(_ unit: LevyKey.Unit) -> String {
        switch unit {
        case .euro: self("Umlagegrundlagen", context: "by itself")
        case .inhabitants: self("Einwohner", context: "by itself")
        case .parts: self("Anteile")
        }
    }

    public func outcome(_ outcome: Resolution.Outcome) -> String {
        switch outcome {
        case .adopted: self("beschlossen")
        case .rejected: self("abgelehnt")
        case .recommended: self("empfohlen")
        case .recommendedAgainst: self("Ablehnung empfohlen")
        }
    }

    public func audience(_ audience: Audience) -> String {
        audience == .public ? self("öffentlich") : self("nicht öffentlich")
    }

    public func hold(_ hold: Annex.Hold) -> String {
        switch hold {
        case .notAtHand: self("liegt nicht vor")
        case .composedFromCosts: self("aus dem Kostenmodell nachgerechnet")
        case .file: self("liegt bei")
        }
    }

    public func topic(_ topic: Fact.Topic) -> String {
        switch topic {
        case .organisation: self("Organisation")
        case .existingWork: self("Bestand")
        case .intent: self("Absicht")
        case .elsewhere: self("anderswo")
        case .agreement: self("Einvernehmen", context: "words")
        case .progress: self("Fortgang")
        }
    }

    public func actor(_ id: String) -> String {
        switch id {
        case Actor.clerk.id: self("Sachbearbeitung")
        case Actor.importer.id: self("Import")
        default: id
        }
    }

    /// Whether a source has given a figure's number, or it was computed, and how
    /// far either can be trusted. A computed number is as good as the weakest of
    /// what it was computed from, and nobody has reported it. Where there is no
    /// value there is nothing to grade, and nothing is said.
    public func origin(of figure: Figure) -> String {
        guard figure.value != nil else { return "" }
        if figure.leadingReport != nil { return self("berichtet, ") + grade(figure.grade) }
        // What stands in an entry as it is, such as a grant's last day, is that entry's word.
        guard figure.computed != nil, figure.trace?.inputs.isEmpty == false else { return grade(figure.grade) }
        return figure.grade == .assumption
            ? self("gerechnet, ") + grade(figure.grade)
            : self(
                "gerechnet aus Angaben: ") + grade(figure.grade)
    }

    /// The same, and whether the key is a stand-in; nil where there is no value.
    public func originAndKey(of figure: Figure) -> String? {
        guard figure.value != nil else { return nil }
        return [
            origin(of: figure),
            figure.isStandIn
                ? self(
                    "Ersatzschlüssel") : "",
        ].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// The kind of an event, by its slice and what happened.
    public func kind(of type: String) -> String { ContentTypes.byName[type].map { $0.kind.name.in(language) } ?? type }

    /// The slices, as the list of what happened can be filtered by them.
    public func slice(_ slice: String) -> String {
        switch slice {
        case "matters": self("Vorgang")
        case "council": self("Gremien und Schriftstücke")
        case "mandates": self("Aufträge")
        case "consent": self("Beteiligung", context: "words")
        case "law": self("Recht", context: "by itself")
        case "options": self("Varianten")
        case "costs": self("Kosten", context: "words")
        case "papers": self("Vorlagen")
        case "sources": self("Quellen")
        default: slice
        }
    }
}
