import Costing
import Decisions
import Documents

/// A condition that somebody imposes with a day (Auflage).
struct ImposedForm {
    let parts: Parts
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    private var proof: ProofFields { ProofFields(parts: parts) }

    var folded: HTML { parts.folded(words("Eine Auflage mit Frist eintragen", "Enter an imposed condition with a deadline"), html()) }

    func html(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let fields = Fields(page: page, input: input, prefix: "imposed-")
        return """
            <form class="kern-form" method="post" action="\(page.link("/matters/\(parts.view.id)/imposed"))">
            \(fields.problem(error))
            \(fields.line("title", words("Was zu tun ist", "What has to be done")))
            \(fields.line("responsible", words("Wer dafür zuständig ist", "Who is responsible"), required: false))
            \(fields.date("due", words("Zu erfüllen bis", "To be met by"), page.asOf))
            \(fields.text("note", words("Woraus sie folgt", "What it follows from"), hint: words("Zum Beispiel der Bescheid mit Nummer und Datum.", "For example the notice with its number and date."), required: false))
            \(proof.html(fields))
            \(fields.date("on", words("Auferlegt am", "Imposed on"), page.asOf))
            \(fields.audience)
            <button class="kern-btn kern-btn--primary">\(words("Auflage eintragen", "Enter the condition"))</button>
            </form>
            """
    }

    /// The condition, after what names the proof that it asks for.
    func entries(_ form: FormData, today: Day) throws -> [Entry] {
        guard !form["title"].isEmpty else {
            throw PageError.badForm(Text("keine Auflage", en: "no condition"), expected: Text("was zu tun ist", en: "what has to be done"))
        }
        let header = try Site.header(form, id: Site.newID("auflage"), today: today)
        guard let due = Day(iso: form["due"]), header.on?.firstDay.map({ due >= $0 }) ?? true else {
            throw PageError.badForm(
                Site.quoted(form["due"]),
                expected: Text("ein Tag vom Tag der Auflage an, in der Form 2013-01-31", en: "a day from the day of the condition on, in the form 2013-01-31"))
        }
        let responsible = form["responsible"], note = form["note"]
        let shown = try proof.proof(form, of: form["title"], header)
        let imposed = Entry(header, Requirement(
            imposed: Text(form["title"]), due: due, metIf: shown?.predicate, responsible: responsible.isEmpty ? nil : Text(responsible),
            note: note.isEmpty ? nil : Text(note)))
        return [shown?.named, imposed].compactMap { $0 }
    }
}
