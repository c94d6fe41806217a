import Costing
import Decisions
import Serving

/// Differences of two states split into causes, kept for a while: the page of a comparison,
/// its files and the page in the other language show the same.
final class Differences: Sendable {
    /// All that a split is a function of.
    private struct Key: Hashable {
        let old: CostState, new: CostState
        /// Nil: of a full year on the edition's rates.
        let year: Int?

        /// About as its memory goes, which its posts make up.
        var size: Int {
            let plans = [old, new].flatMap { [$0.comparison.plan, $0.comparison.baseline] }
            return 8_192 + plans.reduce(0) { $0 + $1.posts.count } * 256
        }
    }

    private let kept: Kept<Key, Bridge<CostCause>>

    init(mostBytes: Int) { kept = Kept(mostBytes: mostBytes) }

    func bridge(from old: CostState, to new: CostState, in year: Int?) throws(CostingError) -> Bridge<CostCause> {
        let key = Key(old: old, new: new, year: year)
        if let known = kept.value(key) { return known }
        let bridge = try old.bridge(to: new, in: year)
        kept.keep(bridge, at: key, size: key.size)
        return bridge
    }

    /// Bytes that are kept now.
    var size: Int { kept.size }
}
