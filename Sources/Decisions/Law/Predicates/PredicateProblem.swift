import Costing

/// What cannot be meant, whatever the matter is.
public enum PredicateProblem: Hashable, Sendable {
    /// `all` or `any` of nothing.
    case empty
    case tooDeep
    /// Demanded and excluded at once: it can never be met.
    case contradiction(Predicate)
    /// It or its opposite: it says nothing.
    case saysNothing(Predicate)
    /// The exemption is what is required.
    case exemptsItself(Predicate)
    /// So many posts demanded, and so few excluded.
    case postsCross
    /// From a day on, and until an earlier one.
    case daysCross(from: Day, until: Day)
    /// A figure with no bound.
    case noBound(String)
    /// A lower bound above the upper one, or in another unit.
    case boundsCross(String)
    /// No posts, or fewer.
    case noPosts
    /// The rule of an agreement that is none, and why.
    case badRule(String, Text)
}
