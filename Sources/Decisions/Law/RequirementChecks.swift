import Costing

extension Law {
    /// A requirement that waits for itself, or is due before it is there, cannot
    /// be met; one that contradicts itself cannot be meant.
    func check(_ requirement: Requirement, _ header: Header) throws(Refusal) {
        if let path = circle(from: header.id, through: requirement.after ?? []) {
            let shown = path.joined(separator: " → ")
            throw Refusal(
                Text("Die Voraussetzungen warten im Kreis aufeinander: \(shown).", en: "The requirements wait for one another in a circle: \(shown)."),
                help: Text("Bei einer von ihnen „after“ kürzen.", en: "Shorten “after” in one of them."))
        }
        if let due = requirement.due, let first = header.on?.firstDay, due < first {
            throw Refusal(
                Text("Die Frist endet am \(due.inWords(.de)), bevor die Auflage am \(first.inWords(.de)) beginnt.",
                     en: "The deadline is \(due.inWords(.en)), before the condition begins on \(first.inWords(.en))."),
                help: Text("Ein Tag vom Tag der Auflage an.", en: "A day from the day of the condition on."))
        }
        for whole in requirement.wholes {
            if let problem = whole.problems.first { throw Refusal(problem.text) }
        }
    }

    /// The path back to `start`, if following what has to be had first leads there.
    private func circle(from start: String, through first: [RequirementID]) -> [String]? {
        var before: [String: String] = [:]
        var open = first.map { (id: $0, from: start) }
        while let (id, from) = open.popLast() {
            guard before[id.text] == nil else { continue }
            before[id.text] = from
            guard id.text != start else { break }
            open += (requirements[id]?.content.after ?? []).map { ($0, id.text) }
        }
        guard var last = before[start] else { return nil }
        var path = [start]
        while last != start {
            path.append(last)
            guard let earlier = before[last] else { return nil }
            last = earlier
        }
        return [start] + path.reversed()
    }
}

extension Requirement {
    /// What has to hold together: all that one provision demands, while the
    /// requirement applies.
    fileprivate var wholes: [Predicate] {
        let readings = readings ?? []
        let provisions = readings.map(\.provision).withoutRepeats
        let demands = provisions.map { id in readings.filter { $0.provision == id && $0.force.demands }.compactMap { $0.metIf ?? metIf } }
        return (provisions.isEmpty ? [[metIf].compactMap { $0 }] : demands).compactMap { parts in
            parts.isEmpty ? nil : .all(parts.withoutRepeats + [appliesIf].compactMap { $0 })
        }
    }
}
