import Decisions

/// On what the cost of a full year rests from a day on.
struct CostBasisJSON: Encodable {
    /// Nil: as of the day asked for.
    let from: String?
    let edition: Link
    /// Of which year the prices are; nil where the edition does not say.
    let pricesYear: Int?
    /// Nil where none is in force.
    let grant: Link?
    /// Nil where it is not known.
    let extraCost: ValueJSON?

    init(_ basis: CostBasis) {
        from = basis.from?.iso
        edition = Link(basis.edition.header, basis.edition.content)
        pricesYear = basis.edition.pricesYear
        grant = basis.grant.map { Link($0.header, $0.content) }
        extraCost = basis.extraCost.map { ValueJSON($0) }
    }
}
