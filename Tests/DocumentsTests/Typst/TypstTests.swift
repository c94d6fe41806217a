import Testing
@testable import Documents

@Suite("A document as Typst source")
struct TypstTests {
    let writer = TypstWriter(texts: WriterTexts(.de), footer: "Vorlage 12/2013")

    @Test("Every block has its source")
    func document() throws {
        try expectSnapshot(writer.document(Sample.tree), "document.typ")
    }

    @Test(
        "All text stands in string literals",
        arguments: [
            ("#eval(\"1\")", ##"#"#eval(\"1\")";"##), (#"a\"b"#, ##"#"a\\\"b";"##),
            ("= $x$ *b* _i_ @r <l> ~", ##"#"= $x$ *b* _i_ @r <l> ~";"##),
            ("a\nb\u{7}", "#\"a b\u{FFFD}\";"), ("\"\u{301}", "#\"\\\"\u{301}\";"), ("", ""),
        ])
    func literals(text: String, expected: String) {
        #expect(TypstText.content(text) == expected)
    }

    @Test("A character that no font has is replaced, one that draws nothing is dropped; joiners stay")
    func glyphs() {
        #expect(
            TypstText.literal("Şükrü Łuć عربي שלום Ελ 漢 a\u{202E}b\u{200C} −€§")
                == "\"Şükrü Łuć عربي שלום Ελ \u{FFFD} ab\u{200C} −€§\"")
    }

    @Test(
        """
        A long word can be broken; what has a hyphen stays whole with its signs, and with the word after a hyphen \
        at its end
        """,
        arguments: [
            ("Die Integrationsratswahlordnungsänderung", "#\"Die \";#long(\"Integrationsratswahlordnungsänderung\");"),
            ("in Neunkirchen-Seelscheid.", "#\"in \";#box(\"Neunkirchen-Seelscheid.\");"),
            ("Teilhabe- und mehr", "#box(\"Teilhabe- und\");#\" mehr\";"), ("kurz", "#\"kurz\";"),
            ("Kfz-/Lkw-Verkehr", "#box(\"Kfz-/Lkw-Verkehr\");"),
            ("am 01.02.2013-31.03.2013,", "#\"am \";#box(\"01.02.2013-31.03.2013,\");"),
            ("a - b", "#\"a \";#box(\"- b\");"), ("2013–2017", "#box(\"2013–2017\");"),
            ("Bund und/oder Land", "#\"Bund \";#box(\"und/oder\");#\" Land\";"),
            ("Vorlage 12/2013", "#\"Vorlage 12/2013\";"),
        ])
    func words(text: String, expected: String) {
        #expect(TypstText.words(text) == expected)
    }
}

@Suite("A table's rows on the page")
struct RowHeightTests {
    private func heights(_ rows: [[Cell]], numeric: Set<Int> = []) -> RowHeights {
        let table = Table(
            head: [Cell("Jahr"), Cell("Mehrkosten, Tsd. €"), Cell("Förderung, Tsd. €")], rows: rows,
            numericColumns: numeric)
        return RowHeights(table, widths: TableFit(table).estimated, size: 9)
    }

    @Test("A row of short cells is one line high, and a table of a dozen of them stands on one page")
    func short() {
        let years = heights((0..<12).map { [Cell("\(2013 + $0)"), Cell("250"), Cell("170")] }, numeric: [1, 2])
        #expect(years.rows.count >= 12 && years.rows.allSatisfy { $0 < 23 } && years.whole < 300)
    }

    @Test("A row is at least as high as its longest cell in its column")
    func long() {
        let text = String(repeating: "Zuständigkeit der Gemeinde ", count: 60)
        #expect(heights([[Cell("2013"), Cell(text), Cell(text)]]).rows[0] > 340)
        #expect(heights([[Cell("2013"), Cell("kurz"), Cell("kurz")]]).rows[0] < 23)
    }
}

@Suite("A chart's size on the page")
struct ChartSizeTests {
    @Test(
        "A chart is never wider than the column nor higher than the page",
        arguments: [
            ("<svg viewBox=\"0 0 380 250\">", 323), ("<svg viewBox=\"0 0 4000 250\">", 467),
            ("<svg viewBox=\"0 0 300 3000\">", 60), ("<svg>", 467), ("<svg viewBox=\"0 0 0 nan\">", 467), ("", 467),
        ])
    func width(svg: String, points: Int) {
        #expect(ChartSize.width(of: svg) == points)
    }
}
