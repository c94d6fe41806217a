/// Why a cost cannot be computed.
public enum CostingError: Error, Hashable, Sendable {
    /// The edition has no rate for this pay group.
    case noRate(payGroup: String, edition: String, post: String)
    /// What this grant pays is not known.
    case unknownGrant(String)
    /// A sum that no county has: an input is wrong.
    case beyondRange(post: String)
}
