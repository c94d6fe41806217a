import Costing
import Decisions
import Documents

/// How the municipalities were asked, on what, and what they answered.
struct ConsentPage {
    let parts: Parts
    init(_ parts: Parts) { self.parts = parts }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    var body: (String, HTML) {
        let title = words("Beteiligung der Gemeinden", "Asking the municipalities")
        let rounds = parts.matter.consent.rounds.all
        let map = parts.chart(MatterCharts(parts.view, page.language).map, id: "map").map { parts.section(words("Auf der Karte", "On the map"), $0) }
        let form: HTML? = rounds.isEmpty ? nil : parts.section(words("Stellungnahme aufnehmen", "Record a position"), id: "position", self.form())
        let content: HTML = rounds.isEmpty
            ? "<p class=\"ev-empty\">\(words("Zu diesem Stand ist niemand gefragt.", "Nobody has been asked as of this day."))</p>"
            : "\(StandingText(parts).drift)<div class=\"ev-grid\"><div>\(rounds.map(round))</div><div>\(map)\(form)</div></div>"
        return (title, MatterFrame(parts: parts)(part: "consent", title: title, content))
    }

    private func round(_ round: Recorded<ConsentRound>) -> HTML {
        let briefing = round.content.briefing
        let documents = briefing.documents.compactMap { parts.matter.council.documents[$0] }.map { document -> HTML in
            "<li>\(page.text(document.content.title)) \(parts.source(document.header))\(file(document.content.file))</li>"
        }
        let frozen = briefing.figures.map { item -> [Cell] in
            let figure = parts.view.figures[item.figure]
            let change = figure?.value.flatMap { Figure.change(from: item.value, to: $0) }
            return [
                Cell(figure?.label.in(page.language) ?? item.figure, isRowHeader: true), Cell(page.type.value(item.value)),
                Cell(figure?.value.map(page.type.value) ?? "–"), Cell(change.map(page.type.change) ?? "–"),
            ]
        }
        let table = page.writer.blocks([.table(Table(
            caption: [.text(words("Kennzahlen der Unterlagen", "Figures in the briefing"))],
            head: [words("Kennzahl", "Figure"), words("damals", "then"), words("jetzt", "now"), words("Änderung", "change")].map { Cell($0) },
            rows: frozen, numericColumns: [1, 2, 3]))], idPrefix: "briefing-" + round.header.id)
        let provision = round.content.provision.flatMap { parts.matter.law.provisions[$0] }
        let forum = round.content.forum.map { page.text(parts.matter.name(of: $0)) }
        let positions = parts.matter.consent.positions(in: round.id).map(position)
        return parts.section(round.content.title.in(page.language), id: round.header.id, """
            <p>\(page.text(round.content.question)) \(parts.source(round.header))</p>
            <dl class="ev-facts">
            <div><dt>\(words("Stärke", "Strength"))</dt><dd>\(words.strength(round.content.strength))\(provision.map { ", \(page.text($0.content.citation))" as HTML })</dd></div>
            <div><dt>\(words("Gefragt", "Asked"))</dt><dd>\(round.content.asked.count) \(words("Städte und Gemeinden", "municipalities"))\(forum.map { ", \($0)" as HTML })</dd></div>
            </dl>
            <h3>\(words("Unterlagen, wie sie vorlagen", "Briefing as it was given"))</h3>
            <ul>\(documents)</ul>
            \(frozen.isEmpty ? HTML() : table)
            <h3>\(words("Antworten", "Answers"))</h3>
            \(parts.rows(positions, empty: words("Noch keine Antwort.", "No answer yet.")))
            """)
    }

    private func position(_ position: Recorded<Position>) -> HTML {
        let content = position.content
        let who: HTML? = content.body.flatMap { parts.matter.council.bodies[$0] }.map { page.text($0.content.name) }
            ?? content.speaker.flatMap { parts.matter.council.people[$0] }.map { page.text($0.content.headline) }
        let extent: HTML? = content.extent.map { extent in
            switch extent {
            case .majority: "\(words("spricht für eine Mehrheit; Einzelvoten sind nicht bekannt", "speaks for a majority; individual votes are not known"))"
            case .count(let number): "\(words("nennt \(number); welche, ist nicht bekannt", "claims \(number); it is not known which"))"
            }
        }
        let reasons = (content.reasons ?? []).map { "<li>\(page.text($0))</li>" as HTML }
        let list: HTML? = reasons.isEmpty && content.concedes == nil ? nil : "<ul>\(content.concedes.map { "<li>\(page.text($0))</li>" as HTML })\(reasons)</ul>"
        let document: HTML? = content.document.flatMap { parts.matter.council.documents[$0] }.map { "<span class=\"ev-src\">\(page.text($0.content.title))</span> " }
        let tone = switch content.answer { case .consent: "green"; case .refusal: "red"; case .conditional: "amber"; default: "soft" }
        let heading: HTML = who.map { "<strong>\($0)</strong>\(extent.map { " – \($0)" as HTML }): " } ?? (extent.map { "<strong>\($0)</strong>: " } ?? "")
        // What a party to the dispute says of others is no answer of theirs.
        let isClaim = parts.matter.grade(of: position.header) == .claim
        return parts.row(isClaim ? words.grade(.claim) : words.answer(content.answer), isClaim ? "soft" : tone, "\(heading)\(page.text(content.title))\(list) \(document)\(file(content.file))\(parts.source(position.header))")
    }

    private func file(_ file: FileReference?) -> HTML? {
        file.map { " <a href=\"/attachments/\($0.hash)/\(URLText.escaped($0.name))?matter=\(parts.view.id)\">\($0.name)</a> " }
    }

    func form(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let fields = Fields(page: page, input: input)
        let rounds = parts.matter.consent.rounds.map { ($0.header.id, $0.content.title.in(page.language)) }
        let asked = parts.matter.consent.rounds.all.last?.content.asked ?? []
        let bodies = asked.compactMap { parts.matter.council.bodies[$0] }.map { ($0.header.id, $0.content.name.in(page.language)) }
        let answers = Position.Answer.allCases.map { ($0.rawValue, words.answer($0)) }
        return """
            <form class="kern-form" method="post" enctype="multipart/form-data" action="\(page.link("/matters/\(parts.view.id)/positions"))">
            \(fields.problem(error))
            \(fields.choice("round", words("Beteiligung", "Round"), rounds))
            \(fields.choice("body", words("Stadt oder Gemeinde", "Municipality"), bodies))
            \(fields.choice("answer", words("Antwort", "Answer"), answers))
            \(fields.line("title", words("In einem Satz", "In one sentence")))
            \(fields.text("reason", words("Begründung", "Reason"), required: false))
            \(fields.date("on", words("Datum des Schreibens", "Date of the letter"), page.asOf))
            \(fields.file("letter", words("Schreiben", "Letter"), hint: words("Höchstens 32 MiB.", "32 MiB at most.")))
            \(fields.audience)
            <button class="kern-btn kern-btn--primary">\(words("Stellungnahme aufnehmen", "Record the position"))</button>
            </form>
            """
    }
}
