import Costing
import Decisions
import Documents

/// One way to go, with what speaks for it and against it.
struct OptionForm: PlainForm {
    static let path = "options", place = "/options"
    let parts: MatterWriter

    var title: String { words("Eine Variante eintragen") }
    var button: String { words("Variante eintragen") }
    var origin: OriginFields { OriginFields(parts, words("Vorgeschlagen am")) }

    private var name: FormField<Text> {
        Field.authored("title", words("Wie die Variante heißt"))
            .required(Text(phrase: "wie die Variante heißt"))
    }
    private var text: FormField<Text> {
        Field.authored("text", words("Was sie bedeutet"), isLong: true)
            .required(Text(phrase: "was die Variante bedeutet"))
    }
    private var answers: FormField<Recorded<Question>?> {
        Field.choice(
            "answers", words("Sie beantwortet die Frage"),
            of: matter.options.questions, \.title)
    }
    private var course: FormField<Option.Course> {
        Field.choice(
            "course",
            words("Das Vorhaben wird damit")
        ) { OptionForm.name($1).in($0.language) }
        .chosen(Text(phrase: "was aus dem Vorhaben wird"))
    }
    private var costs: FormField<Bool> {
        Field.check(
            "costs",
            words("verursacht die Mehrkosten der Kostenrechnung"))
    }
    private var plan: FormField<Recorded<PostPlan>?> {
        Field.choice(
            "plan", words("Gerechnet mit dem Stellenplan"), of: matter.costs.plans,
            blank: words("der Kostenrechnung"), \.title)
    }
    private var perLine: String { words("Je Zeile ein Grund, auf Deutsch.") }
    private var pros: FormField<[Text]> { Field.lines("for", words("Dafür spricht"), hint: perLine) }
    private var cons: FormField<[Text]> { Field.lines("against", words("Dagegen spricht"), hint: perLine) }

    var fields: [any FormPiece] { name; text; answers; course; costs; plan; pros; cons }

    private static func name(_ course: Option.Course) -> Text {
        switch course {
        case .pursues: Text(phrase: "verfolgt")
        case .putsOff: Text(phrase: "aufgeschoben; zu wählen nur mit Wiedervorlage")
        case .forgoes: Text(phrase: "aufgegeben")
        }
    }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [
            try read.entry(
                "variante",
                Option(
                    called: read[name], text: read[text], answers: read[answers]?.id, course: read[course],
                    costs: read[costs],
                    plan: read[plan]?.id, pros: read[pros], cons: read[cons]))
        ]
    }
}
