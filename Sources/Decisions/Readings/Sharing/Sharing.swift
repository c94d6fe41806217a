import Costing

/// A key by which a cost can be shared among the municipalities, ready to
/// share.
public struct SharingKey: Sendable {
    public var id: String
    public var title: Text
    public var unit: LevyKey.Unit
    public var isStandIn: Bool
    public var grade: Grade
    public var sources: [SourceID]
    public var note: Text?
    /// Weights as they are, and as they count where a burden differs.
    public var plain: Key
    public var key: Key
    /// Where the weights are the bases of the levy.
    public var levy: Levy?
    /// Who stands for others that are no more, and for whom.
    public var inherited: [(heir: BodyID, from: [BodyID])] = []
    /// The days of the counts that it is made of, each with how many are of
    /// it, the latest first; empty for a key that somebody has set.
    public var counted: [CountedDay] = []
    /// Of which counts each weight is; empty for a key that somebody has set.
    public var populations: [Population] = []
    /// When somebody set it; nil where nobody has, or where that is not known.
    public var on: PartialDate?
}

/// A day of which some counts of inhabitants are.
public struct CountedDay: Hashable, Sendable {
    public var on: PartialDate
    public var bodies: Int
}

/// An amount as the municipalities bear it, by one key.
public struct SharedCost: Sendable {
    public var key: SharingKey
    /// What the amount is called.
    public var label: Text
    public var amount: Trace
    public var shares: [Share]
    /// In percentage points of the levy; nil where its base is not known, and
    /// where burdens differ.
    public var points: Trace?

    init(_ label: Text, _ amount: Trace, by key: SharingKey) throws(CostingError) {
        self.key = key
        self.label = label
        self.amount = amount
        shares = try key.key.shares(of: amount)
        // With burdens that differ, each municipality has points of its own.
        points = if let levy = key.levy, key.key == key.plain { try levy.points(of: amount) } else { nil }
    }
}

extension Matter {
    /// The keys that can be used on a day, the one set last first; the
    /// inhabitants, a stand-in, come last.
    public func sharingKeys(asOf day: Day) -> [SharingKey] {
        costs.keys.all.reversed().compactMap { try? SharingKey($0, in: self) } + inhabitantsKeys(asOf: day)
    }

    /// By what a cost is shared where nobody chose a key: the one set last. Several
    /// where a missing day leaves open which that is; none where there is no key.
    public func leadingKeys(asOf day: Day) -> [SharingKey] {
        let usable = costs.keys.all.filter { (try? SharingKey($0, in: self)) != nil }
        let rivals = usable.rivals { LevyKey.Weighing($0) }
        guard rivals.isEmpty else { return rivals.compactMap { try? SharingKey($0, in: self) } }
        return Array(sharingKeys(asOf: day).prefix(1))
    }

    /// The keys by which nothing can be shared any more: a body in them was
    /// divided or is gone without a successor.
    public var lostKeys: [(key: Recorded<LevyKey>, body: BodyID)] {
        guard !council.endings.isEmpty else { return [] }
        return costs.keys.compactMap { key in InheritedWeights(key.content, in: council).lost.map { (key, $0) } }
    }

    /// By the latest count of each municipality; where these are of different
    /// days, also by the counts of the last day of which all have one.
    private func inhabitantsKeys(asOf day: Day) -> [SharingKey] {
        guard let latest = inhabitantsKey("inhabitants", counted: day, asOf: day) else { return [] }
        guard latest.counted.count > 1, let common = lastCommonCount(asOf: day),
            let same = inhabitantsKey("inhabitants-\(common.iso)", counted: common, asOf: day)
        else {
            return [latest]
        }
        return [latest, same]
    }

    /// The last day of which every municipality has a count. One that has been
    /// counted since it took another in is not taken apart again for it.
    private func lastCommonCount(asOf day: Day) -> Day? {
        let counts = council.bodies.flatMap { $0.content.inhabitants ?? [] }.filter {
            $0.since.map { $0 <= day } ?? false
        }
        let latest = council.municipalities.compactMap { council.inhabitants(of: $0.id, asOf: day) }
        return Set(counts.compactMap(\.on.lastDay)).sorted(by: >).first { last in
            latest.allSatisfy { latest in
                guard let then = council.inhabitants(of: latest.body, counted: last, asOf: day) else { return false }
                let added = Set(latest.added.map(\.body))
                return then.added.allSatisfy { added.contains($0.body) }
                    && then.parts.allSatisfy { $0.counted.on.lastDay == last }
            }
        }
    }

    /// Nil unless each municipality's count is known.
    private func inhabitantsKey(_ id: String, counted limit: Day, asOf day: Day) -> SharingKey? {
        let bodies = council.municipalities
        let counts = bodies.compactMap { council.inhabitants(of: $0.id, counted: limit, asOf: day) },
            parts = counts.flatMap(\.parts)
        let weights = counts.map { count -> (id: String, weight: Int64, trace: Trace) in
            let leaves = count.parts.map { $0.trace(.weight($0.body.text)) }
            let trace =
                count.added.isEmpty && leaves.count == 1
                ? leaves[0] : Trace(.weight(count.body.text), .count(count.count), .sum, leaves)
            return (count.body.text, count.count, trace)
        }
        guard counts.count == bodies.count, let key = try? Key(id: id, traces: weights) else { return nil }
        let origins = counts.flatMap { council.origins(of: $0) }
        var seen: Set<SourceID> = []
        return SharingKey(
            id: id, title: Text(phrase: "Einwohner (Ersatzschlüssel)"), unit: .inhabitants,
            isStandIn: true, grade: origins.map(grade(of:)).min() ?? .assumption,
            sources: origins.flatMap(\.sources).filter { seen.insert($0).inserted }, note: nil, plain: key, key: key,
            levy: nil,
            counted: CountedDay.days(of: parts.map(\.counted)), populations: counts)
    }
}

extension CountedDay {
    /// The days of counts, the latest first.
    public static func days(of counts: [Body.Inhabitants]) -> [CountedDay] {
        Dictionary(grouping: counts, by: \.on).map { CountedDay(on: $0.key, bodies: $0.value.count) }
            .sorted { ($0.on.lastDay?.ordinal ?? .min) > ($1.on.lastDay?.ordinal ?? .min) }
    }
}

extension SharingKey {
    init(_ recorded: Recorded<LevyKey>, in matter: Matter) throws(CostingError) {
        let content = recorded.content, id = recorded.header.id
        // Umlagegrundlagen are given in euro, and a levy's base is an amount.
        let now = InheritedWeights(content, in: matter.council)
        if let lost = now.lost { throw .key(id, .unknown(lost.text)) }
        plain = try Key(
            id: id,
            traces: now.weights.map { weight in
                let leaves = weight.parts.map {
                    Trace(.weight($0.body.text), .count(Int64($0.weight)), .input(entry: id))
                }
                let isOwn = leaves.count == 1 && weight.parts[0].body == weight.body
                let trace =
                    isOwn ? leaves[0] : Trace(.weight(weight.body.text), .count(Int64(weight.weight)), .sum, leaves)
                return (weight.body.text, Int64(weight.weight), trace)
            })
        inherited = now.weights.compactMap { weight in
            let from = weight.parts.map(\.body).filter { $0 != weight.body }
            return from.isEmpty ? nil : (weight.body, from)
        }
        let factors = now.weights.compactMap { weight in weight.burden.map { (weight.body.text, $0) } }
        key = factors.isEmpty ? plain : try plain.burdened(by: Burden(id: id, factors: Dictionary(factors) { $1 }))
        levy = content.unit == .euro ? try Levy(id: id, base: Money(cents: plain.total).times(100, over: 1)) : nil
        self.id = id
        title = content.title
        unit = content.unit
        isStandIn = content.isStandIn ?? false
        grade = matter.grade(of: recorded.header)
        sources = recorded.header.sources
        note = content.note
        on = recorded.header.on
    }
}

extension FigureBook {
    /// Those of them that have no value, and why: there is nothing to share.
    public var unshared: [(label: Text, reason: Text)] {
        reasons(
            of: ComputedFigure.shared.compactMap { self[$0] }.filter { $0.value?.money == nil }.map {
                (id: $0.id, label: $0.label)
            }
        ).map { item in
            (
                label: Text.both { language in item.labels.map { $0.in(language) }.joined(separator: "; ") },
                reason: item.reason
            )
        }
    }

    /// A figure in euro, shared by a key: its leading value, which a source may
    /// have given. Nil where it has no value.
    public func shared(_ figure: ComputedFigure, by key: SharingKey) -> SharedCost? {
        guard let figure = self[figure], let amount = figure.leadingTrace else { return nil }
        return try? SharedCost(figure.label, amount, by: key)
    }

    /// What the cost model computes for a figure that a source gave too, shared
    /// by a key. Nil where the computed value is the one that leads.
    public func sharedComputed(_ figure: ComputedFigure, by key: SharingKey) -> SharedCost? {
        guard let figure = self[figure], let computed = figure.trace, computed != figure.leadingTrace else {
            return nil
        }
        return try? SharedCost(
            Text(phrase: "\(figure.label, "figure"), nachgerechnet"), computed, by: key)
    }
}

extension Figure {
    /// How the leading value came about: as a source gave it, or computed.
    var leadingTrace: Trace? {
        guard let money = value?.money else { return nil }
        return leadingReport.map { Trace(.amount, .money(money), .input(entry: $0.entry)) } ?? trace
    }
}
