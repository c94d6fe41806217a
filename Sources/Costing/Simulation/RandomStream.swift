/// Random numbers by place instead of in turn: what run 4711 draws for an
/// assumption depends on the seed, the run and the assumption, and on nothing
/// drawn before. So runs can be cut into parts and be taken in any order.
struct RandomStream: Sendable {
    private let start: UInt64

    init(seed: UInt64, run: Int) {
        start = RandomStream.mixed(
            RandomStream.mixed(seed) ^ (UInt64(truncatingIfNeeded: run) &* 0xD1B5_4A32_D192_ED03))
    }

    /// From 0 to just below 1.
    @inline(__always)
    func number(_ draw: Int) -> Double {
        let bits = RandomStream.mixed(start &+ UInt64(truncatingIfNeeded: draw) &* 0x9E37_79B9_7F4A_7C15)
        return Double(bits >> 11) * 0x1p-53
    }

    /// The last step of SplitMix64 (Steele, Lea, Flood 2014).
    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        var z = value &+ 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
