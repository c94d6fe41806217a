import Costing

extension FigureBook {
    /// After the last grant has ended the state pays nothing: that is known,
    /// and a condition that it pays is then broken. Nil for other figures, and
    /// while a grant is in force or none has begun yet.
    func endedGrant(_ id: String, on day: Day) -> FigureAtHand? {
        guard let figure = ComputedFigure(rawValue: id), [.grant, .grantForPlan].contains(figure), let calculation,
            calculation.comparison.grant == nil,
            let last = calculation.grants.last(where: { $0.content.firstDay <= day })
        else { return nil }
        return FigureAtHand(value: .money(.zero), entry: last.header.id)
    }
}
