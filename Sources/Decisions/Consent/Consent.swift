import Costing

/// Who was asked what, and what they answered.
public struct Consent: Slice {
    public var rounds = Book<ConsentRound>()
    public var positions = Book<Position>()
    public var withdrawn = Book<PositionWithdrawn>()
    public var conditions = Book<ConditionReported>()
    public var reminders = Book<ReminderSent>()
    public var weighings = Book<ViewsWeighed>()
    public init() {}

    public mutating func apply(_ entry: Entry) {
        rounds.take(entry)
        positions.take(entry)
        withdrawn.take(entry)
        conditions.take(entry)
        reminders.take(entry)
        weighings.take(entry)
    }

    public func decide(_ entry: Entry) throws(Refusal) { try decide(entry, in: Surroundings()) }

    /// What the rules on answers ask of the rest of the matter.
    struct Surroundings {
        /// What a body is called, for whoever reads the refusal.
        var name: (BodyID) -> Text = { Text($0.text) }
        /// How far an entry can be trusted, by itself or by its sources.
        var grade: (Header) -> Grade = { $0.grade ?? .assumption }
        var county: BodyID?
        /// The day from which a body is no more, and who stands in its place.
        var end: (BodyID) -> (day: Day, heirs: [BodyID])? = { _ in nil }
    }

    func decide(_ entry: Entry, in matter: Surroundings) throws(Refusal) {
        switch entry.content {
        case let round as ConsentRound: try check(round, on: entry.header.on, in: matter)
        case let position as Position: try check(position, entry.header, in: matter)
        case let withdrawn as PositionWithdrawn: try check(withdrawn, on: entry.header.on)
        case let report as ConditionReported: try check(report, on: entry.header.on)
        case let reminder as ReminderSent: try check(reminder, on: entry.header.on)
        case let weighing as ViewsWeighed: try check(weighing, on: entry.header.on)
        default: return
        }
    }

    /// A body's own answers in a round that were neither taken back nor
    /// changed, as they were entered; a speaker's words never count as one.
    public func ownPositions(of body: BodyID, in round: RoundID) -> [Recorded<Position>] {
        let gone = setAside(in: round)
        return positions.filter { $0.content.round == round && $0.content.body == body && !gone.contains($0.header.id) }
    }

    /// The answers that were taken back, or replaced by the same body or the
    /// same speaker.
    func setAside(in round: RoundID) -> Set<String> {
        let bodies = Dictionary(positions.lazy.filter { $0.content.round == round }.map { ($0.header.id, $0.content.body) }) { $1 }
        let replaced = positions.lazy.filter { $0.content.round == round }.compactMap { position -> String? in
            guard let earlier = position.content.replaces?.text, let body = bodies[earlier], body == position.content.body else { return nil }
            return earlier
        }
        return Set(withdrawn.map(\.content.position.text)).union(replaced)
    }

    public func positions(in round: RoundID) -> [Recorded<Position>] {
        positions.filter { $0.content.round == round }
    }
}
