import Costing
import Decisions

/// A step of a calculation in words, with the entry a leaf was read from.
public struct TraceWords {
    let matter: Matter
    let words: Words
    let type: Typography

    public init(_ matter: Matter, _ language: Language) {
        self.matter = matter
        words = Words(language)
        type = Typography(language)
    }

    public func value(_ trace: Trace) -> String {
        switch trace.value {
        case .share(let share) where trace.step == .change: type.change(share)
        default: type.value(trace.value)
        }
    }

    /// The entry that a leaf was read from.
    public func entry(_ trace: Trace) -> Entry? {
        if case .input(let id) = trace.step { matter.entry(id) } else { nil }
    }

    func entryName(_ trace: Trace) -> String? { entry(trace)?.content.headline.in(words.language) }

    func name(_ party: String) -> String {
        matter.council.bodies[BodyID(party)]?.content.name.in(words.language) ?? party
    }

    func post(_ id: String) -> String {
        for plan in matter.costs.plans {
            if let line = plan.content.posts.first(where: { $0.id == id }) { return line.title.in(words.language) }
        }
        return id
    }

    /// A grant's line holds the posts of the plan and those that it pays for.
    func posts(_ trace: Trace) -> String {
        guard case .input(let id) = trace.step else { return words("Stellen") }
        if matter.costs.grants[Identifier(id)] != nil {
            return words("Stellen, für die die Förderung höchstens zahlt")
        }
        return matter.costs.plans[Identifier(id)] != nil ? words("Stellen im Plan") : words("Stellen")
    }

    func postKind(_ kind: String) -> String {
        matter.costs.title(ofKind: kind).in(words.language)
    }

    /// As an indented tree, for a terminal.
    public func tree(_ trace: Trace) -> String {
        var lines: [String] = []
        func walk(_ trace: Trace, _ lead: String, _ branch: String, _ below: String) {
            lines.append("\(lead)\(branch)\(label(trace)): \(value(trace))  [\(step(trace))\(grade(trace))]")
            for (index, input) in trace.inputs.enumerated() {
                let last = index == trace.inputs.count - 1
                walk(input, lead + below, last ? "└─ " : "├─ ", last ? "   " : "│  ")
            }
        }
        walk(trace, "", "", "")
        return lines.joined(separator: "\n")
    }

    /// Grade and sources of the entry that a leaf was read from.
    private func grade(_ trace: Trace) -> String {
        guard let entry = entry(trace) else { return "" }
        let sources = entry.header.sources.compactMap { matter.sources[$0]?.content.title.in(words.language) }
        return " · " + words.grade(matter.grade(of: trace) ?? matter.grade(of: entry.header))
            + (sources.isEmpty ? "" : " · " + sources.joined(separator: "; "))
    }
}
