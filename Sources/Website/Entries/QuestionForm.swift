import Costing
import Decisions
import Documents

/// Something to be decided, by whom, and what has to be decided first.
struct QuestionForm: PlainForm {
    static let path = "questions", place = "/options"
    let parts: MatterWriter

    var title: String { words("Eine Frage eintragen") }
    var button: String { words("Frage eintragen") }
    var origin: OriginFields { OriginFields(parts, words("Zu entscheiden seit")) }

    private var question: FormField<Text> {
        Field.authored("title", words("Was zu entscheiden ist, als Frage"))
            .required(Text(phrase: "was zu entscheiden ist"))
    }
    private var decides: FormField<Text> {
        Field.authored("decides", words("Wer entscheidet"))
            .required(Text(phrase: "wer entscheidet"))
    }
    private var waits: FormField<[Recorded<Question>]> {
        Field.ticks(
            "waits", words("Zuerst zu entscheiden"), of: matter.options.questions,
            \.title
        ).filling("waits-for")
    }
    private var serves: FormField<[Recorded<Requirement>]> {
        Field.ticks(
            "serves", words("Die Antwort erfüllt die Voraussetzungen"),
            of: matter.law.requirements, \.title)
    }
    private var text: FormField<Text?> {
        Field.authored("text", words("Was dazu zu sagen ist"), isLong: true)
    }

    var fields: [any FormPiece] { question; decides; waits; serves; text }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [
            try read.entry(
                "frage",
                Question(
                    title: read[question], decides: read[decides], waitsFor: read[waits].map(\.id).nilIfEmpty,
                    serves: read[serves].map(\.id).nilIfEmpty, text: read[text]))
        ]
    }
}
