import Costing
import Decisions
import Documents
import Foundation
import Register

/// Opening a round: whom to ask what, by which rules, on what.
struct RoundForm {
    static let mostReminders = 3
    let parts: Parts
    private var words: Words { parts.words }
    private var page: PageRequest { parts.page }
    private var matter: Matter { parts.matter }
    /// Written in the choice of rules for one that is typed below it.
    private static let otherRule = "other"

    /// The municipalities first, then whoever else is recorded; the county asks.
    var bodies: [Recorded<Body>] {
        let county = matter.opened?.content.county
        return matter.council.municipalities + matter.council.bodies.filter { $0.content.kind != .municipality && $0.id != county && !matter.council.hasEnded($0.id) }
    }
    private var documents: [Recorded<Document>] { matter.council.documents.all }
    private var figures: [Figure] { parts.view.figures.all.filter { $0.value != nil && $0.trace != nil || !$0.reports.isEmpty && $0.value != nil } }

    /// What stands in the form at first.
    func blank(following id: String?) -> FormData {
        var form = FormData()
        if let earlier = id.flatMap({ matter.consent.rounds[Identifier($0)] }) {
            fill(&form, from: earlier)
        } else {
            for body in matter.council.municipalities { form.fields["asked-" + body.header.id] = "on" }
            form.fields["strength"] = ConsentRound.Strength.consent.rawValue
            if parts.view.figures[.extraCost]?.value != nil { form.fields["figure-extra-cost"] = "on" }
            form.fields["draft"] = matter.papers.drafts.all.last?.header.id
        }
        return form
    }

    /// The same question anew; no answer comes with it.
    private func fill(_ form: inout FormData, from earlier: Recorded<ConsentRound>) {
        let content = earlier.content
        form.fields = [
            "title": words("\(content.title.in(page.language)), erneut", "\(content.title.in(page.language)), again"), "question": content.question.in(page.language),
            "strength": content.strength.rawValue, "provision": content.provision?.text ?? "", "forum": content.forum?.text ?? "",
            "silence": content.silence?.rawValue ?? "", "deadline-rule": content.deadlineRule?.rawValue ?? "", "rule": content.rule?.description ?? "", "follows": earlier.header.id,
            "draft": matter.papers.drafts.all.last?.header.id ?? "", "audience": earlier.header.audience.rawValue,
        ]
        if let rule = content.rule, !ResultRule.standard.contains(rule) {
            form.fields["rule"] = Self.otherRule
            form.fields["rule-text"] = rule.description
        }
        if let threshold = content.driftThreshold { form.fields["drift-threshold"] = FormNumber.shown(threshold, page.language) }
        // Whoever is no more is stood for by those in its place.
        for body in content.asked.flatMap({ matter.council.heirs(of: $0) }) { form.fields["asked-" + body.text] = "on" }
        for requirement in content.serves ?? [] { form.fields["serves-" + requirement.text] = "on" }
        for document in content.briefing.documents { form.fields["document-" + document.text] = "on" }
        for figure in content.briefing.figures { form.fields["figure-" + figure.figure] = "on" }
    }

    func html(_ input: FormData, error: String? = nil) -> HTML {
        let fields = Fields(page: page, input: input, prefix: "round-")
        let provisions = matter.law.provisions.map { ($0.header.id, $0.content.citation.in(page.language)) }
        let forums = matter.council.organizations.filter { $0.content.kind == .conference }.map { ($0.header.id, $0.content.name.in(page.language)) }
        let strengths = ConsentRound.Strength.allCases.reversed().map { ($0.rawValue, "\(words.strength($0)) – \(words.demand(of: $0))") }
        let rules = ResultRule.standard.map { ($0.description, words.rule($0)) } + [(Self.otherRule, words("eine andere, unten eingetragene", "another one, written below"))]
        let rounds = matter.consent.rounds.map { ($0.header.id, $0.content.title.in(page.language)) }
        let drafts = matter.papers.drafts.map { ($0.header.id, $0.content.title.in(page.language)) }
        let reminders = (0..<Self.mostReminders).map { index in
            fields.line("reminder-\(index)", words("\(index + 1). Erinnerung am", "Reminder \(index + 1) on"), required: false, type: "date")
        }
        return """
            <form class="kern-form" method="post" action="\(page.link("/matters/\(parts.view.id)/rounds"))">
            \(fields.problem(error))
            \(fields.line("title", words("Name der Beteiligung", "Name of the round")))
            \(fields.text("question", words("Frage", "Question")))
            \(fields.choice("strength", words("Was das Recht verlangt", "What the law asks for"), strengths))
            \(fields.choice("provision", words("Rechtsgrundlage", "Legal basis"), provisions, blank: words("keine genannt", "none stated")))
            \(fields.checks(words("Für welche Voraussetzung", "For which requirement"), matter.law.requirements.filter(matter.takesRounds).map { ("serves-" + $0.header.id, $0.content.title.in(page.language)) }))
            \(fields.checks(words("Gefragt werden", "Those asked"), bodies.map { ("asked-" + $0.header.id, $0.content.name.in(page.language)) }))
            \(forums.isEmpty ? nil : fields.choice("forum", words("Über welche Konferenz", "Through which conference"), forums, blank: words("unmittelbar", "directly")))
            \(fields.date("on", words("Gefragt am", "Asked on"), page.asOf))
            \(fields.line("deadline", words("Letzter Tag für die Antwort", "Last day for an answer"), hint: words("Leer: keine Frist. Spätere Antworten werden festgehalten und zählen nicht.", "Empty: no deadline. Later answers are recorded and do not count."), required: false, type: "date"))
            \(deadlineChoice(fields))
            \(reminders)
            \(fields.choice("silence", words("Wenn jemand schweigt", "If somebody stays silent"), SilenceRule.allCases.map { ($0.rawValue, words.silence($0)) }))
            \(fields.choice("rule", words("Das Einvernehmen ist erreicht, wenn", "Agreement is reached if"), rules, blank: words("keine bestimmt: gerechnet wird, dass alle zustimmen müssen (eigene Annahme)", "none set: taken is that all must consent (our own assumption)")))
            \(fields.line("rule-text", words("Eine andere Regel", "Another rule"), hint: words("In der Schreibweise der Regeln, etwa: more than 1/2 of heads and at least 3/5 of inhabitants", "As rules are written, such as: more than 1/2 of heads and at least 3/5 of inhabitants"), required: false))
            \(fields.line("drift-threshold", words("Erneut zu fragen ist ab einer Änderung von mehr als, in %", "To be asked again after a change of more than, in %"), hint: words("Leer: nach jeder Änderung.", "Empty: after any change."), required: false))
            \(fields.checks(words("Schriftstücke, die mitgegeben werden", "Documents that go with it"), documents.map { ("document-" + $0.header.id, $0.content.title.in(page.language)) }))
            \(fields.checks(words("Kennzahlen, die mitgegeben werden", "Figures that go with it"), hint: words("Festgehalten wird ihr Wert an dem Tag, an dem gefragt wird.", "Their value on the day of asking is fixed."), figures.map { figure in ("figure-" + figure.id, "\(figure.label.in(page.language)): \(figure.value.map { page.type.value($0, of: figure.id) } ?? "")") }))
            \(drafts.isEmpty ? nil : fields.choice("draft", words("Entwurf der Vorlage, der mitgegeben wird", "Draft of the paper that goes with it"), drafts, blank: words("keiner", "none")))
            \(rounds.isEmpty ? nil : fields.choice("follows", words("Fragt erneut nach", "Asks again after"), rounds, blank: words("keiner früheren Beteiligung", "no earlier round")))
            \(fields.audience)
            <button class="kern-btn kern-btn--primary">\(words("Beteiligung eröffnen", "Open the round"))</button>
            </form>
            """
    }

    // MARK: What was filled in

    /// - Parameter freeze: what is given to the asked, frozen on that day.
    func entry(_ form: FormData, office: Office) throws -> Entry {
        let title = try form.required("title", missing: Text("kein Name", en: "no name"), expected: Text("der Name der Beteiligung", en: "the name of the round"))
        let question = try form.required("question", missing: Text("keine Frage", en: "no question"), expected: Text("die Frage in einem Satz", en: "the question in one sentence"))
        guard let strength = ConsentRound.Strength(rawValue: form["strength"]) else {
            throw Site.unknown(form["strength"], of: ConsentRound.Strength.allCases) { $0.strength($1) }
        }
        let header = try parts.header(form, id: try id(title.de, office), today: office.today, grade: .official)
        let silence = try silence(form)
        var round = ConsentRound(
            title: title, question: question, strength: strength, provision: form["provision"].isEmpty ? nil : Identifier(form["provision"]),
            asked: try form.ticked("asked", of: bodies.map(\.header.id)).map { Identifier($0) },
            forum: form["forum"].isEmpty ? nil : Identifier(form["forum"]),
            briefing: ConsentRound.Briefing(documents: [], figures: []))
        round.deadline = try form.day("deadline")
        round.deadlineRule = try deadlineRule(form, round.deadline)
        let reminders = try (0..<Self.mostReminders).compactMap { try form.day("reminder-\($0)") }
        round.reminders = reminders.isEmpty ? nil : reminders.sorted()
        round.silence = silence == .noAnswer ? nil : silence
        round.rule = try rule(form)
        round.follows = form["follows"].isEmpty ? nil : Identifier(form["follows"])
        let serves = try form.ticked("serves", of: matter.law.requirements.filter(matter.takesRounds).map(\.header.id)).map { RequirementID($0) }
        round.serves = serves.isEmpty ? nil : serves
        if !form["drift-threshold"].isEmpty {
            guard let share = FormNumber.share(form["drift-threshold"], page.language) else {
                throw PageError.badForm(Site.quoted(form["drift-threshold"]), expected: Text("eine Änderung in Prozent, wie 10", en: "a change in per cent, such as 10"))
            }
            round.driftThreshold = share
        }
        round.briefing = try Briefing(parts: parts, office: office)(form, header)
        return Entry(header, round)
    }

    /// What holds at a deadline's end; the page says where the Land is not known.
    private func deadlineChoice(_ fields: Fields) -> HTML {
        let land = matter.calendar.land
        let unknown: HTML? = land == nil ? "<p class=\"kern-hint\">\(page.text(Matter.unknownLand))</p>" : nil
        return "\(fields.choice("deadline-rule", words("Ist das ein Samstag, Sonntag oder Feiertag", "If that is a Saturday, a Sunday or a holiday"), DeadlineRule.allCases.map { ($0.rawValue, words.deadlineRule($0, in: land)) }, blank: words("nicht bestimmt", "not determined")))\(unknown)"
    }

    /// What falls on such a day is asked: who leaves it open chooses so.
    private func deadlineRule(_ form: FormData, _ deadline: Day?) throws -> DeadlineRule? {
        guard form["deadline-rule"].isEmpty else {
            guard let rule = DeadlineRule(rawValue: form["deadline-rule"]) else {
                throw Site.unknown(form["deadline-rule"], of: DeadlineRule.allCases) { $0.deadlineRule($1, in: matter.calendar.land) }
            }
            return deadline == nil ? nil : rule
        }
        guard let deadline, let note = matter.note(on: deadline) else { return nil }
        throw Refusal(
            Text("\(note.statement.de).", en: "\(note.statement.in(.en))."),
            help: Text("Einen anderen Tag setzen, etwa den \(note.latest.inWords(.de)), oder wählen, was dann gilt.",
                       en: "Set another day, such as \(note.latest.inWords(.en)), or choose what is to hold."))
    }

    private func silence(_ form: FormData) throws -> SilenceRule {
        guard !form["silence"].isEmpty else { return .noAnswer }
        guard let rule = SilenceRule(rawValue: form["silence"]) else { throw Site.unknown(form["silence"], of: SilenceRule.allCases) { $0.silence($1) } }
        return rule
    }

    /// What is typed leads; nil: the strength's own rule.
    private func rule(_ form: FormData) throws -> ResultRule? {
        let chosen = form["rule"] == Self.otherRule ? "" : form["rule"]
        guard chosen.isEmpty || form["rule-text"].isEmpty || chosen == form["rule-text"] else {
            throw PageError.badForm(
                Text("zwei Regeln: „\(ResultRule(chosen).map { Words(.de).rule($0) } ?? chosen)“ und „\(form["rule-text"])“",
                     en: "two rules: “\(ResultRule(chosen).map { Words(.en).rule($0) } ?? chosen)” and “\(form["rule-text"])”"),
                expected: Text("eine gewählte oder eine geschriebene", en: "one that is chosen, or one that is written"))
        }
        let written = form["rule-text"].isEmpty ? chosen : form["rule-text"]
        guard !written.isEmpty else {
            guard form["rule"] != Self.otherRule else {
                throw PageError.badForm(Text("keine Regel", en: "no rule"), expected: Text("die andere Regel, etwa: more than 1/2 of heads", en: "the other rule, such as: more than 1/2 of heads"))
            }
            return nil
        }
        do { return try ResultRule(parsing: written) } catch {
            throw Refusal(
                Text("Die Regel „\(written)“ ist nicht zu lesen. \(error.message.de)", en: "The rule “\(written)” cannot be read. \(error.message.in(.en))"))
        }
    }

    /// Rounds that ask again may bear the same name.
    private func id(_ title: String, _ office: Office) throws -> String {
        try office.freeID(like: Site.id(from: title, or: "beteiligung"), in: parts.view.id)
    }
}
