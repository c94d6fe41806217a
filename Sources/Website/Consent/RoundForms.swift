import Costing
import Decisions
import Documents
import Register

/// What a clerk enters in a round besides the answers: an answer taken back,
/// the state of a condition, a reminder, a weighing.
struct RoundForms {
    let parts: Parts
    let reading: RoundReading
    private var words: Words { parts.words }
    private var page: PageRequest { parts.page }
    private var text: SheetParts { parts.sheet }
    private var round: HTML { "<input type=\"hidden\" name=\"round\" value=\"\(reading.round.header.id)\">" }

    enum Kind: String, CaseIterable {
        case takenBack = "positions/taken-back", conditions, reminders, weighings
    }

    /// All that there is something to enter for.
    var all: HTML { "\(Kind.allCases.map { html($0) ?? HTML() })" }

    func html(_ kind: Kind, _ input: FormData = FormData(), error: String? = nil) -> HTML? {
        let fields = Fields(page: page, input: input, prefix: "\(kind)-")
        let action = "/matters/\(parts.view.id)/\(kind.rawValue)", isOpen = error != nil
        func form(_ title: String, _ button: String, isUpload: Bool = false, _ content: HTML) -> HTML {
            fields.folded(title, id: "form-\(kind)", action: action, isOpen: isOpen, isUpload: isUpload, "\(fields.problem(error))\(round)\(content)\(fields.audience)", button: button)
        }
        let letter = fields.file("letter", words("Nachweis", "Proof"), hint: words("Höchstens 32 MiB.", "32 MiB at most."))
        switch kind {
        case .takenBack:
            let own = reading.answers.compactMap { answer in answer.position.map { ($0.header.id, text.name(answer.body)) } }
                + reading.statements.map { ($0.header.id, words("für mehrere: ", "for several: ") + $0.content.title.in(page.language)) }
            guard !own.isEmpty else { return nil }
            return form(words("Jemand nimmt eine Antwort zurück", "Somebody takes an answer back"), words("Rücknahme eintragen", "Record that it is taken back"), isUpload: true, """
                <p>\(words("Dann liegt keine Antwort vor, auch wenn die Frist abgelaufen ist; eine Regel, wonach Schweigen etwas bedeutet, gilt dafür nicht. Eine geänderte Antwort wird oben als Änderung eingetragen.", "There is then no answer, even after the deadline, and no rule on what silence means applies to it. A changed answer is entered above as a change."))</p>
                \(fields.choice("position", words("Wessen Antwort", "Whose answer"), own))\(fields.text("text", words("Grund", "Reason")))\(fields.date("on", words("Datum", "Date"), page.asOf))\(letter)
                """)
        case .conditions:
            let all = reading.answers.flatMap { answer in
                answer.conditions.map { ("\(answer.position?.header.id ?? "") \($0.condition.id)", "\(text.name(answer.body)): \($0.condition.text.in(page.language))") }
            }
            guard !all.isEmpty else { return nil }
            let states = ConditionReported.State.allCases.map { ($0.rawValue, words.condition($0)) }
            return form(words("Stand einer Bedingung", "State of a condition"), words("Stand eintragen", "Record the state"), isUpload: true, """
                \(fields.choice("condition", words("Bedingung", "Condition"), all))\(fields.choice("state", words("Stand der Bedingung", "Its state"), states))\(fields.text("text", words("Was zu berichten ist", "What there is to report")))\(fields.date("on", words("Datum", "Date"), page.asOf))\(letter)
                """)
        case .reminders:
            guard reading.isOpen, !reading.silent.isEmpty else { return nil }
            return form(words("Erinnerung an alle, die nicht geantwortet haben", "Reminder to all who have not answered"), words("Erinnerung eintragen", "Record the reminder"), isUpload: true, """
                <p>\(text.names(reading.silent)). <a href="\(page.link("/matters/\(parts.view.id)/letters/reminder/\(reading.round.header.id)"))">\(words("Schreiben dazu", "The letter"))</a></p>
                \(fields.line("text", words("In einem Satz", "In one sentence"), value: words("An die Antwort erinnert", "Reminded of the answer")))\(fields.date("on", words("Datum", "Date"), page.asOf))\(letter)
                """)
        case .weighings:
            guard reading.round.content.strength != .consent else { return nil }
            let by = parts.matter.council.organizations.map { ($0.header.id, $0.content.name.in(page.language)) }
            let chosen = input.fields["by"] ?? parts.matter.opened?.content.administration.text
            return form(words("Abwägung festhalten", "Record the weighing"), words("Abwägung eintragen", "Enter the weighing"), """
                \(fields.choice("by", words("Wer abgewogen hat", "Who has weighed"), by, chosen: chosen))\(fields.text("text", words("Was gesagt wurde und wie es gewogen ist", "What was said and how it was weighed")))\(fields.date("on", words("Datum", "Date"), page.asOf))
                """)
        }
    }

    // MARK: What was filled in

    static func entry(_ kind: Kind, _ form: FormData, _ parts: Parts, office: Office) throws -> Entry {
        func header(_ id: String) throws -> Header { try parts.header(form, id: Site.newID(id), today: office.today, grade: .official) }
        let text = try form.required("text", missing: Text("kein Satz", en: "no sentence"), expected: Text("ein Satz dazu", en: "a sentence on it"))
        switch kind {
        case .takenBack:
            let header = try header("ruecknahme")
            return Entry(header, PositionWithdrawn(position: Identifier(form["position"]), reason: text, file: try form.kept("letter", office.keep)))
        case .conditions:
            let names = form["condition"].split(separator: " ").map(String.init)
            guard names.count == 2 else {
                throw PageError.badForm(Site.quoted(form["condition"]), expected: Text("eine Bedingung dieser Beteiligung", en: "a condition of this round"))
            }
            guard let state = ConditionReported.State(rawValue: form["state"]) else {
                throw Site.unknown(form["state"], of: ConditionReported.State.allCases) { $0.condition($1) }
            }
            let header = try header("bedingung")
            return Entry(header, ConditionReported(
                position: Identifier(names[0]), condition: names[1], state: state, text: text, file: try form.kept("letter", office.keep)))
        case .reminders:
            let header = try header("erinnerung")
            // To those who are silent on the day of the reminder.
            let reading = try office.matter(parts.view.id, asOf: header.on?.lastDay, for: .internal).assessment.round(Identifier(form["round"]))
            return Entry(header, ReminderSent(
                round: Identifier(form["round"]), to: reading?.silent ?? [], text: text, file: try form.kept("letter", office.keep)))
        case .weighings:
            return Entry(try header("abwaegung"), ViewsWeighed(round: Identifier(form["round"]), by: Identifier(form["by"]), text: text))
        }
    }
}
