/// Percentage points of a levy in millionths of a point: 13 158 is 0.013158
/// points.
public struct PercentagePoints: Hashable, Comparable, Sendable {
    public var millionths: Int64
    public init(millionths: Int64) { self.millionths = millionths }

    static let millionthsOfOne: Int64 = 1_000_000

    public static func < (a: PercentagePoints, b: PercentagePoints) -> Bool { a.millionths < b.millionths }

    /// To four places, as a page shows them: in ten-thousandths of a point,
    /// half away from zero. 0.013158 points are 132.
    public var tenThousandths: Int64 { Money.rounded(Int128(millionths), over: 100) }
}

extension PercentagePoints: LosslessStringConvertible, Codable {
    /// `0.013158 points`
    public init?(_ text: String) {
        guard text.hasSuffix(" points"), let value = Decimals.parse(text.dropLast(7), places: 6) else { return nil }
        self.init(millionths: value)
    }
    public var description: String { Decimals.print(millionths, places: 6) + " points" }
}
