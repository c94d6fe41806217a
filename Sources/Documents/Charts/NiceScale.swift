/// A scale for amounts that always holds zero, with round steps.
struct NiceScale {
    let low: Double
    let high: Double
    /// Round amounts within the scale, ascending.
    let ticks: [Int64]

    /// A scale over these amounts, in about `intervals` steps.
    init(over values: [Double], intervals: Int = 4) {
        let isFlat = values.allSatisfy { $0 == 0 }
        low = min(0, values.min() ?? 0)
        let top = max(0, values.max() ?? 0)
        high = isFlat ? 1 : top
        let raw = max((high - low) / Double(max(intervals, 1)), 1)
        var power = 1.0
        while power * 10 <= raw { power *= 10 }
        let ratio = raw / power
        let factor =
            switch ratio {
            case ..<1.4: 1.0
            case ..<2.2: 2.0
            case ..<3.5: power >= 10 ? 2.5 : 3.0
            case ..<7: 5.0
            default: 10.0
            }
        let step = factor * power
        var found: [Int64] = []
        var index = (low / step).rounded(.up)
        while index * step <= high, found.count < (isFlat ? 1 : 40) {
            if let tick = Int64(exactly: (index * step).rounded()) { found.append(tick) }
            index += 1
        }
        ticks = found
    }

    /// Where an amount lies on the way from `bottom` (low) to `top` (high).
    func position(_ value: Double, bottom: Double, top: Double) -> Double {
        bottom + (value - low) / (high - low) * (top - bottom)
    }
}
