import Costing
import Decisions
import Documents

/// A condition that somebody imposes with a day (Auflage).
struct ImposedForm: PlainForm {
    static let path = "imposed", place = "/law"
    static var shown: String? { Requirement.type }
    let parts: MatterWriter

    var title: String { words("Eine Auflage mit Frist eintragen") }
    var button: String { words("Auflage eintragen") }
    var origin: OriginFields { OriginFields(parts, words("Auferlegt am")) }

    private var task: FormField<Text> {
        Field.authored("title", words("Was zu tun ist"))
            .required(
                Text(phrase: "was zu tun ist"),
                found: Text(phrase: "keine Auflage"))
    }
    private var responsible: FormField<Text?> {
        Field.authored("responsible", words("Wer dafür zuständig ist"))
    }
    private var due: FormField<Day> {
        Field.day("due", words("Zu erfüllen bis"))
            .required(ImposedForm.dueDay, found: Text(phrase: "kein Tag"))
    }
    private var note: FormField<Text?> {
        Field.authored(
            "note", words("Woraus sie folgt"),
            hint: words(
                "Zum Beispiel der Bescheid mit Nummer und Datum."),
            isLong: true)
    }
    private var proof: ProofFields { ProofFields(parts: parts) }

    var fields: [any FormPiece] { task; responsible; due; note; proof.fields }

    private static let dueDay = Text(phrase: "ein Tag vom Tag der Auflage an, in der Form 2013-01-31")

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
