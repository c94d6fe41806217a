/// A price of one year, and what it is in the years after: it grows by a
/// stated share a year, or is held, and the trace says which.
struct PricePath {
    private let base: Trace
    private let growth: Trace
    /// The year of the price; nil where it is not stated.
    private let year: Int?
    /// The prices of the years after it, so far as they were asked for.
    private var later: [Trace] = []

    init(_ base: Trace, of year: Int?, growth: BasisPoints, as label: Trace.Label) {
        self.base = base
        self.year = year
        self.growth = Trace(label, .share(growth), .assumed)
    }

    /// A price at the limit of Int64 stays there; the caller bounds it.
    mutating func price(in wanted: Int) -> Trace {
        guard case .share(let share) = growth.value, wanted > year ?? .min else { return base }
        guard let year, share.value != 0 else {
            return Trace(base.label, base.value, .held(since: year), [base])
        }
        while later.count < wanted - year {
            let before = later.last ?? base
            let grown = (before.value.money ?? .zero).times(10_000 + share.value, over: 10_000)
            later.append(Trace(base.label, .money(grown), .grown(to: year + later.count + 1), [before, growth]))
        }
        return later[wanted - year - 1]
    }
}
