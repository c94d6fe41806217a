import Decisions
import Documents

/// How a form stands on a page: what was entered, and what was wrong. Fields are
/// drawn here, so that all look and speak alike; the names of classes are KERN's.
struct FormDrawing {
    let page: PageRequest
    let input: FormData
    /// Tells the ids of one form from those of another on the same page.
    let prefix: String
    /// By the names of fields.
    var mistakes: [String: Text] = [:]
    /// A field of which the page says elsewhere that it is wrong, and the id of what says so.
    var wrong: (name: String, message: String)?
    /// In a cell of a table the heads say what it is.
    var isCell = false

    func id(_ name: String) -> String { "f-\(prefix)\(name)" }
    func shown(_ look: FieldLook) -> String { input.fields[look.name] ?? look.value }

    /// What stands in the start tag of a control: before its value, and behind it.
    struct Attributes {
        var head: HTML
        var tail: HTML
    }

    func attributes(_ look: FieldLook, class name: String) -> Attributes {
        let isWrong = mistakes[look.name] != nil
        let error = isWrong ? " \(name)--error" : ""
        let label: HTML? = isCell ? " aria-label=\"\(look.label)\"" : nil
        let must: HTML? = look.isRequired ? " required" : nil
        return Attributes(
            head: " class=\"\(name)\(error)\" id=\"\(id(look.name))\"",
            tail: "\(look.attributes)\(must)\(label)\(told(look))")
    }

    /// What describes a field, and whether it was wrong; of a group its fields say that.
    func told(_ look: FieldLook, isGroup: Bool = false) -> HTML {
        let hint = look.hint == nil || isCell ? nil : "h-\(prefix)\(look.name)"
        let elsewhere = wrong?.name == look.name ? wrong?.message : nil
        let message = mistakes[look.name] != nil ? "e-\(prefix)\(look.name)" : elsewhere
        let ids = [hint, message].compactMap { $0 }
        let invalid: HTML? = message != nil && !isGroup ? " aria-invalid=\"true\"" : nil
        let described: HTML? = ids.isEmpty ? nil : " aria-describedby=\"\(ids.joined(separator: " "))\""
        return "\(invalid)\(described)"
    }

    func hint(_ look: FieldLook) -> HTML? {
        look.hint.map { "<p class=\"kern-hint\" id=\"h-\(prefix)\(look.name)\">\($0)</p>" }
    }

    /// The mistake where it was made.
    func error(_ look: FieldLook) -> HTML? {
        mistakes[look.name].map {
            """
            <p class="kern-error" id="e-\(prefix)\(look.name)"><span class="kern-body">\(page.text($0))</span></p>
            """
        }
    }

    /// A control with its label, what helps, and its mistake.
    func field(_ look: FieldLook, _ control: HTML) -> HTML {
        guard !isCell else { return "\(control)\(error(look))" }
        let error = mistakes[look.name] == nil ? "" : " kern-form-input--error"
        return """
            <div class="kern-form-input\(error)"><label class="kern-label" for="\(id(look.name))">\(look.label)</label>\
            \(hint(look))\(control)\(self.error(look))</div>

            """
    }

    /// Several fields that belong together.
    func fieldset(_ look: FieldLook, _ content: HTML) -> HTML {
        let error = mistakes[look.name] == nil ? "" : " kern-fieldset--error"
        return """
            <fieldset class="kern-fieldset\(error)" id="\(id(look.name))" tabindex="-1"\(told(look, isGroup: true))>\
            <legend class="kern-label">\(look.label)</legend>\(hint(look))\
            <div class="kern-fieldset__body">\(content)</div>\
            \(self.error(look))</fieldset>

            """
    }
}
