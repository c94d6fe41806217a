import Costing
import Decisions

/// The field's own words for the program's terms, in both languages.
public struct Words: Sendable {
    public let language: Language
    public init(_ language: Language) { self.language = language }

    public func callAsFunction(_ de: String, _ en: String) -> String { language == .de ? de : en }

    public func grade(_ grade: Grade) -> String {
        switch grade {
        case .official: self("amtlich", "official")
        case .press: self("Presse", "press")
        case .claim: self("Behauptung", "claim")
        case .assumption: self("eigene Annahme", "our own assumption")
        }
    }

    public func status(_ status: StatusReport.Status?) -> String {
        switch status {
        case .nothingNew: self("nichts Neues", "nothing new")
        case .underWay: self("in Arbeit", "under way")
        case .deferred: self("zurückgestellt", "deferred")
        case .done: self("erledigt", "done")
        case nil: self("kein Bericht", "no report")
        }
    }

    /// Why the inhabitants of a body are not known.
    public func unknownCount(_ body: BodyID, in matter: Matter, asOf day: Day) -> String {
        let reason = matter.whyNoInhabitants(of: body, asOf: day).in(language)
        return matter.council.contestedInhabitants(of: body, asOf: day).isEmpty ? reason : self("nicht feststellbar: ", "undetermined: ") + reason
    }

    public func status(_ standing: MandateStanding) -> String {
        if let claim = standing.onlyClaim { return self("nur behauptet, zählt nicht: ", "only claimed, does not count: ") + status(claim.content.status) }
        return standing.isSettled ? status(standing.status) : self("nicht feststellbar", "undetermined")
    }

    /// Whose day is missing, where it is not settled which report counts.
    public func undated(_ standing: MandateStanding, _ type: Typography) -> String? {
        guard !standing.isSettled else { return nil }
        let told = standing.reports.map { report in status(report.content.status) + (report.header.on.map { " (" + type.date($0) + ")" } ?? "") }.joined(separator: ", ")
        return self("Welcher Bericht der letzte ist, lässt sich erst mit dem genauen Tag sagen: \(told).",
                    "Which report is the last can only be said once the exact day is known: \(told).")
    }

    public func finding(_ status: Finding.Status?) -> String {
        status?.inWords(language) ?? self("nicht geprüft", "not examined")
    }

    public func force(_ force: Requirement.Force) -> String {
        switch force {
        case .must: self("muss", "must")
        case .should: self("soll", "should")
        case .may: self("kann", "may")
        case .silent: self("schweigt", "silent")
        case .ownRule: self("eigene Regel", "county’s own rule")
        }
    }

    public func rank(_ rank: Norm.Rank) -> String {
        rank.inWords(language)
    }

    public func strength(_ strength: ConsentRound.Strength) -> String {
        switch strength {
        case .hearing: self("Anhörung", "hearing")
        case .regard: self("Benehmen", "due regard (Benehmen)")
        case .consent: self("Einvernehmen", "agreement (Einvernehmen)")
        }
    }

    public func answer(_ answer: Position.Answer) -> String {
        switch answer {
        case .consent: self("stimmt zu", "consents")
        case .conditional: self("stimmt unter Bedingungen zu", "consents subject to conditions")
        case .abstention: self("enthält sich", "abstains")
        case .refusal: self("lehnt ab", "refuses")
        case .noView: self("äußert sich nicht", "expresses no view")
        }
    }

    public func role(_ role: Consultation.Role) -> String {
        switch role {
        case .deliberation: self("Beratung", "deliberation")
        case .recommendation: self("Empfehlung", "recommendation")
        case .decision: self("Entscheidung", "decision")
        }
    }

    public func majority(_ majority: Resolution.Majority) -> String {
        switch majority {
        case .unanimous: self("einstimmig", "unanimous")
        case .majority: self("mit Mehrheit", "by a majority")
        case .unknown: self("Stimmenverhältnis nicht bekannt", "vote count not known")
        }
    }

    public func simulated(_ assumption: SimulatedAssumption) -> String {
        switch assumption {
        case .wageGrowth: self("Lohnsteigerung", "wage growth")
        case .priceGrowth: self("Preissteigerung", "price growth")
        case .vacancy: self("unbesetzte Stellen", "vacant posts")
        case .posts: self("Zahl der Stellen", "number of posts")
        case .rateLevel: self("Höhe der Kostensätze", "level of the rates")
        case .grantAfterEnd: self("Förderung nach ihrem Ende", "grant after its end")
        case .grantGrowth: self("Steigerung der Förderung", "growth of the grant")
        case .startDelay: self("späterer Beginn", "later start")
        }
    }

    public func cause(_ cause: CostCause) -> String {
        switch cause {
        case .edition: self("Kostensätze", "rates")
        case .plan: self("Stellenplan", "staffing plan")
        case .baseline: self("vorhandene Stellen", "existing posts")
        case .grant: self("Förderung", "grant")
        case .prices: self("Lohn- und Preissteigerung", "wage and price growth")
        case .others: self("übrige Annahmen", "other assumptions")
        }
    }

    func cause(_ part: ChangeOfCost.Part) -> String {
        part.cause.map { cause($0) } ?? self("Ursache nicht berechnet", "cause not computed")
    }

    /// Where the causes are others on one of the days that it can have been.
    var causesAwaitDay: String {
        self("Wie sich der Unterschied erklärt, lässt sich erst mit dem genauen Tag der früheren Beteiligung sagen.",
             "How the difference is explained can only be said once the exact day of the earlier round is known.")
    }

    public func unit(_ unit: LevyKey.Unit) -> String {
        switch unit {
        case .euro: self("Umlagegrundlagen", "Base of the levy")
        case .inhabitants: self("Einwohner", "Inhabitants")
        case .parts: self("Anteile", "Parts")
        }
    }

    public func outcome(_ outcome: Resolution.Outcome) -> String {
        switch outcome {
        case .adopted: self("beschlossen", "adopted")
        case .rejected: self("abgelehnt", "rejected")
        case .recommended: self("empfohlen", "recommended")
        case .recommendedAgainst: self("Ablehnung empfohlen", "rejection recommended")
        }
    }

    public func audience(_ audience: Audience) -> String {
        audience == .public ? self("öffentlich", "public") : self("nicht öffentlich", "not public")
    }

    public func hold(_ hold: Annex.Hold) -> String {
        switch hold {
        case .notAtHand: self("liegt nicht vor", "not at hand")
        case .composedFromCosts: self("aus dem Kostenmodell nachgerechnet", "reconstructed from the cost model")
        case .file: self("liegt bei", "attached")
        }
    }

    public func topic(_ topic: Fact.Topic) -> String {
        switch topic {
        case .organisation: self("Organisation", "organisation")
        case .existingWork: self("Bestand", "existing work")
        case .intent: self("Absicht", "intent")
        case .elsewhere: self("anderswo", "elsewhere")
        case .agreement: self("Einvernehmen", "agreement")
        case .progress: self("Fortgang", "progress")
        }
    }

    public func actor(_ id: String) -> String {
        switch id {
        case Actor.clerk.id: self("Sachbearbeitung", "clerk")
        case Actor.importer.id: self("Import", "import")
        default: id
        }
    }

    /// Whether a source has given a figure's number, or it was computed, and how
    /// far either can be trusted. A computed number is as good as the weakest of
    /// what it was computed from, and nobody has reported it. Where there is no
    /// value there is nothing to grade, and nothing is said.
    public func origin(of figure: Figure) -> String {
        guard figure.value != nil else { return "" }
        if figure.leadingReport != nil { return self("berichtet, ", "reported, ") + grade(figure.grade) }
        // What stands in an entry as it is, such as a grant's last day, is that entry's word.
        guard figure.computed != nil, figure.trace?.inputs.isEmpty == false else { return grade(figure.grade) }
        return figure.grade == .assumption ? self("gerechnet, ", "computed, ") + grade(figure.grade) : self("gerechnet aus Angaben: ", "computed from inputs: ") + grade(figure.grade)
    }

    /// The same, and whether the key is a stand-in; nil where there is no value.
    public func originAndKey(of figure: Figure) -> String? {
        guard figure.value != nil else { return nil }
        return [origin(of: figure), figure.isStandIn ? self("Ersatzschlüssel", "stand-in key") : ""].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// The kind of an event, by its slice and what happened.
    public func kind(of type: String) -> String { ContentTypes.byName[type].map { $0.kind.name.in(language) } ?? type }

    /// The slices, as the list of what happened can be filtered by them.
    public func slice(_ slice: String) -> String {
        switch slice {
        case "matters": self("Vorgang", "Matter")
        case "council": self("Gremien und Schriftstücke", "Council and documents")
        case "mandates": self("Aufträge", "Mandates")
        case "consent": self("Beteiligung", "Consent")
        case "law": self("Recht", "Law")
        case "options": self("Varianten", "Options")
        case "costs": self("Kosten", "Costs")
        case "papers": self("Vorlagen", "Papers")
        case "sources": self("Quellen", "Sources")
        default: slice
        }
    }
}
