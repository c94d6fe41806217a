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

    public init(_ language: Language) {
        switch language {
        case .de:
            markedFigure = "eigene Annahme"
            chartTable = "Als Tabelle"
            table = "Tabelle"
            page = "Seite"
            of = "von"
            reconstruction = "Nachgerechnet"
            drift = "Seither geändert"
            unknown = "Nicht bekannt"
            info = "Hinweis"
            attention = "Zu beachten"
            footnotes = "Fußnoten"
            footnote = "Fußnote"
            backToText = "Zurück zum Text, Fußnote"
        case .en:
            markedFigure = "our own assumption"
            chartTable = "As a table"
            table = "Table"
            page = "Page"
            of = "of"
            reconstruction = "Reconstruction"
            drift = "Changed since"
            unknown = "Not known"
            info = "Note"
            attention = "To be seen to"
            footnotes = "Footnotes"
            footnote = "Footnote"
            backToText = "Back to the text, footnote"
        }
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
