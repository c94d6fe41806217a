import Costing
import Decisions
import Register

/// The matter on the day of a round. Where only a span is known, as it was on
/// each day that this can have been, so that nothing is taken for known that
/// came later.
struct RoundThen {
    /// Nil where the round has none: then it is the letter’s own.
    var date: PartialDate?
    /// On the last day that it can have been.
    var last: MatterView
    /// On days before on which something of the costs was otherwise; none where
    /// the day is known.
    var earlier: [MatterView] = []

    var views: [MatterView] { earlier + [last] }

    /// Whether an entry came after the question; nil where a day is missing.
    func isSince(_ entry: Entry) -> Bool? {
        guard let came = entry.header.on, let first = came.firstDay, let latest = came.lastDay else { return false }
        let asked = date?.lastDay.map { min($0, last.asOf) } ?? last.asOf, earliest = date?.firstDay ?? asked
        return latest <= earliest ? false : first > asked ? true : nil
    }
}
