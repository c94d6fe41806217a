import Costing
import Decisions
import Documents
import Register

/// One round: what was asked on what, by which rule, what was answered, and
/// what it comes to.
struct RoundPage {
    let parts: Parts
    let reading: RoundReading
    let check: BriefingCheck?
    private var words: Words { parts.words }
    private var page: PageRequest { parts.page }
    private var round: Recorded<ConsentRound> { reading.round }

    init(_ parts: Parts, round id: String, office: Office) throws {
        self.parts = parts
        guard let reading = parts.view.assessment.round(Identifier(id)) else {
            throw PageError.unknown(id, of: Text("eine Beteiligung", en: "a round"), known: parts.view.assessment.rounds.map(\.round.header.id))
        }
        self.reading = reading
        check = try office.check(reading.round.content.briefing, in: parts.view.id, asOf: parts.view.asOf)
    }

    var body: (String, HTML) {
        let title = round.content.title.in(page.language)
        let answers = AnswersView(parts: parts, reading: reading), briefing = BriefingView(parts: parts, reading: reading, check: check)
        let map = parts.chart(MatterCharts(parts.view, page.language).map(of: reading), id: "map").map { parts.section(words("Auf der Karte", "On the map"), id: "on-the-map", $0) }
        let content: HTML = """
            <p><a href="\(page.link("/matters/\(parts.view.id)/consent"))">\(words("Alle Beteiligungen", "All rounds"))</a></p>
            \(briefing.drift)<div class="ev-grid">
            <div>
            \(parts.section(words("Worum es geht", "What is asked"), id: "question", facts))
            \(parts.section(words("Ergebnis dieser Beteiligung", "Result of this round"), id: "result", ResultView(parts: parts, reading: reading).html))
            \(answers.hasStatements ? parts.section(words("Was für mehrere gesagt ist", "What was said for several"), id: "statements", answers.statements) : nil)
            </div>
            <div>
            \(parts.section(words("Unterlagen, wie sie vorlagen", "Briefing as it was given"), id: "briefing", briefing.html))
            \(map)
            </div>
            \(parts.section(words("Antworten der Gefragten", "Answers of those asked"), wide: true, id: "answers", answers.list))
            \(weighings)
            \(parts.section(words("Eintragen", "Record"), wide: true, id: "record", forms))
            </div>
            """
        return (title, MatterFrame(parts: parts)(part: "consent", title: title, content))
    }

    private var facts: HTML {
        let content = round.content
        let provision = content.provision.flatMap { parts.matter.law.provisions[$0] }
        let forum = content.forum.map { page.text(parts.matter.name(of: $0)) }
        let earlier = content.follows.flatMap { parts.matter.consent.rounds[$0] }
        var rows: [(String, HTML)] = [
            (words("Stärke", "Strength"), "<strong>\(words.strength(content.strength))</strong>. \(words.demand(of: content.strength))"),
            (words("Rechtsgrundlage", "Legal basis"), provision.map { "\(page.text($0.content.citation)): \(page.text($0.content.says))" } ?? "\(words("keine genannt", "none stated"))"),
            (words("Gefragt", "Asked"), "\(content.asked.count) \(areMunicipalities ? words("Städte und Gemeinden", "municipalities") : words("Körperschaften", "bodies"))\(forum.map { ", \($0)" as HTML })"),
            (words("Frist", "Deadline"), words.deadline(reading, page.type).map { "\($0)\(deadlineNote)" } ?? "\(words("keine gesetzt", "none was set"))"),
            (words("Schweigen", "Silence"), "\(words.silence(content.silence ?? .noAnswer))"),
            (words("Regel für das Ergebnis", "Rule for the result"), content.ruleInForce.map { "\(words.rule($0))" } ?? "\(words("keine: niemand stimmt ab", "none: this is no vote"))"),
        ]
        if let serves = content.serves, !serves.isEmpty {
            rows.append((words("Für", "For"), HTML(joining: serves.map { id in parts.matter.law.requirements[id].map { page.text($0.content.title) } ?? "\(id.text)" }, separator: "; ")))
        }
        if let earlier { rows.append((words("Fragt erneut nach", "Asks again after"), link(earlier))) }
        let later = parts.matter.consent.rounds.filter { $0.content.follows == round.id }
        if !later.isEmpty { rows.append((words("Erneut gefragt mit", "Asked again by"), HTML(joining: later.map(link), separator: "; "))) }
        rows.append((words("Erinnerungen", "Reminders"), reminders))
        let id = round.header.id
        let letter: HTML = "<p><a href=\"\(page.link("/matters/\(parts.view.id)/letters/consultation/\(id)"))\">\(words("Schreiben an die Gefragten", "Letter to those asked"))</a></p>"
        return "<p><strong>\(page.text(content.question))</strong> \(parts.source(round.header))\(parts.fate(of: round.header))</p><dl class=\"ev-facts\">\(rows.map { "<div><dt>\($0)</dt><dd>\($1)</dd></div>" as HTML })</dl>\(letter)"
    }

    /// A Saturday, a Sunday or a holiday at its end, and what then holds.
    private var deadlineNote: HTML? {
        guard let note = round.content.deadline.flatMap({ parts.matter.note(on: $0) }) else {
            return round.content.deadline == nil || parts.matter.calendar.land != nil ? nil : ". <span class=\"ev-src\">\(page.text(Matter.unknownLand))</span>"
        }
        return ". \(page.text(note.sentences(under: round.content.deadlineRule)))"
    }

    private var areMunicipalities: Bool { round.content.asked.allSatisfy { parts.matter.council.bodies[$0]?.content.kind == .municipality } }

    private func link(_ round: Recorded<ConsentRound>) -> HTML {
        "<a href=\"\(page.link("/matters/\(parts.view.id)/consent/\(round.header.id)"))\">\(page.text(round.content.title))</a>"
    }

    private var reminders: HTML {
        let planned = (round.content.reminders ?? []).map { page.type.day($0) }
        let sent = parts.matter.consent.reminders.filter { $0.content.round == round.id }.map { reminder -> HTML in
            "<span id=\"\(reminder.header.id)\">\(words("erinnert", "reminded")): \(reminder.content.to.count), \(page.text(reminder.content.text))\(parts.file(reminder.content.file)) \(parts.source(reminder.header))\(parts.fate(of: reminder.header))</span>"
        }
        let due: HTML? = reading.reminderDue(on: parts.view.statusDay).map {
            " <strong>\(words("fällig seit", "due since")) \(page.type.day($0))</strong>, <a href=\"\(page.link("/matters/\(parts.view.id)/letters/reminder/\(round.header.id)"))\">\(words("Schreiben dazu", "the letter"))</a>: \(RoundWords(parts: parts, reading: reading).names(reading.toRemind(for: $0)))\(reading.perhapsReminded(for: $0).map { ". \(words.perhapsDone($0.content.text, $0.header.on))" as HTML })"
        }
        let plan: HTML = planned.isEmpty ? (sent.isEmpty ? "\(words("keine vorgesehen", "none planned"))" : HTML()) : "\(words("vorgesehen", "planned")): \(planned.joined(separator: ", "))"
        return "\(plan)\(due)\(sent.isEmpty ? HTML() : "<br>\(HTML(joining: sent, separator: "<br>"))")"
    }

    private var weighings: HTML? {
        let all = parts.matter.consent.weighings.filter { $0.content.round == round.id }
        guard round.content.strength != .consent, !all.isEmpty else { return nil }
        let rows = all.map { parts.row(words("Abwägung", "Weighing"), "soft", "<span id=\"\($0.header.id)\">\(page.text(parts.matter.name(of: $0.content.by))): \(page.text($0.content.text))</span> \(parts.source($0.header))\(parts.fate(of: $0.header))") }
        return parts.section(words("Wie die Äußerungen gewogen wurden", "How the views were weighed"), wide: true, id: "weighings", parts.rows(rows, empty: ""))
    }

    private var forms: HTML {
        let position = PositionForm(parts: parts, round: round)
        return """
            <details class="ev-details" id="position"><summary>\(words("Stellungnahme einer Gemeinde", "A municipality’s position"))</summary>\(position.html())</details>
            \(position.statement())\(RoundForms(parts: parts, reading: reading).all)
            """
    }

    // MARK: The draft that was frozen

    func draft(_ office: Office) throws -> (String, HTML) {
        guard let tree = try Briefing.draft(of: round.content, office: office) else { throw PageError.notFound("draft") }
        let content: HTML = """
            <p class="ev-eyebrow"><a href="\(page.link("/matters/\(parts.view.id)/consent/\(round.header.id)"))">\(page.text(round.content.title))</a></p>
            <div class="ev-alert ev-alert--info" role="note"><p>\(words("Der Entwurf, wie er den Gefragten vorlag. Er ändert sich nicht mehr.", "The draft as those asked were given it. It no longer changes."))</p></div>
            <div class="ev-sheet">\(HTMLWriter(texts: WriterTexts(tree.language), firstLevel: 2, base: "", standaloneCharts: true).article(tree))</div>
            """
        return (tree.title, content)
    }
}
