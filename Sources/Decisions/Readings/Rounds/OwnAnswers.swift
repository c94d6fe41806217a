/// What one body said in a round, as it was told, and which of it counts.
struct OwnAnswers {
    private struct Statement {
        var position: Recorded<Position>
        var grade: Grade
        /// Nil where its date leaves open whether it came in time.
        var isLate: Bool?
        var takenBack: Recorded<PositionWithdrawn>?
        var isUndated: Bool { isLate == nil && grade != .claim && takenBack == nil }
    }

    struct Settled {
        var position: Recorded<Position>?
        var contested: [Recorded<Position>] = []
        /// Answers that another has taken the place of, and which.
        var changes: [RoundStanding.Change] = []
        var earlier: [Recorded<Position>] { changes.filter(\.isCertain).map(\.earlier) }
        var takenBack: [RoundStanding.TakenBack] = []
        var otherAccounts: [Recorded<Position>] = []
        var late: [Recorded<Position>] = []
        var claims: [Recorded<Position>] = []
        /// Whether one of these came in time depends on a day that is not known.
        var undated: [Recorded<Position>] = []
        /// What counts if none of the undated came in time.
        var otherwise: Recorded<Position>?
        /// Where days are missing: it may be that nothing of its own counts.
        var mayBeNone = false
        var isNone: Bool { position == nil && contested.isEmpty }
    }

    /// So many undated answers of one body are looked at in every combination;
    /// beyond, each of them may count or none.
    private static let mostUndated = 6
    private var told: [Statement] = []

    /// - Parameter isLate: nil where its date leaves both possible.
    /// - Parameter takenBack: what took it back; nil: nothing did.
    mutating func add(
        _ position: Recorded<Position>, grade: Grade, isLate: Bool?, takenBackBy takenBack: Recorded<PositionWithdrawn>?
    ) {
        told.append(Statement(position: position, grade: grade, isLate: isLate, takenBack: takenBack))
    }

    /// Its own last word in time counts, and of several accounts the one of the
    /// best grade. Where accounts that are only reported differ among
    /// themselves, nobody knows which is right; and where a day is missing,
    /// every way in which it can have been is thought through.
    func settled() -> Settled {
        guard !told.isEmpty else { return Settled() }
        if told.count == 1, told[0].grade != .claim, told[0].isLate == false, told[0].takenBack == nil {
            return Settled(position: told[0].position)
        }
        let undated = told.indices.filter { told[$0].isUndated }
        guard !undated.isEmpty else { return settled(late: []) }
        var settled = settled(late: Set(undated))
        settled.undated = undated.map { told[$0].position }
        settled.late.removeAll { late in settled.undated.contains { $0 === late } }
        settled.otherwise = settled.position
        guard undated.count <= OwnAnswers.mostUndated else {
            settled.contested += settled.undated + [settled.position].compactMap { $0 }
            settled.mayBeNone = settled.position == nil
            settled.position = nil
            settled.changes = OwnAnswers.changes(inAnyOf: [settled, self.settled(late: [])])
            return settled
        }
        let ways = (0..<(1 << undated.count)).map { way in
            self.settled(late: Set(undated.indices.filter { way & (1 << $0) != 0 }.map { undated[$0] }))
        }
        let found = ways.flatMap { [$0.position].compactMap { $0 } + $0.contested }
        settled.mayBeNone = ways.contains(where: \.isNone)
        settled.contested = found.reduce(into: []) { list, position in
            if !list.contains(where: { $0 === position }) { list.append(position) }
        }
        settled.position = nil
        settled.changes = OwnAnswers.changes(inAnyOf: ways)
        return settled
    }

    /// What is changed whatever the days were, and what only in some ways.
    private static func changes(inAnyOf ways: [Settled]) -> [RoundStanding.Change] {
        var found: [RoundStanding.Change] = []
        for change in ways.flatMap(\.changes) where !found.contains(where: { $0.earlier === change.earlier }) {
            var change = change
            change.isCertain = ways.allSatisfy { way in way.changes.contains { $0.earlier === change.earlier } }
            found.append(change)
        }
        return found
    }

    /// - Parameter late: the undated ones that are taken to have come too late;
    ///   the others are taken to have come in time.
    private func settled(late assumed: Set<Int>) -> Settled {
        func isLate(_ index: Int) -> Bool { told[index].isLate ?? assumed.contains(index) }
        // A change that comes too late leaves the answer in time as it is.
        let replacing = told.indices.filter { !isLate($0) && told[$0].grade != .claim }.compactMap { index in
            told[index].position.content.replaces.map { ($0.text, told[index].position) }
        }
        let replaced = Dictionary(replacing) { $1 }
        var settled = Settled(), standing: [Statement] = []
        for (index, told) in told.enumerated() {
            if told.grade == .claim {
                settled.claims.append(told.position)
            } else if let withdrawal = told.takenBack {
                settled.takenBack.append(.init(position: told.position, withdrawal: withdrawal))
            } else if isLate(index) {
                settled.late.append(told.position)
            } else if let by = replaced[told.position.header.id] {
                settled.changes.append(.init(earlier: told.position, by: by))
            } else {
                standing.append(told)
            }
        }
        guard let best = standing.map(\.grade).max() else { return settled }
        let leading = standing.filter { $0.grade == best }.map(\.position)
        settled.otherAccounts = standing.filter { $0.grade != best }.map(\.position)
        if best != .press || Set(leading.map(\.content.answer)).count == 1 {
            settled.position = leading.last
            if best != .press, let last = leading.last {
                settled.changes += leading.dropLast().map { .init(earlier: $0, by: last) }
            } else {
                settled.otherAccounts += leading.dropLast()
            }
        } else {
            settled.contested = leading
            settled.otherAccounts += leading
        }
        return settled
    }
}
