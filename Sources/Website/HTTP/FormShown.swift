import Documents

/// The fields of a form as a page shows them, read back from the page: what a
/// form that is shown as of another day does not have can then be named.
struct FormShown {
    struct Option: Hashable {
        var name: String
        var value: String
    }
    /// The words beside a field, by its name.
    var labels: [String: String] = [:]
    var options: [Option: String] = [:]
    var names: Set<String> = []

    init() {}

    /// - Parameter html: of the form, as it was made here.
    init(_ html: HTML) {
        let text = String(decoding: html.bytes, as: UTF8.self)
        var namesByID: [String: String] = [:], select = ""
        for tag in FormShown.tags(in: text) {
            switch tag.element {
            case "input", "textarea", "select":
                guard let name = tag["name"] else { continue }
                names.insert(name)
                if let id = tag["id"] { namesByID[id] = name }
                if let label = tag["aria-label"] { labels[name] = label }
                if tag.element == "select" { select = name }
            case "option":
                if let value = tag["value"] { options[Option(name: select, value: value)] = tag.text }
            default: break
            }
        }
        for tag in FormShown.tags(in: text) where tag.element == "label" {
            if let name = tag["for"].flatMap({ namesByID[$0] }), !tag.text.isEmpty { labels[name] = tag.text }
        }
    }

    /// A start tag of our own writer, and the text that follows it.
    private struct Tag {
        var element: String
        var attributes: [String: String] = [:]
        var text = ""
        subscript(name: String) -> String? { attributes[name] }
    }

    private static func tags(in html: String) -> [Tag] {
        html.utf8.split(separator: UInt8(ascii: "<")).dropFirst().compactMap { piece in
            let parts = piece.split(separator: UInt8(ascii: ">"), maxSplits: 1, omittingEmptySubsequences: false)
            guard let head = parts.first.flatMap({ String($0) }), !head.hasPrefix("/") else { return nil }
            var tag = Tag(element: String(head.prefix { $0 != " " }))
            guard ["input", "textarea", "select", "option", "label"].contains(tag.element) else { return nil }
            // Attributes are always written as name="value", and no value holds a quotation mark.
            let pieces = head.split(separator: "\"", omittingEmptySubsequences: false)
            for (place, value) in zip(pieces, pieces.dropFirst()).enumerated().filter({ $0.offset % 2 == 0 }).map({
                ($0.element.0, $0.element.1)
            }) {
                guard place.hasSuffix("="), let name = place.dropLast().split(separator: " ").last else { continue }
                tag.attributes[String(name)] = unescaped(String(value))
            }
            tag.text = unescaped(parts.count > 1 ? String(parts[1]) ?? "" : "")
            return tag
        }
    }

    private static func unescaped(_ text: String) -> String {
        guard text.contains("&") else { return text }
        return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(text) {
            text, pair in
            text.replacing(pair.0, with: pair.1)
        }
    }
}
