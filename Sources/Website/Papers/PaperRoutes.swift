import Decisions
import Documents
import Foundation
import Hummingbird
import Register
import Serving

extension Site {
    func addPaperRoutes(to routes: inout Routes) {
        page(&routes, .papers) { context, page in try PapersPage(parts(context, page)).body }
        page(&routes, .paper, on: reckoning) { context, page in try paperPage(context, page).body }
        routes.get(Address.Shape.paperPDF.route) { request, context in
            let page = try asked(request, context)
            let shown = try paperPage(context, page)
            let file = try await made(request, page, of: shown.parts.view.id) {
                if let issued = shown.parts.matter.papers.issued[Identifier(shown.id)] {
                    guard let bytes = try office.attachments.bytes(of: issued.content.pdf.hash) else {
                        throw PageError.notFound(issued.content.pdf.name)
                    }
                    return .init(name: issued.content.pdf.name, bytes: bytes)
                }
                let source = try await reckoning.run {
                    let tree = try office.composer(shown.known(), in: shown.parts.view, language: page.language)
                        .composeDraft()
                    return tree.typst(
                        footer: page.type.marked(page.words("Entwurf", context: "by itself"), shown.parts.view.lastMark)
                    )
                }
                return .init(name: shown.id + ".pdf", bytes: try await typesetter.pdf(of: source))
            }
            return Site.pdf(file.bytes, name: file.name)
        }
        routes.post(Address.Shape.issue.route) { request, context in
            let shown = try paperPage(context, asked(request, context))
            let form = try await FormData.read(request)
            return try await issue(shown, form, request)
        }
        addFileRoutes(to: &routes)
        addFormerAddresses(to: &routes)
    }

    private func issue(_ shown: PaperPage, _ form: FormData, _ request: Request) async throws -> Response {
        let actor = try shown.page.reader.entering()
        let matter = shown.parts.view.id, sending = form.sending(to: request.uri.path)
        func issued(_ id: String) -> Response { .redirect(to: shown.parts.link(.paper(id)), type: .normal) }
        do {
            if let before = try office.sent(sending, in: matter)?.first { return issued(before.header.id) }
            let draft = try shown.known(), view = shown.parts.view, number = form["number"]
            return issued(
                try await files.admitted { [office, typesetter] in
                    try await IssuePaper(office: office, typesetter: typesetter)(
                        draft, of: view, number: number, by: actor, sending: sending)
                })
        } catch  where error is Refusal || error is PaperError || error is SentBefore {
            // The same form may have been entered while the PDF was set.
            if let before = try? office.sent(sending, in: matter)?.first { return issued(before.header.id) }
            return try refused(request, shown.parts, form) { parts, form in
                let again = PaperPage(site: self, parts: parts, id: shown.id), text = ErrorText(error, parts.words)
                let (title, content) = try again.draft(again.known(), input: form, error: text.detail)
                return Entered.Shown(status: text.status, title: title, content: content)
            }
        }
    }

    private func paperPage(_ context: ServingContext, _ page: PageRequest) throws -> PaperPage {
        PaperPage(site: self, parts: try parts(context, page), id: try context.parameters.require("paper"))
    }

    /// A document of a matter as a PDF, made once for all who ask until the matter moves on.
    /// - Parameter name: of the file, between the matter and the day.
    func pdf(
        _ request: Request, _ context: ServingContext, name: [String],
        _ compose: @escaping @Sendable (MatterView, PageRequest) throws -> DocumentTree
    ) async throws -> Response {
        let page = try asked(request, context)
        let id = try context.parameters.require("id")
        let file = try await made(request, page, of: id) {
            let source = try await reckoning.run {
                let view = try matter(id, for: page)
                let tree = try compose(view, page)
                return tree.typst(footer: page.type.marked(tree.title, view.lastMark))
            }
            let file = ([id] + name + [page.asOf.iso]).joined(separator: "-") + ".pdf"
            return .init(name: file, bytes: try await typesetter.pdf(of: source))
        }
        return Site.pdf(file.bytes, name: file.name)
    }

    static func pdf(_ bytes: [UInt8], name: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "application/pdf",
                .contentDisposition: "inline; filename*=UTF-8''\(URLText.escaped(FileName.safe(name)))",
            ],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
