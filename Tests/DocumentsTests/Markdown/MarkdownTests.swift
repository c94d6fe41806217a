import Decisions
import Testing
@testable import Documents

/// Knows one figure, one date and one name.
private struct OneOfEach: MarkBinder {
    func bind(_ mark: Mark) throws(MarkError) -> [Inline] {
        switch (mark.kind, mark.target) {
        case (.figure, "extra-cost@kgst-2013"): [.figure(Sample.figure)]
        case (.date, "meeting-1"): [.text("19.11.2012")]
        case (.name, "meeting-1"): [.text("Kreisausschuss")]
        default: throw MarkError(expected: "a \(mark.kind.rawValue) of the case")
        }
    }
}

@Suite("Authored text")
struct MarkdownTests {
    private func parse(_ text: String) throws(MarkdownErrors) -> [Block] {
        try Markdown.parse(text, binder: OneOfEach())
    }
    private func errors(_ text: String) -> [MarkdownError] {
        do throws(MarkdownErrors) { _ = try parse(text) } catch { return error.all }
        return []
    }

    @Test("A mark is replaced by what it stands for")
    func binds() throws {
        let blocks = try parse(
            "Am [](date:meeting-1) nannte der [](name:meeting-1)\n**[](figure:extra-cost@kgst-2013)**.")
        #expect(
            blocks == [
                .paragraph([
                    .text("Am 19.11.2012 nannte der Kreisausschuss "), .strong([.figure(Sample.figure)]), .text("."),
                ])
            ])
    }

    @Test("All faults of a text are reported at once, each with its line")
    func faults() {
        let found = errors(
            """
            Ein [](figure:gone)

            und [](date:nie),
            dann [](foo:bar) und
            [80.000](figure:extra-cost@kgst-2013)

            - ![Bild](x.png)
            """)
        #expect(found.map(\.line) == [1, 3, 4, 5, 7])
        #expect(found.first == MarkdownError(line: 1, found: "[](figure:gone)", expected: "a figure of the case"))
    }

    @Test("A fault in a table is found in its row")
    func faultInTable() {
        #expect(errors("| a |\n| - |\n| b |\n| [](name:x) |").map(\.line) == [4])
    }

    @Test(
        "What is found in a text without reading it as Markdown is what Markdown binds",
        arguments: [
            "[](figure:a)\n\n> [](date:b) [x](/y)\n> [](name:d)", "`[](figure:a)` und ``a ` [](date:b)`` [](name:c)",
            "```\n[](figure:a)\n```\n[](figure:b@c)", "\\[](figure:a) **[](figure:b)**", "[a [](figure:b) c](/x)",
            "Ein ` und [](figure:a)",
            "| a |\n| - |\n| [](name:x) |", "[](<figure:a>) [](  figure:b )", "- [](date:a)\n  - [](date:b) [](date:c)",
            "", "[](", "[]()",
        ])
    func marks(text: String) {
        final class Bound: MarkBinder {
            var marks: [Mark] = []
            func bind(_ mark: Mark) throws(MarkError) -> [Inline] {
                marks.append(mark)
                return []
            }
        }
        let bound = Bound()
        _ = try? Markdown.parse(text, binder: bound)
        #expect(
            WrittenMark.all(in: text).compactMap(\.mark).map { [$0.kind.rawValue, $0.target] }
                == bound.marks.map { [$0.kind.rawValue, $0.target] })
    }

    @Test("Headings, lists, quotations, rules and tables become blocks")
    func blocks() throws {
        let blocks = try Markdown.parse(
            "# Kopf\n\n1. eins\n2. zwei\n\n> „Wort“\n\n---\n\n| a | b |\n|---|--:|\n| c | 1 |\n",
            firstLevel: 2, binder: OneOfEach())
        #expect(
            blocks == [
                .heading(level: 2, [.text("Kopf")]),
                .list(ordered: true, [[.paragraph([.text("eins")])], [.paragraph([.text("zwei")])]]),
                .quote([.paragraph([.text("„Wort“")])]), .rule,
                .table(Table(head: [Cell("a"), Cell("b")], rows: [[Cell("c"), Cell("1")]], numericColumns: [1])),
            ])
    }

    @Test("HTML in a text is shown as it is written")
    func html() throws {
        #expect(try parse("a <b onclick=x>c</b>") == [.paragraph([.text("a <b onclick=x>c</b>")])])
        #expect(try parse("<script>\nalert(1)\n</script>") == [.paragraph([.text("<script> alert(1) </script>")])])
    }

    @Test("A link to an unsafe place is none and stays as it was typed")
    func unsafeLinks() throws {
        let typed = "[x](javascript:alert(1)) [y](<java&#x73;cript:a>) [z](//elsewhere.example)"
        #expect(try parse(typed) == [.paragraph([.text(typed)])])
        #expect(try parse("[x](/papers/1)") == [.paragraph([.link(to: "/papers/1", [.text("x")])])])
    }

    @Test("Non-breaking spaces are put in, but not into code")
    func protects() throws {
        #expect(try parse("§ 7 und `§ 7`") == [.paragraph([.text("§\u{A0}7 und "), .code("§ 7")])])
    }

    @Test("A text nested a thousand deep is read to its end")
    func deep() throws {
        let blocks = try parse(String(repeating: "> ", count: 1000) + "Boden")
        #expect(PlainWriter(texts: WriterTexts(.de)).blocks(blocks).contains("Boden"))
        _ = try parse(String(repeating: "*a **b ", count: 2000) + String(repeating: "** *", count: 2000))
    }

    @Test("An empty text has no blocks, and a NUL does no harm")
    func empty() throws {
        #expect(try parse("").isEmpty)
        #expect(try parse("a\0b") == [.paragraph([.text("a\u{FFFD}b")])])
    }
}
