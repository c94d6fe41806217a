import Costing
import Decisions
import Documents
import Hummingbird
import Register

extension Site {
    /// A form that becomes entries, each decided on what the one before has
    /// left. None is recorded unless all can be.
    /// - Parameter shown: the type of the entry that is then shown; nil: the first.
    func commands<Context: RequestContext>(
        _ router: Router<Context>, _ path: RouterPath, back: String, shown: String? = nil,
        _ entries: @escaping @Sendable (FormData, Parts) throws -> [Entry],
        again: @escaping @Sendable (Parts, FormData, String) -> HTML
    ) {
        commands(router, path, backTo: { _, _, _ in back }, shown: shown, entries, again: again)
    }

    /// - Parameter backTo: the part of the matter to go back to, by what was
    ///   filled in and, once it is recorded, the first entry.
    func commands<Context: RequestContext>(
        _ router: Router<Context>, _ path: RouterPath, backTo: @escaping @Sendable (FormData, Parts, Entry?) -> String, shown: String? = nil,
        _ entries: @escaping @Sendable (FormData, Parts) throws -> [Entry],
        again: @escaping @Sendable (Parts, FormData, String) -> HTML
    ) {
        router.post(path) { request, context in
            let page = try PageRequest(request, today: office.today, audience: audience)
            let parts = try parts(context, page)
            let form = try await FormData.read(request)
            do {
                let entries = try entries(form, parts)
                try office.record(entries, in: parts.view.id, by: actor)
                // The page must show what was just entered.
                let last = entries.compactMap { $0.header.on?.lastDay }.max()
                let day = page.asked.map { max($0, last ?? $0) }
                let anchor = (entries.first { $0.type == shown } ?? entries.first).map { "#" + $0.header.id } ?? ""
                let place = "/matters/\(parts.view.id)\(backTo(form, parts, entries.first))"
                return Response.redirect(to: page.link(place, asOf: day) + anchor, type: .normal)
            } catch {
                guard error is Refusal || error is PageError else { throw error }
                let text = ErrorText(error, page.words)
                let place = "/matters/\(parts.view.id)\(backTo(form, parts, nil))"
                let content: HTML = "<h1>\(text.title)</h1>\(again(parts, form, text.detail))<p><a href=\"\(page.link(place))\">\(page.words("Zurück ohne Eintrag", "Back without an entry"))</a></p>"
                return fresh(page, status: text.status, title: text.title, content)
            }
        }
    }
}
