/// What a value may be and how likely, in the natural unit of the assumption
/// that it stands for: 0.02 is a growth of 2 %. Not a figure.
public enum Distribution: Hashable, Codable, Sendable {
    /// Known, or taken as known.
    case fixed(Double)
    /// Any value from `low` to `high`, all as likely.
    case uniform(low: Double, high: Double)
    /// From `low` to `high`, most likely `mode`, falling off in a line to both.
    case triangular(low: Double, mode: Double, high: Double)
    /// The normal distribution of a mean and a standard deviation, cut off at
    /// `low` and `high`, with what is outside spread in proportion over what
    /// is inside. The bounds must come within six deviations of the mean.
    case normal(mean: Double, sd: Double, low: Double, high: Double)
    /// One of a few values, in proportion to their weights.
    case discrete([WeightedValue])

    public struct WeightedValue: Hashable, Codable, Sendable {
        public var value: Double
        /// Zero or more; weights need not add up to one.
        public var weight: Double
        public init(value: Double, weight: Double) {
            self.value = value
            self.weight = weight
        }
    }

    /// 1 with this probability, else 0: for something that comes or does not.
    public static func chance(_ probability: Double) -> Distribution {
        .discrete([WeightedValue(value: 0, weight: 1 - probability), WeightedValue(value: 1, weight: probability)])
    }

    /// Why something is no distribution.
    public enum Fault: Error, Hashable, Sendable {
        /// Not a number, infinite, or beyond ±`Distribution.largest`.
        case value
        /// The bounds are not in order, or the mode is outside them.
        case order
        /// A negative standard deviation.
        case deviation
        /// The bounds leave out all that is likely.
        case bounds
        /// A weight that is negative or no number, or no weight above zero.
        case weight
        /// A probability that is not from 0 to 1.
        case probability
    }

    /// No value may be farther from zero.
    public static let largest = 1e9

    /// The value that is not passed with this probability, 0…1; 0.5 gives the
    /// middle (median).
    public func quantile(_ probability: Double) throws(Fault) -> Double {
        guard probability >= 0, probability <= 1 else { throw .probability }
        return try Quantiles(of: self)(probability)
    }

    enum CodingKeys: String, CodingKey { case fixed, uniform, triangular, normal, discrete }
    enum FixedCodingKeys: String, CodingKey { case _0 = "value" }
    enum DiscreteCodingKeys: String, CodingKey { case _0 = "outcomes" }
}
