/// A key made ready for many amounts: each weight with its reciprocal, so that
/// a share takes two multiplications instead of a division.
struct Proportions {
    /// Of one party. `reciprocal` is weight × 2⁶⁴ ÷ total, cut.
    struct Part {
        let weight: UInt64
        let reciprocal: UInt64
    }

    let parts: [Part]
    let total: UInt64
    /// How far apart remainders lie if they lie evenly.
    let spacing: UInt64

    init(_ key: Key) {
        let total = UInt64(key.total)
        self.total = total
        spacing = total / UInt64(key.weights.count)
        parts = key.weights.map { weight in
            let weight = UInt64(weight)
            // A weight that is the whole would need 2⁶⁴ itself.
            let reciprocal = weight < total ? total.dividingFullWidth((weight, 0)).quotient : .max
            return Part(weight: weight, reciprocal: reciprocal)
        }
    }

    /// Writes the shares of one amount, one for each part, to `cells`.
    ///
    /// The high half of amount × reciprocal is the quotient or one too few: the
    /// reciprocal lacks at most 1 of 2⁶⁴, so the product lacks at most amount
    /// ÷ 2⁶⁴ < 1. The remainder then is below 2 × total < 2⁶⁴, so it is right
    /// even where amount × weight has wrapped, and shows which of the two it was.
    @inline(__always)
    func share(_ amount: Money, _ cells: UnsafeMutablePointer<Int64>, _ remainders: UnsafeMutablePointer<UInt64>) {
        let magnitude = amount.cents.magnitude
        var left = magnitude
        parts.withUnsafeBufferPointer { parts in
            for index in parts.indices {
                let part = parts[index]
                var quotient = magnitude.multipliedFullWidth(by: part.reciprocal).high
                var remainder = magnitude &* part.weight &- quotient &* total
                let short: UInt64 = remainder >= total ? 1 : 0
                quotient &+= short
                remainder &-= short &* total
                left &-= quotient
                cells[index] = Int64(truncatingIfNeeded: quotient)
                remainders[index] = remainder
            }
        }
        give(Int(truncatingIfNeeded: left), cells, remainders)
        if amount.cents < 0 {
            for index in parts.indices { cells[index] = 0 &- cells[index] }
        }
    }

    /// One cent more to the `left` largest remainders, of equal ones to the
    /// earlier. The remainders add up to `left` times the total, so a cut can
    /// be guessed that is off by few, and these are put right one by one.
    @inline(__always)
    private func give(_ left: Int, _ cells: UnsafeMutablePointer<Int64>, _ remainders: UnsafeMutablePointer<UInt64>) {
        guard left > 0 else { return }
        let count = parts.count
        let cut = total &- UInt64(left) &* spacing
        var given = 0
        for index in 0..<count {
            let above = remainders[index] >= cut ? 1 : 0
            cells[index] &+= Int64(above)
            given &+= above
        }
        while given > left {
            var least = UInt64.max, at = 0
            for index in 0..<count {
                let remainder = remainders[index]
                if remainder >= cut && remainder <= least { least = remainder; at = index }
            }
            cells[at] &-= 1
            remainders[at] = 0
            given &-= 1
        }
        while given < left {
            var most = UInt64.min, at = 0
            for index in 0..<count {
                let remainder = remainders[index]
                if remainder < cut && remainder > most { most = remainder; at = index }
            }
            cells[at] &+= 1
            remainders[at] = .max
            given &+= 1
        }
    }
}
