import Costing
import Decisions
import Documents

/// That a document is there, and what it counts as.
struct DocumentForm: PlainForm {
    static let path = "documents", place = "/course"
    let parts: Parts

    var title: String { words("Festhalten, dass ein Schriftstück vorliegt", "Record that a document is there") }
    var button: String { words("Schriftstück festhalten", "Record the document") }
    var origin: OriginFields { OriginFields(parts, words("Datum des Schriftstücks", "Date of the document")) }

    private var name: FormField<Text> {
        Field.authored("title", words("Bezeichnung", "Title"))
            .required(Text("wie das Schriftstück heißt", en: "what the document is called"))
    }
    private var kind: FormField<Document.Kind> {
        Field.choice("kind", words("Art", "Kind")) { $0.documentKind($1) }.chosen(Text("was es ist", en: "what it is"))
    }
    /// What requirements, conditions and reviews ask for, in their order.
    private var countsAs: FormField<String?> {
        let predicates = matter.statedPredicates
        let named = predicates.flatMap(\.references).filter { $0.kind == .document }.map(\.id)
        let application = predicates.contains(where: \.asksForApplication) ? ["application"] : []
        let tags = (application + named).reduce(into: [String]()) { list,
            id in if !list.contains(id) { list.append(id) } }
        let options = tags.map { tag in
            let called = tag == "application" ? Text("Antrag", en: "application") : Text(tag)
            return FormOption(tag, matter.law.terms[Identifier(tag)]?.content.title ?? called, tag)
        }
        return Field.choice(
            "counts-as", words("Gilt als", "Counts as"), options,
            blank: words("nichts, wonach eine Voraussetzung fragt", "nothing that a requirement asks for"))
    }
    private var from: FormField<Recorded<Organization>?> {
        Field.choice("from", words("Von", "From"), of: matter.council.organizations, \.name)
    }
    private var file: FormField<FormData.File?> {
        Field.file("file", words("Datei", "File"),
            hint: words("Höchstens 32 MiB; kann fehlen.", "32 MiB at most; may be left out."))
    }

    var fields: [any FormPiece] { name; kind; countsAs; from; file }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [try read.entry("schriftstueck", Document(
            title: read[name], kind: read[kind], from: read[from]?.id, counts: [read[countsAs]].compactMap { $0 },
            file: read.kept(read[file])))]
    }
}
