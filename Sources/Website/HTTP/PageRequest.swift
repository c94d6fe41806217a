import Costing
import Decisions
import Documents
import Foundation
import Hummingbird
import Register
import Serving

/// What a page is asked for: the day, the language, the query, and who reads.
struct PageRequest {
    private(set) var path: String
    let language: Language
    /// As written in the address; nil: today.
    let asked: Day?
    let asOf: Day
    let reader: Reader
    var audience: Audience { reader.audience }
    let query: [String: String]
    /// What the page is made from, noted as it is read.
    let from = MadeFrom()

    init(_ request: Request, today: Day, reader: Reader) throws(PageError) {
        path = request.uri.path
        let query = URLText.fields(request.uri.query ?? "")
        self.query = query
        language = query["lang"].flatMap { Language(rawValue: $0) } ?? .de
        self.reader = reader
        switch query["as-of"] {
        case nil, "": asked = nil
        case let text?:
            guard let day = Day(iso: text) else { throw .badDay(text, language) }
            asked = day
        }
        asOf = asked ?? today
    }

    /// The same page under another address.
    func at(_ path: String) -> PageRequest {
        var page = self
        page.path = path
        return page
    }

    var words: Words { Words(language) }
    var type: Typography { Typography(language) }
    var writer: HTMLWriter { HTMLWriter(texts: .of(language), base: "") }

    /// The address of a page of the site, with day and language kept where it names none of its own.
    func link(_ path: String, asOf day: Day? = nil) -> String {
        var link = path, begins = !URLText.hasQuery(path)
        let own = begins ? [:] : URLText.fields(URLText.query(of: path))
        func add(_ name: String, _ value: String) {
            guard own[name, default: ""].isEmpty else { return }
            link += (begins ? "?" : "&") + name + "=" + value
            begins = false
        }
        if let day = day ?? asked { add("as-of", day.iso) }
        if language != .de { add("lang", language.rawValue) }
        return link
    }

    /// What the address says besides the fields of a form, for that form.
    func kept(except names: Set<String>) -> [HTML] {
        QueryFields.hidden(query, except: names)
    }

    /// This page with another query: some of its parts left out, others added.
    func address(without names: Set<String>, adding more: [String] = []) -> String {
        let parts =
            query.filter { !names.contains($0.key) }.sorted { $0.key < $1.key }.map {
                "\($0.key)=\(URLText.escaped($0.value))"
            } + more
        return path + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }

    /// This page in another language.
    func translated(to other: Language) -> String {
        address(without: ["lang"], adding: other == .de ? [] : ["lang=\(other.rawValue)"])
    }

    /// In the quotation marks of the page's language.
    func quoted(_ text: Text) -> HTML {
        let (before, after) = language.conventions.quotationMarks
        return "\(before)\(self.text(text))\(after)"
    }

    /// An authored text; German in an English page says so.
    func text(_ text: Text) -> HTML {
        let shown = HTML(lines: Typography.protect(text.in(language)))
        let own = text.language(for: language)
        return own == language ? "\(shown)" : "<span lang=\"\(own.rawValue)\">\(shown)</span>"
    }
}

extension URLText {
    /// The fields of a query. A browser writes a space of a form as „+“, and a plus as %2B.
    static func fields(_ query: String) -> [String: String] {
        func decoded(_ text: Substring) -> String {
            guard text.utf8.contains(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "%") }) else {
                return String(text)
            }
            let spaced = text.replacing("+", with: " ")
            return spaced.removingPercentEncoding ?? String(spaced)
        }
        var fields: [String: String] = [:]
        for part in query.split(separator: "&") {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            fields[decoded(sides[0])] = sides.count > 1 ? decoded(sides[1]) : ""
        }
        return fields
    }
}
