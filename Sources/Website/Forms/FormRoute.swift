import Decisions
import Documents
import Hummingbird
import Register
import Serving

/// Where a form is sent, which form it is, and what is entered by it.
struct FormRoute: Sendable {
    let path: String
    let makes: [any Content.Type]
    let make: @Sendable (MatterWriter, FormData) -> any EntryForm

    init<Form: PlainForm>(_ form: Form.Type, makes: any Content.Type...) {
        self.init(path: Form.path, makes: makes) { parts, _ in Form(parts: parts) }
    }

    /// - Parameter make: the form for what was sent, such as one for the round that it names.
    init<Form: EntryForm>(makes: any Content.Type..., make: @escaping @Sendable (MatterWriter, FormData) -> Form) {
        self.init(path: Form.path, makes: makes) { parts, sent in make(parts, sent) }
    }

    init(path: String, makes: [any Content.Type], make: @escaping @Sendable (MatterWriter, FormData) -> any EntryForm) {
        (self.path, self.makes, self.make) = (path, makes, make)
    }
}

extension Site {
    /// The way from a form to its entries, and back to a page that shows them.
    func add(_ route: FormRoute, to routes: inout Routes) {
        let make = route.make
        routes.post(RouterPath("/matters/:id/\(route.path)")) { request, context in
            let page = try asked(request, context)
            let parts = try parts(context, page)
            let actor = try page.reader.entering()
            func again(_ form: FormData, _ error: any Error) throws -> Response {
                try refused(request, parts, form) { parts, sent in Site.comesBack(make(parts, sent), sent, error) }
            }
            var sent: FormData
            do { sent = try await FormData.read(request) } catch let error as PageError {
                guard case .tooLarge = error else { throw error }
                return try again(FormData(), error)
            }
            let form = make(parts, sent)
            do {
                let recorded = try await once(sent, to: request.uri.path, in: parts.view.id) { [sent] sending in
                    try await office.recordTogether(
                        form.read(sent, office), in: parts.view.id, by: actor, sending: sending,
                        again: sent.fields[FormData.againField])
                }
                let shown = form.shown(of: recorded)
                return page.redirect(
                    to: "/matters/\(parts.view.id)\(form.leads(to: shown))", showing: recorded,
                    anchor: shown.map { "#" + $0.header.id } ?? "")
            } catch {
                guard FormFailure.comesBack(error) else { throw error }
                sent.alike = (error as? SentAlike)?.mark
                return try again(sent, form.atField(error))
            }
        }
    }

    /// The form again, with what was wrong in it.
    private static func comesBack(_ form: any EntryForm, _ sent: FormData, _ error: any Error) -> Entered.Shown {
        let parts = form.parts, page = parts.page, text = ErrorText(error, page.words)
        let matter: HTML? = parts.view.isOpen ? "<p class=\"ev-eyebrow\">\(parts.linkToMatter)</p>" : nil
        let back = page.link("/matters/\(parts.view.id)\(form.leads(to: nil))")
        return Entered.Shown(
            status: text.status, title: text.title,
            content: """
                \(matter)<h1>\(text.title)</h1>\(form.html(sent, failure: FormFailure(error)))\
                <p><a href="\(back)">\(page.words("Zurück ohne Eintrag"))</a></p>
                """)
    }
}
