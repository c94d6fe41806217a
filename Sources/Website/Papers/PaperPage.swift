import Decisions
import Documents
import Register

/// A paper of a matter: as a draft composed as of the day, as it was issued, or
/// as a draft that was taken back.
struct PaperPage {
    let site: Site
    let parts: MatterWriter
    let id: String
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    var body: (String, HTML) {
        get throws {
            if let paper = parts.matter.papers.issued[Identifier(id)] { return try issued(paper) }
            if let gone = withdrawnDraft { return withdrawn(gone) }
            return try self.draft(known())
        }
    }

    /// The draft of this name, as of the day.
    func known() throws(PageError) -> Recorded<PaperDrafted> {
        guard let draft = parts.matter.papers.drafts[Identifier(id)] else { throw .notFound(id) }
        return draft
    }

    func draft(_ draft: Recorded<PaperDrafted>, input: FormData = FormData(), error: String? = nil) throws -> (
        String, HTML
    ) {
        let composer = try site.office.composer(draft, in: parts.view, language: page.language)
        let (tree, findings) = composer.checkedDraft()
        let content: HTML = """
            \(crumb)
            <div class="ev-alert ev-alert--info" role="note"><p>\(words(
                """
                    Entwurf, zusammengestellt zum Stand vom \(page.type.day(page.asOf), "day"). Er folgt jeder \
                    Änderung, bis er ausgegeben wird.
                    """)) <a href="\(parts.link(.paperPDF(id)))">PDF</a>\(parts.withdrawalLink(draft))</p></div>
            <div class="ev-sheet">\(page.documentWriter(page.language, asOf: page.asOf).article(tree))</div>
            \(parts.section(words("Vor dem Ausgeben geprüft"), id: "checked", FindingList(parts: parts).html(findings)))
            \(parts.section(words("Vorlage ausgeben"), id: "issue", issueForm(input, error: error,
                blockedBy: findings.filter(\.isBlocking))))
            """
        return (tree.title, content)
    }

    /// Says of which matter the paper is, and as of which day it can go out.
    func issueForm(_ input: FormData, error: String? = nil, blockedBy reasons: [PaperFinding] = []) -> HTML {
        let fields = QueryFields(page: page, input: input)
        let whose: HTML = "<p>\(words("Vorgang")): <strong>\(parts.nameOfMatter)</strong></p>"
        guard page.asOf <= site.office.today else {
            return """
                \(whose)\(error.map(parts.alert))
                <p>\(words(
                    """
                        Der \(page.type.day(page.asOf), "day") liegt in der Zukunft; ausgegeben wird eine Vorlage zum \
                        Stand eines Tages bis heute.
                        """)) <a href="\(parts.link(.paper(id), asOf: site.office.today))">\
                \(words("Zum Stand von heute"))</a></p>
                """
        }
        guard reasons.isEmpty else {
            return """
                \(whose)\(error.map(parts.alert))
                <p>\(words("So lässt sich die Vorlage nicht ausgeben:"))</p>
                \(FindingList(parts: parts).html(reasons))
                """
        }
        return """
            \(whose)
            <p>\(words("""
                Text, Kennzahlen, PDF und Stand des Registers werden unter der Nummer festgehalten und ändern sich \
                nicht mehr.
                """))</p>
            <form class="ev-form" method="post" action="\(parts.link(.issue(id)))">\(error.map(parts.alert))\
            \(fields.line("number", words("Nummer der Vorlage")))
            <button class="kern-btn kern-btn--primary"><span class="kern-label">\
            \(words("Zum Stand vom \(page.type.day(page.asOf), "day") ausgeben"))</span></button></form>
            """
    }

    private func issued(_ paper: Recorded<PaperIssued>) throws -> (String, HTML) {
        guard let tree = try site.office.issuedDocument(paper.content) else {
            throw PageError.notFound(paper.content.document.name)
        }
        let table = ThenAndNow(parts: parts, paper: paper.content)
        let changed = table.changed
        let content: HTML = """
            \(crumb)
            \(annulled(paper))<div class="ev-alert \(changed > 0 ? "ev-alert--drift" : "ev-alert--info")" role="note">\
            <p>\(words(
                """
                    Ausgegeben unter \(paper.content.number, "number"), Stand \
                    \(page.type.day(paper.content.asOf), "day"), Register bei Ereignis \
                    \(paper.content.ledgerPosition, "ledgerPosition"). \
                    \(changed == 0 ? Phrase("Keine Kennzahl hat sich seither geändert.") : Phrase("""
                        Geänderte Kennzahlen seither: \(changed, "changed").
                        """), "form")
                    """))\(head(paper.content)) <a href="#then-and-now">\(words("Damals und jetzt"))</a> · <a href="\
            \(parts.link(.paperPDF(id)))">PDF</a></p></div>
            \(otherLanguage(of: tree))<div class="ev-sheet">\(page.frozen(tree, asOf: paper.content.asOf))</div>
            \(parts.section(words("Damals und jetzt"), id: "then-and-now", table.html))
            \(AnnulmentForm(parts: parts, id: paper.header.id).section)
            """
        return (tree.title, content)
    }

    /// It is shown as it was issued, whatever language the page is in.
    private func otherLanguage(of tree: DocumentTree) -> HTML? {
        guard tree.language != page.language else { return nil }
        let told =
            switch tree.language {
            case .de: words("Die Vorlage ist auf Deutsch ausgegeben; sie wird nicht übersetzt.")
            case .en: words("Die Vorlage ist auf Englisch ausgegeben; sie wird nicht übersetzt.")
            case .deSimple: words("Die Vorlage ist in Leichter Sprache ausgegeben; sie wird nicht übersetzt.")
            }
        return "<p class=\"ev-src\">\(told)</p>\n"
    }

    /// By which `verify --head` finds whether the register still holds it.
    private func head(_ paper: PaperIssued) -> HTML? {
        paper.ledgerHead.map { " \(words("Registerstand")) <code>\($0)</code>." }
    }

    private func annulled(_ paper: Recorded<PaperIssued>) -> HTML? {
        parts.matter.papers.annulment(of: paper.id).map { annulment in
            """
            <div class="ev-alert ev-alert--error" role="note" id="\(annulment.header.id)"><p><strong>\
            \(words("Diese Vorlage ist für ungültig erklärt."))</strong> \(page.text(annulment.content.reason)) \
            \(parts.source(annulment.header))</p><p>\(words(
                """
                    Sie bleibt hier, wie sie ausgegeben wurde; die Nummer \(paper.content.number, "number") wird nicht \
                    wieder vergeben.
                    """))</p></div>

            """
        }
    }

    // MARK: Taken back

    private var withdrawnDraft: WithdrawnEntry? { parts.matter.withdrawnDraft(id) }

    private func withdrawn(_ gone: WithdrawnEntry) -> (String, HTML) {
        let title = gone.entry.content.headline.in(page.language)
        return (
            title,
            """
            \(crumb)<h1>\(page.text(gone.entry.content.headline))</h1>
            <div class="ev-alert ev-alert--error" role="note"><p><strong>\(words("Dieser Entwurf ist zurückgezogen."))\
            </strong> \(page.text(gone.reason)) \(parts.source(gone.withdrawal.header))</p></div>
            """
        )
    }

    private var crumb: HTML {
        """
        <p class=\"ev-eyebrow\">\(parts.linkToMatter) · <a href=\"\(parts.link(.papers))\">\(words("Vorlagen"))</a>\
        </p>
        """
    }
}

extension Matter {
    /// The draft of this name that was taken back.
    fileprivate func withdrawnDraft(_ id: String) -> WithdrawnEntry? {
        withdrawn.last { $0.entry.header.id == id && $0.entry.content is PaperDrafted }
    }

    /// What a paper of this name is called, issued, drafted or taken back; nil
    /// where there is no page of one.
    func titleOfPaper(_ id: String) -> Text? {
        papers.issued[Identifier(id)]?.content.title ?? papers.drafts[Identifier(id)]?.content.title
            ?? (withdrawnDraft(id)?.entry.content as? PaperDrafted)?.title
    }
}
