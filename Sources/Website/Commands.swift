import Costing
import Decisions
import Documents
import Hummingbird
import Register
import Serving

extension Site {
    /// A form that becomes entries, each decided on what the one before has
    /// left. None is recorded unless all can be.
    /// - Parameter shown: the type of the entry that is then shown; nil: the first.
    func commands(
        _ routes: inout Routes, _ path: RouterPath, back: String, shown: String? = nil,
        _ entries: @escaping @Sendable (FormData, Parts) throws -> [Entry],
        again: @escaping @Sendable (Parts, FormData, String) -> HTML
    ) {
        commands(&routes, path, backTo: { _, _, _ in back }, shown: shown, entries, again: again)
    }

    /// - Parameter backTo: the part of the matter to go back to, by what was
    ///   filled in and, once it is recorded, the first entry.
    func commands(
        _ routes: inout Routes, _ path: RouterPath, backTo: @escaping @Sendable (FormData, Parts, Entry?) -> String, shown: String? = nil,
        _ entries: @escaping @Sendable (FormData, Parts) throws -> [Entry],
        again: @escaping @Sendable (Parts, FormData, String) -> HTML
    ) {
        /// The form again, with what was wrong in it.
        @Sendable func refusal(_ error: any Error, _ parts: Parts, _ form: FormData) -> Entered.Shown {
            let page = parts.page, text = ErrorText(error, page.words)
            let place = "/matters/\(parts.view.id)\(backTo(form, parts, nil))"
            let matter: HTML? = parts.view.isOpen ? "<p class=\"ev-eyebrow\">\(parts.linkToMatter)</p>" : nil
            let content: HTML = "\(matter)<h1>\(text.title)</h1>\(again(parts, form, text.detail))<p><a href=\"\(page.link(place))\">\(page.words("Zurück ohne Eintrag", "Back without an entry"))</a></p>"
            return Entered.Shown(status: text.status, title: text.title, content: content)
        }
        routes.post(path) { request, context in
            let page = try asked(request, context)
            let parts = try parts(context, page)
            let actor = try page.reader.entering()
            let form: FormData
            do { form = try await FormData.read(request) } catch let error as PageError {
                guard case .tooLarge = error else { throw error }
                return try refused(request, parts, FormData()) { parts, form in refusal(error, parts, form) }
            }
            do {
                let recorded = try await once(form, to: request.uri.path, in: parts.view.id) { sending in
                    try await office.recordTogether(entries(form, parts), in: parts.view.id, by: actor, sending: sending, again: form.fields[FormData.againField])
                }
                let anchor = (recorded.first { $0.type == shown } ?? recorded.first).map { "#" + $0.header.id } ?? ""
                return page.redirect(to: "/matters/\(parts.view.id)\(backTo(form, parts, recorded.first))", showing: recorded, anchor: anchor)
            } catch {
                guard error is Refusal || error is PageError || error is SentBefore || error is SentAlike else { throw error }
                var form = form
                form.alike = (error as? SentAlike)?.mark
                return try refused(request, parts, form) { parts, form in refusal(error, parts, form) }
            }
        }
    }

    /// What a form does is done once: sent again, it is answered as before.
    func once(_ form: FormData, to path: String, in matter: String, _ record: (Sending?) async throws -> [Entry]) async throws -> [Entry] {
        let sending = form.sending(to: path)
        if let before = try office.sent(sending, in: matter) { return before }
        do { return try await record(sending) } catch {
            // The same form may have been entered while this one was read.
            if let before = try office.sent(sending, in: matter) { return before }
            throw error
        }
    }
}

extension PageRequest {
    /// To a page that shows what was just entered: where it was as of an
    /// earlier day, the day moves up.
    func redirect(to place: String, showing entries: [Entry], anchor: String = "") -> Response {
        let last = entries.compactMap { $0.header.on?.lastDay }.max()
        let day = asked.map { max($0, last ?? $0) }
        return Response.redirect(to: link(place, asOf: day) + anchor, type: .normal)
    }
}
