/// Where a grant falls, in years that follow one another.
enum GrantFall {
    /// The year in which it pays less by most than in the year before; the first
    /// of equal ones; nil where it never falls. Each rule's part of a year is
    /// rounded by itself: that is no fall.
    static func deepest(in years: [(year: Int, grant: Money)], rules: Int) -> Int? {
        let falls = zip(years, years.dropFirst()).map { (year: $1.year, by: $0.grant - $1.grant) }
        guard let deepest = falls.max(by: { $0.by < $1.by }), deepest.by > Money(cents: Int64(rules)) else {
            return nil
        }
        return deepest.year
    }
}
