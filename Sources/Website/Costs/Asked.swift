import Decisions
import Documents

/// What the address of a cost page names. What is not there is refused, with
/// what there is; an empty value names nothing.
extension PageRequest {
    /// The one of the choices that the address names; nil where it names none.
    func asked<Choice>(_ name: String, _ what: Text, among choices: [(id: String, choice: Choice)]) throws(PageError) -> Choice? {
        guard let id = query[name], !id.isEmpty else { return nil }
        guard let found = choices.first(where: { $0.id == id }) else { throw .unknown(id, of: what, known: choices.map(\.id)) }
        return found.choice
    }

    func asked(_ name: String, year years: some Sequence<Int>) throws(PageError) -> Int? {
        try asked(name, Text("Jahr", en: "year"), among: years.map { (String($0), $0) })
    }
}

extension Parts {
    /// The saved variant that the address names.
    func askedVariant() throws(PageError) -> Recorded<CostVariant>? {
        try page.asked("variant", Text("Was-wäre-wenn", en: "what-if"), among: matter.costs.variants.all.map { ($0.header.id, $0) })
    }
}
