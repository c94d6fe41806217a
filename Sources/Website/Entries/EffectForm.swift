import Costing
import Decisions
import Documents

/// Work that falls on others: how much, or why that cannot be told yet.
struct EffectForm {
    /// In what it is counted.
    enum Unit: String, CaseIterable { case money, posts, count }
    let parts: Parts
    var words: Words { parts.words }
    private var page: PageRequest { parts.page }
    private var offices: [Recorded<Organization>] { parts.matter.council.organizations.filter { [.administration, .office, .unit].contains($0.content.kind) } }
    private var bodies: [Recorded<Body>] { parts.matter.council.municipalities }
    private var questions: [Recorded<Question>] { parts.matter.options.questions.all }

    func html(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let fields = Fields(page: page, input: input, prefix: "effect-")
        return """
            <form class="kern-form" method="post" action="\(page.link("/matters/\(parts.view.id)/effects"))">
            \(fields.problem(error))
            \(fields.authored("title", words("Welche Arbeit es ist", "What work it is")))
            \(fields.authored("text", words("Woraus sie folgt", "What it follows from"), isLong: true))
            \(fields.checks(words("Auf welche Stellen sie fällt", "On which offices it falls"), offices.map { ("office-" + $0.header.id, $0.content.name.in(page.language)) }))
            \(fields.checks(words("Auf welche Städte und Gemeinden", "On which municipalities"), bodies.map { ("body-" + $0.header.id, $0.content.name.in(page.language)) }))
            \(fields.line("value", words("Umfang im Jahr", "Extent a year"), hint: words("Leer, solange er nicht zu beziffern ist; dann steht unten, warum.", "Empty while it cannot be quantified; then say why below."), required: false))
            \(fields.choice("unit", words("Einheit", "Unit"), Unit.allCases.map { ($0.rawValue, name($0).in(page.language)) }))
            \(fields.authored("reason", words("Noch nicht bezifferbar, weil", "Not yet quantifiable, because"), isLong: true, required: false))
            \(fields.choice("waits", words("Das wartet auf die Frage", "That waits for the question"), questions.map { ($0.header.id, $0.content.title.in(page.language)) }, blank: "–"))
            \(parts.origin(fields, words("Erwartet seit", "Expected since")))
            <button class="kern-btn kern-btn--primary">\(words("Auswirkung eintragen", "Enter the effect"))</button>
            </form>
            """
    }

    private func name(_ unit: Unit) -> Text {
        switch unit {
        case .money: Text("Euro", en: "euros")
        case .posts: Text("Stellen", en: "posts")
        case .count: Text("Anzahl", en: "number")
        }
    }

    func entry(_ form: FormData, today: Day) throws -> Entry {
        let title = try form.authored("title", Text("welche Arbeit es ist", en: "what work it is"))
        let text = try form.authored("text", Text("woraus sie folgt", en: "what it follows from"))
        let on = try form.ticked("office", of: offices.map(\.header.id)).map { OrganizationID($0) }
        let onBodies = try form.ticked("body", of: bodies.map(\.header.id)).map { BodyID($0) }
        return Entry(
            try Site.header(form, id: Site.newID("auswirkung"), today: today),
            Effect(
                title: title, on: on.isEmpty ? nil : on, onBodies: onBodies.isEmpty ? nil : onBodies, text: text, value: try value(form),
                notYetQuantifiable: try form.authored("reason"), waitsFor: try parts.chosen(form["waits"], of: questions) { $0.content.title }?.id))
    }

    private func value(_ form: FormData) throws -> FigureValue? {
        let typed = form["value"]
        guard !typed.isEmpty else { return nil }
        guard let unit = Unit(rawValue: form["unit"]) else { throw Site.unknown(form["unit"], of: Unit.allCases) { name($1).in($0.language) } }
        let value: FigureValue? = switch unit {
        case .money: FormNumber.money(typed, page.language).map { .money($0) }
        case .posts: FormNumber.posts(typed, page.language).map { .posts($0) }
        case .count: FormNumber.whole(typed, page.language).map { Int64($0) }.map { .count($0) }
        }
        guard let value else {
            throw PageError.badForm(Site.quoted(typed), expected: Text("eine Zahl in \(name(unit).de), wie 12.000 oder 1,5", en: "a number in \(name(unit).in(.en)), such as 12,000 or 1.5"))
        }
        return value
    }
}
