import Costing

/// How many live in a body: its own latest count, and those of the bodies that
/// it has taken in since.
public struct Population: Hashable, Sendable {
    /// A count, and of which body.
    public struct Part: Hashable, Sendable {
        public let body: BodyID
        public let counted: Body.Inhabitants
    }
    public let body: BodyID
    /// The own count first; none of its own where the body has begun by a merger
    /// and nobody has counted it since.
    public let parts: [Part]

    public var count: Int64 {
        parts.reduce(0) { sum, part in
            let (count, isTooLarge) = sum.addingReportingOverflow(Int64(part.counted.count))
            return isTooLarge ? .max : count
        }
    }

    /// The counts of others that are in it.
    public var added: [Part] { parts.filter { $0.body != body } }

    /// The days of its counts, each once.
    public var days: [PartialDate] { parts.map(\.counted.on).withoutRepeats }

    /// The day of its counts; nil where they are of different days.
    public var on: PartialDate? { days.count == 1 ? days[0] : nil }
}

/// What keeps a number of inhabitants from being known.
public enum PopulationGap: Hashable, Sendable {
    /// Nobody has counted them.
    case uncounted(BodyID)
    /// A part of a body that was divided is in it, and no count is certainly of
    /// that day or later.
    case divided(BodyID, on: PartialDate?)
}

/// Each number that can be the one, by the counts that can be the latest, and by
/// whom they can include.
struct PossiblePopulations {
    /// Beyond so many it is known that they differ, and nothing else is needed.
    private static let most = 16
    private(set) var all: [Population] = []
    private(set) var gap: PopulationGap?

    init(_ gap: PopulationGap? = nil) { self.gap = gap }
    init(_ population: Population) { all = [population] }

    var settled: Population? { gap == nil && all.count == 1 ? all[0] : nil }
    var contested: [Population] { gap == nil && all.count > 1 ? all : [] }

    /// Of two that are the same number the one told last is named.
    private mutating func add(_ population: Population) {
        all.removeAll { $0.count == population.count }
        if all.count < PossiblePopulations.most { all.append(population) }
    }

    mutating func join(_ other: PossiblePopulations) {
        for population in other.all { add(population) }
        gap = gap ?? other.gap
    }

    mutating func join(_ gap: PopulationGap) { self.gap = self.gap ?? gap }

    /// Each of these together with each of a body that was taken in.
    func adding(_ other: PossiblePopulations) -> PossiblePopulations {
        var sums = PossiblePopulations(gap ?? other.gap)
        for own in all {
            for taken in other.all { sums.add(Population(body: own.body, parts: own.parts + taken.parts)) }
        }
        return sums
    }
}

/// A body's own counts, and beside them those of the bodies that it took in after
/// the count: a count of a day before includes nobody who came later.
private struct PopulationReader {
    let council: Council
    /// The last day of which a count may be, and the day on which it is known.
    let limit: Day, day: Day
    /// Whether the first count stands in where none was known on the day.
    var takesFirst = false

    func possible(of id: BodyID, after seen: Set<BodyID> = []) -> PossiblePopulations {
        guard let body = council.bodies[id], !seen.contains(id) else { return PossiblePopulations(.uncounted(id)) }
        let ends = council.endings.isEmpty ? [] : council.predecessors(of: id)
        let path = ends.isEmpty ? seen : seen.union([id])
        let latest = body.content.latestInhabitants(counted: limit, asOf: day)
        guard latest.isEmpty else {
            return latest.reduce(into: PossiblePopulations()) { $0.join(possible(of: body, counted: $1, ends, path)) }
        }
        return possible(of: body, counted: takesFirst ? body.content.firstInhabitants : nil, ends, path)
    }

    private func possible(
        of body: Recorded<Body>, counted: Body.Inhabitants?, _ ends: [Recorded<BodyEnded>], _ seen: Set<BodyID>
    ) -> PossiblePopulations {
        let taken = ends.filter { council.hasEnded($0.content.body, by: day) }
        guard counted != nil || taken.contains(where: { isFounder($0, of: body) }) else {
            return PossiblePopulations(.uncounted(body.id))
        }
        let own = counted.map { [Population.Part(body: body.id, counted: $0)] } ?? []
        var possible = PossiblePopulations(Population(body: body.id, parts: own))
        for end in taken {
            let isIncluded = includes(counted, end, body)
            if isIncluded == true { continue }
            let with = possible.adding(self.possible(ofEnded: end, seen))
            if isIncluded == nil { possible.join(with) } else { possible = with }
        }
        // Of a count that came later, those who were still by themselves are a part.
        let isLater = ends.contains { end in
            !council.hasEnded(end.content.body, by: day) && !isFounder(end, of: body)
                && includes(counted, end, body) != false
        }
        if isLater { possible.join(.uncounted(body.id)) }
        return possible
    }

    /// What one that is no more has brought with it; all, only if it was not divided.
    private func possible(ofEnded end: Recorded<BodyEnded>, _ seen: Set<BodyID>) -> PossiblePopulations {
        guard end.content.successors?.count == 1 else {
            return PossiblePopulations(.divided(end.content.body, on: end.header.on))
        }
        return possible(of: end.content.body, after: seen)
    }

    /// Whether a count is one with the body that has ended; nil where a missing day
    /// leaves that open.
    private func includes(_ counted: Body.Inhabitants?, _ end: Recorded<BodyEnded>, _ body: Recorded<Body>) -> Bool? {
        guard let counted else { return false }
        if isFounder(end, of: body) { return true }
        guard let from = counted.on.firstDay, let until = counted.on.lastDay,
            let first = end.header.on?.firstDay, let last = end.header.on?.lastDay
        else { return nil }
        return from >= last ? true : until < first ? false : nil
    }

    /// Whether a body has begun by this end: there is no count of it without the
    /// one that ended.
    private func isFounder(_ end: Recorded<BodyEnded>, of body: Recorded<Body>) -> Bool {
        guard let begun = body.header.on?.firstDay, let ended = end.header.on?.lastDay else { return false }
        return ended <= begun
    }
}

extension Council {
    /// How many live in a body, by what is known on a day; nil where that is not
    /// known or not settled.
    public func inhabitants(of body: BodyID, asOf day: Day) -> Population? {
        inhabitants(of: body, counted: day, asOf: day)
    }

    /// By the counts up to a day that are known on another.
    func inhabitants(of body: BodyID, counted limit: Day, asOf day: Day) -> Population? {
        // Where nobody has taken another in, one count is all there is to it.
        if endings.isEmpty, let known = bodies[body]?.content.latestInhabitants(counted: limit, asOf: day),
            known.count == 1
        {
            return Population(body: body, parts: [Population.Part(body: body, counted: known[0])])
        }
        return PopulationReader(council: self, limit: limit, day: day).possible(of: body).settled
    }

    /// The same, or by the first counts where none was known yet.
    public func inhabitantsOrFirst(of body: BodyID, asOf day: Day) -> Population? {
        if let settled = inhabitants(of: body, asOf: day) { return settled }
        let known = PopulationReader(council: self, limit: day, day: day).possible(of: body)
        guard case .uncounted? = known.gap else { return nil }
        return PopulationReader(council: self, limit: day, day: day, takesFirst: true).possible(of: body).settled
    }

    /// The numbers that can be the one and differ; none where that is settled, or
    /// where one is missing.
    public func contestedInhabitants(of body: BodyID, asOf day: Day) -> [Population] {
        PopulationReader(council: self, limit: day, day: day).possible(of: body).contested
    }

    /// What is missing of the inhabitants of a body.
    public func inhabitantsGap(of body: BodyID, asOf day: Day) -> PopulationGap? {
        PopulationReader(council: self, limit: day, day: day).possible(of: body).gap
    }

    /// The entries in which its counts stand, each once.
    public func origins(of population: Population) -> [Header] {
        population.parts.compactMap {
            $0.counted.entry.flatMap { counts[Identifier($0)]?.header } ?? bodies[$0.body]?.header
        }.withoutRepeats
    }

    /// The sum over the municipalities of a day; nil unless each one's count is
    /// known, and where they are more than a number can hold.
    public func inhabitants(asOf day: Day) -> Int64? {
        let municipalities = self.municipalities
        guard !municipalities.isEmpty else { return nil }
        var total: Int64 = 0
        for body in municipalities {
            guard let count = inhabitants(of: body.id, asOf: day)?.count else { return nil }
            let (sum, isTooLarge) = total.addingReportingOverflow(count)
            if isTooLarge { return nil }
            total = sum
        }
        return total
    }
}

extension Population.Part {
    /// As the input of a calculation.
    public func trace(_ label: Trace.Label) -> Trace {
        Trace(label, .count(Int64(counted.count)), .input(entry: counted.entry ?? body.text))
    }
}
