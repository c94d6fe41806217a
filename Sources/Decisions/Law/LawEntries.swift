import Costing

/// As a clerk enters them; the program's own texts and readings come with a
/// programme's folder.
extension Finding {
    /// - Parameter settledBy: who settles the point by it, having the competence.
    public init(on requirement: RequirementID, _ status: Status, reason: Text, settledBy: OrganizationID? = nil, by resolution: ResolutionID? = nil) {
        self.init(requirement: requirement, status: status, reason: reason, resolution: resolution, settledBy: settledBy)
    }
}

extension Norm {
    public init(called title: Text, short: Text, _ rank: Rank, citation: String, inForce: Day? = nil, outOfForce: Day? = nil) {
        self.init(title: title, short: short, rank: rank, citation: citation, inForce: inForce, outOfForce: outOfForce, note: nil)
    }
}

extension Provision {
    public init(in norm: NormID, _ citation: Text, says: Text, quoted quotation: String?) {
        self.init(norm: norm, citation: citation, says: says, quotation: quotation)
    }
}

extension Competence {
    /// - Parameter by: who may, checked; empty: it is only said in words.
    public init(on question: Text, decides: Text, basis: Text, by: [String], about: [String]) {
        self.init(question: question, decides: decides, basis: basis, by: by.isEmpty ? nil : by, about: about.isEmpty ? nil : about)
    }
}

extension NamedTerm {
    /// - Parameter title: as a reader knows it.
    public init(called title: Text) { self.init(title: title) }
}

extension Requirement {
    /// - Parameter reading: of the provision that asks for it.
    /// - Parameter metIf: what shows that it is met; nil: somebody has to look.
    public init(needed title: Text, _ force: Force, by reading: Reading?, metIf: Predicate?, responsible: Text?, after: [RequirementID], note: Text?) {
        self.init(
            title: title, force: force, readings: reading.map { [$0] }, metIf: metIf, responsible: responsible, after: after.isEmpty ? nil : after, note: note)
    }

    /// A condition that was imposed with a day (Auflage).
    /// - Parameter metIf: what shows that it is met; nil: somebody has to look.
    public init(imposed title: Text, due: Day, metIf: Predicate? = nil, responsible: Text?, note: Text?) {
        self.init(title: title, force: .must, metIf: metIf, responsible: responsible, due: due, note: note)
    }
}

extension Matter {
    /// Who settles a dispute has the competence for it.
    func checkCompetence(of finding: Finding, as header: Header) throws(Refusal) {
        guard let organization = finding.settledBy else { return }
        let name = name(of: organization), may = competences(on: finding.requirement.text, as: header).map(\.content.decides)
        guard !may.isEmpty else {
            throw Refusal(
                Text("Wer die Frage entscheiden kann, ist nicht verzeichnet.", en: "It is not recorded who can settle the point."),
                help: Text("Den Befund ohne Entscheidung eintragen.", en: "Enter the finding without settling it."))
        }
        guard !mayDecide(organization, on: finding.requirement.text, as: header) else { return }
        throw Refusal(
            Text("„\(name.de)“ kann die Frage nicht entscheiden; zuständig ist: \(may.map(\.de).joined(separator: "; ")).",
                 en: "“\(name.in(.en))” cannot settle the point; who has the competence: \(may.map { $0.in(.en) }.joined(separator: "; "))."),
            help: Text("Den Befund ohne Entscheidung eintragen.", en: "Enter the finding without settling it."))
    }
    /// What is not contested on its day is not to be settled: it is met or not.
    func checkContested(_ finding: Finding, on date: PartialDate?) throws(Refusal) {
        guard finding.settledBy != nil, let requirement = law.requirements[finding.requirement] else { return }
        let day = date?.lastDay ?? entries.last?.header.on?.lastDay ?? .first
        // Only here is a day looked back at, and only when somebody settles.
        let then = Matter(entries.lazy.filter { $0.effectiveOrdinal <= day.ordinal })
        let found = Assessment(then, figures: FigureBook(then, asOf: day), asOf: day).examination(of: requirement.id)
        guard found?.status != .contested, found?.computed?.computed.status != .contested else { return }
        let title = requirement.content.title
        func state(_ language: Language) -> String {
            found?.status?.inWords(language) ?? (language == .de ? "nicht geprüft" : "not examined")
        }
        throw Refusal(
            Text("„\(title.de)“ ist am \(day.inWords(.de)) nicht strittig, sondern \(state(.de)).",
                 en: "“\(title.in(.en))” is not contested on \(day.inWords(.en)) but \(state(.en))."),
            help: Text("Entscheiden lässt sich nur, wozu zwei Vorschriften an dem Tag Verschiedenes ergeben; sonst den Befund ohne Entscheidung eintragen.",
                       en: "Only a point on which two provisions come to different findings on the day can be settled; otherwise enter the finding without settling it."))
    }

    /// A dispute that is settled is settled anew on a later day only: two that
    /// settle it at once do not overrule one another unseen.
    func checkSettled(_ finding: Finding, on date: PartialDate?) throws(Refusal) {
        guard finding.settledBy != nil else { return }
        let earlier = law.findings(on: finding.requirement).last { $0.content.settledBy != nil }
        guard let earlier, (earlier.header.on?.lastDay?.ordinal ?? .min) >= (date?.lastDay?.ordinal ?? .min) else { return }
        let title = title(ofTag: finding.requirement.text) ?? Text(finding.requirement.text)
        let by = earlier.content.settledBy.map { name(of: $0) } ?? Text("")
        throw Refusal(
            Text("Über „\(title.de)“ ist schon entschieden: \(by.de), \(earlier.header.on?.inWords(.de) ?? "ohne Datum").",
                 en: "“\(title.in(.en))” is settled already: \(by.in(.en)), \(earlier.header.on?.inWords(.en) ?? "undated")."),
            help: Text("Eine neue Entscheidung trägt einen späteren Tag; eine irrig eingetragene ist zuerst zurückzuziehen.",
                       en: "A new decision has a later day; one that was entered in error is to be withdrawn first."))
    }
}
