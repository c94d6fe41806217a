import Testing
@testable import Documents

@Suite("A document as Typst source")
struct TypstTests {
    let writer = TypstWriter(texts: WriterTexts(.de), footer: "Vorlage 12/2013")

    @Test("Every block has its source")
    func document() throws {
        try expectSnapshot(writer.document(Sample.tree), "document.typ")
    }

    @Test("All text stands in string literals", arguments: [
        ("#eval(\"1\")", ##"#"#eval(\"1\")";"##), (#"a\"b"#, ##"#"a\\\"b";"##),
        ("= $x$ *b* _i_ @r <l> ~", ##"#"= $x$ *b* _i_ @r <l> ~";"##),
        ("a\nb\u{7}", "#\"a b\u{FFFD}\";"), ("\"\u{301}", "#\"\\\"\u{301}\";"), ("", ""),
    ])
    func literals(text: String, expected: String) {
        #expect(TypstText.content(text) == expected)
    }

    @Test("A character that no font has is replaced, one that draws nothing is dropped")
    func glyphs() {
        #expect(TypstText.literal("Şükrü Łuć عربي Ελ 漢 a\u{202E}b\u{200D} −€§") == "\"Şükrü Łuć عربي Ελ \u{FFFD} ab −€§\"")
    }
}

@Suite("A chart's size on the page")
struct ChartSizeTests {
    @Test("A chart is never wider than the column nor higher than the page", arguments: [
        ("<svg viewBox=\"0 0 380 250\">", 323), ("<svg viewBox=\"0 0 4000 250\">", 467),
        ("<svg viewBox=\"0 0 300 3000\">", 60), ("<svg>", 467), ("<svg viewBox=\"0 0 0 nan\">", 467), ("", 467),
    ])
    func width(svg: String, points: Int) {
        #expect(ChartSize.width(of: svg) == points)
    }
}
