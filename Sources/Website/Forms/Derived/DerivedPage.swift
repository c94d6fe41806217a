import Decisions
import Documents
import Hummingbird

/// The page of a form that follows from its kind.
struct DerivedPage {
    let form: DerivedForm

    init(_ parts: Parts, list: String) throws(PageError) {
        guard let type = Site.kindsWithoutForm.first(where: { $0.kind.list == list }) else {
            throw .unknown(list, of: Text("eine Art von Eintrag", en: "a kind of entry"),
                known: Site.kindsWithoutForm.map { $0.kind.list })
        }
        form = DerivedForm(parts: parts, type: type)
    }

    var body: (String, HTML) {
        let words = form.words, title = words("Eintragen: \(form.title)", "Enter: \(form.title)")
        let content: HTML = form.parts.view.isOpen ? form.html() : HTML()
        return (title, MatterFrame(parts: form.parts)(part: "course", title: title, content))
    }
}

extension Parts {
    /// The way to the forms of kinds that no page of their own has.
    var derivedForms: HTML {
        let links = Site.kindsWithoutForm.map { type -> HTML in
            let address = page.link("/matters/\(view.id)/entries/\(type.kind.list)")
            return "<a href=\"\(address)\">\(type.kind.name.in(page.language))</a>"
        }
        let lead = words("Alles andere, jedes mit einem Formular:", "All else, each by a form:")
        return "<p>\(lead) \(HTML(joining: links, separator: ", "))</p>"
    }
}
