import Foundation
import CCmarkGFM
@testable import Documents

/// The words of a page, as somebody reads them: with the numbers of lists.
enum PageText {
    static func words(of html: String) -> [String] {
        var text = "", counters: [Int?] = [], rest = html[...]
        while let open = rest.firstIndex(of: "<") {
            text += rest[..<open]
            guard let close = rest[open...].firstIndex(of: ">") else { break }
            let tag = rest[rest.index(after: open)..<close]
            let name = tag.prefix { $0 != " " && $0 != "\n" }
            switch name {
            case "ol": counters.append(tag.firstMatch(of: /start="([0-9]+)"/).flatMap { Int($0.1) } ?? 1)
            case "ul": counters.append(nil)
            case "/ol", "/ul": counters.removeLast()
            case "li":
                if let number = counters.last ?? nil {
                    text += " \(number) "
                    counters[counters.count - 1] = number + 1
                } else {
                    text += " • "
                }
            default: break
            }
            if !["strong", "/strong", "em", "/em", "code", "/code", "a", "/a", "span", "/span"].contains(name) {
                text += " "
            }
            rest = rest[rest.index(after: close)...]
        }
        return split(unescaped(text + rest))
    }

    static func split(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }

    private static func unescaped(_ text: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(text) {
            $0.replacing($1.0, with: $1.1)
        }
    }

    /// Markdown as any reader of GitHub's Markdown shows it.
    static func html(ofMarkdown text: String) -> String {
        cmark_gfm_core_extensions_ensure_registered()
        let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE
        guard let parser = cmark_parser_new(options) else { return "" }
        defer { cmark_parser_free(parser) }
        for name in ["table", "autolink", "strikethrough"] {
            if let kind = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, kind) }
        }
        cmark_parser_feed(parser, text, text.utf8.count)
        guard let root = cmark_parser_finish(parser) else { return "" }
        defer { cmark_node_free(root) }
        guard let bytes = cmark_render_html(root, options, cmark_parser_get_syntax_extensions(parser)) else {
            return ""
        }
        defer { free(bytes) }
        return String(cString: bytes)
    }
}
