import Costing
import Decisions
import Documents

/// One way to go, with what speaks for it and against it.
struct OptionForm: PlainForm {
    static let path = "options", place = "/options"
    let parts: Parts

    var title: String { words("Eine Variante eintragen", "Enter an option") }
    var button: String { words("Variante eintragen", "Enter the option") }
    var origin: OriginFields { OriginFields(parts, words("Vorgeschlagen am", "Proposed on")) }

    private var name: FormField<Text> {
        Field.authored("title", words("Wie die Variante heißt", "What the option is called"))
            .required(Text("wie die Variante heißt", en: "what the option is called"))
    }
    private var text: FormField<Text> {
        Field.authored("text", words("Was sie bedeutet", "What it means"), isLong: true)
            .required(Text("was die Variante bedeutet", en: "what the option means"))
    }
    private var answers: FormField<Recorded<Question>?> {
        Field.choice("answers", words("Sie beantwortet die Frage", "It answers the question"),
            of: matter.options.questions, \.title)
    }
    private var course: FormField<Option.Course> {
        Field.choice("course",
            words("Das Vorhaben wird damit", "By it the project is")) { OptionForm.name($1).in($0.language) }
            .chosen(Text("was aus dem Vorhaben wird", en: "what becomes of the project"))
    }
    private var costs: FormField<Bool> {
        Field.check("costs",
            words("verursacht die Mehrkosten der Kostenrechnung", "causes the extra cost of the cost model"))
    }
    private var plan: FormField<Recorded<PostPlan>?> {
        Field.choice(
            "plan", words("Gerechnet mit dem Stellenplan", "Reckoned with the staffing plan"), of: matter.costs.plans,
            blank: words("der Kostenrechnung", "of the cost model"), \.title)
    }
    private var perLine: String { words("Je Zeile ein Grund, auf Deutsch.", "One reason a line, in German.") }
    private var pros: FormField<[Text]> { Field.lines("for", words("Dafür spricht", "In favour"), hint: perLine) }
    private var cons: FormField<[Text]> { Field.lines("against", words("Dagegen spricht", "Against"), hint: perLine) }

    var fields: [any FormPiece] { name; text; answers; course; costs; plan; pros; cons }

    private static func name(_ course: Option.Course) -> Text {
        switch course {
        case .pursues: Text("verfolgt", en: "pursued")
        case .putsOff: Text("aufgeschoben; zu wählen nur mit Wiedervorlage", en: "put off; to be chosen only with a review")
        case .forgoes: Text("aufgegeben", en: "given up")
        }
    }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [try read.entry("variante", Option(
            called: read[name], text: read[text], answers: read[answers]?.id, course: read[course], costs: read[costs],
            plan: read[plan]?.id, pros: read[pros], cons: read[cons]))]
    }
}
