/// Why a simulation cannot be run or its parts not be put together.
public enum SimulationError: Error, Hashable, Sendable {
    /// An input or an assumption that the exact calculation refuses too.
    case costing(CostingError)
    /// No distribution of that form.
    case distribution(SimulatedAssumption, Distribution.Fault)
    /// The distribution reaches beyond what the assumption can be.
    case beyondMeaning(SimulatedAssumption, allowed: ClosedRange<Double>)
    /// More years than `SimulatedModel.mostYears`, or years before 1 or after 9999.
    case years(ClosedRange<Int>)
    /// None, or more than `MonteCarlo.mostRuns`.
    case runs(Int)
    /// A part that is empty or not within the simulation's runs.
    case part(Range<Int>)
    /// A part that another simulation has made.
    case foreignPart(Range<Int>)
    /// These runs are in none of the parts.
    case missing(Range<Int>)
    /// These runs are in more than one part.
    case twice(Range<Int>)
    /// None, or more than `MonteCarlo.mostBins`.
    case bins(Int)
}
