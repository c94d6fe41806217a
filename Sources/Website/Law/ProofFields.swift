import Costing
import Decisions
import Documents

/// By what it shows that something imposed is met, as a form has it: a proof at
/// hand, posts of a kind, a figure within a bound. Each that is given counts;
/// where none is, somebody has to look.
struct ProofFields {
    let parts: Parts
    var words: Words { parts.words }
    private var page: PageRequest { parts.page }
    private var limit: FigureLimit { FigureLimit(parts: parts, name: "proof") }
    private var kinds: [String] { parts.matter.costs.kindsOfPosts }

    func html(_ fields: Fields) -> HTML {
        let kinds = kinds.map { ($0, parts.matter.costs.title(ofKind: $0).in(page.language)) }
        return """
            \(fields.checks(words("Woran sich zeigt, dass sie erfüllt ist", "What shows that it is met"), hint: words("Alles freigestellt; ohne Angabe trägt jemand ein, was er festgestellt hat.", "All optional; without it somebody enters what they have found."), [("proof-document", words("ein Nachweis liegt vor", "a proof is at hand"))]))
            <fieldset class="kern-fieldset"><legend>\(words("Der Stellenplan hat", "The staffing plan has"))</legend>
            \(fields.line("proof-posts", words("Stellen, mindestens", "Posts, at least"), hint: words("Zum Beispiel 2 oder 3,5.", "For example 2 or 3.5."), required: false))
            \(kinds.isEmpty ? nil : fields.choice("proof-kind", words("Stellen dieser Art", "Posts of this kind"), kinds, blank: words("gleich welcher Art", "of any kind")))
            </fieldset>
            \(limit.fields(fields, words("Diese Kennzahl bleibt in ihrer Grenze", "This figure stays within its bound")))
            """
    }

    /// - Parameter title: of what is to be shown.
    /// - Returns: the predicate, and what names the proof that it asks for; nil
    ///   where nothing is filled in.
    func proof(_ form: FormData, of title: String, _ header: Header) throws -> (predicate: Predicate, named: Entry?)? {
        var demanded: [Predicate] = [], named: Entry?
        if form["proof-document"] == "on" {
            var own = header
            own.id = Site.newID("nachweis")
            named = Entry(own, NamedTerm(called: Text("Nachweis zu „\(title)“", en: "Proof of “\(title)”")))
            demanded.append(.document(.init(kind: own.id)))
        }
        if let posts = try posts(form) { demanded.append(posts) }
        if let figure = try limit.predicate(form) { demanded.append(figure) }
        guard let first = demanded.first else { return nil }
        return (demanded.count == 1 ? first : .all(demanded), named)
    }

    private func posts(_ form: FormData) throws -> Predicate? {
        let typed = form["proof-posts"], kind = form["proof-kind"]
        guard !(typed.isEmpty && kind.isEmpty) else { return nil }
        guard let least = FormNumber.posts(typed, page.language), least > .zero else {
            throw PageError.badForm(Site.quoted(typed), expected: Text("wie viele Stellen es mindestens sind, etwa 2 oder 3,5", en: "how many posts there are at least, such as 2 or 3.5"))
        }
        guard kind.isEmpty || kinds.contains(kind) else {
            throw Site.unknown(kind, of: kinds) { parts.matter.costs.title(ofKind: $1).in($0.language) }
        }
        return .posts(.init(kind: kind.isEmpty ? nil : kind, atLeast: least))
    }
}
