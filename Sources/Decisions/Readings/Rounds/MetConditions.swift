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
    /// With each entry on the last day that it can be, which is that from which
    /// it counts; and in the other ways at the ends of what is possible.
    private lazy var met = walked(.init())
    private lazy var otherwise: [Set<Place>] = hasSpans ? Way.others.map(walked) : []

    /// Which of its days an entry is taken to be of.
    private struct Way {
        var consentsFirst = false, entriesFirst = false
        static let others = [
            Way(consentsFirst: true), Way(entriesFirst: true), Way(consentsFirst: true, entriesFirst: true),
        ]
    }

    /// - Parameter last: the day of the reading; what comes after it is not known.
    init(_ matter: Matter, until last: Day) {
        self.matter = matter
        self.last = last
    }

    /// Nil where it was in some of the ways that the dates leave possible.
    func wasMet(_ condition: Position.Condition, of position: Recorded<Position>) -> Bool? {
        let place = Place(position: position.header.id, condition: condition.id), was = met.contains(place)
        return otherwise.allSatisfy { $0.contains(place) == was } ? was : nil
    }

    /// Whether a day is missing in what the conditions can ask for, or in them.
    private var hasSpans: Bool {
        matter.entries.contains { entry in
            entry.header.on?.firstDay != entry.header.on?.lastDay
                && ((entry.content as? Position)?.conditions?.isEmpty == false || Predicate.canBeAnswered(by: entry))
        }
    }

    /// A day after the other. What has been met once is not asked again, and
    /// what is waiting only where something came in that it asks for.
    private func walked(_ way: Way) -> Set<Place> {
        var given: [Day: [(place: Place, metIf: Predicate)]] = [:]
        for position in matter.consent.positions {
            guard let known = position.header.on?.lastDay, known <= last,
                let on = way.consentsFirst ? position.header.on?.firstDay : known
            else { continue }
            for condition in position.content.conditions ?? [] {
                guard let metIf = condition.metIf else { continue }
                given[on, default: []].append((Place(position: position.header.id, condition: condition.id), metIf))
            }
        }
        guard let first = given.keys.min() else { return [] }
        let asked = matter.entries.filter(Predicate.canBeAnswered(by:))
        let entries = way.entriesFirst ? asked.map(\.onItsFirstDay).sorted(by: Entry.takesEffectBefore) : asked
        let named = Set(given.values.joined().flatMap { $0.metIf.days + $0.metIf.days.compactMap(\.next) })
        let days = Set(given.keys).union(entries.compactMap { $0.header.on?.lastDay }).union(named).filter {
            $0 >= first && $0 <= last
        }
        var met: Set<Place> = [], waiting: [Predicate: [Place]] = [:]
        var then = Matter(), next = 0
        for day in days.sorted() {
            var changed: Set<Named.Kind> = []
            while next < entries.count, entries[next].effectiveOrdinal <= day.ordinal {
                then.apply(entries[next])
                changed.formUnion(Predicate.kinds(answeredBy: entries[next]))
                next += 1
            }
            let pending =
                waiting.keys.filter { named.contains(day) || !changed.isDisjoint(with: $0.kinds) }
                + (given[day] ?? []).map(\.metIf)
            for condition in given[day] ?? [] { waiting[condition.metIf, default: []].append(condition.place) }
            for predicate in MetConditions.met(Set(pending), in: then, on: day) {
                met.formUnion(waiting.removeValue(forKey: predicate) ?? [])
            }
        }
        return met
    }

    private static func met(_ predicates: some Collection<Predicate>, in matter: Matter, on day: Day) -> [Predicate] {
        guard !predicates.isEmpty else { return [] }
        let needsFigures = predicates.contains { $0.kinds.contains(.figure) }
        let evidence = MatterEvidence(
            matter, day: day, figures: needsFigures ? FigureBook(matter, asOf: day) : nil, rounds: [])
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

    /// What it asks for, as far as entries can answer it.
    fileprivate var kinds: Set<Named.Kind> {
        switch self {
        case .adopted, .resolved: [.question]
        case .posts: [.posts]
        case .figure: [.figure]
        case .applied, .document: [.document]
        case .happened: [.event]
        case .agreed, .reached, .until: []
        case .all, .any, .not, .unless: parts.reduce(into: []) { $0.formUnion($1.kinds) }
        }
    }

    /// A condition cannot ask for rounds, and most entries are of these.
    fileprivate static func canBeAnswered(by entry: Entry) -> Bool {
        !(entry.isOf(Position.self) || entry.isOf(StatusReport.self) || entry.isOf(ConditionReported.self)
            || entry.isOf(PositionWithdrawn.self)
            || entry.isOf(ConsentRound.self) || entry.isOf(ReminderSent.self) || entry.isOf(ViewsWeighed.self)
            || entry.isOf(Mandate.self))
    }

    /// What an entry can change the answer to.
    fileprivate static func kinds(answeredBy entry: Entry) -> Set<Named.Kind> {
        entry.isOf(Resolution.self) ? [.question] : entry.isOf(Document.self) ? [.document] : anything
    }

    private static let anything: Set<Named.Kind> = [.figure, .posts, .question, .document, .event]
}

extension Entry {
    /// As if it were of the first day that it can be.
    fileprivate var onItsFirstDay: Entry {
        guard let first = header.on?.firstDay, first != header.on?.lastDay else { return self }
        var header = header
        header.on = .day(first)
        return Entry(header, content, position: position, recorded: recorded, actor: actor)
    }
}
