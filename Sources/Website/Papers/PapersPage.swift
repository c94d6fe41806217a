import Decisions
import Documents

/// Drafts, issued papers, annexes and other documents of a matter.
struct PapersPage {
    let parts: Parts
    init(_ parts: Parts) { self.parts = parts }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    var body: (String, HTML) {
        let title = words("Vorlagen und Schriftstücke", "Papers and documents")
        let drafts = parts.matter.papers.drafts.map { draft in
            parts.row(words("Entwurf", "draft"), "amber", "<a href=\"\(page.link("/papers/\(draft.header.id)"))\">\(page.text(draft.content.title))</a>\(draft.content.note.map { " \(page.text($0))" as HTML }) \(parts.source(draft.header))")
        }
        let issued = parts.matter.papers.issued.map { paper in
            parts.row(paper.content.number, "green", "<a href=\"\(page.link("/papers/\(paper.header.id)"))\">\(page.text(paper.content.title))</a>, \(words("Stand", "as of")) \(page.type.day(paper.content.asOf))")
        }
        let documents = parts.matter.council.documents.map { document in
            parts.row(document.header.on.map(page.type.date) ?? "", "soft", "\(page.text(document.content.title)) \(parts.source(document.header, date: false))")
        }
        let annexes = parts.matter.papers.annexes.map { annex in
            parts.row("\(words("Anlage", "Annex")) \(annex.content.number)", "soft", "\(page.text(annex.content.title)) – \(words.hold(annex.content.hold)) \(parts.source(annex.header, date: false))")
        }
        let letters: HTML = "<p><a href=\"\(page.link("/matters/\(parts.view.id)/letters"))\">\(words("Schreiben", "Letters"))</a> \(words("an die Städte und Gemeinden und an das Land", "to the municipalities and to the state"))</p>"
        let content: HTML = """
            \(letters)
            <div class="ev-grid">
            \(parts.section(words("Entwürfe", "Drafts"), parts.rows(drafts, empty: words("Zu diesem Stand keine.", "None as of this day."))))
            \(parts.section(words("Ausgegeben", "Issued"), parts.rows(issued, empty: words("Noch keine Vorlage ausgegeben.", "No paper issued yet."))))
            \(parts.section(words("Schriftstücke", "Documents"), parts.rows(documents, empty: words("Keine.", "None."))))
            \(parts.section(words("Anlagen", "Annexes"), parts.rows(annexes, empty: words("Keine.", "None."))))
            </div>
            """
        return (title, MatterFrame(parts: parts)(part: "papers", title: title, content))
    }
}
