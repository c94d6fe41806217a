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
        costs.keys.all.reversed().compactMap { try? SharingKey($0, in: self) } + [inhabitantsKey(asOf: day)].compactMap { $0 }
    }

    /// Nil unless each municipality's count is known.
    private func inhabitantsKey(asOf day: Day) -> SharingKey? {
        let weights = council.municipalities.compactMap { body in
            body.content.inhabitants(asOf: day).map { count in
                (id: body.header.id, weight: Int64(count.count), trace: Trace(.weight(body.header.id), .count(Int64(count.count)), .input(entry: body.header.id)))
            }
        }
        guard weights.count == council.municipalities.count, let key = try? Key(id: "inhabitants", traces: weights) else { return nil }
        return SharingKey(
            id: "inhabitants", title: Text("Einwohner (Ersatzschlüssel)", en: "Inhabitants (stand-in key)"), unit: .inhabitants,
            isStandIn: true, grade: council.municipalities.map { grade(of: $0.header) }.min() ?? .assumption,
            sources: council.municipalities.first?.header.sources ?? [], note: nil, plain: key, key: key, levy: nil)
    }
}

extension SharingKey {
    init(_ recorded: Recorded<LevyKey>, in matter: Matter) throws(CostingError) {
        let content = recorded.content, id = recorded.header.id
        // Umlagegrundlagen are given in euro, and a levy's base is an amount.
        plain = try Key(id: id, weights: content.weights.map { ($0.body.text, Int64($0.weight)) })
        let factors = content.weights.compactMap { weight in weight.burden.map { (weight.body.text, $0) } }
        key = factors.isEmpty ? plain : try plain.burdened(by: Burden(id: id, factors: Dictionary(factors) { $1 }))
        levy = content.unit == .euro ? try Levy(id: id, base: Money(cents: plain.total).times(100, over: 1)) : nil
        self.id = id
        title = content.title
        unit = content.unit
        isStandIn = content.isStandIn ?? false
        grade = matter.grade(of: recorded.header)
        sources = recorded.header.sources
        note = content.note
    }
}

extension FigureBook {
    /// A figure in euro, shared by a key: its leading value, which a source may
    /// have given. Nil where it has no value.
    public func shared(_ id: String, by key: SharingKey) -> SharedCost? {
        guard let figure = self[id], let amount = figure.leadingTrace else { return nil }
        return try? SharedCost(figure.label, amount, by: key)
    }

    /// What the cost model computes for a figure that a source gave too, shared
    /// by a key. Nil where the computed value is the one that leads.
    public func sharedComputed(_ id: String, by key: SharingKey) -> SharedCost? {
        guard let figure = self[id], let computed = figure.trace, computed != figure.leadingTrace else { return nil }
        return try? SharedCost(
            Text(figure.label.de + ", nachgerechnet", en: figure.label.in(.en) + ", computed"), computed, by: key)
    }
}

extension Figure {
    /// How the leading value came about: as a source gave it, or computed.
    var leadingTrace: Trace? {
        guard let money = value?.money else { return nil }
        return leadingReport.map { Trace(.amount, .money(money), .input(entry: $0.entry)) } ?? trace
    }
}
