import Costing
import Decisions
import Documents

/// Taking back an entry that was wrong: what it is, and why it goes.
struct WithdrawalPage {
    let parts: Parts
    let entry: Entry
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    init(_ parts: Parts, entry id: String) throws(PageError) {
        self.parts = parts
        guard let entry = parts.matter.entry(id) else { throw .notFound(id) }
        self.entry = entry
    }

    var body: (String, HTML) {
        let title = words("Einen Eintrag zurückziehen", "Withdraw an entry")
        let what = parts.section("\(words.kind(of: entry.type)): \(entry.content.headline.in(page.language))", """
            <p>\(parts.source(entry.header))\(parts.files(of: entry))</p>
            <p>\(words("Zurückgezogen zählt er ab dem genannten Tag nicht mehr. Was vorher mit ihm gerechnet und ausgegeben wurde, bleibt, wie es war; der Eintrag und seine Rücknahme bleiben nachlesbar.", "Withdrawn, it counts no more from the day given. What was computed and issued with it before stays as it was; the entry and its withdrawal can still be read."))</p>
            \(parts.matter.whyNotWithdrawn(entry.header.id).map(refused) ?? form())
            """)
        return (title, MatterFrame(parts: parts)(part: "", title: title, what))
    }

    /// No form is offered for what would be refused.
    private func refused(_ refusal: Refusal) -> HTML {
        "<div class=\"ev-alert ev-alert--info\" role=\"note\"><p>\(page.text(refusal.rule)) \(refusal.help.map(page.text))</p></div>"
    }

    func form(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let fields = Fields(page: page, input: input)
        return """
            <form class="kern-form" method="post" action="\(page.link("/matters/\(parts.view.id)/withdrawals"))"><input type="hidden" name="entry" value="\(entry.header.id)">
            \(fields.problem(error))
            \(fields.authored("reason", words("Grund", "Reason"), isLong: true))
            \(fields.date("on", words("Ab", "From"), page.asOf))
            <button class="kern-btn kern-btn--primary">\(words("zurückziehen", "withdraw"))</button></form>
            """
    }

    /// Whether the entry is still there, the rules say when it is decided on:
    /// somebody else may have withdrawn it meanwhile.
    static func withdrawal(_ form: FormData, today: Day) throws -> Entry {
        Entry(
            try Site.header(form, id: Site.newID("ruecknahme"), today: today),
            Withdrawal(entry: form["entry"], reason: try form.authored("reason") ?? Text("")))
    }
}

extension Parts {
    /// A way to take an entry back, where nothing rests on it.
    func withdrawLink(_ header: Header) -> HTML? {
        matter.canWithdraw(header.id) ? withdrawalLink(header) : nil
    }

    /// A way to the page that says whether an entry can be taken back.
    func withdrawalLink(_ header: Header) -> HTML {
        " <a class=\"ev-src\" href=\"\(page.link("/matters/\(view.id)/withdraw/\(header.id)"))\">\(words("zurückziehen", "withdraw"))</a>"
    }
}
