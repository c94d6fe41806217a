import Testing
@testable import Documents

@Suite("A document as markup")
struct HTMLWriterTests {
    let writer = HTMLWriter(texts: WriterTexts(.de))

    @Test("Every block has its markup")
    func page() throws {
        try expectSnapshot(writer.article(Sample.tree).string, "article.html")
    }

    @Test("A page of its own is complete and leads nowhere that it cannot")
    func document() throws {
        let html = HTMLWriter(texts: WriterTexts(.de), base: nil).document(Sample.tree).string
        try expectSnapshot(html, "document.html")
        #expect(html.hasPrefix("<!doctype html>"))
        #expect(!html.contains("href=\"/"))
        #expect(!html.contains("src=\"http"))
    }

    @Test(
        "Hostile text stays text in every place",
        arguments: [
            "<script>alert(1)</script>", "\" onload=\"alert(1)", "'\u{301}><img src=x onerror=alert(1)>",
            "javascript:alert(1)", "</style></title><script>", "&lt;script&gt;",
        ])
    func hostile(text: String) {
        let html = writer.document(Sample.tree(saying: text)).string
        #expect(!html.contains("<script"))
        #expect(!html.contains("<img src=x"))
        #expect(!html.contains("\" onload=\"a"))
        #expect(!html.contains("href=\"javascript"))
        #expect(text != "&lt;script&gt;" || html.contains("&amp;lt;script&amp;gt;"))
    }

    @Test("A figure of one's own assumption says so, and one without a page is no link")
    func marked() {
        let html = writer.inlines([.figure(Sample.assumed), .figure(Sample.figure)]).string
        #expect(html.contains("</span> <span class=\"ev-mark\">eigene Annahme</span>"))
        #expect(html.contains("<a class=\"ev-figure\" href=\"/figures/kiz/extra-cost\""))
        #expect(html.contains("data-grade=\"official\""))
    }

    @Test("Captions on a page have ids of their own")
    func ids() {
        let html = writer.blocks([.table(Sample.costs), .table(Sample.costs)], idPrefix: "kosten").string
        #expect(html.contains("id=\"kosten-table-1\""))
        #expect(html.contains("aria-labelledby=\"kosten-table-2\""))
    }

    @Test(
        "Base64 has its padding",
        arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("ü?>", "w7w/Pg==")])
    func base64(text: String, expected: String) {
        #expect(Base64.text(of: text) == expected)
    }
}
