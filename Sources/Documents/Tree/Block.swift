/// What stands on lines of its own.
public indirect enum Block: Hashable, Sendable {
    /// Level 1 is the highest below the document's title.
    case heading(level: Int, [Inline], id: String? = nil)
    case paragraph([Inline])
    /// An ordered list without numbering counts from 1: `1.`, `2.`
    case list(ordered: Bool, [[Block]], Numbering? = nil)
    case table(Table)
    case figure(ChartBlock)
    case note(kind: NoteKind, [Block])
    case quote([Block])
    case rule
    case definitions([Definition])
    case rows([StatusRow])
}

/// Why a note stands out from the text.
public enum NoteKind: String, Codable, Hashable, Sendable, CaseIterable {
    /// Worked out afterwards, not what was said then.
    case reconstruction
    /// Something under it has changed since.
    case drift
    /// Not known, and why.
    case unknown
    case info
    /// Somebody has to see to it.
    case attention
}

/// A term and what is said of it.
public struct Definition: Codable, Hashable, Sendable {
    public var term: [Inline]
    public var detail: [Block]

    public init(_ term: [Inline], _ detail: [Block]) {
        self.term = term
        self.detail = detail
    }
}

/// A chart in the text, with its table.
public struct ChartBlock: Codable, Hashable, Sendable {
    /// For a page that has the charts' style sheet. Trusted markup.
    public var svg: String
    /// With its colours in it, for a PDF or a file of its own. Trusted markup.
    public var standaloneSVG: String
    /// What it shows, for whom does not see it.
    public var alternative: String
    public var caption: String
    public var table: Table?

    public init(
        svg: String, standaloneSVG: String, alternative: String, caption: String, table: Table? = nil
    ) {
        self.svg = svg
        self.standaloneSVG = standaloneSVG
        self.alternative = alternative
        self.caption = caption
        self.table = table
    }
}

extension ChartBlock {
    /// The table for where it stands right below the chart: a caption that
    /// says the same is not said twice.
    var tableBelowCaption: Table? {
        guard var table, table.caption?.plainText == caption else { return table }
        table.caption = nil
        return table
    }
}
