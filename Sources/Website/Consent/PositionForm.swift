import Costing
import Decisions
import Documents
import Register

/// The answer of one of the asked, and the words of a speaker for several.
struct PositionForm {
    static let mostConditions = 5
    let parts: Parts
    /// The round that is answered; nil: it is chosen in the form.
    var round: Recorded<ConsentRound>?
    private var words: Words { parts.words }
    private var page: PageRequest { parts.page }
    private var matter: Matter { parts.matter }

    func html(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let fields = Fields(page: page, input: input)
        let asked = round?.content.asked ?? askedOfAll
        let bodies = asked.compactMap { matter.council.bodies[$0] }.map { ($0.header.id, $0.content.name.in(page.language)) }
        let conditions = (0..<Self.mostConditions).map { index in
            fields.line("condition-\(index)", words("\(index + 1). Bedingung", "Condition \(index + 1)"), required: false)
        }
        let kinds = Position.ReasonKind.allCases.map { ("kind-" + $0.rawValue, words.reason($0)) }
        return """
            <form class="kern-form" method="post" enctype="multipart/form-data" action="\(page.link("/matters/\(parts.view.id)/positions"))">
            \(fields.problem(error))
            \(roundField(fields))
            \(fields.choice("body", words("Stadt oder Gemeinde", "Municipality"), bodies))
            \(fields.choice("answer", words("Antwort", "Answer"), Position.Answer.allCases.map { ($0.rawValue, words.answer($0)) }))
            \(fields.choice("given-by", words("Wer für sie gesprochen hat", "Who spoke for it"), [Position.Giver.mayor, .council].map { ($0.rawValue, words.giver($0)) }, blank: words("nicht bekannt", "not known")))
            \(fields.line("title", words("In einem Satz", "In one sentence")))
            \(fields.text("reason", words("Gründe", "Reasons"), hint: words("Jeder in einer eigenen Zeile.", "Each on a line of its own."), required: false))
            \(fields.text("concedes", words("Was sie einräumt, auch wenn sie ablehnt", "What it concedes, even if it refuses"), required: false))
            \(fields.checks(words("Art der Gründe", "Kinds of reasons"), kinds))
            <fieldset class="kern-fieldset"><legend>\(words("Bedingungen, wenn sie nur unter solchen zustimmt", "Conditions, if it consents only subject to them"))</legend>\(conditions)</fieldset>
            \(FigureLimit(parts: parts, name: "limit").fields(fields, words("Bedingung, die sich berechnen lässt: nur solange diese Kennzahl", "A condition that can be computed: only for as long as this figure")))
            \(fields.check("changes", words("ändert, was sie zuvor gesagt hat", "changes what it said before")))
            \(fields.date("on", words("Datum des Schreibens", "Date of the letter"), page.asOf))
            \(document(fields))
            \(fields.file("letter", words("Schreiben", "Letter"), hint: words("Höchstens 32 MiB.", "32 MiB at most.")))
            \(grades(fields))
            \(fields.audience)
            <button class="kern-btn kern-btn--primary">\(words("Stellungnahme aufnehmen", "Record the position"))</button>
            </form>
            """
    }

    /// One that is recorded already.
    private func document(_ fields: Fields) -> HTML? {
        let documents = matter.council.documents.all.reversed().map { ($0.header.id, $0.content.title.in(page.language)) }
        return documents.isEmpty ? nil : fields.choice("document", words("Schriftstück, das schon verzeichnet ist", "Document that is recorded already"), documents, blank: "–")
    }

    /// A speaker's word for several, held as just that.
    func statement(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let fields = Fields(page: page, input: input, prefix: "statement-")
        let people = matter.council.people.map { ($0.header.id, $0.content.headline.in(page.language)) }
        let answers = Position.Answer.allCases.map { ($0.rawValue, words.answer($0)) }
        let said = round.flatMap { parts.view.assessment.round($0.id) }.map { $0.statements + $0.otherStatements } ?? []
        let earlier = said.map { ($0.header.id, $0.content.title.in(page.language)) }
        return fields.folded(
            words("Jemand spricht für mehrere", "Somebody speaks for several"), id: "statement",
            action: "/matters/\(parts.view.id)/statements", isOpen: error != nil, isUpload: true, """
            \(fields.problem(error))
            \(roundField(fields))
            \(fields.choice("speaker", words("Wer spricht", "Who speaks"), people, blank: words("nicht verzeichnet", "not recorded")))
            \(fields.choice("answer", words("Was sie tun sollen", "What they are said to do"), answers))
            \(fields.line("extent", words("Wie viele", "How many"), hint: words("Eine Zahl; leer: eine Mehrheit.", "A number; empty: a majority."), required: false))
            \(fields.choice("others", words("Die übrigen", "The others"), [("silent", words("haben nicht geantwortet", "have not answered"))], blank: words("nicht bekannt", "not known")))
            \(fields.line("title", words("Wortlaut in einem Satz", "The words, in one sentence")))
            \(fields.text("reason", words("Begründung", "Reason"), required: false))
            \(earlier.isEmpty ? nil : fields.choice("replaces", words("Ändert, was für mehrere gesagt war", "Changes what was said for several"), earlier, blank: words("nichts", "nothing")))
            \(fields.date("on", words("Datum", "Date"), page.asOf))
            \(fields.file("letter", words("Schreiben", "Letter"), hint: words("Höchstens 32 MiB.", "32 MiB at most.")))
            \(grades(fields))
            \(fields.audience)
            """, button: words("Als Wort für mehrere aufnehmen", "Record as a word for several"))
    }

    private func roundField(_ fields: Fields) -> HTML {
        if let round { return "<input type=\"hidden\" name=\"round\" value=\"\(round.header.id)\">" }
        let rounds = matter.consent.rounds.all.reversed().map { ($0.header.id, $0.content.title.in(page.language)) }
        return fields.choice("round", words("Beteiligung", "Round"), rounds)
    }

    private func grades(_ fields: Fields) -> HTML {
        let grades = [Grade.official, .press, .claim].map { ($0.rawValue, words.grade($0)) }
        return fields.choice("grade", words("Woher es bekannt ist", "Where it is known from"), grades)
    }

    /// In the order of the last round, and then who was asked in others.
    private var askedOfAll: [BodyID] {
        var seen: Set<BodyID> = []
        return matter.consent.rounds.all.reversed().flatMap(\.content.asked).filter { seen.insert($0).inserted }
    }

    // MARK: What was filled in

    func entry(_ form: FormData, office: Office) throws -> Entry {
        let answer = try answer(form)
        let title = try title(form)
        let lines = (0..<Self.mostConditions).map { form["condition-\($0)"] }.filter { !$0.isEmpty }
        var conditions = lines.enumerated().map { Position.Condition(id: "bedingung-\($0 + 1)", text: Text($1)) }
        let limit = FigureLimit(parts: parts, name: "limit")
        if let predicate = try limit.predicate(form) {
            conditions.append(Position.Condition(id: "bedingung-\(conditions.count + 1)", text: limit.sentence(predicate) ?? Text(""), metIf: predicate))
        }
        let kinds = try form.ticked("kind", of: Position.ReasonKind.allCases.map(\.rawValue)).compactMap { Position.ReasonKind(rawValue: $0) }
        var giver: Position.Giver?
        if !form["given-by"].isEmpty {
            giver = Position.Giver(rawValue: form["given-by"])
            guard giver != nil else { throw Site.unknown(form["given-by"], of: Position.Giver.allCases) { $0.giver($1) } }
        }
        let body = BodyID(form["body"]), round = RoundID(form["round"])
        let header = try header(form, today: office.today)
        var replaces: PositionID?
        if form["changes"] == "on" {
            // Of all that is known, as what is decided on.
            replaces = try office.matter(parts.view.id, for: .internal).matter.ownPositions(of: body, in: round).last?.id
            guard replaces != nil else {
                throw Refusal(
                    Text("Es gibt keine frühere Antwort, die sich ändern könnte.", en: "There is no earlier answer that could change."),
                    help: Text("Das Häkchen weglassen.", en: "Leave the box empty."))
            }
        }
        let file = try form.kept("letter", office.keep)
        var position = Position(
            round: round, answer: answer, body: body, title: title, conditions: conditions.isEmpty ? nil : conditions,
            reasons: reasons(form), reasonKinds: kinds.isEmpty ? nil : kinds, givenBy: giver, replaces: replaces, file: file)
        position.concedes = form["concedes"].isEmpty ? nil : Text(form["concedes"])
        position.document = try parts.chosen(form["document"], of: matter.council.documents.all) { $0.content.title }?.id
        return Entry(header, position)
    }

    func statementEntry(_ form: FormData, office: Office) throws -> Entry {
        let answer = try answer(form)
        guard let extent = form["extent"].isEmpty ? .majority : Position.Extent(form["extent"]) else {
            throw PageError.badForm(Site.quoted(form["extent"]), expected: Text("eine Zahl ab 1, oder nichts für eine Mehrheit", en: "a number from 1 on, or nothing for a majority"))
        }
        let title = try title(form), header = try header(form, today: office.today)
        var position = Position(
            round: Identifier(form["round"]), answer: answer, body: nil, title: title,
            reasons: reasons(form), replaces: form["replaces"].isEmpty ? nil : Identifier(form["replaces"]), file: try form.kept("letter", office.keep))
        position.extent = extent
        position.othersSilent = form["others"] == "silent" ? true : nil
        position.speaker = form["speaker"].isEmpty ? nil : Identifier(form["speaker"])
        position.givenBy = position.speaker == nil ? nil : .speaker
        return Entry(header, position)
    }

    /// One on each line.
    private func reasons(_ form: FormData) -> [Text]? {
        let lines = form["reason"].split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }.map(String.init)
        return lines.isEmpty ? nil : lines.map { Text($0) }
    }

    private func answer(_ form: FormData) throws -> Position.Answer {
        guard let answer = Position.Answer(rawValue: form["answer"]) else { throw Site.unknown(form["answer"], of: Position.Answer.allCases) { $0.answer($1) } }
        return answer
    }

    private func title(_ form: FormData) throws -> Text {
        try form.required("title", missing: Text("kein Satz", en: "no sentence"), expected: Text("die Stellungnahme in einem Satz", en: "the position in one sentence"))
    }

    private func header(_ form: FormData, today: Day) throws -> Header {
        let grade: Grade = form["grade"].isEmpty ? .official : try Grade(in: form)
        return try parts.header(form, id: Site.newID("stellungnahme"), today: today, grade: grade)
    }
}
