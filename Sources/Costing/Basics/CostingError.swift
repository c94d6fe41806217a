/// Why a cost cannot be computed.
public enum CostingError: Error, Hashable, Sendable {
    /// The edition has no rate for this grade.
    case noRate(grade: String, edition: String, post: String)
    /// A sum that no county has: an input is wrong.
    case beyondRange(post: String)
}
