import Decisions
import Documents

/// When to look again, whether that time has come, and why.
struct ReviewsView {
    let parts: MatterWriter
    init(_ parts: MatterWriter) { self.parts = parts }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    var html: HTML {
        let reviews = WatchSheet(parts.sheet).reviews
        let rows: HTML =
            reviews.isEmpty
            ? parts.rows([], empty: words("Keine Wiedervorlage gesetzt."))
            : parts.write([.rows(reviews)], id: "reviews")
        let form: HTML? = parts.view.isOpen ? ReviewForm(parts: parts).folded : nil
        let closing: HTML? = parts.view.isOpen ? ClosingForm(parts: parts).folded : nil
        return parts.section(words("Wiedervorlagen"), wide: true, id: "reviews", "\(rows)\(closing)\(form)")
    }
}
