import Costing

extension RoundStanding {
    /// Whether the view of one of the asked came after all weighings; nil where
    /// a missing day decides that, be it of a weighing, of the view, or of
    /// whether the view counts at all.
    func isUnweighed(_ answer: AskedBody) -> Bool? {
        guard round.content.strength == .regard else { return false }
        let ways = Set(
            answer.possible.map { view in isUnweighed(view, mayBeLate: answer.undated.contains { $0 === view }) }
                + (answer.mayBeNone ? [false] : []))
        return ways.count == 1 ? ways.first ?? nil : ways.isEmpty ? false : nil
    }

    private func isUnweighed(_ view: Recorded<Position>, mayBeLate: Bool) -> Bool? {
        let weighed = weighings.compactMap(\.header.on)
        guard let first = view.header.on?.firstDay, let last = view.header.on?.lastDay,
            let known = weighed.compactMap(\.firstDay).max(), let latest = weighed.compactMap(\.lastDay).max()
        else { return false }
        // A view counts only where it came before the end.
        let end = mayBeLate ? self.end.latest ?? last : last
        return min(last, end) <= known ? false : first > latest ? true : nil
    }
}
