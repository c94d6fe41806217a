import Costing
import Decisions
import Documents

/// That a document is there, and what it counts as.
struct DocumentForm: PlainForm {
    static let path = "documents", place = "/course"
    let parts: MatterWriter

    var title: String { words("Festhalten, dass ein Schriftstück vorliegt") }
    var button: String { words("Schriftstück festhalten") }
    var origin: OriginFields { OriginFields(parts, words("Datum des Schriftstücks")) }

    private var name: FormField<Text> {
        Field.authored("title", words("Bezeichnung", context: "document form"))
            .required(Text(phrase: "wie das Schriftstück heißt"))
    }
    private var kind: FormField<Document.Kind> {
        Field.choice("kind", words("Art")) { $0.documentKind($1) }.chosen(Text(phrase: "was es ist"))
    }
    /// What requirements, conditions and reviews ask for, in their order.
    private var countsAs: FormField<String?> {
        let predicates = matter.statedPredicates
        let named = predicates.flatMap(\.references).filter { $0.kind == .document }.map(\.id)
        let application = predicates.contains(where: \.asksForApplication) ? ["application"] : []
        let tags = (application + named).reduce(into: [String]()) {
            list,
            id in if !list.contains(id) { list.append(id) }
        }
        let options = tags.map { tag in
            let called = tag == "application" ? Text(phrase: "Antrag", context: "document form") : Text(tag)
            return FormOption(tag, matter.law.terms[Identifier(tag)]?.content.title ?? called, tag)
        }
        return Field.choice(
            "counts-as", words("Gilt als"), options,
            blank: words("nichts, wonach eine Voraussetzung fragt"))
    }
    private var from: FormField<Recorded<Organization>?> {
        Field.choice("from", words("Von"), of: matter.council.organizations, \.name)
    }
    private var file: FormField<FormData.File?> {
        Field.file(
            "file", words("Datei"),
            hint: words("Höchstens 32 MiB; kann fehlen."))
    }

    var fields: [any FormPiece] { name; kind; countsAs; from; file }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [
            try read.entry(
                "schriftstueck",
                Document(
                    title: read[name], kind: read[kind], from: read[from]?.id,
                    counts: [read[countsAs]].compactMap { $0 },
                    file: read.kept(read[file])))
        ]
    }
}
