extension Key {
    /// The shares of many amounts: amount by amount, and in each the parties in
    /// the key's order, in cents. Cent for cent what `shares(of:)` gives, without
    /// traces; for simulations and long tables. Amount `a` and party `p` are at
    /// `a * ids.count + p`.
    public func shares(ofAll amounts: [Money]) -> [Int64] {
        let count = amounts.count * ids.count
        return Array(unsafeUninitializedCapacity: count) { buffer, filled in
            amounts.withUnsafeBufferPointer { fill(buffer, with: $0) }
            filled = count
        }
    }

    /// The same into cells that there are already, one for each amount and
    /// party. Throws `CostingError.key` with `cells` where their number is another.
    public func share(_ amounts: [Money], into cells: inout [Int64]) throws(CostingError) {
        guard cells.count == amounts.count * ids.count else {
            throw .key(id, .cells(cells.count, needed: amounts.count * ids.count))
        }
        cells.withUnsafeMutableBufferPointer { buffer in
            amounts.withUnsafeBufferPointer { fill(buffer, with: $0) }
        }
    }

    /// `cells` has room for all: the two callers see to it.
    private func fill(_ cells: UnsafeMutableBufferPointer<Int64>, with amounts: UnsafeBufferPointer<Money>) {
        guard let first = cells.baseAddress else { return }
        let row = Proportions(self)
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: ids.count) { remainders in
            guard let scratch = remainders.baseAddress else { return }
            for (index, amount) in amounts.enumerated() {
                row.share(amount, first + index * ids.count, scratch)
            }
        }
    }
}
