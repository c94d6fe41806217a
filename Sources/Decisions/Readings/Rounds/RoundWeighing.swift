import Costing

/// What the bodies weigh in a round. What counts is what was known on the day
/// of asking: new numbers do not change what has been agreed.
final class RoundWeighing {
    /// By the place of a body among those of the matter.
    struct Weights: Hashable {
        var inhabitants: [Int64?] = []
        var levy: [Int64?] = []
    }

    /// Each that can have counted, with what they are; one, but where a day is
    /// missing.
    struct Possible {
        var ways: [Weights]
        var named: RoundStanding.Weights
    }

    /// Beyond so many, each body's weight is what all have in common.
    private static let mostWays = 16
    private let council: Council
    private let bodies: [Recorded<Body>]
    private let keys: [Recorded<LevyKey>]
    /// The days from which other numbers count, or may count.
    private let changes: [Day]
    private var known: [Int: [Counted]] = [:]

    /// By one key, as of one day.
    private struct Counted {
        var weights: Weights
        var key: Recorded<LevyKey>?
        /// By the place of a body: of which counts its inhabitants are; several where
        /// that is not settled.
        var populations: [[Population]]
    }

    init(_ matter: Matter) {
        council = matter.council
        bodies = matter.council.bodies.all
        keys = matter.costs.keys.filter { $0.content.unit == .euro && $0.content.isStandIn != true }.enteredInOrder()
        let counted =
            bodies.flatMap { ($0.content.inhabitants ?? []).compactMap(\.since) }
            + matter.council.endings.compactMap { $0.header.on?.lastDay }
        let set = keys.flatMap { [$0.header.on?.firstDay, $0.header.on?.lastDay].compactMap { $0 } }
        changes = Set(counted + set).sorted()
    }

    /// - Parameter asked: the places of those asked.
    func weights(on date: PartialDate?, otherwise today: Day, asked: [Int]) -> Possible {
        let first = date?.firstDay ?? today, last = date?.lastDay ?? today
        let turns = changes.filter { $0 > first && $0 <= last }
        let counted = ([first] + turns).flatMap { self.counted(on: $0) }
        let possible = asked.map { place -> [Population] in
            let each = counted.map { $0.populations.indices.contains(place) ? $0.populations[place] : [] }
            return each.count == 1 ? each[0] : each.flatMap { $0 }.withoutRepeats
        }
        let isContested = { (numbers: [Population]) in numbers.contains { $0.count != numbers[0].count } }
        let populations = possible.filter { !isContested($0) }.flatMap { $0 }
        let days = Set(populations.flatMap(\.parts).map(\.counted.on))
        let keys = counted.compactMap(\.key).reduce(into: [Recorded<LevyKey>]()) { list, key in
            if !list.contains(where: { $0 === key }) { list.append(key) }
        }
        let named = RoundStanding.Weights(
            inhabitants: days.sorted { ($0.lastDay?.ordinal ?? .min) < ($1.lastDay?.ordinal ?? .min) }, keys: keys,
            areLater: (days.compactMap(\.lastDay) + keys.compactMap { $0.header.on?.lastDay }).contains { $0 > last },
            added: populations.filter { !$0.added.isEmpty }.withoutRepeats,
            contested: possible.filter(isContested).map { RoundStanding.ContestedCount(body: $0[0].body, numbers: $0) })
        let ways = counted.map(\.weights).reduce(into: [Weights]()) { if !$0.contains($1) { $0.append($1) } }
        return Possible(ways: ways.count > RoundWeighing.mostWays ? [RoundWeighing.common(ways)] : ways, named: named)
    }

    private func counted(on day: Day) -> [Counted] {
        let epoch = changes.firstIndex { $0 > day } ?? changes.count
        if let counted = known[epoch] { return counted }
        let possible = possibleKeys(on: day)
        let counted = (possible.isEmpty ? [nil] : possible.map { Optional($0) }).map { self.counted(by: $0, on: day) }
        known[epoch] = counted
        return counted
    }

    private func counted(by key: Recorded<LevyKey>?, on day: Day) -> Counted {
        var counted = Counted(weights: Weights(), key: key, populations: [])
        var levy: [BodyID: Int64] = [:]
        for weight in key?.content.weights ?? [] {
            // A body that was no more is stood for by the one in its place.
            let heirs = council.heirs(of: weight.body, on: day)
            levy[heirs.count == 1 ? heirs[0] : weight.body, default: 0] += Int64(weight.weight)
        }
        for body in bodies {
            // What is not settled weighs nothing that is known.
            let population = council.inhabitantsOrFirst(of: body.id, asOf: day)
            counted.weights.inhabitants.append(population?.count)
            counted.weights.levy.append(levy[body.id])
            counted.populations.append(population.map { [$0] } ?? council.contestedInhabitants(of: body.id, asOf: day))
        }
        return counted
    }

    /// Each that can be the last set by a day, or where none can have been, the
    /// first after it.
    private func possibleKeys(on day: Day) -> [Recorded<LevyKey>] {
        let spans = keys.map {
            (first: $0.header.on?.firstDay?.ordinal ?? .min, last: $0.header.on?.lastDay?.ordinal ?? .min)
        }
        let certain = keys.indices.filter { spans[$0].last <= day.ordinal }
        let last = keys.indices.filter { place in
            spans[place].first <= day.ordinal
                && certain.allSatisfy { other in
                    let own = min(spans[place].last, day.ordinal)
                    return other == place || own > spans[other].first || own == spans[other].first && place > other
                }
        }
        guard certain.isEmpty else { return last.map { keys[$0] } }
        // All may have been set only later.
        let first = keys.indices.filter { place in
            let own = max(spans[place].first, day.ordinal + 1)
            return spans[place].last >= own
                && keys.indices.allSatisfy { other in
                    other == place || own < spans[other].last || own == spans[other].last && place < other
                }
        }
        return keys.indices.filter { last.contains($0) || first.contains($0) }.map { keys[$0] }
    }

    private static func common(_ ways: [Weights]) -> Weights {
        guard var common = ways.first else { return Weights() }
        for way in ways {
            for place in common.inhabitants.indices where common.inhabitants[place] != way.inhabitants[place] {
                common.inhabitants[place] = nil
            }
            for place in common.levy.indices where common.levy[place] != way.levy[place] { common.levy[place] = nil }
        }
        return common
    }
}

extension [Int64?] {
    /// Nil for a body that the matter does not know.
    func at(_ place: Int) -> Int64? { place < count ? self[place] : nil }
}
