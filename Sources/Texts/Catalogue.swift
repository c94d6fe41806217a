/// What the texts of the program are in a language. A text is found by what
/// it is in German, with its gaps: `Bis {day}.`
public struct Catalogue: Sendable {
    /// Where no text has a translation, as in German.
    public static let empty = Catalogue()

    private var texts: [String: [Template]] = [:]
    private var plurals = PluralRule.oneAndOthers

    private init() {}

    /// Reads a PO file.
    public init(_ bytes: [UInt8]) throws(CatalogueProblem) {
        let entries = try POReader(bytes).entries
        if let head = entries.first(where: { $0.id == "" && $0.context == nil }) {
            for line in head.forms[0].split(separator: "\n") where line.hasPrefix("Plural-Forms:") {
                guard let rule = PluralRule(String(line.dropFirst("Plural-Forms:".count))) else {
                    throw CatalogueProblem(kind: .plural(String(line)), line: head.line)
                }
                plurals = rule
            }
        }
        var keys: Set<String> = []
        for entry in entries where entry.id != "" {
            let key = Self.key(entry.id ?? "", entry.context)
            guard keys.insert(key).inserted else { throw CatalogueProblem(kind: .twice(key), line: entry.line) }
            // A text that is not translated yet, or not for certain, is none.
            guard !entry.isFuzzy, !entry.forms.allSatisfy(\.isEmpty) else { continue }
            texts[key] = try forms(entry)
        }
    }

    /// The forms of a text; each fits the text.
    private func forms(_ entry: POReader.Entry) throws(CatalogueProblem) -> [Template] {
        let id = entry.id ?? ""
        guard entry.plural == nil || entry.forms.count == plurals.forms else {
            throw CatalogueProblem(kind: .plural(id), line: entry.line)
        }
        var known: Set<String> = []
        for text in [id, entry.plural ?? ""] {
            guard let template = Template(text) else { throw CatalogueProblem(kind: .braces(text), line: entry.line) }
            known.formUnion(template.gaps)
        }
        var forms: [Template] = []
        for form in entry.forms {
            guard !form.isEmpty, let template = Template(form) else {
                throw CatalogueProblem(kind: form.isEmpty ? .incomplete(id) : .braces(form), line: entry.line)
            }
            if let strange = template.gaps.subtracting(known).min() {
                throw CatalogueProblem(kind: .gap(strange, in: id), line: entry.line)
            }
            forms.append(template)
        }
        return forms
    }

    public var isEmpty: Bool { texts.isEmpty }

    /// The translation of a text, nil where there is none.
    public func text(_ key: String, context: String? = nil) -> Template? {
        texts.isEmpty ? nil : texts[Self.key(key, context)]?.first
    }

    /// The form that is said of a number; the key is the text of one.
    public func text(_ key: String, count: Int, context: String? = nil) -> Template? {
        guard let forms = texts[Self.key(key, context)] else { return nil }
        let form = plurals.form(of: count)
        return forms.indices.contains(form) ? forms[form] : forms.last
    }

    /// As gettext puts them together.
    private static func key(_ text: String, _ context: String?) -> String {
        context.map { $0 + "\u{4}" + text } ?? text
    }
}
