extension Assumptions {
    /// The first assumption that is out of its range, as a typed error.
    func check(years: ClosedRange<Int>, plan: StaffingPlan) throws(CostingError) {
        guard years.lowerBound >= 1, years.upperBound <= 9999, years.count <= 100
        else { throw .years(first: years.lowerBound, last: years.upperBound) }
        if let baseYear {
            // A growth is chained year by year, so the chain is bounded.
            guard (1...9999).contains(baseYear), years.upperBound - baseYear <= 200 else {
                throw .assumption(.baseYear)
            }
        } else {
            guard (wageGrowth?.value ?? 0) == 0, (priceGrowth?.value ?? 0) == 0 else { throw .assumption(.baseYear) }
        }
        guard wageGrowth?.isGrowth ?? true else { throw .assumption(.wageGrowth) }
        guard priceGrowth?.isGrowth ?? true else { throw .assumption(.priceGrowth) }
        guard vacancy.isPart else { throw .assumption(.vacancy) }
        guard rampUp.allSatisfy(\.isPart), rampUp.count <= 1_200, start != nil || rampUp.isEmpty
        else { throw .assumption(.rampUp) }
        guard oneOff.allSatisfy(\.isPossible) else { throw .assumption(.oneOff) }
        if case .grows(let growth) = grant, !growth.isGrowth { throw .assumption(.grant) }
        let posts = Set(plan.posts.map(\.id))
        guard endWithGrant.allSatisfy(posts.contains) else { throw .assumption(.endWithGrant) }
    }
}

extension BasisPoints {
    /// 0 … 100 %
    var isPart: Bool { (0...10_000).contains(value) }
    /// −100 % … 100 %
    var isGrowth: Bool { (-10_000...10_000).contains(value) }
}

extension Money {
    /// Not negative, and at most `Money.largest`.
    var isPossiblePrice: Bool { (0...Money.largest.cents).contains(cents) }
}

extension OneOff {
    var isPossible: Bool {
        (1...9999).contains(year) && (month.map((1...12).contains) ?? true)
            && amount.cents.magnitude <= Money.largest.cents.magnitude
    }
}

extension Edition {
    func check() throws(CostingError) {
        guard material.isPossiblePrice, (0...10_000).contains(overhead.value) else { throw .entryBeyondRange(id) }
    }
}

extension GrantRule {
    func check() throws(CostingError) {
        guard ownContribution.isPart, ceiling?.isPossiblePrice ?? true else { throw .entryBeyondRange(id) }
        if case .share(let share)? = support, !share.isPart { throw .entryBeyondRange(id) }
        for line in lines { try line.check(grant: id) }
    }
}

extension GrantRule.Line {
    func check(grant: String) throws(CostingError) {
        guard amount.isPossiblePrice, (0...10_000_000).contains(posts.hundredths) else {
            throw .entryBeyondRange(grant)
        }
    }
}
