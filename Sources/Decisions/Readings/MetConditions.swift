import Costing

/// Which computed conditions were met on some day from the consent that made
/// them on. All of them in one walk through the days, once somebody asks:
/// looking back anew for each would take the number of conditions times that of
/// entries.
final class MetConditions {
    private struct Place: Hashable {
        var position: String
        var condition: String
    }

    private let matter: Matter
    private let last: Day
    private lazy var met = walked()

    /// - Parameter last: the day of the reading; what comes after it is not known.
    init(_ matter: Matter, until last: Day) {
        self.matter = matter
        self.last = last
    }

    func wasMet(_ condition: Position.Condition, of position: Recorded<Position>) -> Bool {
        met.contains(Place(position: position.header.id, condition: condition.id))
    }

    /// A day after the other on which something came in, a consent was given or
    /// a predicate names; what has been met once is not asked again.
    private func walked() -> Set<Place> {
        var given: [Day: [(place: Place, metIf: Predicate)]] = [:]
        for position in matter.consent.positions {
            guard let on = position.header.on?.lastDay else { continue }
            for condition in position.content.conditions ?? [] {
                guard let metIf = condition.metIf else { continue }
                given[on, default: []].append((Place(position: position.header.id, condition: condition.id), metIf))
            }
        }
        guard let first = given.keys.min() else { return [] }
        let entries = matter.entries.filter(MetConditions.mayMatter)
        let named = given.values.joined().flatMap { $0.metIf.days + $0.metIf.days.map(\.after) }
        let days = Set(given.keys).union(entries.compactMap { $0.header.on?.lastDay }).union(named).filter { $0 >= first && $0 <= last }
        var met: Set<Place> = [], waiting: [Predicate: [Place]] = [:]
        var then = Matter(), next = 0
        for day in days.sorted() {
            while next < entries.count, entries[next].effectiveOrdinal <= day.ordinal {
                then.apply(entries[next])
                next += 1
            }
            for condition in given[day] ?? [] { waiting[condition.metIf, default: []].append(condition.place) }
            for predicate in MetConditions.met(waiting.keys, in: then, on: day) { met.formUnion(waiting.removeValue(forKey: predicate) ?? []) }
        }
        return met
    }

    /// No condition can ask for answers and reports, and most entries are these.
    private static func mayMatter(_ entry: Entry) -> Bool {
        !entry.isOf(Position.self) && !entry.isOf(ConditionReported.self) && !entry.isOf(StatusReport.self)
    }

    private static func met(_ predicates: some Collection<Predicate>, in matter: Matter, on day: Day) -> [Predicate] {
        guard !predicates.isEmpty else { return [] }
        let needsFigures = predicates.contains { !$0.references.allSatisfy { $0.kind != .figure } }
        let evidence = MatterEvidence(matter, day: day, figures: needsFigures ? FigureBook(matter, asOf: day) : nil, rounds: [])
        return predicates.filter { $0.verdict(on: evidence).status == .met }
    }
}

extension Predicate {
    /// The days that it names.
    fileprivate var days: [Day] {
        switch self {
        case .reached(let day), .until(let day): [day]
        default: parts.flatMap(\.days)
        }
    }
}
