/// A claim proves nothing and changes nothing: what a body is, and what is reckoned
/// with, is taken from what is more than that.
extension Matter {
    /// Whether an entry is a claim that counts nowhere. What is known better sets
    /// the earlier claims of its kind aside.
    mutating func setsAside(_ entry: Entry) -> Bool {
        if entry.isOf(BodyEnded.self) || entry.isOf(BodyRenamed.self) || entry.isOf(InhabitantsCounted.self) {
            guard isClaim(entry.header) else { return false }
            setAside([entry.header.id])
            return true
        }
        return setsAside(entry, \.grants) || setsAside(entry, \.editions) || setsAside(entry, \.models)
            || setsAside(entry, \.keys) || setsAside(entry, \.budgets)
    }

    private mutating func setsAside<C: Content>(_ entry: Entry, _ book: WritableKeyPath<Costs, Records<C>>) -> Bool {
        guard entry.isOf(C.self) else { return false }
        let claims = claimed(costs[keyPath: book]).map(\.header.id)
        guard isClaim(entry.header) else {
            guard !claims.isEmpty else { return false }
            setAside(claims)
            costs[keyPath: book].remove { claims.contains($0.header.id) }
            return false
        }
        guard costs[keyPath: book].count > claims.count else { return false }
        setAside([entry.header.id])
        return true
    }
}
