import Costing

/// What must be so, from a small fixed vocabulary. A norm's demand and the
/// time limit of a resolution are both written with it; what it comes to is
/// asked as of a day (`verdict(on:)`).
public indirect enum Predicate: Hashable, Sendable {
    /// A concept that a body has adopted.
    case adopted(Adopted)
    /// The result of a round of consent.
    case agreed(Agreed)
    /// What one body resolved on a question.
    case resolved(Resolved)
    /// Posts in the plan in force.
    case posts(PostsPlanned)
    /// The application has been made.
    case applied(Applied)
    /// A document is at hand.
    case document(Present)
    /// Something has happened that is nothing more special.
    case happened(Present)
    /// The day has come. Open before it.
    case reached(Day)
    /// Up to this day and no longer. Failed after it.
    case until(Day)
    /// A figure within its bounds, for as long as it is.
    case figure(Bounds)
    case all([Predicate])
    case any([Predicate])
    case not(Predicate)
    /// `required`, unless `exempt` holds.
    case unless(exempt: Predicate, required: Predicate)

    /// How deep predicates may stand in each other.
    public static let greatestDepth = 32

    /// What a file should hold where a predicate is due.
    public static let expected: Text = {
        let keys = CodingKeys.allCases.map(\.rawValue).joined(separator: ", ")
        return Text(
            phrase: """
                eine Zuordnung mit einem von: \(keys, "keys"); all und any zählen mindestens eines auf, keines steht \
                tiefer als \(greatestDepth, "greatestDepth")
                """)
    }()

    /// Those that stand directly in it.
    public var parts: [Predicate] {
        switch self {
        case .all(let parts), .any(let parts): parts
        case .not(let part): [part]
        case .unless(let exempt, let required): [exempt, required]
        case .adopted, .agreed, .resolved, .posts, .applied, .document, .happened, .reached, .until, .figure: []
        }
    }

    /// 1 for one that stands alone.
    public var depth: Int { 1 + (parts.map(\.depth).max() ?? 0) }
}
