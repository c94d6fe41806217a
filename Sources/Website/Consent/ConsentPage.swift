import Costing
import Decisions
import Documents

/// All rounds in which the municipalities were asked, each with a status of
/// its own.
struct ConsentPage {
    let parts: MatterWriter
    init(_ parts: MatterWriter) { self.parts = parts }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    var body: (String, HTML) {
        let title = words("Beteiligung der Gemeinden")
        let rounds = parts.view.assessment.rounds
        let open: HTML =
            """
            <p><a class=\"kern-btn kern-btn--secondary\" href=\"\(parts.link(.newRound))\"><span \
            class=\"kern-label\">\(words("Eine Beteiligung eröffnen"))</span></a></p>
            """
        guard !rounds.isEmpty else {
            let content: HTML = "<p class=\"ev-empty\">\(words("Zu diesem Stand ist niemand gefragt."))</p>\(open)"
            return (title, MatterFrame(parts: parts)(part: .consent, title: title, content))
        }
        let map = parts.chart(\.map, id: "map").map { chart -> HTML in
            let last: HTML? =
                rounds.count > 1
                ? rounds.last.map { "<p class=\"ev-src\">\(page.text($0.round.content.title))</p>" } : nil
            return parts.section(words("Auf der Karte"), "\(last)\(chart)")
        }
        let content: HTML = """
            \(parts.asPDF(.consent))\(parts.write(StandingText(parts.sheet).drift, id: "drift"))\
            <div class="ev-grid"><div>\(rounds.reversed().map(round))\(open)</div>
            <div>\(map)\(parts.section(words("Stellungnahme aufnehmen"), id: "position",
                PositionForm(parts: parts).html()))</div></div>
            """
        return (title, MatterFrame(parts: parts)(part: .consent, title: title, content))
    }

    private func round(_ reading: RoundStanding) -> HTML {
        let sheet = RoundSheet(parts.sheet, reading), id = reading.round.header.id
        return parts.section(sheet.title, id: id, parts.write(sheet.summary, id: id))
    }
}
