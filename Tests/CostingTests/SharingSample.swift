@testable import Costing

/// Keys and amounts of every size, and largest remainder in another way.
enum SharingSample {
    static func key(_ weights: [Int64], id: String = "key") throws(CostingError) -> Key {
        try Key(id: id, weights: weights.enumerated().map { ("m\($0)", $1) })
    }

    /// From one to thirty parties; some weigh nothing, many weigh the same.
    static func weights(_ random: inout Random) -> [Int64] {
        let most = Int64(1) << Int64.random(in: 0...58, using: &random)
        var weights = (0..<Int.random(in: 1...30, using: &random)).map { _ in
            Bool.random(using: &random) ? Int64.random(in: 0...most, using: &random) : most / 3
        }
        weights[0] = max(1, weights[0])
        return weights
    }

    static func amount(_ random: inout Random) -> Money {
        let most = Int64.max >> Int64.random(in: 0...62, using: &random)
        return Money(cents: Int64.random(in: -most...most, using: &random))
    }

    /// Cent by cent: whoever is cut off most is served next.
    static func byHand(_ amount: Money, _ weights: [Int64]) -> [Int64] {
        let total = weights.reduce(Int128(0)) { $0 + Int128($1) }
        let whole = Int128(amount.cents.magnitude)
        var shares = weights.map { whole * Int128($0) / total }
        var cutOff = weights.indices.map { whole * Int128(weights[$0]) - shares[$0] * total }
        while shares.reduce(0, +) < whole {
            var next = 0
            for index in cutOff.indices where cutOff[index] > cutOff[next] { next = index }
            shares[next] += 1
            cutOff[next] -= total
        }
        return shares.map { Int64(amount.cents < 0 ? -$0 : $0) }
    }

    /// Numbers that are the same in every run of the tests.
    struct Random: RandomNumberGenerator {
        private var state: UInt64
        init(seed: UInt64) { state = seed }

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
