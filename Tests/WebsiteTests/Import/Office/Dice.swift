/// The same numbers for the same seed.
struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
    mutating func one<T>(_ items: [T]) -> T { items[Int(next() % UInt64(items.count))] }
    mutating func upTo(_ most: Int) -> Int { Int(next() % UInt64(most + 1)) }
    mutating func comes(_ percent: Int) -> Bool { next() % 100 < percent }
}
