import Costing
import Decisions
import Documents

/// Who decides what, by which provision.
struct CompetenceForm: PlainForm {
    static let path = "competences", place = "/law"
    let parts: Parts

    var title: String { words("Eine Zuständigkeit eintragen", "Enter a competence") }
    var button: String { words("Zuständigkeit eintragen", "Enter the competence") }
    var origin: OriginFields { OriginFields(parts, words("Gilt ab", "Holds from")) }

    private var question: FormField<Text> {
        Field.authored("question", words("Was zu entscheiden ist", "What is to be decided"))
            .required(Text("was zu entscheiden ist", en: "what is to be decided"))
    }
    private var decides: FormField<Text> {
        Field.authored("decides", words("Wer entscheidet, in Worten", "Who decides, in words"))
            .required(Text("wer entscheidet", en: "who decides"))
    }
    private var basis: FormField<Text> {
        Field.authored("basis", words("Nach welcher Vorschrift", "By which provision"))
            .required(Text("die Vorschrift", en: "the provision"))
    }
    private var by: FormField<[Recorded<Organization>]> {
        Field.ticks("by", words("Wer entscheiden darf; danach wird geprüft", "Who may decide; this is checked"),
            of: matter.council.organizations, \.name)
    }
    /// Questions and requirements, by their ids.
    private var about: FormField<[String]> {
        let questions = matter.options.questions.map { FormOption($0.header.id, $0.content.title, $0.header.id) }
        let requirements = matter.law.requirements.map { FormOption($0.header.id, $0.content.title, $0.header.id) }
        return Field.ticks("about", words("Worüber", "On what"), questions + requirements)
    }

    var fields: [any FormPiece] { question; decides; basis; by; about }

    func entries(_ read: ReadForm) throws -> [Entry] {
        let by = try read[by].map(\.header.id), about = try read[about]
        guard by.isEmpty == about.isEmpty else {
            throw FieldMistake(
                by.isEmpty ? "by" : "about", found: Text("nur eines von beidem", en: "only one of the two"),
                expected: Text("wer entscheiden darf und worüber, oder beides nur in Worten", en: "who may decide and on what, or both in words only"))
        }
        return [try read.entry("zustaendigkeit", Competence(
            on: read[question], decides: read[decides], basis: read[basis], by: by, about: about))]
    }
}
