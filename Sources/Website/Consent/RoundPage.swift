import Costing
import Decisions
import Documents
import Register

/// One round: what was asked on what, by which rule, what was answered, and
/// what it comes to.
struct RoundPage {
    let parts: MatterWriter
    let sheet: RoundSheet
    private var words: Words { parts.words }
    private var page: PageRequest { parts.page }
    private var reading: RoundStanding { sheet.reading }
    private var round: Recorded<ConsentRound> { reading.round }

    init(_ parts: MatterWriter, round id: String, office: Office) throws {
        self.parts = parts
        sheet = try office.knownSheet(ofRound: id, in: parts.view, parts.page.language)
    }

    var body: (String, HTML) {
        let chart = MatterCharts(parts.view, page.language).map(of: reading)
        let map = parts.chart(chart, id: "map").map {
            parts.section(words("Auf der Karte"), id: "on-the-map", $0)
        }
        let all: HTML = """
            <a href="\(parts.link(.consent))">\(words("Alle Beteiligungen"))</a>
            """
        let content: HTML = """
            <p>\(all) · \(parts.linkToPDF("consent/\(round.header.id)"))</p>
            \(parts.write(sheet.lead, id: "drift"))<div class="ev-grid">
            <div>
            \(parts.section(sheet.question))
            \(parts.section(sheet.result))
            \(sheet.statements.map { parts.section($0) })
            </div>
            <div>
            \(parts.section(sheet.briefing))
            \(map)
            </div>
            \(parts.section(sheet.answers, wide: true))
            \(sheet.weighings.map { parts.section($0, wide: true) })
            \(parts.section(words("Eintragen"), wide: true, id: "record", forms))
            </div>
            """
        return (sheet.title, MatterFrame(parts: parts)(part: .consent, title: sheet.title, content))
    }

    private var forms: HTML {
        let position = PositionForm(parts: parts, round: round)
        return """
            <details class="ev-details" id="position"><summary>\(position.title)</summary>\(position.html())</details>
            \(StatementForm(parts: parts, round: round).folded)\(TakenBackForm(parts: parts, reading: reading).folded)\
            \(ConditionForm(parts: parts, reading: reading).folded)\
            \(ReminderForm(parts: parts, reading: reading).folded)\
            \(WeighingForm(parts: parts, reading: reading).folded)
            """
    }

    // MARK: The draft that was frozen

    func draft(_ office: Office) throws -> (String, HTML) {
        guard let tree = try Briefing.draft(of: round.content, office: office) else {
            throw PageError.notFound("draft")
        }
        let content: HTML = """
            <p class="ev-eyebrow"><a href="\(parts.link(.round(round.header.id)))">\(page.text(round.content.title))\
            </a></p>
            <div class="ev-alert ev-alert--info" role="note"><p>\
            \(words("Der Entwurf, wie er den Gefragten vorlag. Er ändert sich nicht mehr."))</p></div>
            <div class="ev-sheet">\(page.frozen(tree, asOf: tree.date ?? page.asOf))</div>
            """
        return (tree.title, content)
    }
}
