import Decisions
import Testing
@testable import Documents

@Suite("A document on a terminal")
struct PlainTests {
    let writer = PlainWriter(texts: WriterTexts(.de))

    @Test(
        "Number signs at the end of a heading are read by every reader",
        arguments: ["Straße #", "Raum C#", "Frage ###", "##"])
    func headingSigns(title: String) {
        let writer = PlainWriter(texts: WriterTexts(.de))
        let html = PageText.html(ofMarkdown: writer.blocks([.heading(level: 1, [.text(title)])]))
        #expect(PageText.words(of: html).joined(separator: " ") == title)
        #expect(
            PageText.words(of: PageText.html(ofMarkdown: writer.document(DocumentTree(title: title, language: .de))))
                .joined(separator: " ") == title)
    }

    @Test(
        "An address stands in Markdown as it was typed, whatever is in it",
        arguments: [
            "https://example.org/a_b_c?x=1&y=2&copy=_3_", "http://example.org/_x_/~~y~~", "https://example.org/a*b*c",
        ])
    func addresses(address: String) {
        let entity = writer.blocks([.paragraph([.text("\(address)&copy;")])])
        #expect(PageText.words(of: PageText.html(ofMarkdown: entity)) == ["\(address)&copy;"])
        for text in [address, "(\(address)), dann", "„\(address)“ & R&D &amp;"] {
            let plain = writer.blocks([.paragraph([.text(text)])])
            #expect(plain.contains(address))
            #expect(PageText.words(of: PageText.html(ofMarkdown: plain)).joined(separator: " ") == text, "\(plain)")
        }
    }

    @Test("Every block reads well, and tables are aligned")
    func document() throws {
        try expectSnapshot(writer.document(Sample.tree), "document.md")
    }

    @Test(
        "Text that looks like Markdown is the same text to every reader of Markdown, also after a line break",
        arguments: [
            "# kein Titel", "1. kein Punkt", "- kein *Punkt*", "a|b", "_x_ und snake_case", "<b>", "&amp; AT&T",
            "[x](y)", "`code`", "\\", "> kein Zitat", "===", "~~nicht~~", "42.", "+ 5",
        ])
    func escapes(text: String) {
        let written = writer.blocks([.paragraph([.text(text), .lineBreak, .text(text)])])
        #expect(PageText.words(of: PageText.html(ofMarkdown: written)) == PageText.split(text + " " + text))
    }

    @Test("A cell needs no escape at its beginning; a line of its own does")
    func cell() {
        let table = writer.blocks([.table(Table(head: [Cell("Änderung")], rows: [[Cell("+31 %")]]))])
        #expect(table.contains("| +31 %"))
        #expect(writer.blocks([.paragraph([.text("+ 31 %")])]) == "\\+ 31 %")
    }

    @Test("A bar in code ends no cell, and code of several lines keeps them, empty ones and spaces too")
    func code() {
        let table = writer.blocks([.table(Table(head: [Cell("Zeichen")], rows: [[Cell([.code("a|b")])]]))])
        #expect(PageText.html(ofMarkdown: table).contains("<td><code>a|b</code></td>"))
        let block = writer.blocks([.paragraph([.code("A  B"), .lineBreak, .code(""), .lineBreak, .code("  ```C")])])
        #expect(PageText.html(ofMarkdown: block).contains("<code>A  B\n\n  ```C\n</code>"))
    }

    @Test("A plain text keeps its lines in every form")
    func lines() throws {
        let field = "\nDer Ausschuss empfiehlt:\r\n1. Zustimmung.\u{0B}- Ablehnung.\n"
        #expect(
            PageText.html(ofMarkdown: writer.blocks([.paragraph([.text(field)])]))
                == "<p>Der Ausschuss empfiehlt:<br />\n1. Zustimmung.<br />\n- Ablehnung.</p>\n")
        let page = HTMLWriter(texts: WriterTexts(.de)).blocks([.paragraph([.text(field)])]).string
        #expect(page == "<p>Der Ausschuss empfiehlt:<br>\n1. Zustimmung.<br>\n- Ablehnung.</p>\n")
        #expect(
            DocumentTree(title: "T", language: .de, blocks: [.paragraph([.text(field)])]).typst()
                .contains(
                    """
                    #\"Der Ausschuss empfiehlt:\";#linebreak();#\"1. Zustimmung.\";#linebreak();#box(\"- \
                    Ablehnung.\");
                    """
                ))
    }

    @Test("Spaces at the edges of bold words stay outside of the signs")
    func bold() {
        let inlines: [Inline] = [
            .strong([.text("Strittig: ")]), .text("das Einvernehmen"), .emphasis([.text("\u{A0}")]),
        ]
        #expect(writer.inlines(inlines) == "**Strittig:** das Einvernehmen\u{A0}")
    }

    @Test("A list in a definition begins on a line of its own; a question has no colon")
    func definitions() {
        let list: Block = .list(ordered: false, [[.paragraph([.text("Kultur")])]])
        #expect(
            writer.blocks([
                .definitions([
                    Definition([.text("Aufgabe")], [list]), Definition([.text("Wo?")], [.paragraph([.text("Hier.")])]),
                ])
            ]) == "- **Aufgabe:**\n\n  - Kultur\n- **Wo?** Hier.")
    }

    @Test("Text cannot steer the terminal or turn the writing round")
    func controls() {
        let text = writer.document(Sample.tree(saying: "\u{1B}[2J\u{9B}31m\u{202E}rot\u{7}\r\nEnde"))
        let isControl = { (scalar: Unicode.Scalar) in
            scalar != "\n" && (scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0x202E)
        }
        #expect(!text.unicodeScalars.contains(where: isControl))
    }
}
