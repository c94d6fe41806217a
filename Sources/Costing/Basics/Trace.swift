/// How a number came about: what was done, to which inputs, with which
/// rounding. A leaf is an input with the id of the entry it stands in.
public struct Trace: Hashable, Codable, Sendable {
    /// What was done. The words for it are the reader's business.
    public enum Step: Hashable, Codable, Sendable {
        /// Read from an entry (edition, plan, grant, body).
        case input(entry: String)
        case sum
        case difference
        /// posts × rate ÷ 100, rounded to the cent
        case postsTimesRate
        /// amount × basis points ÷ 10 000, rounded to the cent
        case share
        /// the smallest of them
        case smaller
        /// nothing where it would be negative
        case notBelowZero
        /// amount × posts filled ÷ posts funded, rounded to the cent
        case fundedPosts
        /// the days of the year that are covered, to the cent
        case daysOfYear(Int, of: Int)
        /// amount ÷ count, rounded to the cent
        case quotient
        /// to the nearest multiple, half away from zero
        case rounded(to: Money)
        /// divided by the first, as a change
        case change
        /// A leaf that the user states and no entry holds.
        case assumed
        /// The price of this year: amount × (10 000 + basis points) ÷ 10 000, rounded to the cent
        case grown(to: Int)
        /// Held as it is beyond the year of its prices; nil where that year is not stated.
        case held(since: Int?)
        /// amount × (10 000 − basis points) ÷ 10 000, rounded to the cent
        case less
        /// The inputs in pairs: the sum of their products ÷ whole, rounded to the cent
        case products(over: Int64)
        /// A post that ends in this year, since no grant pays for it.
        case ended(in: Int)
        /// Paid on after the last day that a rule names: an assumption.
        case continued(after: Day)
        /// handed in by whoever asks; it stands in no entry
        case given
        /// weight × basis points, left in ten-thousandths so that nothing is rounded
        case weighted
        /// amount × weight ÷ sum of the weights, toward zero, and one cent more
        /// where largest remainder gives it one of those left over
        case apportioned(extraCent: Bool)
        /// amount ÷ base × 100, rounded to the millionth of a percentage point
        case percentagePoints
    }

    /// What it is the number of; a key such as `personnel` or the id of an entry.
    public var label: Label
    public var value: Quantity
    public var step: Step
    public var inputs: [Trace]

    public init(_ label: Label, _ value: Quantity, _ step: Step, _ inputs: [Trace] = []) {
        self.label = label
        self.value = value
        self.step = step
        self.inputs = inputs
    }

    /// What a step of the calculation is about.
    public enum Label: Hashable, Codable, Sendable {
        case planCost(String), baselineCost(String), grossExtraCost, extraCost, extraCostExact
        case grant(String), grantTotal, grantLine(String), grantCap(String)
        case grantShare, grantCeiling, eligibleCost, ownContribution, leftByOwnContribution
        case personnel, overhead, material, post(String), rate(String), posts, overheadShare
        case materialRate, unitCost, inhabitants, inhabitantsOf(String), perInhabitant, year(Int), amount
        case wageGrowth, priceGrowth, grantGrowth, vacancy, oneOff(String), oneOffTotal
        case month(Month), filledMonths, filledDays, daysPaid(Month)
        case erosion, remanent, expectedNet(Int), probability(String)
        case cashCost(String), additionalCash, fullCost(Int), budget(Int), additional(Int)
        case shareOf(String), weight(String), weightTotal, burdenFactor(String)
        case levyBase, levyPoints
    }
}

extension Trace {
    /// What it was computed from: what was read, assumed or handed in. A plan
    /// without posts is read, too.
    public var leaves: [Trace] {
        switch (step, label) {
        case (.input, _), (.assumed, _), (.given, _): [self]
        case (_, .planCost(let plan)) where inputs.isEmpty: [Trace(label, value, .input(entry: plan))]
        case (_, .baselineCost(let plan)) where inputs.isEmpty: [Trace(label, value, .input(entry: plan))]
        default: inputs.flatMap(\.leaves)
        }
    }

    public static func difference(_ label: Label, _ a: Trace, _ b: Trace) -> Trace {
        Trace(label, .money((a.value.money ?? .zero) - (b.value.money ?? .zero)), .difference, [a, b])
    }
    public static func sum(_ label: Label, _ parts: [Trace]) -> Trace {
        Trace(label, .money(parts.reduce(.zero) { $0 + ($1.value.money ?? .zero) }), .sum, parts)
    }
    /// A step of zero or less rounds nothing, and is not told as if it did.
    public func rounded(_ label: Label, to step: Money) -> Trace {
        guard step.cents > 0 else { return Trace(label, value, self.step, inputs) }
        return Trace(label, .money((value.money ?? .zero).rounded(to: step)), .rounded(to: step), [self])
    }
    /// Divided by a number of people, to the cent.
    public func divided(_ label: Label, by people: Trace) -> Trace? {
        guard case .count(let count) = people.value, count > 0, let money = value.money
        else { return nil }
        return Trace(label, .money(money.times(1, over: count)), .quotient, [self, people])
    }
}
