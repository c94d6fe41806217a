/// Why nothing can be shared by a key.
public enum KeyFault: Hashable, Sendable {
    /// Nobody takes part.
    case empty
    /// This id stands in it twice.
    case repeated(String)
    /// The weight of this id is below zero.
    case negativeWeight(String, Int64)
    /// The weights add up to zero: nobody pays.
    case noWeight
    /// With this id, the weights leave the range of Int64.
    case beyondRange(String)
    /// A burden names this id, and the key does not have it.
    case unknown(String)
    /// The burden's factor for this id is below zero.
    case negativeFactor(String, BasisPoints)
    /// There are so many cells for the shares, where so many are needed.
    case cells(Int, needed: Int)
}

/// Why a difference cannot be split between causes.
public enum BridgeFault: Hashable, Sendable {
    /// More than `mostCauses`: so many.
    case tooManyCauses(Int)
    /// This cause is given twice.
    case repeated(String)

    /// Eight: 256 results and 40 320 orders.
    public static let mostCauses = 8
}

/// The name of an assumption, as in its written form.
public enum AssumptionField: String, CodingKey, Hashable, Sendable, CaseIterable {
    case baseYear = "base-year", wageGrowth = "wage-growth", priceGrowth = "price-growth", vacancy, start
    case rampUp = "ramp-up", oneOff = "one-off", grant, endWithGrant = "end-with-grant"
}
