import Costing
import Decisions
import Register

/// One reading of a matter, composed once: a page, a PDF, a terminal and a
/// Markdown file say the same sentences.
public protocol MatterSheet: Sendable {
    var parts: SheetParts { get }
    var title: String { get }
    /// What stands above its sections.
    var lead: [Block] { get }
    /// What a sheet has nothing to say of has no section, and one that only leads
    /// on is on no paper. Headings within one begin anew with level 1.
    var sections: [SheetSection] { get }
}

public struct SheetSection: Hashable, Sendable {
    public var title: String
    /// To which links of the page lead.
    public var id: String
    public var blocks: [Block]

    public init(_ title: String, id: String, _ blocks: [Block]) {
        self.title = title
        self.id = id
        self.blocks = blocks
    }
}

extension MatterSheet {
    public var lead: [Block] { [] }

    /// For where it stands by itself: of which matter, as of which day, and for
    /// whom.
    public var tree: DocumentTree {
        let view = parts.view
        let words = parts.words
        let type = parts.type
        let matter = view.matter.opened.map { "\($0.content.title.in(words.language)) (\(view.id))" } ?? view.id
        return DocumentTree(
            title: title, language: words.language, date: view.asOf,
            meta: [
                MetaRow(words("Vorgang"), matter),
                MetaRow(words("Stand", context: "matter sheet"), type.day(view.asOf)),
                MetaRow(words("Öffentlichkeit"), words.audience(view.audience)),
            ],
            blocks: ahead + lead.onPaper
                + sections.flatMap { section -> [Block] in
                    let blocks = section.blocks.onPaper.deepened
                    guard !blocks.isEmpty else { return [] }
                    return [.heading(level: 1, [.text(section.title)], id: section.id)] + blocks
                })
    }

    /// The same with the register's mark at its foot.
    public var marked: DocumentTree {
        var tree = tree
        tree.note = parts.type.marked(title, parts.view.mark)
        return tree
    }

    /// That the day lies ahead, and what the mere passing of time would change.
    private var ahead: [Block] {
        guard let ahead = parts.view.ahead else { return [] }
        let words = parts.words
        let type = parts.type
        let (head, lines) = words.ifNothingMoreCame(ahead, type)
        let list: [Block] =
            lines.isEmpty ? [] : [.list(ordered: false, lines.map { [Line(Typography.protect($0)).paragraph] })]
        return [
            .note(
                kind: .info,
                [
                    Line(words("Vorausschau. ") + words.isAhead(ahead.day, today: ahead.today, type))
                        .paragraph,
                    Line(head).paragraph,
                ] + list)
        ]
    }
}

extension [Block] {
    /// Headings one level down.
    var deepened: [Block] {
        map { block in
            guard case .heading(let level, let content, let id) = block else { return block }
            return .heading(level: level + 1, content, id: id)
        }
    }
}
