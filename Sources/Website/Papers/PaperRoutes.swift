import Decisions
import Documents
import Hummingbird
import Register

extension Site {
    func addPaperRoutes(to router: Router<some RequestContext>) {
        router.get("/papers/:id/pdf") { request, context in
            let page = try PageRequest(request, today: office.today, audience: audience)
            let id = try context.parameters.require("id")
            let file = try await made(request) {
                let parts = try PaperPage(site: self, page: page, id: id).find()
                if let issued = parts.matter.papers.issued[Identifier(id)] {
                    guard let bytes = try office.attachments.bytes(of: issued.content.pdf.hash) else { throw PageError.notFound(issued.content.pdf.name) }
                    return .init(name: issued.content.pdf.name, bytes: bytes)
                }
                guard let draft = parts.matter.papers.drafts[Identifier(id)] else { throw PageError.notFound(id) }
                let tree = try office.composer(draft, in: parts.view, language: page.language).compose()
                return .init(name: id + ".pdf", bytes: try await typesetter.pdf(of: tree.typst()))
            }
            return Site.pdf(file.bytes, name: file.name)
        }
        router.post("/papers/:id/issue") { request, context in
            let page = try PageRequest(request, today: office.today, audience: audience)
            let id = try context.parameters.require("id")
            let paper = PaperPage(site: self, page: page, id: id)
            let parts = try paper.find()
            let form = try await FormData.read(request)
            guard let draft = parts.matter.papers.drafts[Identifier(id)] else { throw PageError.notFound(id) }
            do {
                let issued = try await IssuePaper(office: office, typesetter: typesetter)(draft, of: parts.view, number: form["number"], by: actor)
                return Response.redirect(to: page.link("/papers/\(issued)"), type: .normal)
            } catch where error is Refusal || error is PaperError {
                let text = ErrorText(error, page.words)
                let (title, content) = try paper.draft(draft, parts, input: form, error: text.detail)
                return fresh(page, status: text.status, title: title, content)
            }
        }
        router.get("/attachments/:hash/:name") { request, context in
            let hash = try context.parameters.require("hash")
            let matter = request.uri.queryParameters["matter"].map(String.init) ?? ""
            // Who may not read the entry may not read its file.
            let view = try office.matter(matter, for: audience)
            guard let file = view.matter.entries.lazy.flatMap(\.files).first(where: { $0.hash == hash }),
                  let bytes = try office.attachments.bytes(of: hash) else { throw PageError.notFound(hash) }
            return Response(
                status: .ok,
                headers: [
                    .contentType: "application/octet-stream",
                    .contentDisposition: "attachment; filename*=UTF-8''\(URLText.escaped(file.name))",
                ],
                body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
        }
    }

    static func pdf(_ bytes: [UInt8], name: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: "application/pdf", .contentDisposition: "inline; filename=\"\(name)\""],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
