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

    /// What the cost of that day rests on, where it is the same on each.
    var settled: MatterView? {
        let grounds = Set(views.map { Grounds($0) })
        return grounds.count == 1 ? last : nil
    }

    /// Whether an entry came after the question; nil where a day is missing.
    func isSince(_ entry: Entry) -> Bool? {
        guard let came = entry.header.on, let first = came.firstDay, let latest = came.lastDay else { return false }
        let asked = date?.lastDay.map { min($0, last.asOf) } ?? last.asOf, earliest = date?.firstDay ?? asked
        return latest <= earliest ? false : first > asked ? true : nil
    }

    /// By what two days differ.
    private struct Grounds: Hashable {
        var edition: String?
        var rivals: [String]
        var grant: String?
        var cost: FigureValue?

        init(_ view: MatterView) {
            let basis = view.figures.basis
            edition = basis?.edition?.header.id
            rivals = basis?.rivals.map(\.edition.header.id) ?? []
            grant = basis?.grant?.header.id
            cost = basis?.extraCost
        }
    }
}

extension RoundThen {
    /// The days after the first and before the last on which the costs can have
    /// become others; the first of them, since nobody leaves more open.
    static func turns(after first: Day, before last: Day, in matter: Matter) -> [Day] {
        let entries = matter.entries.filter { entry in
            switch entry.content {
            case is RateEdition, is PostPlan, is CostModel, is Grant, is ReportedFigure, is InhabitantsCounted, is Withdrawal: true
            default: false
            }
        }
        let taken = (entries + matter.withdrawn.map(\.entry)).compactMap { $0.header.on?.lastDay }
        let grants = matter.costs.grants.all.map(\.content.firstDay) + matter.costs.grants.all.compactMap { matter.costs.end(of: $0)?.lastDay.adding(1) }
        let years = (first.year...max(first.year, last.year)).compactMap { Day.firstDay(ofYear: $0) }
        return Array(Set(taken + grants + years).filter { $0 > first && $0 < last }.sorted().prefix(40))
    }
}
