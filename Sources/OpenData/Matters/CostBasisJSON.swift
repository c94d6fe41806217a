import Costing
import Decisions
import Register

/// On what the cost of a full year rests from a day on.
struct CostBasisJSON: Keyed {
    let basis: CostBasis
    let extraCost: Quantity?

    static func all(in view: MatterView) -> [CostBasisJSON] {
        ([view.costBasis].compactMap { $0 } + view.figures.ahead).map {
            CostBasisJSON(basis: $0, extraCost: $0.from == nil ? view.figures[.extraCost]?.value : $0.extraCost)
        }
    }

    static let keys = Keys<Self>("CostBasis", "On what the cost of a full year rests from a day on.") {
        Key("from", "The first day; absent: as of the day asked for.") { $0.basis.from }
        Key("edition", "Whose rates; absent where none are recorded, or where it is not settled which hold.") {
            $0.basis.edition.map { Link($0.header, $0.content) }
        }
        Key("rivals", "The editions among which it is not settled which holds; absent where it is.") {
            $0.basis.rivals.isEmpty ? nil : $0.basis.rivals.map { Link($0.edition.header, $0.edition.content) }
        }
        Key("pricesYear", "Of which year the prices are; absent where the edition does not say.") {
            $0.basis.edition?.pricesYear
        }
        Key("grant", "The grant in force; absent where there is none.") {
            $0.basis.grant.map { Link($0.header, $0.content) }
        }
        Key(
            "grantLastDay",
            """
            The last day on which it can pay, by itself or until another takes its place; absent where it goes on.
            """
        ) { $0.basis.grantEnd?.lastDay }
        Key("extraCost", "What the cost model computes on it; absent where that is not known.") { $0.extraCost }
    }
}
