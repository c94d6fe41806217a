import Decisions

extension [CaseFolder.Located] {
    /// In order of days; and of one day, what is withdrawn comes before its withdrawal.
    /// What was entered again under its id comes after that, as far as it is told in
    /// which order a register has taken them.
    var withdrawnInTurn: [CaseFolder.Located] {
        guard contains(where: { $0.entry.content is Withdrawal }) else { return self }
        var order: [CaseFolder.Located] = [], start = startIndex
        while start < endIndex {
            let day = self[start].entry.effectiveOrdinal
            let end = self[start...].firstIndex { $0.entry.effectiveOrdinal != day } ?? endIndex
            var turns = Turns(of: self[start..<end])
            order += turns.inOrder()
            start = end
        }
        return order
    }
}

/// One day: entries keep their order, and each withdrawal waits for what it takes.
private struct Turns {
    private struct Waiting {
        let item: CaseFolder.Located
        let withdrawal: Withdrawal
        var isReached = false

        func takes(_ other: CaseFolder.Located) -> Bool { withdrawal.takes(other.entry) }

        /// Whether it was taken before an entry of the same day.
        func comes(before other: CaseFolder.Located) -> Bool {
            guard let own = item.turn, let others = other.turn else { return false }
            return own < others
        }
    }

    private let day: ArraySlice<CaseFolder.Located>
    private var waiting: [Waiting]
    /// What has one of the ids that are withdrawn, and is not in the order yet.
    private var coming: [CaseFolder.Located]
    private var order: [CaseFolder.Located] = []

    init(of day: ArraySlice<CaseFolder.Located>) {
        self.day = day
        waiting = day.compactMap { item in
            (item.entry.content as? Withdrawal).map { Waiting(item: item, withdrawal: $0) }
        }
        let ids = Set(waiting.map(\.withdrawal.entry))
        coming = ids.isEmpty ? [] : day.filter { !($0.entry.content is Withdrawal) && ids.contains($0.entry.header.id) }
    }

    mutating func inOrder() -> [CaseFolder.Located] {
        guard !coming.isEmpty else { return Array(day) }
        for item in day {
            if item.entry.content is Withdrawal {
                if let place = waiting.firstIndex(where: { $0.item.entry === item.entry }) {
                    waiting[place].isReached = true
                }
            } else {
                take { $0.takes(item) && $0.comes(before: item) }
                order.append(item)
                coming.removeAll { $0.entry === item.entry }
            }
            let still = coming
            take { next in next.isReached && !still.contains { next.takes($0) && !next.comes(before: $0) } }
        }
        return order
    }

    private mutating func take(_ isNext: (Waiting) -> Bool) {
        guard waiting.contains(where: isNext) else { return }
        order += waiting.filter(isNext).map(\.item)
        waiting.removeAll(where: isNext)
    }
}
