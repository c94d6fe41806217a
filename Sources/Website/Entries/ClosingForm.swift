import Costing
import Decisions
import Documents

/// That somebody has looked again, and what came of it.
struct ClosingForm {
    let parts: Parts
    var words: Words { parts.words }
    private var page: PageRequest { parts.page }
    /// Those at which somebody may still have to look.
    private var reviews: [Recorded<Review>] { parts.view.assessment.reviews.filter { !$0.isOver }.map(\.review) }
    private var resolutions: [Recorded<Resolution>] { parts.matter.council.resolutions.all.reversed() }

    /// Nothing where no review is left.
    var folded: HTML? { reviews.isEmpty ? nil : parts.folded(words("Eine Wiedervorlage erledigen", "Close a review"), html()) }

    func html(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let fields = Fields(page: page, input: input, prefix: "closing-")
        return """
            <form class="kern-form" method="post" action="\(page.link("/matters/\(parts.view.id)/closed-reviews"))">
            \(fields.problem(error))
            \(fields.choice("review", words("Wiedervorlage", "Review"), reviews.map { ($0.header.id, $0.content.title.in(page.language)) }))
            \(fields.authored("text", words("Was daraus geworden ist", "What came of it"), hint: words("Auch „es bleibt, wie es ist“ ist ein Ergebnis.", "“All stays as it is” is a result, too."), isLong: true))
            \(fields.choice("resolution", words("Beschluss dazu", "Resolution on it"), resolutions.map { ($0.header.id, $0.content.title.in(page.language)) }, blank: "–"))
            \(parts.origin(fields, words("Neu geprüft am", "Looked at again on")))
            <button class="kern-btn kern-btn--primary">\(words("Wiedervorlage erledigen", "Close the review"))</button>
            </form>
            """
    }

    func entry(_ form: FormData, today: Day) throws -> Entry {
        // Whether it is still open, the rules say: somebody may have closed it meanwhile.
        guard let review = try parts.chosen(form["review"], of: parts.matter.options.reviews.all, name: { $0.content.title }) else {
            throw PageError.badForm(Text("keine Wiedervorlage", en: "no review"), expected: Text("welche erledigt ist", en: "which one is done"))
        }
        return Entry(
            try Site.header(form, id: Site.newID("geprueft"), today: today),
            ReviewClosed(
                review: review.id, text: try form.authored("text", Text("was daraus geworden ist", en: "what came of it")),
                resolution: try parts.chosen(form["resolution"], of: resolutions) { $0.content.title }?.id))
    }
}
