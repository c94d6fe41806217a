import Costing
import Decisions
import Documents

/// That somebody has looked again, and what came of it.
struct ClosingForm: PlainForm {
    static let path = "closed-reviews", place = "/options"
    let parts: Parts
    /// Those at which somebody may still have to look.
    private var open: [Recorded<Review>] { parts.view.assessment.reviews.filter { !$0.isOver }.map(\.review) }

    var title: String { words("Eine Wiedervorlage erledigen", "Close a review") }
    var button: String { words("Wiedervorlage erledigen", "Close the review") }
    var origin: OriginFields { OriginFields(parts, words("Neu geprüft am", "Looked at again on")) }
    var isOffered: Bool { !open.isEmpty }

    /// Whether it is still open, the rules say: somebody may have closed it meanwhile.
    private var review: FormField<Recorded<Review>> {
        let open = FormOption<Recorded<Review>>.of(open, \.title)
        let all = FormOption<Recorded<Review>>.of(matter.options.reviews, \.title)
        return Field.choice("review", words("Wiedervorlage", "Review"), open, read: all)
            .chosen(Text("welche erledigt ist", en: "which one is done"))
    }
    private var text: FormField<Text> {
        Field.authored("text", words("Was daraus geworden ist", "What came of it"), hint: words(
            "Auch „es bleibt, wie es ist“ ist ein Ergebnis.", "“All stays as it is” is a result, too."), isLong: true)
            .required(Text("was daraus geworden ist", en: "what came of it"))
    }
    private var resolution: FormField<Recorded<Resolution>?> {
        Field.choice("resolution", words("Beschluss dazu", "Resolution on it"),
            of: matter.council.resolutions.all.reversed(), \.title)
    }

    var fields: [any FormPiece] { review; text; resolution }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [try read.entry("geprueft", ReviewClosed(
            review: read[review].id, text: read[text], resolution: read[resolution]?.id))]
    }
}
