import Costing

/// What the bodies weigh in a round. What counts is what was known on the day
/// of asking: new numbers do not change what has been agreed.
final class RoundWeighing {
    /// By the place of a body among those of the matter.
    struct Weights {
        var inhabitants: [Int64?] = []
        var levy: [Int64?] = []
        var named = RoundReading.Weights(inhabitants: [], key: nil, areLater: false)
    }

    private let council: Council
    private let bodies: [Recorded<Body>]
    private let keys: [Recorded<LevyKey>]
    /// The days from which other numbers count.
    private let changes: [Day]
    private var known: [Int: Weights] = [:]

    init(_ matter: Matter) {
        council = matter.council
        bodies = matter.council.bodies.all
        keys = matter.costs.keys.filter { $0.content.unit == .euro && $0.content.isStandIn != true }
        let counted = bodies.flatMap { ($0.content.inhabitants ?? []).compactMap(\.since) } + matter.council.endings.compactMap { $0.header.on?.lastDay }
        changes = Set(counted + keys.compactMap { $0.header.on?.lastDay }).sorted()
    }

    func weights(on day: Day) -> Weights {
        let epoch = changes.firstIndex { $0 > day } ?? changes.count
        if let weights = known[epoch] { return weights }
        var weights = Weights()
        let key = keys.last { ($0.header.on?.lastDay).map { $0 <= day } ?? true } ?? keys.first
        var levy: [BodyID: Int64] = [:]
        for weight in key?.content.weights ?? [] {
            // A body that was no more is stood for by the one in its place.
            let heirs = council.heirs(of: weight.body, on: day)
            levy[heirs.count == 1 ? heirs[0] : weight.body, default: 0] += Int64(weight.weight)
        }
        var days: Set<PartialDate> = []
        for body in bodies {
            // What is not settled weighs nothing that is known.
            let count = body.content.inhabitants(asOf: day) ?? (body.content.contestedInhabitants(asOf: day).isEmpty ? body.content.firstInhabitants : nil)
            weights.inhabitants.append(count.map { Int64($0.count) })
            weights.levy.append(levy[body.id])
            if let count { days.insert(count.on) }
        }
        weights.named.inhabitants = days.sorted { ($0.lastDay?.ordinal ?? .min) < ($1.lastDay?.ordinal ?? .min) }
        weights.named.key = key
        weights.named.areLater = (days.compactMap(\.lastDay) + [key?.header.on?.lastDay].compactMap { $0 }).contains { $0 > day }
        known[epoch] = weights
        return weights
    }
}

extension [Int64?] {
    /// Nil for a body that the matter does not know.
    func at(_ place: Int) -> Int64? { place < count ? self[place] : nil }
}
