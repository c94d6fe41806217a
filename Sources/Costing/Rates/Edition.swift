/// One edition of a table of workplace costs, in the manner of the KGSt
/// report on the cost of a workplace: personnel cost by grade, an overhead on
/// it, and the material cost of a workplace. All amounts are for a year.
/// A table may be non-monotonic in the grade; nothing is corrected.
public struct Edition: Hashable, Codable, Sendable {
    public struct Rate: Hashable, Codable, Sendable {
        public var grade: String
        /// Gross personnel cost of a full post in a year.
        public var personnel: Money
        public init(grade: String, personnel: Money) {
            self.grade = grade
            self.personnel = personnel
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

    public func personnel(_ grade: String) -> Money? {
        rates.first { $0.grade == grade }?.personnel
    }
}
