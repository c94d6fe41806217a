import Costing
import Decisions
import Documents

/// The overview of a matter: where it stands, what blocks it, what comes next.
struct MatterPage {
    let parts: MatterWriter
    init(_ parts: MatterWriter) { self.parts = parts }

    var body: (String, HTML) {
        let words = parts.words
        let title = parts.matter.opened?.content.title.in(parts.page.language) ?? words("Vorgang")
        guard parts.view.isOpen else { return (title, MatterFrame(parts: parts)(part: .overview, "")) }
        let sheet = StandingSheet(parts.sheet)
        let content: HTML = """
            <p class="ev-lead">\(parts.write(StandingText(parts.sheet).lead))</p>\(parts.asPDF(.standing))
            \(parts.write(sheet.turned, id: "turned"))<div class="ev-grid">
            <div>
            \(parts.section(sheet.blockers))
            \(parts.section(sheet.next))
            \(parts.section(words("Aufträge"), MandatesPage(parts).list))
            </div>
            <div>
            \(map)
            </div>
            \(parts.section(words("Kennzahlen"), wide: true, KeyFigures(parts).html))
            \(parts.chart(\.costByYear, id: "year").map { parts.section(words("Mehrkosten je Jahr"), $0) })
            \(parts.bridge.map { parts.section(words("Was sich an den Kosten geändert hat"), $0) })
            \(parts.section(words("Varianten"), wide: true, OptionsPage(parts).comparison))
            \(parts.section(words("Zuletzt geschehen", context: "matter page"), wide: true,
                CoursePage(parts).latest))
            </div>
            """
        return (title, MatterFrame(parts: parts)(part: .overview, content))
    }

    private var map: HTML? {
        guard let chart = parts.chart(\.map, id: "map") else { return nil }
        let collective = parts.view.standing.round.map { $0.statements + $0.otherStatements } ?? []
        let notes = collective.map {
            """
            <p class=\"ev-src\">\(parts.page.text($0.content.title)) \(parts.source($0.header)) \
            \(parts.words("Wer wie gestimmt hat, ist nicht bekannt."))</p>
            """
                as HTML
        }
        return parts.section(parts.words("Votum der Städte und Gemeinden"), "\(chart)\(notes)")
    }
}
