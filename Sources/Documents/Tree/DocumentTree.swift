import Costing
import Decisions

/// A document as blocks and inlines, before any writer gives it a form.
/// Its coded form is stored with issued papers and must load for ever.
public struct DocumentTree: Codable, Hashable, Sendable {
    public var title: String
    public var subtitle: String?
    public var language: Language
    /// The day of the document; the PDF's date. Nil: it bears none.
    public var date: Day?
    /// What stands at the head of a paper: number, office, date, public or not.
    public var meta: [MetaRow]
    public var blocks: [Block]
    /// Printed at the end, in small type.
    public var note: String?
    /// Of a letter: who writes to whom. It stands above the title, which is
    /// then the subject; the meta rows stand beside it.
    public var letter: LetterHead?

    public init(
        title: String, subtitle: String? = nil, language: Language, date: Day? = nil,
        meta: [MetaRow] = [], blocks: [Block] = [], note: String? = nil
    ) {
        self.title = title
        self.subtitle = subtitle
        self.language = language
        self.date = date
        self.meta = meta
        self.blocks = blocks
        self.note = note
    }
}

/// One row at the head of a paper.
public struct MetaRow: Codable, Hashable, Sendable {
    public var label: String
    public var value: [Inline]

    public init(_ label: String, _ value: [Inline]) {
        self.label = label
        self.value = value
    }

    public init(_ label: String, _ value: String) {
        self.init(label, [.text(value)])
    }
}
