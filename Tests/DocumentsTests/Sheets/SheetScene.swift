import Costing
import Decisions
import Register

@testable import Documents

/// The sheets of a matter as of a day, and what each of the writers makes of one.
extension LetterScene {
    func parts(_ day: String, _ language: Language = .de, for audience: Audience = .internal) throws -> SheetParts {
        SheetParts(try office.matter(matter, asOf: Day(iso: day) ?? .first, for: audience), language)
    }
}

/// A sheet as each of the writers writes it, with every run of white space as
/// one space.
struct Written {
    let tree: DocumentTree
    let page: String
    let markdown: String
    let terminal: String
    let lines: [Substring]

    init(_ sheet: some MatterSheet) {
        tree = sheet.marked
        let texts = WriterTexts(tree.language)
        page = Self.joined(
            PageText.words(of: HTMLWriter(texts: texts).document(tree).string.replacing("\u{AD}", with: "")))
        markdown = Self.joined(
            PageText.words(
                of: PageText.html(ofMarkdown: PlainWriter(texts: texts).document(tree).replacing("\u{AD}", with: ""))))
        let text = TerminalWriter(texts: texts).document(tree)
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        terminal = Self.joined(PageText.split(text.replacing("│", with: " ")))
    }

    /// What stands in lines of its own.
    var sentences: [String] {
        TreeWalk(tree).texts.filter { !$0.isDrawing }.map {
            Self.joined(PageText.split($0.text.replacing("\u{AD}", with: "")))
        }.filter {
            !$0.isEmpty
        }
    }

    /// What stands in tables, word by word: a terminal breaks cells.
    var words: Set<String> { Set(TreeWalk(tree).texts.filter(\.isDrawing).flatMap { PageText.split($0.text) }) }

    private static func joined(_ words: [String]) -> String { words.joined(separator: " ") }
}
