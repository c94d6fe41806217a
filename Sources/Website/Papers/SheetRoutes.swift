import Decisions
import Documents
import Hummingbird
import Register
import Serving

/// The sheets of a matter, each as a PDF.
extension Site {
    func addSheetRoutes(to routes: inout Routes) {
        routes.get(Address.Shape.sheetPDF.route) { request, context in
            let sheet = try context.parameters.require("sheet")
            guard let name = SheetName(rawValue: sheet) else {
                throw PageError.unknown(
                    sheet, of: Text(phrase: "einen Auszug"), known: SheetName.allCases.map(\.rawValue))
            }
            return try await pdf(request, context, sheet) { name.sheet($0, $1) }
        }
        routes.get(Address.Shape.roundSheetPDF.route) { request, context in
            let round = try context.parameters.require("round")
            return try await pdf(request, context, round) { try office.knownSheet(ofRound: round, in: $0, $1) }
        }
        routes.get(Address.Shape.forBodyPDF.route) { request, context in
            let body = try context.parameters.require("body")
            return try await pdf(request, context, body) { try office.knownSheet(forBody: body, in: $0, $1) }
        }
    }

    private func pdf(
        _ request: Request, _ context: ServingContext, _ name: String,
        _ sheet: @escaping @Sendable (MatterView, Language) throws -> any MatterSheet
    ) async throws -> Response {
        try await pdf(request, context, name: [name]) { view, page in
            guard view.isOpen else { throw PageError.notFound(name) }
            return try sheet(view, page.language).tree
        }
    }
}

extension Office {
    /// - Throws: where there is no such round, with those that there are.
    func knownSheet(ofRound id: String, in view: MatterView, _ language: Language) throws -> RoundSheet {
        if let sheet = try sheet(ofRound: id, in: view, language) { return sheet }
        let known = view.assessment.rounds.map(\.round.header.id)
        throw PageError.unknown(id, of: Text(phrase: "eine Beteiligung"), known: known)
    }

    /// - Throws: where there is no such body, with the municipalities that there are.
    func knownSheet(forBody id: String, in view: MatterView, _ language: Language) throws -> ForBodySheet {
        if let sheet = try sheet(forBody: id, in: view, language) { return sheet }
        let known = view.matter.council.municipalities.map(\.header.id)
        throw PageError.unknown(id, of: Text(phrase: "eine Stadt oder Gemeinde"), known: known)
    }
}
