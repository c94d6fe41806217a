import Costing
import Decisions
import Documents

/// What an application needs, by which provision, and what shows that it is met.
struct RequirementForm: PlainForm {
    static let path = "requirements", place = "/law"
    static var shown: String? { Requirement.type }
    let parts: MatterWriter

    var title: String { words("Eine Voraussetzung eintragen") }
    var button: String { words("Voraussetzung eintragen") }
    var origin: OriginFields { OriginFields(parts, words("Verlangt seit")) }

    private var needed: FormField<Text> {
        Field.authored("title", words("Was nötig ist"))
            .required(
                Text(phrase: "was nötig ist"),
                found: Text(phrase: "keine Voraussetzung"))
    }
    private var force: FormField<Requirement.Force> {
        Field.choice("force", words("Wie verbindlich")) { $0.force($1) }
            .chosen(Text(phrase: "wie verbindlich es ist"))
    }
    private var provision: FormField<Recorded<Provision>?> {
        Field.choice(
            "provision", words("Nach welcher Fundstelle"), of: matter.law.provisions,
            blank: words("keiner"),
            \.citation)
    }
    private var responsible: FormField<Text?> {
        Field.authored("responsible", words("Wer dafür zuständig ist"))
    }
    private var after: FormField<[Recorded<Requirement>]> {
        Field.ticks("after", words("Zuvor nötig"), of: matter.law.requirements, \.title)
    }
    private var proof: ProofFields { ProofFields(parts: parts) }
    private var note: FormField<Text?> { Field.authored("note", words("Anmerkung"), isLong: true) }

    var fields: [any FormPiece] { needed; force; provision; responsible; after; proof.fields; note }

    /// The requirement, after what names the proof that it asks for.
    func entries(_ read: ReadForm) throws -> [Entry] {
        let header = try read.header("voraussetzung"), needed = try read[needed], force = try read[force]
        let shown = try proof.proof(read, of: needed, header)
        let requirement = Requirement(
            needed: needed, force, by: try read[provision].map { .init(of: $0.id, force, says: needed, quoted: nil) },
            metIf: shown?.predicate, responsible: try read[responsible], after: try read[after].map(\.id),
            note: try read[note])
        return [shown?.named, Entry(header, requirement)].compactMap { $0 }
    }
}
