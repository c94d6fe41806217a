import Decisions
import Documents
import Hummingbird
import Register
import Serving

/// Papers and figures once had addresses outside of their matter, which stand
/// in bookmarks and in papers that have gone out.
extension Site {
    func addFormerAddresses(to routes: inout Routes) {
        routes.get("/figures/:id") { request, context in
            Site.moved(to: .matter(try context.parameters.require("id"), .figures), request)
        }
        routes.get("/figures/:id/:figure") { request, context in
            Site.moved(
                to: .matter(try context.parameters.require("id"), .figure(try context.parameters.require("figure"))),
                request)
        }
        routes.get("/papers/:paper") { request, context in try formerPaper(request, context) { .paper($0) } }
        routes.get("/papers/:paper/pdf") { request, context in try formerPaper(request, context) { .paperPDF($0) } }
    }

    /// Where one matter alone has the paper, its page; else there is a choice.
    private func formerPaper(
        _ request: Request, _ context: ServingContext, _ part: (String) -> Address.Part
    ) throws -> Response {
        let page = try asked(request, context)
        let id = try context.parameters.require("paper")
        let views = try matters(withPaper: id, for: page).map { try matter($0.id, for: page) }.filter {
            $0.matter.titleOfPaper(id) != nil
        }
        guard let first = views.first else { throw PageError.notFound(id) }
        if views.count == 1 { return Site.moved(to: .matter(first.id, part(id)), request) }
        let title = page.words("Mehrere Vorgänge haben eine Vorlage dieses Namens")
        let items = views.map { view -> HTML in
            let paper = view.matter.titleOfPaper(id) ?? Text(id)
            return
                """
                <li>\(MatterWriter(page: page, view: view).nameOfMatter): <a href=\"\
                \(page.link(.matter(view.id, part(id))))\">\(page.text(paper))</a></li>\n
                """
        }
        return fresh(page, status: .multipleChoices, title: title, "<h1>\(title)</h1>\n<ul>\n\(items)</ul>")
    }

    /// To the address of today, day and language kept. It is asked for anew each
    /// time, since another matter may come to have a paper of the same name.
    private static func moved(to address: Address, _ request: Request) -> Response {
        let query = request.uri.query.map { "?" + $0 } ?? ""
        return Response(
            status: .permanentRedirect, headers: [.location: address.text + query, .cacheControl: "no-cache"])
    }
}
