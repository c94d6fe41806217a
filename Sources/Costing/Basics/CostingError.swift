/// Why a cost cannot be computed.
public enum CostingError: Error, Hashable, Sendable {
    /// The edition has no rate for this pay group.
    case noRate(payGroup: String, edition: String, post: String)
    /// There is no edition of this year's prices, only of the years known: it
    /// lies before all of them, or no growth is stated by which the one before
    /// it could be carried on.
    case noEdition(year: Int, known: [Int])
    /// Several editions can be valid in a year, and it is not settled which.
    case contestedEdition(year: Int, editions: [String])
    /// It is not known of which of these years the prices of an edition are, so
    /// that nobody can say since when they grow.
    case openPriceYear(edition: String, years: [Int])
    /// What this grant pays is not known.
    case unknownGrant(String)
    /// A sum that no county has: an input is wrong.
    case beyondRange(post: String)
    /// An amount, share or number in this entry that no county has.
    case entryBeyondRange(String)
    /// An assumption is outside the range that its docstring names.
    case assumption(AssumptionField)
    /// Years that the calendar does not have, or more than a hundred.
    case years(first: Int, last: Int)
    /// Probabilities that are negative or do not add up to 100 %.
    case probabilities(sum: BasisPoints)
    /// A key, or a burden on it, that nothing can be shared by.
    case key(String, KeyFault)
    /// A levy whose base is nothing or less.
    case levyBase(Money, levy: String)
    /// What should be shared or set against a levy is no amount of money.
    case noAmount(Trace.Label)
    /// An amount that leaves the range of cents, or of percentage points.
    case amountBeyondRange(Money)
    /// Causes between which a difference cannot be split.
    case bridge(BridgeFault)
}
