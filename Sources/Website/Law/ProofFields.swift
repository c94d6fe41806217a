import Costing
import Decisions
import Documents

/// By what it shows that something imposed is met, as a form has it: a proof at
/// hand, posts of a kind, a figure within a bound. Each that is given counts;
/// where none is, somebody has to look.
struct ProofFields {
    let parts: MatterWriter
    private var words: Words { parts.words }

    private var documents: FormField<[String]> {
        Field.ticks(
            "proof", words("Woran sich zeigt, dass sie erfüllt ist"),
            [FormOption("document", Text(phrase: "ein Nachweis liegt vor"), "document")],
            hint: words("Alles freigestellt; ohne Angabe trägt jemand ein, was er festgestellt hat."))
    }
    private var least: FormField<Posts?> {
        Field.number(
            "proof-posts", words("Stellen, mindestens"),
            hint: words("Zum Beispiel 2 oder 3,5."),
            expected: ProofFields.postsExpected
        ) {
            typed,
            language in FormNumber.posts(typed, language).flatMap { $0 > .zero ? $0 : nil }
        }
    }
    private var kind: FormField<String?> {
        let costs = parts.matter.costs
        return Field.choice(
            "proof-kind", words("Stellen dieser Art"),
            costs.kindsOfPosts.map { FormOption($0, costs.title(ofKind: $0), $0) },
            blank: words("gleich welcher Art"))
    }
    private var posts: FormField<Predicate?> {
        Field.group("proof-plan", words("Der Stellenplan hat")) {
            least
            if !parts.matter.costs.kindsOfPosts.isEmpty { kind }
        } value: { input throws(FieldMistake) in
            let kind = try kind.value(input)
            guard let least = try least.value(input) else {
                guard kind == nil else {
                    throw FieldMistake("proof-posts", found: .nothing, expected: ProofFields.postsExpected)
                }
                return nil
            }
            return .posts(.init(kind: kind, atLeast: least))
        }
    }
    private var figure: FormField<Predicate?> {
        FigureLimit(
            parts: parts,
            name: "proof"
        ).field(words("Diese Kennzahl bleibt in ihrer Grenze"))
    }

    private static let postsExpected = Text(phrase: "wie viele Stellen es mindestens sind, etwa 2 oder 3,5")

    @FormBuilder var fields: [any FormPiece] { documents; posts; figure }

    /// - Parameter title: of what is to be shown.
    /// - Returns: the predicate, and what names the proof that it asks for; nil
    ///   where nothing is filled in.
    func proof(_ read: ReadForm, of title: Text, _ header: Header) throws -> (predicate: Predicate, named: Entry?)? {
        var demanded: [Predicate] = [], named: Entry?
        if try !read[documents].isEmpty {
            var own = header
            own.id = Site.newID("nachweis")
            named = Entry(own, NamedTerm(called: Text(phrase: "Nachweis zu „\(title, "title")“")))
            demanded.append(.document(.init(kind: own.id)))
        }
        demanded += [try read[posts], try read[figure]].compactMap { $0 }
        guard let first = demanded.first else { return nil }
        return (demanded.count == 1 ? first : .all(demanded), named)
    }
}
