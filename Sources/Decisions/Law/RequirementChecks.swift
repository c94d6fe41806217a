import Costing

extension Law {
    /// A requirement that waits for itself, or is due before it is there, cannot
    /// be met; one that contradicts itself cannot be meant.
    func check(_ requirement: Requirement, _ header: Header) throws(Refusal) {
        let path = Circle.path(from: header.id, through: (requirement.after ?? []).map(\.text)) { id in
            (requirements[Identifier(id)]?.content.after ?? []).map(\.text)
        }
        if let path {
            let shown = path.joined(separator: " → ")
            throw Refusal(
                Text(phrase: "Die Voraussetzungen warten im Kreis aufeinander: \(shown, "value")."),
                help: Text(phrase: "Bei einer von ihnen „after“ kürzen."),
                key: "after")
        }
        if let due = requirement.due, let first = header.on?.firstDay, due < first {
            throw Refusal(
                Text(
                    phrase: """
                        Die Frist endet am \(due.inWords, "due"), bevor die Auflage am \(first.inWords, "first") \
                        beginnt.
                        """),
                help: Text(phrase: "Ein Tag vom Tag der Auflage an."),
                key: "due")
        }
        for whole in requirement.wholes {
            if let problem = whole.problems.first { throw Refusal(problem.text) }
        }
    }
}

extension Requirement {
    /// What has to hold together: all that one provision demands, while the
    /// requirement applies.
    fileprivate var wholes: [Predicate] {
        let readings = readings ?? []
        let provisions = readings.map(\.provision).withoutRepeats
        let demands = provisions.map { id in
            readings.filter { $0.provision == id && $0.force.demands }.compactMap { $0.metIf ?? metIf }
        }
        return (provisions.isEmpty ? [[metIf].compactMap { $0 }] : demands).compactMap { parts in
            parts.isEmpty ? nil : .all(parts.withoutRepeats + [appliesIf].compactMap { $0 })
        }
    }
}

extension Requirement: RefusableContent {
    func check(_ header: Header, in law: Law, of matter: any Surroundings) throws(Refusal) {
        try law.check(self, header)
    }
}

extension Requirement {
    /// All that it demands, by itself or as a provision is read.
    public var predicates: [Predicate] { [metIf, appliesIf].compactMap { $0 } + (readings ?? []).compactMap(\.metIf) }
}
