/// Of several rules of a programme one pays at a time: the one that began last.
/// For how long it takes an earlier one's place is decided here, once, for a
/// day, a projection, an outlook and a simulation.
extension GrantRule {
    /// As they began, each until another takes its place for good; of two on
    /// one day the one named later is last.
    static func inOrder(_ rules: [GrantRule]) -> [GrantRule] {
        let began = rules.enumerated().sorted { ($0.element.firstDay, $0.offset) < ($1.element.firstDay, $1.offset) }
            .map(\.element)
        return began.enumerated().map { place, rule in
            guard let end = began[(place + 1)...].first(where: rule.endsForGood)?.firstDay.adding(-1) else {
                return rule
            }
            var rule = rule
            rule.lastDay = rule.lastDay.map { min($0, end) } ?? end
            return rule
        }
    }

    /// A later rule ends this one for good, unless both name a last day and
    /// this one's is the later: then it goes on after the other. What is
    /// replaced does not come back on its own, since nobody has a claim to it.
    private func endsForGood(_ later: GrantRule) -> Bool {
        guard let others = later.lastDay else { return true }
        guard others >= later.firstDay else { return false }
        return lastDay.map { $0 <= others } ?? true
    }

    /// The rule that takes the place of another for good while that would
    /// still pay; nil where none does.
    public static func successor(of id: String, in rules: [GrantRule]) -> GrantRule? {
        let began = inOrder(rules)
        guard let place = began.lastIndex(where: { $0.id == id }), let own = rules.last(where: { $0.id == id }),
            let end = began[place].lastDay, own.lastDay.map({ end < $0 }) ?? true
        else { return nil }
        return began[(place + 1)...].first { $0.firstDay.adding(-1) == end }.flatMap { later in
            rules.last { $0.id == later.id }
        }
    }

    /// The later rules that take its place for their own days only.
    public static func interruptions(of id: String, in rules: [GrantRule]) -> [GrantRule] {
        let began = inOrder(rules)
        guard let place = began.lastIndex(where: { $0.id == id }), let end = began[place].lastDay else { return [] }
        return began[(place + 1)...].filter { $0.firstDay <= end && ($0.lastDay.map { $0 < end } ?? false) }
    }

    /// The last day on which a rule can pay, by itself or until another has
    /// taken its place; nil where it goes on.
    public static func lastDay(of id: String, in rules: [GrantRule]) -> Day? {
        inOrder(rules).last { $0.id == id }?.lastDay
    }

    /// The rule that counts on a day, as it was given; nil where none does.
    public static func inForce(on day: Day, of rules: [GrantRule]) -> GrantRule? {
        inOrder(rules).last { $0.firstDay <= day && ($0.lastDay.map { day <= $0 } ?? true) }.flatMap { counting in
            rules.last { $0.id == counting.id }
        }
    }
}
