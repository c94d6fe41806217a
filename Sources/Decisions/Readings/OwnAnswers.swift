/// What one body said in a round, as it was told, and which of it counts.
struct OwnAnswers {
    private struct Told {
        var position: Recorded<Position>
        var grade: Grade
        var isLate: Bool
        var takenBack: Recorded<PositionWithdrawn>?
    }

    struct Settled {
        var position: Recorded<Position>?
        var contested: [Recorded<Position>] = []
        var earlier: [Recorded<Position>] = []
        var takenBack: [RoundReading.TakenBack] = []
        var otherAccounts: [Recorded<Position>] = []
        var late: [Recorded<Position>] = []
        var claims: [Recorded<Position>] = []
    }

    private var told: [Told] = []

    /// - Parameter takenBack: what took it back; nil: nothing did.
    mutating func add(_ position: Recorded<Position>, grade: Grade, isLate: Bool, takenBackBy takenBack: Recorded<PositionWithdrawn>?) {
        told.append(Told(position: position, grade: grade, isLate: isLate, takenBack: takenBack))
    }

    /// Its own last word in time counts, and of several accounts the one of the
    /// best grade. Where accounts that are only reported differ among
    /// themselves, nobody knows which is right.
    func settled() -> Settled {
        guard !told.isEmpty else { return Settled() }
        if told.count == 1, told[0].grade != .claim, !told[0].isLate, told[0].takenBack == nil { return Settled(position: told[0].position) }
        // A change that comes too late leaves the answer in time as it is.
        let replaced = Set(told.lazy.filter { !$0.isLate && $0.grade != .claim }.compactMap(\.position.content.replaces?.text))
        var settled = Settled(), standing: [Told] = []
        for told in told {
            if told.grade == .claim { settled.claims.append(told.position) }
            else if let withdrawal = told.takenBack { settled.takenBack.append(.init(position: told.position, withdrawal: withdrawal)) }
            else if told.isLate { settled.late.append(told.position) }
            else if replaced.contains(told.position.header.id) { settled.earlier.append(told.position) }
            else { standing.append(told) }
        }
        guard let best = standing.map(\.grade).max() else { return settled }
        let leading = standing.filter { $0.grade == best }.map(\.position)
        settled.otherAccounts = standing.filter { $0.grade != best }.map(\.position)
        if best != .press || Set(leading.map(\.content.answer)).count == 1 {
            settled.position = leading.last
            if best != .press { settled.earlier += leading.dropLast() } else { settled.otherAccounts += leading.dropLast() }
        } else {
            settled.contested = leading
            settled.otherAccounts += leading
        }
        return settled
    }
}
