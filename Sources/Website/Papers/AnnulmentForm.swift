import Costing
import Decisions
import Documents

/// Annulling a paper that was wrongly issued, with the reason.
struct AnnulmentForm {
    let parts: Parts
    let paper: Recorded<PaperIssued>
    private var words: Words { parts.words }
    private var page: PageRequest { parts.page }

    /// Nothing where it is annulled already.
    var section: HTML? {
        guard parts.matter.papers.annulment(of: paper.id) == nil else { return nil }
        return parts.section(
            words("Irrtümlich ausgegeben?", "Issued by mistake?"), id: "annul",
            parts.folded(words("Die Vorlage für ungültig erklären", "Annul the paper"), html()))
    }

    func html(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let fields = Fields(page: page, input: input, prefix: "annul-")
        return """
            <p>\(words(
                "Die Vorlage \(paper.content.number) bleibt, wie sie ausgegeben wurde, und sagt überall, dass sie nicht mehr gilt. Ihre Nummer wird nicht wieder vergeben; eine richtige Vorlage bekommt eine neue.",
                "The paper \(paper.content.number) stays as it was issued and says everywhere that it is no longer valid. Its number is not given again; a correct paper gets a new one."))</p>
            <form class="kern-form" method="post" action="\(page.link("/matters/\(parts.view.id)/annulments"))"><input type="hidden" name="paper" value="\(paper.header.id)">
            \(fields.problem(error))
            \(fields.authored("reason", words("Grund", "Reason"), isLong: true))
            \(fields.date("on", words("Ungültig seit", "Annulled as of"), page.asOf))
            <button class="kern-btn kern-btn--primary">\(words("Für ungültig erklären", "Annul"))</button></form>
            """
    }

    /// Whoever may read the paper learns that it is annulled.
    static func entry(_ form: FormData, of paper: Recorded<PaperIssued>?, today: Day) throws -> Entry {
        var header = try Site.header(form, id: Site.newID("ungueltigkeit"), today: today)
        header.audience = paper?.header.audience ?? header.audience
        return Entry(header, PaperAnnulled(paper: IssuedPaperID(form["paper"]), reason: try form.authored("reason") ?? Text("")))
    }
}
