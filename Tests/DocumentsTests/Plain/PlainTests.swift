import Testing
@testable import Documents

@Suite("A document on a terminal")
struct PlainTests {
    let writer = PlainWriter(texts: WriterTexts(.de))

    @Test("Every block reads well, and tables are aligned")
    func document() throws {
        try expectSnapshot(writer.document(Sample.tree), "document.md")
    }

    @Test("Text that looks like Markdown comes back as the same text", arguments: [
        "# kein Titel", "1. kein Punkt", "- kein *Punkt*", "a|b", "_x_ und snake_case", "<b>", "&amp; AT&T",
        "[x](y)", "`code`", "\\", "> kein Zitat", "===", "~~nicht~~", "42.", "+ 5",
    ])
    func escapes(text: String) throws {
        struct None: MarkBinder {
            func bind(kind: MarkKind, target: String) throws(MarkError) -> [Inline] { [] }
        }
        let written = writer.blocks([.paragraph([.text(text)])])
        #expect(try Markdown.parse(written, protects: false, binder: None()) == [.paragraph([.text(text)])])
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
