import Costing

/// Which bodies there are, and who has taken the place of those that are no
/// more.
extension Council {
    /// The municipalities that there are.
    public var municipalities: [Recorded<Body>] {
        bodies.filter { $0.content.kind == .municipality && !hasEnded($0.id) }
    }

    /// Those that there were on a day.
    public func municipalities(on day: Day) -> [Recorded<Body>] {
        bodies.filter { $0.content.kind == .municipality && isThere($0.id, on: day) }
    }

    public func hasEnded(_ body: BodyID) -> Bool { ends[body] != nil }

    /// How a body came to its end; nil while it is there.
    public func end(of body: BodyID) -> Recorded<BodyEnded>? { ends[body] }

    /// Whether a body is there on a day: neither yet to come nor gone.
    public func isThere(_ body: BodyID, on day: Day) -> Bool {
        guard let named = bodies[body] else { return false }
        if let first = named.header.on?.firstDay, first > day { return false }
        return !hasEnded(body, by: day)
    }

    /// Whether a day is one without it.
    func hasEnded(_ body: BodyID, by day: Day?) -> Bool {
        guard let end = ends[body] else { return false }
        guard let day, let last = end.header.on?.lastDay else { return true }
        return last <= day
    }

    /// Who stands in a body's place: itself while it is there, or else those
    /// that came after it; none where nobody did.
    ///
    /// - Parameter day: nil: by all ends that are known.
    public func heirs(of body: BodyID, on day: Day? = nil) -> [BodyID] {
        var open = [body], place = 0
        var seen: Set<BodyID> = [], found: [BodyID] = []
        while place < open.count {
            let next = open[place]
            place += 1
            guard seen.insert(next).inserted else { continue }
            if hasEnded(next, by: day) { open += ends[next]?.content.successors ?? [] } else { found.append(next) }
        }
        return found
    }

    /// Those whose place a body has taken, directly.
    public func predecessors(of body: BodyID) -> [Recorded<BodyEnded>] {
        endings.filter { ($0.content.successors ?? []).contains(body) }
    }
}

/// What a body was called, and its key, before it got another name.
public struct FormerName: Hashable, Sendable {
    public let body: BodyID
    public let name: Text
    public let ags: String?
    /// The first day with the other name.
    public let until: PartialDate?

    init(of recorded: Recorded<Body>, until: PartialDate?) {
        body = recorded.id
        name = recorded.content.name
        ags = recorded.content.ags
        self.until = until
    }
}

/// A key's weights as they count now: those of a body that is no more go to
/// the one that has taken its place.
struct InheritedWeights {
    /// A weight, and what it is made of where it came from others.
    struct Weight {
        var body: BodyID
        var weight: Int
        var burden: BasisPoints?
        var parts: [LevyKey.Weight]
    }
    var weights: [Weight] = []
    /// A body whose weight has no single heir, or another burden than the heir.
    var lost: BodyID?

    init(_ key: LevyKey, in council: Council) {
        var places: [BodyID: Int] = [:]
        for weight in key.weights {
            let heirs = council.heirs(of: weight.body)
            guard heirs.count == 1, let heir = heirs.first else {
                lost = lost ?? weight.body
                continue
            }
            guard let place = places[heir] else {
                places[heir] = weights.count
                weights.append(Weight(body: heir, weight: weight.weight, burden: weight.burden, parts: [weight]))
                continue
            }
            if weights[place].burden != weight.burden { lost = lost ?? weight.body }
            weights[place].weight += weight.weight
            weights[place].parts.append(weight)
        }
    }
}
