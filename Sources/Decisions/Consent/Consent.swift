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

    public func decide(_ entry: Entry) throws(Refusal) { try decide(entry) { Text($0.text) } }

    /// - Parameter name: what a body is called, for whoever reads the refusal.
    func decide(_ entry: Entry, naming name: (BodyID) -> Text) throws(Refusal) {
        switch entry.content {
        case let round as ConsentRound: try check(round, on: entry.header.on)
        case let position as Position: try check(position, entry.header, naming: name)
        case let withdrawn as PositionWithdrawn: try check(withdrawn, on: entry.header.on)
        case let report as ConditionReported: try check(report)
        case let reminder as ReminderSent: try check(reminder)
        case let weighing as ViewsWeighed: try check(weighing, on: entry.header.on)
        default: return
        }
    }

    /// A body's own last answer that counts; a speaker's words never count as one.
    public func ownPosition(of body: BodyID, in round: RoundID) -> Recorded<Position>? {
        let gone = setAside(in: round)
        return positions.all.last { $0.content.round == round && $0.content.body == body && $0.header.grade != .claim && !gone.contains($0.header.id) }
    }

    /// The answers that were taken back or replaced.
    func setAside(in round: RoundID) -> Set<String> {
        Set(withdrawn.map(\.content.position.text)).union(positions.filter { $0.content.round == round }.compactMap(\.content.replaces?.text))
    }

    public func collective(in round: RoundID) -> [Recorded<Position>] {
        positions.filter { $0.content.round == round && $0.content.body == nil }
    }

    /// How many of the asked have given no answer; none where a speaker has
    /// answered for several, whose single votes are not known.
    public func unanswered(in round: Recorded<ConsentRound>) -> Int {
        guard collective(in: round.id).isEmpty else { return 0 }
        let gone = setAside(in: round.id)
        let answered = Set(positions.lazy.filter { $0.content.round == round.id && $0.header.grade != .claim && !gone.contains($0.header.id) }.compactMap(\.content.body))
        return round.content.asked.filter { !answered.contains($0) }.count
    }

    public func positions(in round: RoundID) -> [Recorded<Position>] {
        positions.filter { $0.content.round == round }
    }
}
