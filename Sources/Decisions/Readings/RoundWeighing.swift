import Costing

/// What the bodies weigh in a round. What counts is what was known on the day
/// of asking: new numbers do not change what has been agreed.
final class RoundWeighing {
    struct Weights {
        var inhabitants: [BodyID: Int64] = [:]
        var levy: [BodyID: Int64] = [:]
        var named = RoundReading.Weights(inhabitants: [], key: nil, areLater: false)
    }

    private let matter: Matter
    private let keys: [Recorded<LevyKey>]
    private var known: [Day: Weights] = [:]

    init(_ matter: Matter) {
        self.matter = matter
        keys = matter.costs.keys.filter { $0.content.unit == .euro && $0.content.isStandIn != true }
    }

    func weights(on day: Day) -> Weights {
        if let weights = known[day] { return weights }
        var weights = Weights()
        var days: Set<PartialDate> = []
        for body in matter.council.bodies {
            guard let count = body.content.inhabitants(asOf: day) ?? body.content.firstInhabitants else { continue }
            weights.inhabitants[body.id] = Int64(count.count)
            days.insert(count.on)
        }
        weights.named.inhabitants = days.sorted { ($0.lastDay?.ordinal ?? .min) < ($1.lastDay?.ordinal ?? .min) }
        let key = keys.last { ($0.header.on?.lastDay).map { $0 <= day } ?? true } ?? keys.first
        weights.named.key = key
        weights.named.areLater = (days.compactMap(\.lastDay) + [key?.header.on?.lastDay].compactMap { $0 }).contains { $0 > day }
        weights.levy = Dictionary((key?.content.weights ?? []).map { ($0.body, Int64($0.weight)) }) { $1 }
        known[day] = weights
        return weights
    }
}
