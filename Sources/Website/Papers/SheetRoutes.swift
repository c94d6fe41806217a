import Decisions
import Documents
import Hummingbird
import Register
import Serving

/// The sheets of a matter, each as a PDF.
extension Site {
    func addSheetRoutes(to routes: inout Routes) {
        routes.get("/matters/:id/sheets/{sheet}.pdf") { request, context in
            let page = try asked(request, context)
            let id = try context.parameters.require("id")
            let sheet = try context.parameters.require("sheet")
            guard let name = SheetName(rawValue: sheet) else {
                throw PageError.unknown(
                    sheet, of: Text("einen Auszug", en: "a sheet"), known: SheetName.allCases.map(\.rawValue))
            }
            let file = try await made(request, page, of: id) {
                let source = try await reckoning.run {
                    let view = try matter(id, for: page)
                    guard view.isOpen else { throw PageError.notFound(sheet) }
                    let tree = name.sheet(view, page.language).tree
                    return tree.typst(footer: page.type.marked(tree.title, view.lastMark))
                }
                return .init(name: "\(id)-\(sheet)-\(page.asOf.iso).pdf", bytes: try await typesetter.pdf(of: source))
            }
            return Site.pdf(file.bytes, name: file.name)
        }
    }
}
