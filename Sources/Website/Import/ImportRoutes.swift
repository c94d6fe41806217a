import Decisions
import Documents
import Hummingbird

/// A table from a file fills a form that is there already. Nothing is stored
/// by it: the clerk looks at the form and sends it.
extension Site {
    func addImportRoutes(to router: Router<some RequestContext>, reader: TableReader) {
        router.post("/matters/:id/import") { request, context in
            let page = try PageRequest(request, today: office.today, audience: audience)
            let parts = try parts(context, page)
            let kind = try Site.importKind(page)
            let shown = ImportPage(parts: parts, kind: kind)
            let form = try await FormData.read(request)
            do throws(TableProblem) {
                guard let file = form.files["table"] else { throw .noFile }
                let table = try await reader.read(file.bytes)
                let imported = kind.filled(table, parts)
                return fresh(page, status: imported.faults.isEmpty ? .ok : .unprocessableContent, title: shown.title, shown.html(imported, file: file.name))
            } catch {
                if case .failed(let message) = error { logger.error("a table could not be read: \(message)") }
                return fresh(page, status: error.isOurs ? .serviceUnavailable : .unprocessableContent, title: shown.title, shown.html(error))
            }
        }
        // Whoever asks for the page again, such as in the other language, has no file with it.
        router.get("/matters/:id/import") { request, context in
            let page = try PageRequest(request, today: office.today, audience: audience)
            let id = try context.parameters.require("id")
            return Response.redirect(to: page.link("/matters/\(id)/costs\(try Site.importKind(page).path)"), type: .normal)
        }
    }

    private static func importKind(_ page: PageRequest) throws -> ImportKind {
        let asked = page.query["kind"] ?? ""
        guard let kind = ImportKind(rawValue: asked) else {
            let list = ImportKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw PageError.badForm(quoted(asked), expected: Text(list, en: list))
        }
        return kind
    }
}
