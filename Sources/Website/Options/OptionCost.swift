import Costing
import Decisions
import Documents
import Register

/// What an option costs: in a year, over the years of the model, and for the
/// municipality that bears most of it.
struct OptionCost {
    let view: MatterView
    let option: Recorded<Option>

    /// Whether it costs what the cost model says, which sources may have stated.
    var isModels: Bool { option.content.costs && option.content.plan == nil }
    /// Whether it keeps the posts there are.
    var isFree: Bool { !option.content.costs && option.content.plan == nil }

    private var study: CostStudy? { view.figures.study }
    private var state: CostState? { study?.state(.option(option.id)) }

    /// Of a full year, rounded as the model says; nil where it is not known.
    var yearly: Money? {
        if isFree { return .zero }
        if isModels { return view.figures[.extraCost]?.value?.money }
        return state.flatMap { try? $0.comparison.extraCost().value.money }
    }

    var yearlyWithoutGrant: Money? {
        if isFree { return .zero }
        if isModels { return view.figures[.extraCostWithoutGrant]?.value?.money }
        guard let state else { return nil }
        return (try? state.gross(in: nil).value.money)?.rounded(to: state.comparison.rounding)
    }

    /// Why the cost of a year is not known; nil where it is.
    var whyUnknown: Text? {
        guard yearly == nil else { return nil }
        if isModels { return view.figures.whyUnknown(.extraCost) }
        guard let state else { return view.figures.whyUnknown }
        do throws(CostingError) {
            _ = try state.comparison.extraCost()
            return nil
        } catch { return CostProblem(error, in: view.matter).sentence }
    }

    /// What the years of the model cost together.
    struct Total {
        var years: ClosedRange<Int>
        var net: Money
        /// Nobody has said how wages and prices go on; they are held.
        var isHeld: Bool
    }

    func total() throws(CostingError) -> Total? {
        guard let study, let state else { return nil }
        let years = study.model.content.years
        do throws(CostingError) {
            return Total(years: years, net: try net(of: state, in: years), isHeld: false)
        } catch .noEdition {
            var held = state
            held.assumptions.wageGrowth = BasisPoints(0)
            held.assumptions.priceGrowth = BasisPoints(0)
            return Total(years: years, net: try net(of: held, in: years), isHeld: true)
        }
    }

    private func net(of state: CostState, in years: ClosedRange<Int>) throws(CostingError) -> Money {
        let outlook = try Outlook(
            of: state.comparison, grants: state.grants, assumptions: state.assumptions, years: years)
        return outlook.years.reduce(.zero) { $0 + $1.net }.rounded(to: state.comparison.rounding)
    }

    /// The key set last, a stand-in where no other is known; each that may have
    /// been where a missing day leaves that open.
    var keys: [SharingKey] { view.matter.leadingKeys(asOf: view.asOf) }

    /// What the municipality that bears most of a year bears.
    struct HighestShare: Hashable {
        var body: BodyID
        var amount: Money
    }

    /// One where it is settled, whichever key holds.
    var highestShares: [HighestShare] {
        guard let yearly, yearly > .zero else { return [] }
        return keys.reduce(into: [HighestShare]()) { list, key in
            let most = key.key.shares(of: yearly).max { ($0.amount, $1.id) < ($1.amount, $0.id) }
            guard let share = most.map({ HighestShare(body: BodyID($0.id), amount: $0.amount) }), !list.contains(share)
            else { return }
            list.append(share)
        }
    }

    var perInhabitant: Money? {
        guard let yearly, let people = view.matter.council.inhabitants(asOf: view.asOf), people > 0 else { return nil }
        return yearly.times(1, over: people)
    }
}
