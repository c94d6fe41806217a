import Costing
import Decisions
import Documents

/// What a provision makes of a requirement that is there already.
struct ReadingForm: PlainForm {
    static let path = "readings", place = "/law"
    let parts: Parts
    private var provisions: Book<Provision> { matter.law.provisions }
    private var requirements: Book<Requirement> { matter.law.requirements }

    var title: String {
        words("Festhalten, was eine Fundstelle zu einer Voraussetzung sagt",
            "Record what a provision says on a requirement")
    }
    var button: String { words("Lesart eintragen", "Enter the reading") }
    var origin: OriginFields { OriginFields(parts, words("Datum", "Date")) }
    var isOffered: Bool { !provisions.isEmpty && !requirements.isEmpty }

    private var requirement: FormField<Recorded<Requirement>> {
        Field.choice("requirement", words("Voraussetzung", "Requirement"), of: requirements, \.title)
            .chosen(Text("zu welcher Voraussetzung", en: "on which requirement"))
    }
    private var provision: FormField<Recorded<Provision>> {
        Field.choice("provision", words("Fundstelle", "Provision"), of: provisions, \.citation)
            .chosen(Text("welche Fundstelle es sagt", en: "which provision says it"))
    }
    private var force: FormField<Requirement.Force> {
        Field.choice("force", words("Wie verbindlich", "How binding")) { $0.force($1) }
            .chosen(Text("wie verbindlich es ist", en: "how binding it is"))
    }
    private var says: FormField<Text> {
        Field.authored("says", words("Was sie dazu sagt", "What it says on it"), isLong: true)
            .required(Text("was die Fundstelle dazu sagt", en: "what the provision says on it"),
                found: Text("kein Inhalt", en: "no content"))
    }
    private var quotation: FormField<String?> {
        Field.line("quotation", words("Wörtlich, so kurz wie nötig", "Verbatim, as short as needed"))
    }

    var fields: [any FormPiece] { requirement; provision; force; says; quotation }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [try read.entry("lesart", ReadingAdded(
            requirement: read[requirement].id,
            reading: .init(of: read[provision].id, read[force], says: read[says], quoted: read[quotation])))]
    }
}
