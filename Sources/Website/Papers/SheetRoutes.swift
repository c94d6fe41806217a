import Decisions
import Documents
import Hummingbird
import Register
import Serving

/// The sheets of a matter, each as a PDF.
extension Site {
    func addSheetRoutes(to routes: inout Routes) {
        routes.get("/matters/:id/sheets/{sheet}.pdf") { request, context in
            let sheet = try context.parameters.require("sheet")
            guard let name = SheetName(rawValue: sheet) else {
                throw PageError.unknown(
                    sheet, of: Text("einen Auszug", en: "a sheet"), known: SheetName.allCases.map(\.rawValue))
            }
            return try await pdf(request, context, sheet) { name.sheet($0, $1) }
        }
        routes.get("/matters/:id/sheets/consent/{round}.pdf") { request, context in
            let round = try context.parameters.require("round")
            return try await pdf(request, context, round) { view, language in
                guard let sheet = try office.sheet(ofRound: round, in: view, language) else {
                    let known = view.assessment.rounds.map(\.round.header.id)
                    throw PageError.unknown(round, of: Text("eine Beteiligung", en: "a round"), known: known)
                }
                return sheet
            }
        }
    }

    private func pdf(
        _ request: Request, _ context: ServingContext, _ name: String,
        _ sheet: @escaping @Sendable (MatterView, Language) throws -> any MatterSheet
    ) async throws -> Response {
        let page = try asked(request, context)
        let id = try context.parameters.require("id")
        let file = try await made(request, page, of: id) {
            let source = try await reckoning.run {
                let view = try matter(id, for: page)
                guard view.isOpen else { throw PageError.notFound(name) }
                let tree = try sheet(view, page.language).tree
                return tree.typst(footer: page.type.marked(tree.title, view.lastMark))
            }
            return .init(name: "\(id)-\(name)-\(page.asOf.iso).pdf", bytes: try await typesetter.pdf(of: source))
        }
        return Site.pdf(file.bytes, name: file.name)
    }
}
