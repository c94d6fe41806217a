import Costing
import Decisions
import Documents

/// What a provision makes of a requirement that is there already.
struct ReadingForm: PlainForm {
    static let path = "readings", place = "/law"
    let parts: MatterWriter
    private var provisions: Records<Provision> { matter.law.provisions }
    private var requirements: Records<Requirement> { matter.law.requirements }

    var title: String {
        words("Festhalten, was eine Fundstelle zu einer Voraussetzung sagt")
    }
    var button: String { words("Lesart eintragen") }
    var origin: OriginFields { OriginFields(parts, words("Datum")) }
    var isOffered: Bool { !provisions.isEmpty && !requirements.isEmpty }

    private var requirement: FormField<Recorded<Requirement>> {
        Field.choice("requirement", words("Voraussetzung"), of: requirements, \.title)
            .chosen(Text(phrase: "zu welcher Voraussetzung"))
    }
    private var provision: FormField<Recorded<Provision>> {
        Field.choice("provision", words("Fundstelle", context: "by itself"), of: provisions, \.citation)
            .chosen(Text(phrase: "welche Fundstelle es sagt")).filling("reading")
    }
    private var force: FormField<Requirement.Force> {
        Field.choice("force", words("Wie verbindlich")) { $0.force($1) }
            .chosen(Text(phrase: "wie verbindlich es ist"))
    }
    private var says: FormField<Text> {
        Field.authored("says", words("Was sie dazu sagt"), isLong: true)
            .required(
                Text(phrase: "was die Fundstelle dazu sagt"),
                found: Text(phrase: "kein Inhalt"))
    }
    private var quotation: FormField<String?> {
        Field.line("quotation", words("Wörtlich, so kurz wie nötig"))
    }

    var fields: [any FormPiece] { requirement; provision; force; says; quotation }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [
            try read.entry(
                "lesart",
                ReadingAdded(
                    requirement: read[requirement].id,
                    reading: .init(of: read[provision].id, read[force], says: read[says], quoted: read[quotation])))
        ]
    }
}
