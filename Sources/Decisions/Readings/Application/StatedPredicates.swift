extension Matter {
    /// All that the entries state, in their order.
    public var statedPredicates: [Predicate] {
        func stated<C: Content>(_ book: Records<C>) -> [Predicate] { book.flatMap(\.content.predicates) }
        return stated(law.requirements) + stated(council.resolutions) + stated(matters.programmes)
            + stated(consent.positions) + stated(options.reviews)
    }

    /// Whether a round's result can meet a requirement: some predicate asks for
    /// it, or nothing is computed and somebody has to look.
    public func takesRounds(_ requirement: Recorded<Requirement>) -> Bool {
        requirement.content.predicates.isEmpty
            || law.requirements.contains {
                $0.content.predicates.flatMap(\.references).contains(Named(.round, requirement.header.id))
            }
    }

    /// A predicate that cannot be meant is refused wherever it stands.
    func checkMeaning(of content: any Content) throws(Refusal) {
        for predicate in content.predicates {
            if let problem = predicate.problems.first { throw Refusal(problem.text) }
        }
    }

    /// What the entry's predicates name must be there, and what it says it
    /// counts as, adopts or decides on: a slip would make evidence vanish.
    public func checkPredicates(of content: any Content) throws(Refusal) {
        for name in content.named where !knows(name) {
            throw Refusal(
                Text(
                    phrase: """
                        Der Eintrag nennt \(name.kind.inWords, "kind") „\(name.id, "name")“, dazu gibt es nichts.
                        """),
                help: Text(
                    phrase: """
                        Gemeint ist die Kennung eines benannten Begriffs, einer Voraussetzung, einer Frage, eines \
                        Gremiums oder seiner Art.
                        """))
        }
        let bodies = council.bodies.map(\.id)
        for predicate in content.predicates {
            try predicate.check(knows)
            if let problem = predicate.agreements.lazy.compactMap({ $0.problem(for: bodies) }).first {
                throw Refusal(problem.text)
            }
        }
    }
}
