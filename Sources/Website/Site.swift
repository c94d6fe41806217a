import Costing
import Decisions
import Documents
import Foundation
import Hummingbird
import Logging
import Register

/// The website over an office. On loopback there is one actor, the clerk,
/// who reads and does all; accounts come in here.
public struct Site: Sendable {
    let office: Office
    let typesetter: Typesetter
    let assets: Assets
    let cache: PageCache
    let files = MadeFiles()
    let entered = Entered()
    let actor: Actor
    let audience: Audience
    let logger: Logger
    let requiresHost: Bool

    /// - Parameters:
    ///   - cachedPages: how many finished pages are kept; 0: none.
    ///   - requiresHost: whether each request must name its host.
    /// - Throws: where a file of the site is missing.
    public init(
        office: Office, typesetter: Typesetter, actor: Actor = .clerk, audience: Audience = .internal,
        cachedPages: Int = 500, requiresHost: Bool = false, logger: Logger = Logger(label: "einvernehmen")
    ) throws {
        self.office = office
        self.typesetter = typesetter
        self.actor = actor
        self.audience = audience
        self.logger = logger
        self.requiresHost = requiresHost
        assets = try Assets()
        cache = PageCache(limit: cachedPages)
    }

    public func addRoutes(to router: Router<some RequestContext>) {
        router.add(middleware: LoopbackOnly(requiresHost: requiresHost))
        router.add(middleware: ErrorPages(site: self))
        router.get("/assets/:hash/:name") { request, _ in
            guard let response = assets.response(request) else { throw HTTPError(.notFound) }
            return response
        }
        page(router, "/") { _, page in try HomePage(site: self, page: page).body }
        page(router, "/ledger") { _, page in try LedgerPage(site: self, page: page).body }
        page(router, "/matters/:id") { context, page in try MatterPage(parts(context, page)).body }
        page(router, "/matters/:id/course") { context, page in try CoursePage(parts(context, page)).body }
        page(router, "/matters/:id/withdraw/:entry") { context, page in
            try WithdrawalPage(parts(context, page), entry: context.parameters.require("entry"), kind: page.query["kind"] ?? "").body
        }
        page(router, "/matters/:id/mandates") { context, page in try MandatesPage(parts(context, page)).body }
        page(router, "/matters/:id/consent") { context, page in try ConsentPage(parts(context, page)).body }
        page(router, "/matters/:id/consent/:round") { context, page in
            try RoundPage(parts(context, page), round: context.parameters.require("round"), office: office).body
        }
        page(router, "/matters/:id/consent/:round/draft") { context, page in
            try RoundPage(parts(context, page), round: context.parameters.require("round"), office: office).draft(office)
        }
        page(router, "/matters/:id/rounds") { context, page in try NewRoundPage(parts: parts(context, page)).body }
        page(router, "/matters/:id/costs") { context, page in try CostsPage(parts(context, page)).body }
        page(router, "/matters/:id/costs/years") { context, page in try YearsPage(parts(context, page)).body }
        page(router, "/matters/:id/costs/budget") { context, page in try BudgetPage(parts(context, page)).body }
        page(router, "/matters/:id/costs/shares") { context, page in try SharesPage(parts(context, page)).body }
        page(router, "/matters/:id/costs/compare") { context, page in try ComparePage(parts(context, page), site: self).body }
        page(router, "/matters/:id/costs/what-if") { context, page in try WhatIfPage(parts(context, page)).body }
        page(router, "/matters/:id/costs/range") { context, page in try RangePage(parts(context, page)).body }
        addTableRoutes(to: router)
        addWorkbookRoute(to: router)
        page(router, "/matters/:id/law") { context, page in try LawPage(parts(context, page), site: self).body }
        page(router, "/matters/:id/options") { context, page in try OptionsPage(parts(context, page)).body }
        page(router, "/matters/:id/figures") { context, page in try FiguresPage(parts(context, page)).body }
        page(router, "/matters/:id/figures/:figure") { context, page in
            try FigurePage(parts(context, page), id: context.parameters.require("figure")).body
        }
        addCouncilRoutes(to: router)
        addPaperRoutes(to: router)
        addLetterRoutes(to: router)
        addClerkRoutes(to: router)
        addEnteredRoute(to: router)
        refuseOtherMethods(on: router)
    }

    func parts(_ context: some RequestContext, _ page: PageRequest) throws -> Parts {
        let view = try office.matter(context.parameters.require("id"), asOf: page.asOf, for: page.audience)
        return Parts(page: page, view: view)
    }

    /// A page with its ETag, from the cache where it has not changed.
    func page<Context: RequestContext>(
        _ router: Router<Context>, _ path: RouterPath, _ body: @escaping @Sendable (Context, PageRequest) throws -> (String, HTML)
    ) {
        router.get(path) { request, context in
            let today = office.today, mark = office.mark
            let key = "\(mark) \(today.iso)"
            let address = request.uri.string
            if let page = cache.page(address, at: key) { return respond(request, page) }
            let page = try PageRequest(request, today: today, audience: audience)
            let (title, content) = try body(context, page)
            let html = Layout(page: page, assets: assets, mark: shown(mark))(title: title, content)
            // The hash of the last event tells one state of one ledger from all
            // others, and counts nothing. A day that lies ahead is told anew each day.
            let ahead = page.asOf > today ? "-" + today.iso : ""
            let etag = "\"\(mark.digits.prefix(20))-\(page.asOf.iso)\(ahead)-\(page.audience.rawValue)-\(page.language.rawValue)-\(assets.version)\""
            // Marks differ each time, and nothing else does.
            let forms = MarkedForms(html)
            let made = PageCache.Page(forms: forms, etag: (forms.hasForms ? "W/" : "") + etag)
            cache.keep(made, address, at: key)
            return respond(request, made)
        }
    }

    /// The end of the ledger, for those who may know how many events it has.
    private func shown(_ mark: RegisterMark) -> RegisterMark? { audience == .internal ? mark : nil }

    /// What a helper makes for this address, as the ledger now stands.
    func made(_ request: Request, _ make: @escaping @Sendable () async throws -> MadeFiles.File) async throws -> MadeFiles.File {
        try await files.file(request, at: "\(office.mark) \(office.today.iso)", make)
    }

    private func respond(_ request: Request, _ page: PageCache.Page) -> Response {
        let headers: HTTPFields = [.contentType: "text/html; charset=utf-8", .eTag: page.etag, .cacheControl: "private, no-cache"]
        if EntityTag.isKnown(page.etag, to: request) { return Response(status: .notModified, headers: headers) }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: page.forms.served()))
    }

    /// A page that is not kept, such as a form with its mistakes.
    func fresh(_ page: PageRequest, status: HTTPResponse.Status = .ok, title: String, _ content: HTML) -> Response {
        let html = Layout(page: page, assets: assets, mark: shown(office.mark))(title: title, content)
        return Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: MarkedForms(html).served()))
    }
}

/// Errors become pages, in the reader's language.
struct ErrorPages<Context: RequestContext>: RouterMiddleware {
    let site: Site

    func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
        do { return try await next(request, context) } catch {
            guard !request.uri.path.hasPrefix("/api/") else { throw error }
            let language: Language = request.uri.queryParameters["lang"] == "en" ? .en : .de
            let text = ErrorText(error, Words(language), mayHaveChanged: request.method == .post)
            if text.status.code >= 500 { site.logger.error("\(request.method) \(request.uri.path): \(error)") }
            let page = try PageRequest(
                Request(head: .init(method: .get, scheme: nil, authority: nil, path: "/" + (language == .en ? "?lang=en" : "")), body: .init(buffer: .init())),
                today: site.office.today, audience: site.audience)
            var response = site.fresh(page, status: text.status, title: text.title, """
                <h1>\(text.title)</h1>
                <div class="ev-alert ev-alert--error" role="alert"><p>\(text.detail)</p></div>
                <p><a href="\(page.link("/"))">\(page.words("Zur Übersicht der Vorgänge", "To the list of matters"))</a></p>
                """)
            if text.isPassing { response.headers[.retryAfter] = String(HelperQueue.Full.retryAfter) }
            if case PageError.badMethod(_, let allowed) = error { response.headers[.allow] = allowed }
            return response
        }
    }
}
