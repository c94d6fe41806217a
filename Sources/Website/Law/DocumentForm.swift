import Costing
import Decisions
import Documents
import Register

/// That a document is there, and what it counts as.
struct DocumentForm {
    let parts: Parts
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    var folded: HTML { parts.folded(words("Festhalten, dass ein Schriftstück vorliegt", "Record that a document is there"), html()) }

    func html(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let fields = Fields(page: page, input: input, prefix: "document-")
        let organizations = parts.matter.council.organizations.map { ($0.header.id, $0.content.name.in(page.language)) }
        return """
            <form class="kern-form" method="post" enctype="multipart/form-data" action="\(page.link("/matters/\(parts.view.id)/documents"))">
            \(fields.problem(error))
            \(fields.line("title", words("Bezeichnung", "Title")))
            \(fields.choice("kind", words("Art", "Kind"), Document.Kind.allCases.map { ($0.rawValue, words.documentKind($0)) }))
            \(fields.choice("counts-as", words("Gilt als", "Counts as"), tags.map { ($0, name($0).in(page.language)) }, blank: words("nichts, wonach eine Voraussetzung fragt", "nothing that a requirement asks for")))
            \(fields.choice("from", words("Von", "From"), organizations, blank: "–"))
            \(fields.date("on", words("Datum des Schriftstücks", "Date of the document"), page.asOf))
            \(fields.file("file", words("Datei", "File"), hint: words("Höchstens 32 MiB; kann fehlen.", "32 MiB at most; may be left out.")))
            \(fields.audience)
            <button class="kern-btn kern-btn--primary">\(words("Schriftstück festhalten", "Record the document"))</button>
            </form>
            """
    }

    /// What requirements, conditions and reviews ask for, in their order.
    private var tags: [String] {
        let predicates = parts.matter.statedPredicates
        let named = predicates.flatMap(\.references).filter { $0.kind == .document }.map(\.id)
        let application = predicates.contains(where: \.asksForApplication) ? ["application"] : []
        return (application + named).reduce(into: []) { list, id in if !list.contains(id) { list.append(id) } }
    }

    private func name(_ tag: String) -> Text {
        parts.matter.law.terms[Identifier(tag)]?.content.title ?? (tag == "application" ? Text("Antrag", en: "application") : Text(tag))
    }

    func entry(_ form: FormData, today: Day, in office: Office) throws -> Entry {
        guard !form["title"].isEmpty else {
            throw PageError.badForm(Text("keine Bezeichnung", en: "no title"), expected: Text("wie das Schriftstück heißt", en: "what the document is called"))
        }
        guard let kind = Document.Kind(rawValue: form["kind"]) else { throw Site.unknown(form["kind"], of: Document.Kind.allCases) { $0.documentKind($1) } }
        let tag = form["counts-as"]
        guard tag.isEmpty || tags.contains(tag) else { throw Site.unknown(tag, of: tags) { name($1).in($0.language) } }
        let from = try parts.chosen(form["from"], of: parts.matter.council.organizations.all) { $0.content.name }
        let header = try Site.header(form, id: Site.newID("schriftstueck"), today: today)
        let file = try form.kept("file", office.keep)
        return Entry(header, Document(title: Text(form["title"]), kind: kind, from: from?.id, counts: tag.isEmpty ? [] : [tag], file: file))
    }
}
