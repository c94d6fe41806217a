import Costing
import Decisions
import Documents

/// A condition that somebody imposes with a day (Auflage).
struct ImposedForm: PlainForm {
    static let path = "imposed", place = "/law"
    static var shown: String? { Requirement.type }
    let parts: Parts

    var title: String { words("Eine Auflage mit Frist eintragen", "Enter an imposed condition with a deadline") }
    var button: String { words("Auflage eintragen", "Enter the condition") }
    var origin: OriginFields { OriginFields(parts, words("Auferlegt am", "Imposed on")) }

    private var task: FormField<Text> {
        Field.authored("title", words("Was zu tun ist", "What has to be done"))
            .required(Text("was zu tun ist", en: "what has to be done"),
                found: Text("keine Auflage", en: "no condition"))
    }
    private var responsible: FormField<Text?> {
        Field.authored("responsible", words("Wer dafür zuständig ist", "Who is responsible"))
    }
    private var due: FormField<Day> {
        Field.day("due", words("Zu erfüllen bis", "To be met by"))
            .required(ImposedForm.dueDay, found: Text("kein Tag", en: "no day"))
    }
    private var note: FormField<Text?> {
        Field.authored("note", words("Woraus sie folgt", "What it follows from"), hint: words(
            "Zum Beispiel der Bescheid mit Nummer und Datum.", "For example the notice with its number and date."),
                isLong: true)
    }
    private var proof: ProofFields { ProofFields(parts: parts) }

    var fields: [any FormPiece] { task; responsible; due; note; proof.fields }

    private static let dueDay = Text(
        "ein Tag vom Tag der Auflage an, in der Form 2013-01-31",
            en: "a day from the day of the condition on, in the form 2013-01-31")

    /// The condition, after what names the proof that it asks for.
    func entries(_ read: ReadForm) throws -> [Entry] {
        let header = try read.header("auflage"), due = try read[due], task = try read[task]
        guard header.on?.firstDay.map({ due >= $0 }) ?? true else {
            throw FieldMistake("due", found: Site.quoted(due.iso), expected: ImposedForm.dueDay)
        }
        let shown = try proof.proof(read, of: task, header)
        let imposed = Requirement(
            imposed: task, due: due, metIf: shown?.predicate, responsible: try read[responsible], note: try read[note])
        return [shown?.named, Entry(header, imposed)].compactMap { $0 }
    }
}
