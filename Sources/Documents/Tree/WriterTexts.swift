import Decisions

/// The few words that the writers put in themselves.
public final class WriterTexts: Sendable {
    /// After a figure that rests on an own assumption.
    public let markedFigure: String
    /// Opens the table of a chart.
    public let chartTable: String
    /// Names a table that has no caption.
    public let table: String
    /// `Seite 2 von 5`
    public let page: String
    public let of: String
    public let reconstruction: String
    public let drift: String
    public let unknown: String
    public let info: String
    public let attention: String
    /// Names the notes at the end, one of them, and the way back.
    public let footnotes: String
    public let footnote: String
    public let backToText: String
    /// The country by whose usage a PDF is set.
    public let region: String

    private static let all = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, WriterTexts($0)) })

    /// Those of a language, made once.
    public static func of(_ language: Language) -> WriterTexts { all[language] ?? WriterTexts(language) }

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
