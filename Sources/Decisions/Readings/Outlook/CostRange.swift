import Costing

/// How sure the costs are: simulated, and never a figure of the matter.
extension CostStudy {
    /// The model that is simulated, on the edition's price year or, where it
    /// does not say, the year it came out in.
    public func simulated() throws(SimulationError) -> SimulatedModel {
        try SimulatedModel(
            of: comparison, grants: grants, years: years,
            baseYear: priceYear)
    }
}
