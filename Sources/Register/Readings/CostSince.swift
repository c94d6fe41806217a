import Costing
import Decisions

/// Why a cost is no longer what a round was told, for pages, papers and letters
/// alike. Of a round whose day is not known, as it is on each day that this can be.
extension MatterView {
    /// Of the answers that are shown first; nil where nothing has changed, and
    /// where no amounts are compared.
    public var changeOfCost: WhyCostChanged? {
        keptChangeOfCost.value {
            standing.drift.flatMap { whyChanged($0.figure.id, from: $0.then, to: $0.now, since: $0.round) }
        }
    }

    /// - Parameters:
    ///   - told: what the round was told of the figure.
    ///   - now: what it is as of the day of the view.
    public func whyChanged(
        _ figure: String, from told: Quantity, to now: Quantity?, since round: Recorded<ConsentRound>
    ) -> WhyCostChanged? {
        guard told.money != nil, now?.money != nil else { return nil }
        // Of a round without any day only that it came after the opening is known.
        let first = min(opening?.firstDay ?? asOf, asOf)
        let days = daysOfCost(round.header.on ?? .between(first, asOf))
        let books = days.enumerated().compactMap { place, day -> FigureBook? in
            let matter = earlier(on: day)
            return matter.opened == nil && place < days.count - 1 ? nil : FigureBook(matter, asOf: day)
        }
        return WhyCostChanged(
            books.compactMap { ChangeOfCost(of: figure, from: told, to: now, then: $0, now: figures) })
    }

    /// The days of a date on which the costs can have been others, up to the day
    /// of the view; the last that it can be comes last.
    public func daysOfCost(_ date: PartialDate) -> [Day] {
        let last = min(date.lastDay ?? asOf, asOf), first = date.firstDay ?? last
        guard first < last else { return [last] }
        return [first] + earlier(on: last).turnsOfCost(after: first, before: last) + [last]
    }
}
