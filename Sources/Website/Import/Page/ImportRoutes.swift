import Decisions
import Documents
import Hummingbird
import Serving

/// A table from a file fills a form that is there already. Nothing is stored
/// by it: the clerk looks at the form and sends it.
extension Site {
    func addImportRoutes(to routes: inout Routes, reader: TableReader, kept: KeptFiles = KeptFiles()) {
        routes.post(Address.Shape.importing.route) { request, context in
            let page = try asked(request, context)
            let parts = try parts(context, page)
            let kind = try Site.importKind(page)
            let form = try await FormData.read(request)
            do {
                guard let file = form.files["table"] else { throw TableProblem.noFile }
                let table = try await files.admitted { try await reader.read(file.bytes) }
                let read = KeptFiles.Kept(name: file.name, matter: parts.view.id, file: table)
                let token = await kept.keep(read)
                // The page has an address of its own, to load it anew and go back to; a program is told at once.
                if Site.isNavigation(request) {
                    return Response.redirect(to: parts.link(.readTable(token, kind)), type: .normal)
                }
                return try await reckoning.run { imported(read, token, kind, parts) }
            } catch let error as TableProblem {
                return problem(error, kind, parts)
            }
        }
        // The same, by what was read before and what has been chosen since: reload, back and the other language keep
        // it.
        routes.get(Address.Shape.readTable.route) { request, context in
            let page = try asked(request, context)
            let parts = try parts(context, page)
            let kind = try Site.importKind(page)
            let token = try context.parameters.require("token")
            let stale = ImportChoices.stale(page.query)
            if !stale.isEmpty { return Response.redirect(to: page.address(without: stale), type: .normal) }
            guard let read = await kept[token, parts.view.id] else { return problem(.forgotten, kind, parts) }
            return try await reckoning.run { imported(read, token, kind, parts) }
        }
        // Whoever asks for the page again, such as in the other language, has no file with it.
        routes.get(Address.Shape.importing.route) { request, context in
            let page = try asked(request, context)
            let id = try context.parameters.require("id")
            return Response.redirect(to: page.link(.matter(id, .costs(try Site.importKind(page).page))), type: .normal)
        }
    }

    private func imported(_ read: KeptFiles.Kept, _ token: String, _ kind: ImportKind, _ parts: MatterWriter)
        -> Response
    {
        let page = parts.page.at(Address.Shape.readTable.filled([parts.view.id, token]))
        let moved = MatterWriter(page: page, view: parts.view)
        let choices = ImportChoices(page.query)
        var read = read
        read.file = read.file.changed(by: choices)
        let (sheet, form) = kind.filled(read.file, choices, moved)
        let shown = ImportPage(parts: moved, kind: kind)
        return fresh(
            page, status: form.faults.isEmpty ? .ok : .unprocessableContent, title: shown.title,
            shown.html(form, read, sheet: sheet, choices))
    }

    private func problem(_ problem: TableProblem, _ kind: ImportKind, _ parts: MatterWriter) -> Response {
        if case .failed(let message) = problem { logger.error("a table could not be read: \(message)") }
        let shown = ImportPage(parts: parts, kind: kind)
        var response = fresh(
            parts.page, status: problem.isOurs ? .serviceUnavailable : .unprocessableContent, title: shown.title,
            shown.html(problem))
        if problem == .busy { response.headers[.retryAfter] = String(HelperQueue.Full.retryAfter) }
        return response
    }

    private static func importKind(_ page: PageRequest) throws -> ImportKind {
        let asked = page.query["kind"] ?? ""
        guard let kind = ImportKind(rawValue: asked) else {
            let list = ImportKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw PageError.badForm(quoted(asked), expected: Text(each: { _ in list }))
        }
        return kind
    }
}
