import Decisions
import Documents
import Hummingbird
import Register

/// The letters, each as a page and as a PDF at the same address.
extension Site {
    func addLetterRoutes(to router: Router<some RequestContext>) {
        page(router, "/matters/:id/letters") { context, page in try letterPage(context, page).list }
        page(router, "/matters/:id/letters/application") { context, page in try letterPage(context, page).body(.application) }
        router.get("/matters/:id/letters/application.pdf") { request, context in try await pdf(request, context, .application) }
        for kind in Letter.Kind.allCases where kind != .application {
            page(router, "/matters/:id/letters/\(kind.rawValue)/:round") { context, page in
                try letterPage(context, page).body(Site.letter(kind, context))
            }
            router.get("/matters/:id/letters/\(kind.rawValue)/{round}.pdf") { request, context in
                try await pdf(request, context, Site.letter(kind, context))
            }
        }
    }

    private func letterPage(_ context: some RequestContext, _ page: PageRequest) throws -> LetterPage {
        LetterPage(site: self, parts: try parts(context, page))
    }

    private static func letter(_ kind: Letter.Kind, _ context: some RequestContext) throws -> Letter {
        let round = try context.parameters.require("round")
        guard let letter = Letter(kind, Identifier(round)) else { throw PageError.notFound(round) }
        return letter
    }

    private func pdf(_ request: Request, _ context: some RequestContext, _ letter: Letter) async throws -> Response {
        let page = try PageRequest(request, today: office.today, audience: audience)
        let letters = try letterPage(context, page)
        do {
            let tree = try letters.compose(letter)
            let name = ([letters.parts.view.id, letter.kind.rawValue, letter.round?.text, page.asOf.iso].compactMap { $0 }).joined(separator: "-")
            return Site.pdf(try await typesetter.pdf(of: tree.typst()), name: name + ".pdf")
        } catch let error as NoLetter {
            throw Refusal(Text(error.reason, en: error.reason))
        }
    }
}
