import Decisions
import Documents

/// Drafts, issued papers, annexes and other documents of a matter.
struct PapersPage {
    let parts: MatterWriter
    init(_ parts: MatterWriter) { self.parts = parts }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    var body: (String, HTML) {
        let title = words("Vorlagen und Schriftstücke")
        let drafts =
            parts.matter.papers.drafts.map { draft in
                parts.row(
                    words("Entwurf"), "amber",
                    """
                    \(link(draft.header.id, draft.content.title))\
                    \(draft.content.note.map { " \(page.text($0))" as HTML }) \(parts.source(draft.header))
                    """
                )
            } + withdrawnDrafts
        let issued = parts.matter.papers.issued.map(row)
        let documents = parts.matter.council.documents.map { document in
            parts.row(
                document.header.on.map(page.type.date) ?? "", "soft",
                """
                \(page.text(document.content.title))\(parts.files(of: document)) \
                \(parts.source(document.header, date: false))
                """
            )
        }
        let annexes = parts.matter.papers.annexes.map { annex in
            parts.row(
                "\(words("Anlage")) \(annex.content.number)", "soft",
                """
                \(page.text(annex.content.title)) – \(words.hold(annex.content.hold))\
                \(parts.file(annex.content.file))\
                \(annex.content.document.flatMap { parts.matter.council.documents[$0] }.flatMap { parts.files(
                        of: $0) }) \(parts.source(annex.header, date: false))
                """
            )
        }
        let letters: HTML =
            """
            <p><a href=\"\(parts.link(.letters))\">\(words("Schreiben", context: "papers page"))</a> \
            \(words("an die Städte und Gemeinden und an das Land"))</p>
            """
        let content: HTML = """
            \(letters)
            <div class="ev-grid">
            \(parts.section(words("Entwürfe"), parts.rows(drafts, empty: words("Zu diesem Stand keine."))))
            \(parts.section(words("Ausgegeben"), parts.rows(issued, empty: words("Noch keine Vorlage ausgegeben."))))
            \(parts.section(words("Schriftstücke"), parts.rows(documents, empty: words("Keine."))))
            \(parts.section(words("Anlagen"), parts.rows(annexes, empty: words("Keine."))))
            </div>
            """
        return (title, MatterFrame(parts: parts)(part: .papers, title: title, content))
    }

    private func link(_ id: String, _ title: Text) -> HTML {
        "<a href=\"\(parts.link(.paper(id)))\">\(page.text(title))</a>"
    }

    private func row(_ paper: Recorded<PaperIssued>) -> HTML {
        let annulled: HTML? = parts.matter.papers.annulment(of: paper.id).map {
            """
            . <strong>\(words("Für ungültig erklärt")):</strong> \(page.text($0.content.reason)) \
            \(parts.source($0.header))
            """
        }
        return parts.row(
            paper.content.number, annulled == nil ? "green" : "red",
            """
            \(link(paper.header.id, paper.content.title)), \(words("Stand", context: "papers page")) \
            \(page.type.day(paper.content.asOf))\(annulled)
            """
        )
    }

    private var withdrawnDrafts: [HTML] {
        parts.matter.withdrawn.filter { $0.entry.content is PaperDrafted }.map { gone in
            parts.row(
                words("zurückgezogen"), "red",
                """
                \(link(gone.entry.header.id, gone.entry.content.headline)): \(page.text(gone.reason)) \
                \(parts.source(gone.withdrawal.header))
                """
            )
        }
    }
}
