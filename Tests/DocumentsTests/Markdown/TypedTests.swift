import Decisions
import Foundation
import Testing
@testable import Documents

private let typesetter = Typesetter(timeout: .seconds(600))

/// Ten times as many with `EINVERNEHMEN_NIGHTLY=1`.
private let factor = ProcessInfo.processInfo.environment["EINVERNEHMEN_NIGHTLY"] == "1" ? 10 : 1

struct NoMarks: MarkBinder {
    func bind(_ mark: Mark) throws(MarkError) -> [Inline] { throw MarkError(expected: "no mark") }
}

@Suite("What is typed is what is printed")
struct TypedTests {
    private func page(_ blocks: [Block]) -> [String] {
        PageText.words(of: HTMLWriter(texts: WriterTexts(.de), base: "").blocks(blocks).string)
    }
    private func markdown(_ blocks: [Block]) -> String { PlainWriter(texts: WriterTexts(.de)).blocks(blocks) }

    @Test("Page and Markdown say what was typed, word for word")
    func pageAndMarkdown() throws {
        var sentences = TypedSentences(seed: 31)
        for _ in 0..<(400 * factor) {
            let text = sentences.text(blocks: 5)
            #expect(WrittenText(text.typed).faults.isEmpty, "\(text.typed)")
            let blocks = try Markdown.parse(text.typed, binder: NoMarks())
            try #require(text.says(page(blocks)), "\(text.typed)")
            let markdown = markdown(blocks)
            try #require(
                text.says(PageText.words(of: PageText.html(ofMarkdown: markdown))), "\(text.typed)\n⇒\n\(markdown)")
        }
    }

    @Test("A footnote says what was typed, and so does the text that it stands in")
    func footnotes() throws {
        var sentences = TypedSentences(seed: 1998)
        for _ in 0..<(200 * factor) {
            let body = sentences.sentence(), note = sentences.sentence(), place = body.count / 2
            let before = body[..<place].joined(separator: " "), after = body[place...].joined(separator: " ")
            let typed = "Hier \(before) Ort[^a] \(after)\n\n[^a]: " + note.joined(separator: " ")
            let blocks = try Markdown.parse(typed, binder: NoMarks())
            let expected = ["Hier"] + body[..<place] + ["Ort", "1"] + body[place...], markdown = markdown(blocks)
            for words in [page(blocks), PageText.words(of: PageText.html(ofMarkdown: markdown))] {
                try #require(words.starts(with: expected), "\(typed)\n⇒\n\(words)")
                try #require(words.dropFirst(expected.count).firstRange(of: note) != nil, "\(typed)\n⇒\n\(words)")
            }
        }
    }

    @Test("A plain field says line by line what was typed")
    func fields() throws {
        var sentences = TypedSentences(seed: 7)
        for _ in 0..<(200 * factor) {
            let field = sentences.field(), words = Array(field.lines.joined())
            let blocks: [Block] = [.paragraph([.text(field.typed)])]
            let html = HTMLWriter(texts: WriterTexts(.de), base: "").blocks(blocks).string
            #expect(
                html.components(separatedBy: "<br>").map { PageText.words(of: $0) } == field.lines,
                "\(field.typed)\n⇒\n\(html)")
            let read = PageText.html(ofMarkdown: markdown(blocks))
            #expect(PageText.words(of: read) == words, "\(field.typed)\n⇒\n\(read)")
            #expect(read.components(separatedBy: "<br />").count == field.lines.count)
        }
    }

    @Test(
        "The PDF says what was typed, sign for sign",
        .enabled(if: typesetter.isAvailable && PDFText.isPossible, PDFText.missing))
    func pdf() async throws {
        for seed in 0..<UInt64(4 * factor) {
            var sentences = TypedSentences(seed: 17 + seed)
            let text = sentences.text(blocks: 40, forPaper: true), field = sentences.field()
            let tree = DocumentTree(
                title: "Anfang", language: .de,
                blocks: try Markdown.parse(text.typed, binder: NoMarks()) + [.paragraph([.text(field.typed)])])
            // One long page: no foot stands between the lines.
            let source = TypstWriter(texts: WriterTexts(.de)).document(tree).replacing(
                "paper: \"a4\"", with: "width: 210mm, height: 1600mm")
            let words = try await PDFText.words(of: typesetter.pdf(of: source)),
                expected = ["Anfang"] + text.printed + field.lines.joined()
            // Sign for sign: where it sees a narrow space depends on the reader.
            if words.joined().hasPrefix(expected.joined()) { continue }
            let place = zip(words, expected).enumerated().first { $1.0 != $1.1 }?.offset
            let shown = place.map {
                """
                \(words[max(0, $0 - 8)..<min(words.count, $0 + 8)]) for \
                \(expected[max(0, $0 - 8)..<min(expected.count, $0 + 8)])
                """
            }
            Issue.record("the first difference: \(shown ?? "the end")")
        }
    }

    @Test(
        "A list in a page begins with the number that was typed",
        arguments: [
            ("3. drei\n4. vier", "<ol start=\"3\">\n<li>drei", "3. drei\n4. vier"),
            ("1) eins\n2) zwei", "<ol class=\"ev-parenthesis\">\n<li>eins", "1) eins\n2) zwei"),
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
        #expect(
            PageText.html(ofMarkdown: PlainWriter(texts: WriterTexts(.de)).blocks(blocks)).components(
                separatedBy: "<ol>"
            ).count == 3)
    }
}

@Suite("Footnotes")
struct FootnoteTests {
    private func blocks() throws -> [Block] {
        try Markdown.parse(
            "Die Zahl[^a] und der Satz[^b].\n\n[^a]: Laut Bericht.\n\n[^b]: *Vorläufig*.", binder: NoMarks())
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

    @Test(
        "In the PDF they stand at the foot", .enabled(if: typesetter.isAvailable && PDFText.isPossible, PDFText.missing)
    )
    func pdf() async throws {
        let source = TypstWriter(texts: WriterTexts(.de)).document(
            DocumentTree(title: "T", language: .de, blocks: try blocks()))
        let words = try await PDFText.words(of: typesetter.pdf(of: source)).joined(separator: " ")
        #expect(words.contains("Laut Bericht.") && words.contains("Vorläufig."))
    }

    @Test("They are kept with an issued paper")
    func coded() throws {
        #expect(try JSONDecoder().decode([Block].self, from: JSONEncoder().encode(blocks())) == blocks())
    }
}
