import Costing
import Decisions
import Documents

/// The municipalities that there are, with their counts, and those that are no
/// more. What is entered here holds in every matter of the county.
struct BodiesPage {
    let parts: MatterWriter
    init(_ parts: MatterWriter) { self.parts = parts }
    private var words: Words { parts.words }
    private var page: PageRequest { parts.page }
    private var council: Council { parts.matter.council }

    var body: (String, HTML) {
        let title = words("Städte und Gemeinden", context: "by itself")
        let content: HTML = """
            \(parts.section(words("Stand \(page.type.day(page.asOf), "day")"), wide: true, list))
            \(gone)\(renamed)\(forms)
            """
        return (title, MatterFrame(parts: parts)(part: .costs(.figures), title: title, content))
    }

    private var list: HTML {
        let bodies = council.municipalities
        guard !bodies.isEmpty else { return "<p class=\"ev-empty\">\(words("Noch keine."))</p>" }
        let counts = bodies.map { council.inhabitants(of: $0.id, asOf: page.asOf) }
        let rows = zip(bodies, counts).map { body, count -> [Cell] in
            let days = count.map { $0.days.map { page.type.date($0) }.joined(separator: ", ") }
            let origins = count.map { council.origins(of: $0).map { source($0) }.joined(separator: "; ") }
            return [
                Cell([named(body)], isRowHeader: true), Cell(body.content.ags ?? "–"),
                Cell(
                    count.map { page.type.count($0.count) }
                        ?? words.unknownCount(body.id, in: parts.matter, asOf: page.asOf)),
                Cell(days ?? "–"), Cell(origins ?? "–"),
            ]
        }
        let total = council.inhabitants(asOf: page.asOf).map { page.type.count($0) } ?? "–"
        let sum = [
            Cell(words("Summe", context: "bodies page"), isRowHeader: true), Cell(""), Cell(total), Cell(""), Cell(""),
        ]
        let head = [
            words("Stadt oder Gemeinde"), words("Schlüssel"), words("Einwohner", context: "by itself"),
            words("Stand", context: "bodies page"), words("Quelle"),
        ]
        let table = Table(
            caption: [
                .text(
                    words(
                        """
                        \(bodies.count, "count") Städte und Gemeinden
                        """))
            ], head: head.map { Cell($0) }, rows: rows + [sum], numericColumns: [2])
        let known = counts.compactMap { $0 }
        let days = CountedWords(words: words).sentence(CountedDay.days(of: known.flatMap(\.parts).map(\.counted)))
        let said = [days, parts.matter.addedCounts(known)?.in(page.language)].compactMap { $0 }
        return "\(page.writer.blocks([.table(table)], idPrefix: "bodies"))\(said.map { "<p>\($0)</p>" as HTML })"
    }

    /// Leading to what it is asked, pays and has said.
    private func named(_ body: Recorded<Body>) -> Inline {
        .link(to: parts.link(.forBody(body.header.id)), [.text(body.content.name.in(page.language))])
    }

    private func source(_ header: Header) -> String {
        let titles = header.sources.compactMap { parts.matter.sources[$0]?.content.title.in(page.language) }
        return (titles + [words.grade(parts.matter.grade(of: header))]).joined(separator: ", ")
    }

    private var gone: HTML? {
        guard !council.endings.isEmpty else { return nil }
        let rows = council.endings.map { end -> HTML in
            let heirs = (end.content.successors ?? []).map { page.text(parts.matter.name(of: $0)) }
            let to: HTML =
                heirs.isEmpty
                ? "\(words("ohne Nachfolgerin"))"
                : "\(words("an ihrer Stelle")): \(HTML(joining: heirs, separator: ", "))"
            return parts.row(
                words("aufgelöst"), "soft",
                """
                <span id="\(end.header.id)"><strong><a href="\(parts.link(.forBody(end.content.body.text)))">\
                \(page.text(parts.matter.name(of: end.content.body)))</a></strong></span> – \(to). \
                \(page.text(end.content.title)) \(parts.source(end.header))\(parts.withdrawalLink(end))
                """)
        }
        return parts.section(words("Nicht mehr vorhanden"), id: "gone", parts.rows(rows, empty: ""))
    }

    private var renamed: HTML? {
        guard !council.renamings.isEmpty else { return nil }
        let rows = council.renamings.map { change -> HTML in
            parts.row(
                words("seit", context: "within a sentence"), "soft",
                """
                <span id=\"\(change.header.id)\"><strong>\(page.text(change.content.name))</strong></span> \
                \(parts.source(change.header))\(parts.withdrawalLink(change))
                """
            )
        }
        return parts.section(words("Umbenannt"), parts.rows(rows, empty: ""))
    }

    private var forms: HTML? {
        guard parts.view.isOpen else { return nil }
        return parts.section(
            words("Etwas eintragen"), wide: true, id: "enter",
            """
            <p>\(words(
                """
                    Was hier eingetragen wird, gehört dem Kreis und gilt in allen seinen Vorgängen. Was vorher gefragt \
                    und ausgegeben wurde, bleibt, wie es war.
                    """))</p>
            \(CountForm(parts: parts).folded)\(EndForm(parts: parts).folded)\(RenameForm(parts: parts).folded)
            """)
    }
}
