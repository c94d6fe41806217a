import Costing

/// Who was asked what, and what they answered.
public struct Consent: Slice {
    public var rounds = Records<ConsentRound>()
    public var positions = Records<Position>()
    public var withdrawn = Records<PositionWithdrawn>()
    public var conditions = Records<ConditionReported>()
    public var reminders = Records<ReminderSent>()
    public var weighings = Records<ViewsWeighed>()
    public init() {}

    public mutating func apply(_ entry: Entry) {
        rounds.take(entry)
        positions.take(entry)
        withdrawn.take(entry)
        conditions.take(entry)
        reminders.take(entry)
        weighings.take(entry)
    }

    /// A body's own answers in a round that were neither taken back nor
    /// changed, as they were entered; a speaker's words never count as one.
    public func ownPositions(of body: BodyID, in round: RoundID, grade: (Header) -> Grade = { $0.grade ?? .assumption })
        -> [Recorded<Position>]
    {
        let gone = setAside(in: round, grade)
        return positions.filter { $0.content.round == round && $0.content.body == body && !gone.contains($0.header.id) }
    }

    /// The answers that were taken back, or replaced by the same body or the
    /// same speaker. What is only claimed does that to a claim alone.
    func setAside(in round: RoundID, _ grade: (Header) -> Grade) -> Set<String> {
        let told = Dictionary(positions.lazy.filter { $0.content.round == round }.map { ($0.header.id, $0) }) { $1 }
        func canEnd(_ earlier: Recorded<Position>, _ by: Header) -> Bool {
            grade(by) != .claim || grade(earlier.header) == .claim
        }
        let replaced = told.values.compactMap { position -> String? in
            guard let earlier = position.content.replaces.flatMap({ told[$0.text] }),
                earlier.content.body == position.content.body,
                canEnd(earlier, position.header)
            else { return nil }
            return earlier.header.id
        }
        let takenBack = withdrawn.compactMap { withdrawal in
            told[withdrawal.content.position.text].flatMap { canEnd($0, withdrawal.header) ? $0.header.id : nil }
        }
        return Set(takenBack).union(replaced)
    }

    public func positions(in round: RoundID) -> [Recorded<Position>] {
        positions.filter { $0.content.round == round }
    }
}
