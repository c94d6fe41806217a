extension Recorded {
    /// By the day on which it happened; undated entries come first.
    static func isEarlier(_ a: Recorded, _ b: Recorded) -> Bool {
        (a.header.on?.lastDay?.ordinal ?? .min) < (b.header.on?.lastDay?.ordinal ?? .min)
    }
}

extension Array {
    /// In the order of the ledger, which tells apart what is of one day.
    func enteredInOrder<C>() -> Self where Element == Recorded<C> {
        enumerated().sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }.map(\.element)
    }

    /// Each that can be the last, as far as the dates tell.
    func perhapsLast<C>() -> Self where Element == Recorded<C> {
        let entered = enteredInOrder(), last = places(ofPossiblyLast: entered.map(\.header.on)).map { entered[$0] }
        return filter { recorded in last.contains { $0 === recorded } }
    }

    /// Of what can be the last where a day is missing, each, the earlier first;
    /// none where it is settled, or where all say the same.
    func rivals<C, Said: Hashable>(_ said: (C) -> Said) -> Self where Element == Recorded<C> {
        let possible = perhapsLast()
        return Set(possible.map { said($0.content) }).count > 1 ? possible.sorted(by: Recorded.isEarlier) : []
    }
}
