import Decisions
import Documents

/// What the address of a cost page names. What is not there is refused, with
/// what there is; an empty value names nothing.
extension PageRequest {
    /// The one of the choices that the address names; nil where it names none.
    func asked<Choice>(_ name: String, _ what: Text, among choices: [(id: String, choice: Choice)]) throws(PageError)
        -> Choice?
    {
        try PageRequest.among(choices, query[name], what)
    }

    /// The one of the choices that has this id; nil where there is no id.
    static func among<Choice>(_ choices: [(id: String, choice: Choice)], _ id: String?, _ what: Text) throws(PageError)
        -> Choice?
    {
        guard let id, !id.isEmpty else { return nil }
        guard let found = choices.first(where: { $0.id == id }) else {
            throw .unknown(id, of: what, known: choices.map(\.id))
        }
        return found.choice
    }

    func asked(_ name: String, year years: some Sequence<Int>) throws(PageError) -> Int? {
        try asked(name, Text(phrase: "Jahr", context: "within a sentence"), among: years.map { (String($0), $0) })
    }
}

extension MatterWriter {
    /// The saved variant that the address names.
    func askedVariant() throws(PageError) -> Recorded<CostVariant>? { try variant(page.query["variant"]) }

    /// The saved variant of this id; nil where none is named.
    func variant(_ id: String?) throws(PageError) -> Recorded<CostVariant>? {
        try PageRequest.among(matter.costs.variants.all.map { ($0.header.id, $0) }, id, Text(phrase: "Was-wäre-wenn"))
    }
}
