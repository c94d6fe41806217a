import Decisions

/// The few words that the writers put in themselves.
public struct WriterTexts: Hashable, Sendable {
    /// After a figure that rests on an own assumption.
    public var markedFigure: String
    /// Opens the table of a chart.
    public var chartTable: String
    /// Names a table that has no caption.
    public var table: String
    /// `Seite 2 von 5`
    public var page: String
    public var of: String
    public var reconstruction: String
    public var drift: String
    public var unknown: String
    public var info: String
    public var attention: String
    /// Names the notes at the end, one of them, and the way back.
    public var footnotes: String
    public var footnote: String
    public var backToText: String
    /// The country by whose usage a PDF is set.
    public var region: String

    public init(_ language: Language) {
        markedFigure = Phrase("eigene Annahme").in(language)
        chartTable = Phrase("Als Tabelle").in(language)
        table = Phrase("Tabelle").in(language)
        page = Phrase("Seite").in(language)
        of = Phrase("von", context: "page 1 of 2").in(language)
        reconstruction = Phrase("Nachgerechnet").in(language)
        drift = Phrase("Seither geändert").in(language)
        unknown = Phrase("Nicht bekannt").in(language)
        info = Phrase("Hinweis").in(language)
        attention = Phrase("Zu beachten").in(language)
        footnotes = Phrase("Fußnoten").in(language)
        footnote = Phrase("Fußnote").in(language)
        region = Phrase("DE", context: "country, for hyphens and quotation marks").in(language)
        backToText = Phrase("Zurück zum Text, Fußnote").in(language)
    }

    func title(of kind: NoteKind) -> String {
        switch kind {
        case .reconstruction: reconstruction
        case .drift: drift
        case .unknown: unknown
        case .info: info
        case .attention: attention
        }
    }
}
