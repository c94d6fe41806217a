import Costing
import Decisions
import Documents

/// Taking back an entry that was wrong: what it is, and why it goes.
struct WithdrawalPage {
    let parts: MatterWriter
    let entry: Entry
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    /// - Parameter kind: of which kind it is, since entries of two kinds may
    ///   bear one id; empty: the last that bears it.
    init(_ parts: MatterWriter, entry id: String, kind: String) throws(PageError) {
        self.parts = parts
        let found =
            kind.isEmpty ? parts.matter.entry(id) : parts.matter.entries.last { $0.header.id == id && $0.type == kind }
        guard let entry = found else { throw .notFound(id) }
        self.entry = entry
    }

    private var form: WithdrawalForm { WithdrawalForm(parts: parts, entry: entry.header.id, kind: entry.type) }

    var body: (String, HTML) {
        let title = form.title
        let what = parts.section(
            "\(words.kind(of: entry.type)): \(entry.content.headline.in(page.language))",
            """
            <p>\(parts.source(entry.header))\(parts.files(of: entry))</p>
            <p>\(words("""
                Zurückgezogen zählt er ab dem genannten Tag nicht mehr. Was vorher mit ihm gerechnet und ausgegeben \
                wurde, bleibt, wie es war; der Eintrag und seine Rücknahme bleiben nachlesbar.
                """))</p>
            \(parts.matter.whyNotWithdrawn(entry).map(refused) ?? form.html())
            """)
        return (title, MatterFrame(parts: parts)(part: .overview, title: title, what))
    }

    /// No form is offered for what would be refused.
    private func refused(_ refusal: Refusal) -> HTML {
        """
        <div class=\"ev-alert ev-alert--info\" role=\"note\"><p>\(page.text(refusal.rule)) \
        \(refusal.help.map(page.text))</p></div>
        """
    }
}

extension MatterWriter {
    /// A way to take an entry back, where nothing rests on it.
    func withdrawLink(_ recorded: Recorded<some Content>) -> HTML? {
        matter.canWithdraw(recorded.header.id) ? withdrawalLink(recorded) : nil
    }

    /// A way to the page that says whether an entry can be taken back.
    func withdrawalLink<C: Content>(_ recorded: Recorded<C>) -> HTML { withdrawalLink(recorded.header.id, C.type) }

    func withdrawalLink(_ entry: Entry) -> HTML { withdrawalLink(entry.header.id, entry.type) }

    private func withdrawalLink(_ id: String, _ kind: String) -> HTML {
        " <a class=\"ev-src\" href=\"\(link(.withdrawal(of: id, kind: kind)))\">\(words("zurückziehen"))</a>"
    }
}
