/// A distribution key: who takes part, and with which weight, in a fixed
/// order. The weights are whole numbers of whatever the key counts, such as
/// inhabitants, or Umlagegrundlagen in cents; only their proportion matters.
/// A key that exists can share any amount.
public struct Key: Hashable, Sendable {
    /// The entry that the weights stand in.
    public let id: String
    /// Who takes part, in the key's order; each once.
    public let ids: [String]
    /// One for each of `ids`; none below zero.
    public let weights: [Int64]
    /// The sum of the weights, above zero.
    public let total: Int64
    /// One for each of `ids`: the weight and where it comes from.
    let traces: [Trace]
    let totalTrace: Trace

    /// Throws `CostingError.key` for a key without entries, an id given twice,
    /// a weight below zero, weights that add up to zero or leave Int64.
    public init(id: String, weights: [(id: String, weight: Int64)]) throws(CostingError) {
        try self.init(
            id: id,
            traces: weights.map { entry in
                (entry.id, entry.weight, Trace(.weight(entry.id), .count(entry.weight), .input(entry: id)))
            })
    }

    /// The same with weights that stand in entries of their own.
    public init(id: String, traces: [(id: String, weight: Int64, trace: Trace)]) throws(CostingError) {
        guard !traces.isEmpty else { throw .key(id, .empty) }
        var seen: Set<String> = []
        var total: Int64 = 0
        for entry in traces {
            guard seen.insert(entry.id).inserted else { throw .key(id, .repeated(entry.id)) }
            guard entry.weight >= 0 else { throw .key(id, .negativeWeight(entry.id, entry.weight)) }
            let (sum, overflow) = total.addingReportingOverflow(entry.weight)
            guard !overflow else { throw .key(id, .beyondRange(entry.id)) }
            total = sum
        }
        guard total > 0 else { throw .key(id, .noWeight) }
        self.id = id
        self.total = total
        ids = traces.map(\.id)
        weights = traces.map(\.weight)
        self.traces = traces.map(\.trace)
        totalTrace = Trace(.weightTotal, .count(total), .sum, self.traces)
    }
}
