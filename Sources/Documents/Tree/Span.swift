import Decisions

/// What a part of a line is, beyond its words. A page shows it by its look;
/// where there is none, as on a terminal, by signs or not at all.
public enum SpanKind: Hashable, Sendable {
    /// Said beside the matter, in softer type.
    case aside
    /// Whence something is known: day, source and grade.
    case source
    case grade(Grade)
    /// In a word or two how something stands.
    case status(Tone)
    /// A place to which links of the page lead.
    case anchor(String)
    /// Leads on to what can be done next: of a page only, and on no paper.
    case way
}

/// How good or bad it is, as the colour of its word shows.
public enum Tone: String, Codable, Hashable, Sendable, CaseIterable {
    case green, amber, red, soft
}

/// How something stands, and what there is to say of it.
public struct StatusRow: Codable, Hashable, Sendable {
    /// To which links of the page lead.
    public var id: String?
    /// A word or two.
    public var status: String
    public var tone: Tone
    public var blocks: [Block]

    public init(_ status: String, _ tone: Tone, id: String? = nil, _ blocks: [Block]) {
        self.id = id
        self.status = status
        self.tone = tone
        self.blocks = blocks
    }
}

extension [Block] {
    /// As it stands where no site is around it: what only leads on is left out,
    /// and with it the lines that then say nothing; sources stand in brackets.
    public var onPaper: [Block] {
        compactMap { block in
            switch block {
            case .paragraph(let all):
                let kept = all.onPaper
                return kept.isEmpty && !all.isEmpty ? nil : .paragraph(kept)
            case .list(let ordered, let items, let numbering):
                let kept = items.map(\.onPaper).filter { !$0.isEmpty }
                return kept.isEmpty ? nil : .list(ordered: ordered, kept, numbering)
            case .rows(let rows):
                return .rows(rows.map { StatusRow($0.status, $0.tone, id: $0.id, $0.blocks.onPaper) })
            case .note(let kind, let blocks): return .note(kind: kind, blocks.onPaper)
            case .quote(let blocks): return .quote(blocks.onPaper)
            case .definitions(let definitions):
                return .definitions(definitions.map { Definition($0.term.onPaper, $0.detail.onPaper) })
            case .heading, .table, .figure, .rule: return block.mappingInlines(\.onPaper)
            }
        }
    }
}

extension [Inline] {
    fileprivate var onPaper: [Inline] {
        compactMap { inline in
            switch inline {
            case .span(.way, _): nil
            case .span(.source, let inner): .span(kind: .aside, [.text("(")] + inner.onPaper + [.text(")")])
            case .span(let kind, let inner): .span(kind: kind, inner.onPaper)
            case .strong(let inner): .strong(inner.onPaper)
            case .emphasis(let inner): .emphasis(inner.onPaper)
            case .lang(let language, let inner): .lang(language, inner.onPaper)
            case .text, .code, .link, .figure, .lineBreak, .footnote: inline
            }
        }
    }
}
