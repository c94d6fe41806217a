import Decisions
import Documents

/// The page of a form that follows from its kind.
struct DerivedPage {
    let form: DerivedForm

    var body: (String, HTML) {
        let words = form.words, title = words("Eintragen: \(form.title, "title")")
        let content: HTML = form.parts.view.isOpen ? form.html() : HTML()
        return (title, MatterFrame(parts: form.parts)(part: .course, title: title, content))
    }
}

extension MatterWriter {
    /// The way to the forms of kinds that no page of their own has.
    var derivedForms: HTML {
        let links = Site.kindsWithoutForm.map { type -> HTML in
            let address = link(.derivedForm(of: type.kind.list))
            return "<a href=\"\(address)\">\(type.kind.name.in(page.language))</a>"
        }
        let lead = words("Alles andere, jedes mit einem Formular:")
        let fields: HTML =
            """
            <p><a href="\(page.link(.fields))">\(words("Alle Arten von Einträgen mit ihren Feldern"))</a></p>
            """
        return "<p>\(lead) \(HTML(joining: links, separator: ", "))</p>\(fields)"
    }
}
