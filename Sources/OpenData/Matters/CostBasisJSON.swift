import Decisions

/// On what the cost of a full year rests from a day on.
struct CostBasisJSON: Encodable {
    /// Nil: as of the day asked for.
    let from: String?
    /// Nil where none is recorded, or where it is not settled which holds.
    let edition: Link?
    /// Those among which it is not settled which holds; nil where it is.
    let rivals: [Link]?
    /// Of which year the prices are; nil where the edition does not say.
    let pricesYear: Int?
    /// Nil where none is in force.
    let grant: Link?
    /// On which it can pay last: by itself, or until another takes its place.
    let grantLastDay: String?
    /// Nil where it is not known.
    let extraCost: ValueJSON?

    /// - Parameter today: the extra cost that is told of the day itself.
    init(_ basis: CostBasis, today: FigureValue?) {
        from = basis.from?.iso
        edition = basis.edition.map { Link($0.header, $0.content) }
        rivals = basis.rivals.isEmpty ? nil : basis.rivals.map { Link($0.edition.header, $0.edition.content) }
        pricesYear = basis.edition?.pricesYear
        grant = basis.grant.map { Link($0.header, $0.content) }
        grantLastDay = basis.grantEnd?.lastDay.iso
        extraCost = (basis.from == nil ? today : basis.extraCost).map { ValueJSON($0) }
    }
}
