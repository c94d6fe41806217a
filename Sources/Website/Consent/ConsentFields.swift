import Costing
import Decisions
import Documents

extension Fields {
    /// A group of boxes to tick; each has a name of its own and says `on`.
    func checks(_ legend: String, hint: String? = nil, _ options: [(name: String, label: String)]) -> HTML? {
        guard !options.isEmpty else { return nil }
        let note: HTML? = hint.map { "<p class=\"kern-hint\">\($0)</p>" }
        return "<fieldset class=\"kern-fieldset\"><legend>\(legend)</legend><div>\(note)\(options.map { check($0.name, $0.label) })</div></fieldset>\n"
    }

    func check(_ name: String, _ label: String) -> HTML {
        let checked: HTML? = input[name] == "on" ? " checked" : nil
        return "<div class=\"kern-check\"><input type=\"checkbox\" id=\"f-\(prefix)\(name)\" name=\"\(name)\" value=\"on\"\(checked)><label for=\"f-\(prefix)\(name)\">\(label)</label></div>\n"
    }

    /// A form that is folded away until it is needed or has come back.
    func folded(_ title: String, id: String, action: String, isOpen: Bool, isUpload: Bool = false, _ content: HTML, button: String) -> HTML {
        let open: HTML? = isOpen ? " open" : nil
        let kind: HTML? = isUpload ? " enctype=\"multipart/form-data\"" : nil
        return """
            <details class="ev-details" id="\(id)"\(open)><summary>\(title)</summary>
            <form class="kern-form" method="post"\(kind) action="\(page.link(action))">
            \(content)
            <button class="kern-btn kern-btn--primary">\(button)</button>
            </form></details>

            """
    }
}

extension FormData {
    /// The ids whose boxes `prefix-ID` are ticked. A box that the page no
    /// longer has, since something has happened, is not passed over in silence.
    func ticked(_ prefix: String, of ids: [String]) throws(PageError) -> [String] {
        let all = fields.keys.filter { $0.hasPrefix(prefix + "-") && self[$0] == "on" }.map { String($0.dropFirst(prefix.count + 1)) }
        if let gone = all.filter({ !ids.contains($0) }).min() {
            throw .badForm(Site.quoted(gone), expected: Text(
                "was die Seite jetzt anbietet; seit sie geladen wurde, ist etwas eingetragen worden: \(ids.joined(separator: ", "))",
                en: "what the page offers now; something has been entered since it was loaded: \(ids.joined(separator: ", "))"))
        }
        return ids.filter(all.contains)
    }

    /// An optional day; empty: none.
    func day(_ name: String) throws(PageError) -> Day? {
        guard !self[name].isEmpty else { return nil }
        guard let day = Day(iso: self[name]) else {
            throw .badForm(Site.quoted(self[name]), expected: Text("ein Tag wie 2013-01-31", en: "a day such as 2013-01-31"))
        }
        return day
    }

    func required(_ name: String, missing: Text, expected: Text) throws(PageError) -> Text {
        guard !self[name].isEmpty else { throw .badForm(missing, expected: expected) }
        return Text(self[name])
    }

    /// A file that was sent, kept; nil: none. One with nothing in it proves
    /// nothing, and one that is no PDF is not called one.
    func kept(_ name: String, _ keep: ([UInt8]) throws -> String) throws -> FileReference? {
        guard let file = files[name] else { return nil }
        guard !file.bytes.isEmpty else {
            throw PageError.badField(
                name, Text("die Datei „\(file.name)“, die leer ist", en: "the file “\(file.name)”, which is empty"),
                expected: Text("eine Datei, in der etwas steht", en: "a file with something in it"))
        }
        if let wrong = FileBeginning(file.bytes).contradicts(name: file.name) { throw PageError.badField(name, wrong.found, expected: wrong.expected) }
        return FileReference(name: file.name, hash: try keep(file.bytes), bytes: file.bytes.count)
    }
}
