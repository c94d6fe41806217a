import Costing
import Decisions
import Documents

/// That somebody has looked again, and what came of it.
struct ClosingForm: PlainForm {
    static let path = "closed-reviews", place = "/options"
    let parts: MatterWriter
    /// Those at which somebody may still have to look.
    private var open: [Recorded<Review>] { parts.view.assessment.reviews.filter { !$0.isOver }.map(\.review) }

    var title: String { words("Eine Wiedervorlage erledigen") }
    var button: String { words("Wiedervorlage erledigen") }
    var origin: OriginFields { OriginFields(parts, words("Neu geprüft am")) }
    var isOffered: Bool { !open.isEmpty }

    /// Whether it is still open, the rules say: somebody may have closed it meanwhile.
    private var review: FormField<Recorded<Review>> {
        let open = FormOption<Recorded<Review>>.of(open, \.title)
        let all = FormOption<Recorded<Review>>.of(matter.options.reviews, \.title)
        return Field.choice("review", words("Wiedervorlage", context: "by itself"), open, read: all)
            .chosen(Text(phrase: "welche erledigt ist"))
    }
    private var text: FormField<Text> {
        Field.authored(
            "text", words("Was daraus geworden ist"),
            hint: words(
                "Auch „es bleibt, wie es ist“ ist ein Ergebnis."), isLong: true
        )
        .required(Text(phrase: "was daraus geworden ist"))
    }
    private var resolution: FormField<Recorded<Resolution>?> {
        Field.choice(
            "resolution", words("Beschluss dazu"),
            of: matter.council.resolutions.all.reversed(), \.title)
    }

    var fields: [any FormPiece] { review; text; resolution }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [
            try read.entry(
                "geprueft",
                ReviewClosed(
                    review: read[review].id, text: read[text], resolution: read[resolution]?.id))
        ]
    }
}
