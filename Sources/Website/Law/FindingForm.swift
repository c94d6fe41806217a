import Costing
import Decisions
import Documents

/// What somebody finds on a requirement, or how somebody with the competence
/// settles a dispute.
struct FindingForm: PlainForm {
    static let path = "findings", place = "/law"
    static let prefix = "finding-"
    let parts: MatterWriter

    var title: String {
        words("Einen Befund eintragen oder eine Streitfrage entscheiden")
    }
    var button: String { words("Befund eintragen") }
    var origin: OriginFields { OriginFields(parts, words("Datum")) }

    private var requirement: FormField<Recorded<Requirement>> {
        Field.choice("requirement", words("Voraussetzung"), of: matter.law.requirements, \.title)
            .chosen(Text(phrase: "zu welcher Voraussetzung"))
    }
    private var status: FormField<Finding.Status> {
        Field.choice("status", words("Befund")) { $0.finding($1) }
            .chosen(Text(phrase: "ob sie erfüllt ist"))
    }
    private var reason: FormField<Text> {
        Field.authored("reason", words("Begründung"), isLong: true)
            .required(
                Text(phrase: "ein Satz, der den Befund begründet"),
                found: Text(phrase: "keine Begründung"))
    }
    /// Those that can resolve or rule.
    private var settledBy: FormField<Recorded<Organization>?> {
        Field.choice(
            "settled-by", words("Entschieden durch"), of: parts.deciders,
            blank: words("niemanden: nur festgestellt"), \.name)
    }
    private var resolution: FormField<Recorded<Resolution>?> {
        Field.choice(
            "resolution", words("Beruht auf dem Beschluss"),
            of: matter.council.resolutions, \.title)
    }

    var fields: [any FormPiece] { requirement; status; reason; settledBy; resolution }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [
            try read.entry(
                "befund",
                Finding(
                    on: read[requirement].id, read[status], reason: read[reason], settledBy: read[settledBy]?.id,
                    by: read[resolution]?.id))
        ]
    }
}

extension MatterWriter {
    /// Organizations that resolve or rule, councils first.
    var deciders: [Recorded<Organization>] {
        let kinds: [Organization.Kind] = [.council, .committee, .administration, .office, .ministry, .conference]
        return kinds.flatMap { kind in matter.council.organizations.filter { $0.content.kind == kind } }
    }
}
