import Costing

/// Which computed conditions were met on the day of the consent that made
/// them. All of them in one walk through the days, once somebody asks: looking
/// back anew for each would take the number of conditions times that of entries.
final class ConditionsWhenGiven {
    private struct Place: Hashable {
        var position: String
        var condition: String
    }

    private let matter: Matter
    private lazy var met = walked()

    init(_ matter: Matter) { self.matter = matter }

    func wasMet(_ condition: Position.Condition, of position: Recorded<Position>) -> Bool {
        met.contains(Place(position: position.header.id, condition: condition.id))
    }

    private func walked() -> Set<Place> {
        var given: [Day: [(place: Place, metIf: Predicate)]] = [:]
        for position in matter.consent.positions {
            guard let on = position.header.on?.lastDay else { continue }
            for condition in position.content.conditions ?? [] {
                guard let metIf = condition.metIf else { continue }
                given[on, default: []].append((Place(position: position.header.id, condition: condition.id), metIf))
            }
        }
        var met: Set<Place> = []
        var then = Matter()
        let entries = matter.entries.filter(ConditionsWhenGiven.mayMatter)
        var next = 0
        for (day, conditions) in given.sorted(by: { $0.key < $1.key }) {
            while next < entries.count, entries[next].effectiveOrdinal <= day.ordinal {
                then.apply(entries[next])
                next += 1
            }
            let isMet = ConditionsWhenGiven.met(conditions.map(\.metIf), in: then, on: day)
            for condition in conditions where isMet.contains(condition.metIf) { met.insert(condition.place) }
        }
        return met
    }

    /// No condition can ask for answers and reports, and most entries are these.
    private static func mayMatter(_ entry: Entry) -> Bool {
        !entry.isOf(Position.self) && !entry.isOf(ConditionReported.self) && !entry.isOf(StatusReport.self)
    }

    private static func met(_ predicates: [Predicate], in matter: Matter, on day: Day) -> Set<Predicate> {
        let evidence = MatterEvidence(matter, day: day, figures: FigureBook(matter, asOf: day), rounds: [])
        return Set(predicates).filter { $0.verdict(on: evidence).status == .met }
    }
}
