import Costing
import Decisions
import Documents

/// All rounds in which the municipalities were asked, each with a status of
/// its own.
struct ConsentPage {
    let parts: Parts
    init(_ parts: Parts) { self.parts = parts }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    var body: (String, HTML) {
        let title = words("Beteiligung der Gemeinden", "Asking the municipalities")
        let rounds = parts.view.assessment.rounds
        let open: HTML = "<p><a class=\"kern-btn\" href=\"\(page.link("/matters/\(parts.view.id)/rounds"))\">\(words("Eine Beteiligung eröffnen", "Open a round"))</a></p>"
        guard !rounds.isEmpty else {
            let content: HTML = "<p class=\"ev-empty\">\(words("Zu diesem Stand ist niemand gefragt.", "Nobody has been asked as of this day."))</p>\(open)"
            return (title, MatterFrame(parts: parts)(part: "consent", title: title, content))
        }
        let map = parts.chart(MatterCharts(parts.view, page.language).map, id: "map").map { chart -> HTML in
            let last: HTML? = rounds.count > 1 ? rounds.last.map { "<p class=\"ev-src\">\(page.text($0.round.content.title))</p>" } : nil
            return parts.section(words("Auf der Karte", "On the map"), "\(last)\(chart)")
        }
        let content: HTML = """
            \(StandingText(parts).drift)<div class="ev-grid"><div>\(rounds.reversed().map(round))\(open)</div>
            <div>\(map)\(parts.section(words("Stellungnahme aufnehmen", "Record a position"), id: "position", form()))</div></div>
            """
        return (title, MatterFrame(parts: parts)(part: "consent", title: title, content))
    }

    private func round(_ reading: RoundReading) -> HTML {
        let round = reading.round, text = RoundWords(parts: parts, reading: reading)
        let place = page.link("/matters/\(parts.view.id)/consent/\(round.header.id)")
        let deadline = words.lastDays(round.content, page.type).map { words("Frist \($0)", "deadline \($0)") }
        let outdated: HTML? = reading.isOutdated && reading.end.decision == nil
            ? " <span class=\"ev-tag ev-tag--amber\">\(words("Grundlage geändert", "basis changed"))</span>" : nil
        let doubtful: HTML? = reading.doubtful.isEmpty ? nil : " <span class=\"ev-tag ev-tag--red\">\(words("Zustimmung fraglich", "consent in doubt"))</span>"
        let given = reading.answers.filter { $0.position != nil }.map { answer in
            parts.row(words.stand(of: answer), AnswersView.tone(answer.stand), "<strong>\(text.name(answer.body))</strong>: \(answer.position.map { "\(page.text($0.content.title))\(parts.file($0.content.file)) \(parts.source($0.header))" as HTML })")
        }
        let view = AnswersView(parts: parts, reading: reading)
        return parts.section(round.content.title.in(page.language), id: round.header.id, """
            <p><span class="ev-tag ev-tag--\(text.status.tone)">\(text.status.text)</span>\(outdated)\(doubtful) <span class="ev-src">\(words.strength(round.content.strength))\(deadline.map { ", \($0)" as HTML })</span></p>
            <p>\(page.text(round.content.question)) \(parts.source(round.header))\(parts.fate(of: round.header))</p>
            <p>\(text.sentence)</p>
            <p><a href="\(place)">\(words("Unterlagen, Ergebnis und Antworten im Einzelnen", "Briefing, result and answers in detail"))</a></p>
            \(given.isEmpty ? HTML() : parts.rows(given, empty: ""))
            \(view.hasStatements ? view.statements : HTML())
            """)
    }

    func form(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        PositionForm(parts: parts).html(input, error: error)
    }
}
