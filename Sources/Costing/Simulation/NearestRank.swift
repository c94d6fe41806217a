/// Finds the value that would be in a place if all were in order, without
/// putting all in order.
enum NearestRank {
    /// `range` must hold `place`, and all values before (after) it must be no
    /// greater (smaller) than those within. Afterwards the values before
    /// `place` are no greater than the one in it, and those after no smaller.
    static func select(_ place: Int, in values: inout [Double], within range: Range<Int>) -> Double {
        var low = range.lowerBound, high = range.upperBound - 1
        while low < high {
            let pivot = middle(values[low], values[low + (high - low) / 2], values[high])
            var i = low, j = high
            while i <= j {
                while values[i] < pivot { i += 1 }
                while values[j] > pivot { j -= 1 }
                guard i <= j else { break }
                values.swapAt(i, j)
                i += 1
                j -= 1
            }
            if place <= j { high = j } else if place >= i { low = i } else { break }
        }
        return values[place]
    }

    private static func middle(_ a: Double, _ b: Double, _ c: Double) -> Double {
        max(min(a, b), min(max(a, b), c))
    }
}
