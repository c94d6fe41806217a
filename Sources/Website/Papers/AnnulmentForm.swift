import Costing
import Decisions
import Documents

/// Annulling a paper that was wrongly issued, with the reason.
struct AnnulmentForm: EntryForm {
    static let path = "annulments", place = "/papers"
    let parts: MatterWriter
    let id: String
    private var paper: Recorded<PaperIssued>? { matter.papers.issued[Identifier(id)] }

    var title: String { words("Die Vorlage für ungültig erklären") }
    var button: String { words("Für ungültig erklären") }
    /// Whoever may read the paper learns that it is annulled.
    var origin: OriginFields {
        OriginFields(parts, words("Ungültig seit"), readers: paper?.header.audience ?? .public)
    }
    /// Not where it is annulled already.
    var isOffered: Bool { paper.map { matter.papers.annulment(of: $0.id) == nil } ?? false }

    var section: HTML? {
        folded.map { parts.section(words("Irrtümlich ausgegeben?"), id: "annul", $0) }
    }

    private var reason: FormField<Text> {
        Field.authored("reason", words("Grund"), isLong: true)
            .required(
                Text(phrase: "warum sie ungültig ist"),
                found: Text(phrase: "kein Grund"))
    }

    var fields: [any FormPiece] {
        if let paper {
            FormNote("<p>\(whatStays(of: paper))</p>")
        }
        Field.hidden("paper", id)
        reason
    }

    private func whatStays(of paper: Recorded<PaperIssued>) -> String {
        let number = paper.content.number
        return words(
            """
            Die Vorlage \(number, "number") bleibt, wie sie ausgegeben wurde, und sagt überall, dass sie nicht mehr \
            gilt. Ihre Nummer wird nicht wieder vergeben; eine richtige Vorlage bekommt eine neue.
            """)
    }

    func leads(to entry: Entry?) -> String { "/papers/" + id }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [try read.entry("ungueltigkeit", PaperAnnulled(paper: IssuedPaperID(id), reason: read[reason]))]
    }
}
