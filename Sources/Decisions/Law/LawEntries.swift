import Costing

/// As a clerk enters them; the program's own texts and readings come with a
/// programme's folder.
extension Finding {
    /// - Parameter settledBy: who settles the point by it, having the competence.
    public init(
        on requirement: RequirementID, _ status: Status, reason: Text, settledBy: OrganizationID? = nil,
        by resolution: ResolutionID? = nil
    ) {
        self.init(
            requirement: requirement, status: status, reason: reason, resolution: resolution, settledBy: settledBy)
    }
}

extension Norm {
    public init(
        called title: Text, short: Text, _ rank: Rank, citation: String, inForce: Day? = nil, outOfForce: Day? = nil
    ) {
        self.init(
            title: title, short: short, rank: rank, citation: citation, inForce: inForce, outOfForce: outOfForce,
            note: nil)
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
        self.init(
            question: question, decides: decides, basis: basis, by: by.isEmpty ? nil : by,
            about: about.isEmpty ? nil : about)
    }
}

extension NamedTerm {
    /// - Parameter title: as a reader knows it.
    public init(called title: Text) { self.init(title: title) }
}

extension Requirement {
    /// - Parameter reading: of the provision that asks for it.
    /// - Parameter metIf: what shows that it is met; nil: somebody has to look.
    public init(
        needed title: Text, _ force: Force, by reading: Reading?, metIf: Predicate?, responsible: Text?,
        after: [RequirementID], note: Text?
    ) {
        self.init(
            title: title, force: force, readings: reading.map { [$0] }, metIf: metIf, responsible: responsible,
            after: after.isEmpty ? nil : after, note: note)
    }

    /// A condition that was imposed with a day (Auflage).
    /// - Parameter metIf: what shows that it is met; nil: somebody has to look.
    public init(imposed title: Text, due: Day, metIf: Predicate? = nil, responsible: Text?, note: Text?) {
        self.init(title: title, force: .must, metIf: metIf, responsible: responsible, due: due, note: note)
    }
}
