/// The cost of posts in a year by kind, each a sum over the posts.
struct KindsOfCost: Hashable, Sendable {
    var personnel: Trace
    var overhead: Trace
    var material: Trace

    /// With `oneOff` where there is any.
    func total(_ label: Trace.Label, oneOff: Trace? = nil) -> Trace {
        .sum(label, [personnel, overhead, material] + (oneOff.map { [$0] } ?? []))
    }

    /// What is paid out: without the imputed overhead.
    func cash(_ label: Trace.Label, oneOff: Trace? = nil) -> Trace {
        .sum(label, [personnel, material] + (oneOff.map { [$0] } ?? []))
    }

    /// These posts as far as they are filled, `other` for the rest.
    func filled(_ part: Trace, rest other: KindsOfCost) -> KindsOfCost {
        func mixed(_ new: Trace, _ old: Trace) -> Trace {
            .sum(
                new.label,
                [new.part(part, of: Filling.year), .difference(old.label, old, old.part(part, of: Filling.year))])
        }
        return KindsOfCost(
            personnel: mixed(personnel, other.personnel), overhead: mixed(overhead, other.overhead),
            material: mixed(material, other.material))
    }
}

/// What posts cost year by year, with rates and prices as assumed.
struct CostPath {
    let editions: EditionPeriods
    let wageGrowth: BasisPoints
    let vacancy: Trace?
    private let lastWages: Int
    /// For each edition in turn, from the year of its prices on.
    private var rates: [[String: PricePath]]
    private var materials: [PricePath]
    private let overheads: [Trace]

    init(_ comparison: Comparison, _ assumptions: Assumptions, wagesOf: Int? = nil) throws(CostingError) {
        lastWages = wagesOf ?? .max
        editions = EditionPeriods(comparison, baseYear: assumptions.baseYear)
        for period in editions.all { try period.edition.check() }
        wageGrowth = assumptions.wageGrowth ?? BasisPoints(0)
        vacancy = assumptions.vacancy.value == 0 ? nil : Trace(.vacancy, .share(assumptions.vacancy), .assumed)
        rates = editions.all.map { _ in [:] }
        overheads = editions.all.map {
            Trace(.overheadShare, .share($0.edition.overhead), .input(entry: $0.edition.id))
        }
        let priceGrowth = assumptions.priceGrowth ?? BasisPoints(0)
        materials = editions.all.map {
            PricePath(
                Trace(.materialRate, .money($0.edition.material), .input(entry: $0.edition.id)),
                of: $0.since, growth: priceGrowth, as: .priceGrowth)
        }
    }

    /// The edition that is valid in a year.
    func edition(in year: Int) -> Edition { editions.all[editions.index(in: year)].edition }

    /// Of a post that is filled.
    mutating func personnel(of post: StaffingPlan.Post, in plan: String, year: Int) throws(CostingError) -> Trace {
        let wagesOf = min(year, lastWages)
        let place = editions.index(in: wagesOf), period = editions.all[place]
        let now = try WorkplaceCost(edition: period.edition).personnel(of: post, in: plan)
        guard post.posts >= .zero, now.inputs.count == 2 else { throw .beyondRange(post: post.id) }
        var path =
            rates[place][post.payGroup]
            ?? PricePath(now.inputs[1], of: period.since, growth: wageGrowth, as: .wageGrowth)
        let rate = path.price(in: wagesOf)
        rates[place][post.payGroup] = path
        guard let money = rate.value.money, money.isPossiblePrice else { throw .beyondRange(post: post.id) }
        return Trace(
            .personnel, .money(money.times(post.posts.hundredths, over: 100)), .postsTimesRate, [now.inputs[0], rate])
    }

    /// Of a plan in a year, in which some of its posts have ended.
    mutating func cost(of plan: StaffingPlan, year: Int, ended: [String: Int]) throws(CostingError) -> KindsOfCost {
        var kinds = KindsOfCost(
            personnel: .sum(.personnel, []), overhead: .sum(.overhead, []), material: .sum(.material, []))
        let place = editions.index(in: year), edition = editions.all[place].edition
        let price = materials[place].price(in: year)
        guard let each = price.value.money, each.isPossiblePrice else { throw .entryBeyondRange(edition.id) }
        for post in plan.posts {
            let label = Trace.Label.post(post.id)
            if let end = ended[post.id], end <= year {
                kinds.personnel.inputs.append(Trace(label, .money(.zero), .ended(in: end)))
                continue
            }
            let full = try personnel(of: post, in: plan.id, year: year)
            let paid = full.less(vacancy)
            kinds.personnel.inputs.append(paid.labelled(label))
            kinds.overhead.inputs.append(
                Trace(
                    label, .money((paid.value.money ?? .zero).share(edition.overhead)), .share,
                    [paid, overheads[place]]))
            kinds.material.inputs.append(
                Trace(
                    label, .money(each.times(post.posts.hundredths, over: 100)), .postsTimesRate,
                    [full.inputs[0], price]))
        }
        kinds = KindsOfCost(
            personnel: .sum(.personnel, kinds.personnel.inputs), overhead: .sum(.overhead, kinds.overhead.inputs),
            material: .sum(.material, kinds.material.inputs))
        // Far from where a sum of Int64 would stay at its limit.
        guard kinds.total(.amount).amount.cents < Int64.max / 1_000 else { throw .entryBeyondRange(plan.id) }
        return kinds
    }
}
