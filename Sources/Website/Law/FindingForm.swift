import Costing
import Decisions
import Documents

/// What somebody finds on a requirement, or how somebody with the competence
/// settles a dispute.
struct FindingForm: PlainForm {
    static let path = "findings", place = "/law"
    static let prefix = "finding-"
    let parts: Parts

    var title: String {
        words("Einen Befund eintragen oder eine Streitfrage entscheiden", "Enter a finding or settle a dispute")
    }
    var button: String { words("Befund eintragen", "Enter the finding") }
    var origin: OriginFields { OriginFields(parts, words("Datum", "Date")) }

    private var requirement: FormField<Recorded<Requirement>> {
        Field.choice("requirement", words("Voraussetzung", "Requirement"), of: matter.law.requirements, \.title)
            .chosen(Text("zu welcher Voraussetzung", en: "on which requirement"))
    }
    private var status: FormField<Finding.Status> {
        Field.choice("status", words("Befund", "Finding")) { $0.finding($1) }
            .chosen(Text("ob sie erfüllt ist", en: "whether it is met"))
    }
    private var reason: FormField<Text> {
        Field.authored("reason", words("Begründung", "Reason"), isLong: true)
            .required(Text("ein Satz, der den Befund begründet", en: "a sentence that gives the reason"),
                found: Text("keine Begründung", en: "no reason"))
    }
    /// Those that can resolve or rule.
    private var settledBy: FormField<Recorded<Organization>?> {
        Field.choice(
            "settled-by", words("Entschieden durch", "Settled by"), of: parts.deciders,
            blank: words("niemanden: nur festgestellt", "nobody: only found"), \.name)
    }
    private var resolution: FormField<Recorded<Resolution>?> {
        Field.choice("resolution", words("Beruht auf dem Beschluss", "Rests on the resolution"),
            of: matter.council.resolutions, \.title)
    }

    var fields: [any FormPiece] { requirement; status; reason; settledBy; resolution }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [try read.entry("befund", Finding(
            on: read[requirement].id, read[status], reason: read[reason], settledBy: read[settledBy]?.id,
                by: read[resolution]?.id))]
    }
}

extension Parts {
    /// Organizations that resolve or rule, councils first.
    var deciders: [Recorded<Organization>] {
        let kinds: [Organization.Kind] = [.council, .committee, .administration, .office, .ministry, .conference]
        return kinds.flatMap { kind in matter.council.organizations.filter { $0.content.kind == kind } }
    }
}
