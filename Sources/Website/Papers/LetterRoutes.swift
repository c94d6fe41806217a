import Decisions
import Documents
import Hummingbird
import Register
import Serving

/// The letters, each as a page and as a PDF at the same address.
extension Site {
    func addLetterRoutes(to routes: inout Routes) {
        page(&routes, .letters) { context, page in try letterPage(context, page).list }
        page(&routes, .application) { context, page in try letterPage(context, page).body(.application) }
        routes.get(Address.Shape.applicationPDF.route) { request, context in
            try await pdf(request, context, .application)
        }
        page(&routes, .letter) { context, page in try letterPage(context, page).body(Site.letter(context)) }
        routes.get(Address.Shape.letterPDF.route) { request, context in
            try await pdf(request, context, Site.letter(context))
        }
    }

    private func letterPage(_ context: ServingContext, _ page: PageRequest) throws -> LetterPage {
        LetterPage(site: self, parts: try parts(context, page))
    }

    private static func letter(_ context: ServingContext) throws -> Letter {
        let round = try context.parameters.require("round"), asked = try context.parameters.require("kind")
        guard let kind = Letter.Kind(rawValue: asked) else { throw HTTPError(.notFound) }
        guard let letter = Letter(kind, Identifier(round)) else { throw PageError.notFound(round) }
        return letter
    }

    private func pdf(_ request: Request, _ context: ServingContext, _ letter: Letter) async throws -> Response {
        do {
            let name = [letter.kind.rawValue, letter.round?.text].compactMap { $0 }
            return try await pdf(request, context, name: name) { view, page in
                try LetterPage(site: self, parts: MatterWriter(page: page, view: view)).compose(letter)
            }
        } catch let error as NoLetter {
            throw Refusal(Text(error.reason, en: error.reason))
        }
    }
}
