import Costing
import Decisions
import Documents

/// The fields of a form, filled with what was entered before.
struct Fields {
    let page: PageRequest
    let input: FormData
    /// Tells the ids of one form from those of another on the same page.
    var prefix = ""
    /// The field that was wrong, and the id of what says so.
    var wrong: (name: String, message: String)?
    var words: Words { page.words }

    /// What describes a field, and whether it was wrong.
    private func told(_ name: String, hint: String?) -> HTML? {
        let isWrong = wrong?.name == name
        let ids = [hint == nil ? nil : "h-\(prefix)\(name)", isWrong ? wrong?.message : nil].compactMap { $0 }
        let invalid: HTML? = isWrong ? " aria-invalid=\"true\"" : nil
        let described: HTML? = ids.isEmpty ? nil : " aria-describedby=\"\(ids.joined(separator: " "))\""
        return "\(invalid)\(described)"
    }

    func problem(_ text: String?) -> HTML? {
        text.map { "<div class=\"ev-alert ev-alert--error\" role=\"alert\"><p>\($0)</p>\(again)</div>" }
    }

    private var again: HTML? {
        input.alike.map { mark in
            "<p><label><input type=\"checkbox\" name=\"\(FormData.againField)\" value=\"\(mark)\"> \(page.words("Noch einmal eintragen", "Enter it once more"))</label></p>"
        }
    }

    /// What a form carries along unseen.
    static func hidden(_ fields: [String: String], except names: Set<String>) -> [HTML] {
        fields.filter { !names.contains($0.key) }.sorted { $0.key < $1.key }.map { "<input type=\"hidden\" name=\"\($0.key)\" value=\"\($0.value)\">" }
    }

    /// - Parameter chosen: what is selected; nil: what was entered before.
    func choice(_ name: String, _ label: String, _ options: [(String, String)], blank: String? = nil, chosen: String? = nil, required: Bool = false) -> HTML {
        let empty: HTML? = blank.map { "<option value=\"\">\($0)</option>" }
        let picked = chosen ?? input[name]
        let items = options.map { value, text -> HTML in
            let selected: HTML = picked == value ? " selected" : ""
            return "<option value=\"\(value)\"\(selected)>\(text)</option>"
        }
        let must: HTML? = required ? " required" : nil
        return "<div class=\"kern-field\"><label for=\"f-\(prefix)\(name)\">\(label)</label><select class=\"kern-input\" id=\"f-\(prefix)\(name)\" name=\"\(name)\"\(must)\(told(name, hint: nil))>\(empty)\(gone(picked, in: name, options))\(items)</select></div>\n"
    }

    /// What was chosen where the page does not offer it now, as on an earlier
    /// day: it stays chosen, or a browser would take the first in its place.
    private func gone(_ picked: String, in name: String, _ options: [(String, String)]) -> HTML? {
        guard !picked.isEmpty, !options.contains(where: { $0.0 == picked }) else { return nil }
        let text = input.shown.options[FormShown.Option(name: name, value: picked)] ?? picked
        return "<option value=\"\(picked)\" selected>\(words("\(text) (zu diesem Stand nicht zu wählen)", "\(text) (not to be chosen as of this day)"))</option>"
    }

    func text(_ name: String, _ label: String, hint: String? = nil, required: Bool = true) -> HTML {
        let note: HTML? = hint.map { "<p class=\"kern-hint\" id=\"h-\(prefix)\(name)\">\($0)</p>" }
        let described: HTML? = hint == nil ? nil : " aria-describedby=\"h-\(prefix)\(name)\""
        let must: HTML? = required ? " required" : nil
        return "<div class=\"kern-field\"><label for=\"f-\(prefix)\(name)\">\(label)</label>\(note)<textarea class=\"kern-input\" id=\"f-\(prefix)\(name)\" name=\"\(name)\" rows=\"3\"\(must)\(described)>\(input[name])</textarea></div>\n"
    }

    func line(_ name: String, _ label: String, value: String = "", hint: String? = nil, required: Bool = true, type: HTML = "text") -> HTML {
        let note: HTML? = hint.map { "<p class=\"kern-hint\" id=\"h-\(prefix)\(name)\">\($0)</p>" }
        let described = told(name, hint: hint)
        let must: HTML? = required ? " required" : nil
        let shown = input.fields[name] ?? value
        return "<div class=\"kern-field\"><label for=\"f-\(prefix)\(name)\">\(label)</label>\(note)<input class=\"kern-input\" type=\"\(type)\" id=\"f-\(prefix)\(name)\" name=\"\(name)\" value=\"\(shown)\"\(must)\(described)></div>\n"
    }

    func date(_ name: String, _ label: String, _ day: Day, required: Bool = true) -> HTML {
        let must: HTML? = required ? " required" : nil
        let shown = input.fields[name] ?? day.iso
        return "<div class=\"kern-field\"><label for=\"f-\(prefix)\(name)\">\(label)</label><input class=\"kern-input\" type=\"date\" id=\"f-\(prefix)\(name)\" name=\"\(name)\" value=\"\(shown)\"\(must)></div>\n"
    }

    func file(_ name: String, _ label: String, hint: String) -> HTML {
        "<div class=\"kern-field\"><label for=\"f-\(prefix)\(name)\">\(label)</label><p class=\"kern-hint\" id=\"h-\(prefix)\(name)\">\(hint)</p><input class=\"kern-input\" type=\"file\" id=\"f-\(prefix)\(name)\" name=\"\(name)\" aria-describedby=\"h-\(prefix)\(name)\"></div>\n"
    }

    var audience: HTML {
        choice("audience", words("Wer es lesen darf", "Who may read it"), Audience.allCases.map { ($0.rawValue, words.audience($0)) })
    }
}
