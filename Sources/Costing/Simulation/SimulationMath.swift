/// The two functions that distributions need, from plain arithmetic: the room
/// links no mathematics library, and gives the same bits on every machine.
enum SimulationMath {
    /// e to the power of x for x ≤ 0, to the last places: halved until it is
    /// small, then the series, then squared as often.
    static func exponential(_ x: Double) -> Double {
        guard x > -700 else { return 0 }
        var small = x
        var halvings = 0
        while small < -0.125 {
            small /= 2
            halvings += 1
        }
        var term = 1.0, sum = 1.0
        for n in 1...12 {
            term *= small / Double(n)
            sum += term
        }
        for _ in 0..<halvings { sum *= sum }
        return sum
    }

    /// The square root of x ≥ 0, by Newton's method from a guess that halves
    /// the exponent; right to the last places.
    @inline(__always)
    static func root(_ x: Double) -> Double {
        guard x > 0x1p-1000 else { return 0 }
        var root = Double(bitPattern: (x.bitPattern >> 1) &+ 0x1FF8_0000_0000_0000)
        for _ in 0..<5 { root = (root + x / root) / 2 }
        return root
    }
}
