/// Who stands where, counted by one measure.
public struct Tally: Hashable, Sendable {
    /// What a group of bodies weighs together.
    public struct Sum: Hashable, Sendable {
        public internal(set) var bodies = 0
        /// The sum of the weights that are known.
        public internal(set) var known: Int64 = 0
        /// How many bodies have no known weight.
        public internal(set) var missing = 0
        /// Nil where a weight is missing.
        public var total: Int64? { missing == 0 ? known : nil }
    }
    public let measure: Measure
    public private(set) var consenting = Sum()
    public private(set) var conditional = Sum()
    public private(set) var refusing = Sum()
    public private(set) var abstaining = Sum()
    public private(set) var noView = Sum()
    /// Those without an answer, where no speaker has spoken for any.
    public private(set) var silent = Sum()
    /// Those without an answer of their own, where a speaker has spoken.
    public private(set) var unnamed = Sum()
    /// Those of whom the accounts conflict.
    public private(set) var contested = Sum()
    public private(set) var asked = Sum()

    init(_ ballot: Ballot, by measure: Measure) {
        self.measure = measure
        for vote in ballot.votes {
            let weight = vote.weight(by: measure)
            add(weight, to: Tally.group(of: vote, isSpokenFor: ballot.isSpokenFor))
            add(weight, to: \.asked)
        }
        if let (counted, silent) = ballot.countedWithoutNames { split(counted, silent) }
    }

    /// How many of the nameless were counted is known, and not which: their
    /// weights are known only where it is all or none of them.
    private mutating func split(_ counted: Int, _ silent: Int) {
        let all = unnamed
        switch (counted, silent) {
        case (_, 0): break
        case (0, _): (unnamed, self.silent) = (Sum(), all)
        default:
            func part(_ bodies: Int) -> Sum {
                measure == .heads ? Sum(bodies: bodies, known: Int64(bodies)) : Sum(bodies: bodies, missing: bodies)
            }
            (unnamed, self.silent) = (part(counted), part(silent))
        }
    }

    private mutating func add(_ weight: Int64?, to group: WritableKeyPath<Tally, Sum>) {
        self[keyPath: group].bodies += 1
        let (sum, isTooLarge) = self[keyPath: group].known.addingReportingOverflow(weight ?? 0)
        if weight == nil || isTooLarge { self[keyPath: group].missing += 1 } else { self[keyPath: group].known = sum }
    }

    private static func group(of vote: Vote, isSpokenFor: Bool) -> WritableKeyPath<Tally, Sum> {
        switch vote.stand {
        case .consent: \.consenting
        case .conditional: \.conditional
        case .refusal: \.refusing
        case .abstention: \.abstaining
        case .noView: \.noView
        case .silent: isSpokenFor ? \.unnamed : \.silent
        case nil: \.contested
        }
    }
}

extension Ballot {
    public func tally(by measure: Measure) -> Tally { Tally(self, by: measure) }
}
