import Costing
import Decisions
import Documents

/// Who decides what, by which provision.
struct CompetenceForm: PlainForm {
    static let path = "competences", place = "/law"
    let parts: MatterWriter

    var title: String { words("Eine Zuständigkeit eintragen") }
    var button: String { words("Zuständigkeit eintragen") }
    var origin: OriginFields { OriginFields(parts, words("Gilt ab")) }

    private var question: FormField<Text> {
        Field.authored("question", words("Was zu entscheiden ist"))
            .required(Text(phrase: "was zu entscheiden ist"))
    }
    private var decides: FormField<Text> {
        Field.authored("decides", words("Wer entscheidet, in Worten"))
            .required(Text(phrase: "wer entscheidet"))
    }
    private var basis: FormField<Text> {
        Field.authored("basis", words("Nach welcher Vorschrift"))
            .required(Text(phrase: "die Vorschrift"))
    }
    private var by: FormField<[Recorded<Organization>]> {
        Field.ticks(
            "by", words("Wer entscheiden darf; danach wird geprüft"),
            of: matter.council.organizations, \.name)
    }
    /// Questions and requirements, by their ids.
    private var about: FormField<[String]> {
        let questions = matter.options.questions.map { FormOption($0.header.id, $0.content.title, $0.header.id) }
        let requirements = matter.law.requirements.map { FormOption($0.header.id, $0.content.title, $0.header.id) }
        return Field.ticks("about", words("Worüber"), questions + requirements)
    }

    var fields: [any FormPiece] { question; decides; basis; by; about }

    func entries(_ read: ReadForm) throws -> [Entry] {
        let by = try read[by].map(\.header.id), about = try read[about]
        guard by.isEmpty == about.isEmpty else {
            throw FieldMistake(
                by.isEmpty ? "by" : "about", found: Text(phrase: "nur eines von beidem"),
                expected: Text(phrase: "wer entscheiden darf und worüber, oder beides nur in Worten"))
        }
        return [
            try read.entry(
                "zustaendigkeit",
                Competence(
                    on: read[question], decides: read[decides], basis: read[basis], by: by, about: about))
        ]
    }
}
