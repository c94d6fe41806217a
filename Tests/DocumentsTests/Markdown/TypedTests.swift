import Decisions
import Foundation
import Testing
@testable import Documents

private let typesetter = Typesetter()

/// Ten times as many with `EINVERNEHMEN_NIGHTLY=1`.
private let factor = ProcessInfo.processInfo.environment["EINVERNEHMEN_NIGHTLY"] == "1" ? 10 : 1

struct NoMarks: MarkBinder {
    func bind(_ mark: Mark) throws(MarkError) -> [Inline] { throw MarkError(expected: "no mark") }
}

@Suite("What is typed is what is printed")
struct TypedTests {
    @Test("Page and Markdown say what was typed, word for word")
    func pageAndMarkdown() throws {
        var sentences = TypedSentences(seed: 31)
        for _ in 0..<(400 * factor) {
            let (typed, read) = sentences.text(blocks: 5)
            #expect(WrittenText(typed).faults.isEmpty, "\(typed)")
            let blocks = try Markdown.parse(typed, binder: NoMarks())
            let page = HTMLWriter(texts: WriterTexts(.de), base: "").blocks(blocks).string
            try #require(PageText.words(of: page) == read, "\(typed)")
            let markdown = PlainWriter(texts: WriterTexts(.de)).blocks(blocks)
            try #require(PageText.words(of: PageText.html(ofMarkdown: markdown)) == read, "\(typed)\n⇒\n\(markdown)")
        }
    }

    @Test("The PDF says what was typed, word for word", .enabled(if: typesetter.isAvailable && PDFText.isPossible, PDFText.missing))
    func pdf() async throws {
        for seed in 0..<UInt64(factor) {
            var sentences = TypedSentences(seed: 17 + seed), typed: [String] = [], read: [String] = []
            for _ in 0..<40 {
                let text = sentences.text(blocks: 5)
                typed.append(text.typed)
                read += text.read
            }
            let tree = DocumentTree(
                title: "Anfang", language: .de, blocks: try Markdown.parse(typed.joined(separator: "\n\nZwischen zwei Texten.\n\n"), binder: NoMarks()))
            // One long page: no foot stands between the lines.
            let source = TypstWriter(texts: WriterTexts(.de)).document(tree).replacing("paper: \"a4\"", with: "width: 210mm, height: 4900mm")
            let words = try await PDFText.words(of: typesetter.pdf(of: source)).filter { $0 != "Zwischen" }
            let found = words.joined(separator: " ").replacing(" zwei Texten.", with: "").replacing("Anfang ", with: "")
            let expected = read.joined(separator: " ")
            // The number of an item bears its sign in the PDF.
            let plain = Self.withoutSigns(found), wanted = Self.withoutSigns(expected)
            let difference = zip(plain.split(separator: " "), wanted.split(separator: " ")).first { $0 != $1 }
            #expect(plain.hasPrefix(wanted), "the first difference: \(String(describing: difference))")
        }
    }

    private static func withoutSigns(_ text: String) -> String { text.replacing(/(?:^| )([0-9]+)[.)](?= )/) { " \($0.1)" } }

    @Test("A list in a page begins with the number that was typed", arguments: [
        ("3. drei\n4. vier", "<ol start=\"3\">\n<li>drei", "3. drei\n4. vier"), ("1) eins\n2) zwei", "<ol class=\"ev-parenthesis\">\n<li>eins", "1) eins\n2) zwei"),
    ])
    func firstNumber(typed: String, page: String, plain: String) throws {
        let blocks = try Markdown.parse(typed, binder: NoMarks())
        #expect(HTMLWriter(texts: WriterTexts(.de)).blocks(blocks).string.contains(page))
        #expect(PlainWriter(texts: WriterTexts(.de)).blocks(blocks) == plain)
        #expect(try JSONDecoder().decode([Block].self, from: JSONEncoder().encode(blocks)) == blocks)
    }

    @Test("Two lists one after the other stay two in Markdown")
    func twoLists() throws {
        let blocks = try Markdown.parse("1. a\n2. b\n\n1. c\n2. d", binder: NoMarks())
        #expect(blocks.count == 2)
        #expect(PageText.html(ofMarkdown: PlainWriter(texts: WriterTexts(.de)).blocks(blocks)).components(separatedBy: "<ol>").count == 3)
    }
}

@Suite("Footnotes")
struct FootnoteTests {
    private func blocks() throws -> [Block] {
        try Markdown.parse("Die Zahl[^a] und der Satz[^b].\n\n[^a]: Laut Bericht.\n\n[^b]: *Vorläufig*.", binder: NoMarks())
    }

    @Test("On a page each leads to its note and back")
    func page() throws {
        let page = HTMLWriter(texts: WriterTexts(.de)).blocks(try blocks() + blocks()).string
        for number in 1...4 {
            #expect(page.contains("href=\"#ev-note-\(number)\" id=\"ev-ref-\(number)\""))
            #expect(page.contains("<li id=\"ev-note-\(number)\">") && page.contains("href=\"#ev-ref-\(number)\""))
        }
        #expect(page.contains("<em>Vorläufig</em>"))
    }

    @Test("In Markdown every reader finds them")
    func markdown() throws {
        let plain = PlainWriter(texts: WriterTexts(.de)).blocks(try blocks())
        #expect(plain.hasPrefix("Die Zahl[^1] und der Satz[^2].") && plain.hasSuffix("[^2]: *Vorläufig*."))
        let html = PageText.html(ofMarkdown: plain)
        #expect(html.contains("Laut Bericht.") && html.contains("footnote-ref"))
    }

    @Test("In the PDF they stand at the foot", .enabled(if: typesetter.isAvailable && PDFText.isPossible, PDFText.missing))
    func pdf() async throws {
        let source = TypstWriter(texts: WriterTexts(.de)).document(DocumentTree(title: "T", language: .de, blocks: try blocks()))
        let words = try await PDFText.words(of: typesetter.pdf(of: source)).joined(separator: " ")
        #expect(words.contains("Laut Bericht.") && words.contains("Vorläufig."))
    }

    @Test("They are kept with an issued paper")
    func coded() throws {
        #expect(try JSONDecoder().decode([Block].self, from: JSONEncoder().encode(blocks())) == blocks())
    }
}
