/// A burden that differs within a county, § 56 (4) KrO NRW: a part of the
/// county that a facility serves far less or far more pays less or more.
public struct Burden: Hashable, Sendable {
    /// The entry that the factors stand in.
    public let id: String
    /// By id: 0 pays nothing, 10 000 as all do, 20 000 twice as much for the
    /// same weight. Who is not named pays as all do.
    public let factors: [String: BasisPoints]

    /// Throws `CostingError.key` with the burden's id for a factor below zero.
    public init(id: String, factors: [String: BasisPoints]) throws(CostingError) {
        // In order, so that of several faults always the same one is named.
        for (party, factor) in factors.sorted(by: { $0.key < $1.key }) where factor.value < 0 {
            throw .key(id, .negativeFactor(party, factor))
        }
        self.id = id
        self.factors = factors
    }

    func factor(of party: String) -> BasisPoints { factors[party] ?? BasisPoints(10_000) }
}

extension Key {
    /// The key with each weight times its factor, in ten-thousandths, so that
    /// nothing is rounded before the amount is shared. May be applied again.
    ///
    /// Throws `CostingError.key` where the burden names an id that the key does
    /// not have, where no weight is left, and where the weights leave Int64.
    public func burdened(by burden: Burden) throws(CostingError) -> Key {
        let known = Set(ids)
        if let stranger = burden.factors.keys.sorted().first(where: { !known.contains($0) }) {
            throw .key(id, .unknown(stranger))
        }
        var entries: [(id: String, weight: Int64, trace: Trace)] = []
        for (index, party) in ids.enumerated() {
            let factor = burden.factor(of: party)
            let (weight, overflow) = weights[index].multipliedReportingOverflow(by: factor.value)
            guard !overflow else { throw .key(id, .beyondRange(party)) }
            let leaf = Trace(.burdenFactor(party), .share(factor), .input(entry: burden.id))
            entries.append((party, weight, Trace(.weight(party), .count(weight), .weighted, [traces[index], leaf])))
        }
        return try Key(id: id, traces: entries)
    }
}
