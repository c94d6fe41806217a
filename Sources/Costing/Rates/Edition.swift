/// One edition of a table of workplace costs, in the manner of the KGSt
/// report on the cost of a workplace: personnel cost by pay group, an overhead on
/// it, and the material cost of a workplace. All amounts are for a year.
/// A table may be non-monotonic in the pay group; nothing is corrected.
public struct Edition: Hashable, Codable, Sendable {
    public struct Rate: Hashable, Codable, Sendable {
        public var payGroup: String
        /// Gross personnel cost of a full post in a year.
        public var personnel: Money
        enum CodingKeys: String, CodingKey { case payGroup = "pay-group", personnel }
        public init(payGroup: String, personnel: Money) {
            self.payGroup = payGroup
            self.personnel = personnel
        }
    }

    /// An edition and the year of its prices, 1…9999, in which it begins to be valid.
    public struct OfYear: Hashable, Sendable {
        public var year: Int
        public var edition: Edition
        public init(year: Int, edition: Edition) {
            self.year = year
            self.edition = edition
        }
    }

    public var id: String
    public var rates: [Rate]
    /// On gross personnel cost.
    public var overhead: BasisPoints
    /// Of a full workplace in a year.
    public var material: Money

    public init(id: String, rates: [Rate], overhead: BasisPoints, material: Money) {
        self.id = id
        self.rates = rates
        self.overhead = overhead
        self.material = material
    }

    public func personnel(of payGroup: String) -> Money? {
        rates.first { $0.payGroup == payGroup }?.personnel
    }
}
