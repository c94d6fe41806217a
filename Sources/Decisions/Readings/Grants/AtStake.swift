import Costing

extension FigureBook {
    /// What the grant in force pays for the plan in a full year, if it names
    /// this requirement as a condition: so much hangs on it. Nil where it does
    /// not, or where the amount is not known.
    public func atStake(on requirement: RequirementID) -> Trace? {
        guard let calculation, calculation.comparison.grant?.conditions.contains(requirement.text) == true,
            let paid = try? calculation.comparison.grantInFullYear()
        else { return nil }
        return paid
    }
}
