import Costing

/// Works out a trace again from its leaves, with an arithmetic of its own.
enum Recomputation {
    /// The traces whose value is not what their step makes of their inputs.
    static func wrong(in trace: Trace) -> [Trace] {
        let below = trace.inputs.flatMap(wrong(in:))
        return value(of: trace) == trace.value ? below : below + [trace]
    }

    static func leaves(of trace: Trace) -> [Trace] {
        trace.inputs.isEmpty ? [trace] : trace.inputs.flatMap(leaves(of:))
    }

    private static func value(of trace: Trace) -> Quantity? {
        let numbers = trace.inputs.map { number($0.value) }
        switch trace.step {
        case .input: return trace.inputs.isEmpty ? trace.value : nil
        case .sum:
            let total = numbers.reduce(0, +)
            if case .count = trace.value { return .count(Int64(total)) }
            return money(total)
        case .difference: return numbers.count == 2 ? money(numbers[0] - numbers[1]) : nil
        case .postsTimesRate: return numbers.count == 2 ? money(divide(numbers[0] * numbers[1], 100)) : nil
        case .share: return numbers.count == 2 ? money(divide(numbers[0] * numbers[1], 10_000)) : nil
        case .smaller: return numbers.min().map(money)
        case .notBelowZero: return numbers.count == 1 ? money(max(0, numbers[0])) : nil
        case .fundedPosts:
            guard numbers.count == 3 else { return nil }
            return money(numbers[2] > 0 ? divide(numbers[0] * numbers[1], numbers[2]) : 0)
        case .daysOfYear(let days, let length):
            return numbers.count == 1 ? money(divide(numbers[0] * Int128(days), Int128(length))) : nil
        case .quotient: return numbers.count == 2 ? money(divide(numbers[0], numbers[1])) : nil
        case .rounded(let step):
            return numbers.count == 1 ? money(divide(numbers[0], Int128(step.cents)) * Int128(step.cents)) : nil
        case .change:
            guard numbers.count == 2 else { return nil }
            return .share(BasisPoints(Int64(divide((numbers[1] - numbers[0]) * 10_000, numbers[0]))))
        case .assumed: return trace.inputs.isEmpty ? trace.value : nil
        case .grown: return numbers.count == 2 ? money(divide(numbers[0] * (10_000 + numbers[1]), 10_000)) : nil
        case .held, .continued: return numbers.count == 1 ? money(numbers[0]) : nil
        case .less: return numbers.count == 2 ? money(divide(numbers[0] * (10_000 - numbers[1]), 10_000)) : nil
        case .products(let whole):
            guard numbers.count % 2 == 0 else { return nil }
            let pairs = stride(from: 0, to: numbers.count, by: 2).map { numbers[$0] * numbers[$0 + 1] }
            let total = divide(pairs.reduce(0, +), Int128(whole))
            if case .count = trace.value { return .count(Int64(total)) }
            return money(total)
        case .ended: return trace.inputs.isEmpty ? money(0) : nil
        case .given: return trace.inputs.isEmpty ? trace.value : nil
        case .weighted: return numbers.count == 2 ? .count(Int64(numbers[0] * numbers[1])) : nil
        case .apportioned(let extraCent):
            guard numbers.count == 3 else { return nil }
            let cent: Int128 = extraCent ? (numbers[0] < 0 ? -1 : 1) : 0
            return money(numbers[0] * numbers[1] / numbers[2] + cent)
        case .percentagePoints:
            guard numbers.count == 2 else { return nil }
            return .points(PercentagePoints(millionths: Int64(divide(numbers[0] * 100_000_000, numbers[1]))))
        }
    }

    private static func money(_ cents: Int128) -> Quantity { .money(Money(cents: Int64(cents))) }

    private static func number(_ quantity: Quantity) -> Int128 {
        switch quantity {
        case .money(let money): Int128(money.cents)
        case .posts(let posts): Int128(posts.hundredths)
        case .count(let count): Int128(count)
        case .share(let share): Int128(share.value)
        case .day(let day): Int128(day.ordinal)
        case .points(let points): Int128(points.millionths)
        }
    }

    /// Half away from zero, by the remainder.
    private static func divide(_ a: Int128, _ b: Int128) -> Int128 {
        let (quotient, rest) = a.quotientAndRemainder(dividingBy: b)
        return quotient + (2 * abs(rest) >= b ? (a < 0 ? -1 : 1) : 0)
    }
}
