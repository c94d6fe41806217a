extension Outlook {
    /// One year of an outlook. `trace` is the tree from its net down to the leaves:
    /// edition, plan, grant, assumptions.
    public struct Year: Hashable, Sendable {
        /// In traces, for what is made of it further.
        let cost: YearCost
        /// What of the net increase since the first full year comes from
        /// wages: net change less the net change without wage growth. Nil before
        /// the first year with all posts filled from January on.
        public let erosion: Trace?
        /// What the plan still costs more, one-off amounts apart, in a
        /// year in which the grant has ended; nil in all other years.
        public let remanent: Trace?

        init(_ cost: YearCost, erosion: Trace?, firstWithoutGrant: Int?) {
            self.cost = cost
            self.erosion = erosion
            let hasEnded = firstWithoutGrant.map { cost.year >= $0 } ?? false
            remanent =
                !hasEnded || !cost.grant.inputs.isEmpty
                ? nil
                : cost.oneOff.map { .difference(.remanent, cost.gross, $0) } ?? .sum(.remanent, [cost.gross])
        }

        public var year: Int { cost.year }
        /// The id of the edition that the year is computed on.
        public var edition: String { cost.edition }
        /// Whether its rates were scaled or held beyond the year of its
        /// prices; true as well where that year is not stated.
        public var isExtrapolated: Bool { cost.isExtrapolated }
        /// Of the plan; before its start, and for posts not filled yet in the
        /// ramp-up, of the existing posts. So too `overhead` and `material`.
        public var personnel: Money { cost.planned.personnel.amount }
        public var overhead: Money { cost.planned.overhead.amount }
        public var material: Money { cost.planned.material.amount }
        /// Cost above zero, income below.
        public var oneOff: Money { cost.oneOff?.amount ?? .zero }
        /// Personnel, overhead, material and one-off together.
        public var plan: Money { personnel + overhead + material + oneOff }
        /// The existing posts.
        public var baseline: Money { plan - gross }
        /// Plan less baseline, before the grant.
        public var gross: Money { cost.gross.amount }
        public var grant: Money { cost.grant.amount }
        /// Gross less grant.
        public var net: Money { cost.net.amount }
        /// Of the net.
        public var trace: Trace { cost.net }
        /// The ids of the rules that pay in it, in their order.
        public var payingGrants: [String] {
            cost.grant.inputs.compactMap { part in
                guard case .grant(let id) = part.label, part.amount != .zero else { return nil }
                return id
            }
        }
        /// Whether part of the grant lies beyond the last day that a rule names.
        public var isGrantAssumed: Bool { cost.isGrantAssumed }
        /// Whether all posts are filled from January on.
        public var isFull: Bool { cost.isFull }
    }
}

extension Trace {
    var amount: Money { value.money ?? .zero }
}
