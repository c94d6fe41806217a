import Testing
@testable import Documents

@Suite("Markup that is escaped by how it is made")
struct HTMLTests {
    @Test("What is interpolated as text is escaped, what is markup is not")
    func escapes() {
        let text = "<b>&\"'"
        let inner: HTML = "<i>\(text)</i>"
        let html: HTML = "<p>\(inner)\(7)\(text.dropFirst(3))</p>"
        #expect(html.string == "<p><i>&lt;b&gt;&amp;&quot;&#39;</i>7&amp;&quot;&#39;</p>")
    }

    @Test(
        "A quotation mark is found also with a combining mark on it",
        arguments: [
            "\"\u{301}", "'\u{301}", "<\u{338}", "&\u{20DD}", ">\u{FE0F}",
        ])
    func combining(text: String) {
        let html: HTML = "<a title=\"\(text) onclick=x\">"
        let sign = text.unicodeScalars.prefix(1)
        #expect(!html.string.unicodeScalars.dropFirst(10).dropLast(2).contains { sign.contains($0) && $0 != "&" })
        #expect(html.string.unicodeScalars.contains(";"))
    }

    @Test("A text cannot leave its attribute")
    func attribute() {
        let hostile = "\" onmouseover=\"alert(1)"
        let html: HTML = "<a href=\"\(hostile)\" title='\("' x='")'>"
        #expect(html.string == "<a href=\"&quot; onmouseover=&quot;alert(1)\" title='&#39; x=&#39;'>")
    }

    @Test("Nothing is written for nil, and lists are joined")
    func optionalAndLists() {
        let nothing: HTML? = nil
        let parts: [HTML] = ["<b>", "</b>"]
        let html: HTML = "[\(nothing)\(parts)]"
        #expect(html.string == "[<b></b>]")
        #expect(HTML(joining: parts, separator: ", ").string == "<b>, </b>")
        #expect((HTML(text: "<") + HTML(trusted: "<hr>")).string == "&lt;<hr>")
        #expect(HTML().isEmpty)
    }
}
