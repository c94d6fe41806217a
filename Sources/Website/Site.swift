import Costing
import Decisions
import Documents
import Foundation
import Hummingbird
import Logging
import Register
import Serving

/// The website over an office.
public struct Site: Served {
    public let side = Side.website
    let office: Office
    let typesetter: Typesetter
    let assets: Assets
    let cache: PageCache
    let files = MadeFiles()
    let entered = Entered()
    let logger: Logger

    /// - Parameter cachedPages: how many finished pages are kept; 0: none.
    /// - Throws: where a file of the site is missing.
    public init(
        office: Office, typesetter: Typesetter, cachedPages: Int = 500, logger: Logger = Logger(label: "einvernehmen")
    ) throws {
        self.office = office
        self.typesetter = typesetter
        self.logger = logger
        assets = try Assets()
        cache = PageCache(limit: cachedPages)
    }

    public var routes: Routes {
        var routes = Routes()
        routes.get("/assets/:hash/:name") { request, _ in
            guard let response = assets.response(request) else { throw HTTPError(.notFound) }
            return response
        }
        page(&routes, "/") { _, page in try HomePage(site: self, page: page).body }
        page(&routes, "/ledger") { _, page in try LedgerPage(site: self, page: page).body }
        page(&routes, "/matters/:id") { context, page in try MatterPage(parts(context, page)).body }
        page(&routes, "/matters/:id/course") { context, page in try CoursePage(parts(context, page)).body }
        page(&routes, "/matters/:id/withdraw/:entry") { context, page in
            try WithdrawalPage(parts(context, page), entry: context.parameters.require("entry"), kind: page.query["kind"] ?? "").body
        }
        page(&routes, "/matters/:id/mandates") { context, page in try MandatesPage(parts(context, page)).body }
        page(&routes, "/matters/:id/consent") { context, page in try ConsentPage(parts(context, page)).body }
        page(&routes, "/matters/:id/consent/:round") { context, page in
            try RoundPage(parts(context, page), round: context.parameters.require("round"), office: office).body
        }
        page(&routes, "/matters/:id/consent/:round/draft") { context, page in
            try RoundPage(parts(context, page), round: context.parameters.require("round"), office: office).draft(office)
        }
        page(&routes, "/matters/:id/rounds") { context, page in try NewRoundPage(parts: parts(context, page)).body }
        page(&routes, "/matters/:id/costs") { context, page in try CostsPage(parts(context, page)).body }
        page(&routes, "/matters/:id/costs/years") { context, page in try YearsPage(parts(context, page)).body }
        page(&routes, "/matters/:id/costs/budget") { context, page in try BudgetPage(parts(context, page)).body }
        page(&routes, "/matters/:id/costs/shares") { context, page in try SharesPage(parts(context, page)).body }
        page(&routes, "/matters/:id/costs/compare") { context, page in try ComparePage(parts(context, page), site: self).body }
        page(&routes, "/matters/:id/costs/what-if") { context, page in try WhatIfPage(parts(context, page)).body }
        page(&routes, "/matters/:id/costs/range") { context, page in try RangePage(parts(context, page)).body }
        addTableRoutes(to: &routes)
        addWorkbookRoute(to: &routes)
        page(&routes, "/matters/:id/law") { context, page in try LawPage(parts(context, page), site: self).body }
        page(&routes, "/matters/:id/options") { context, page in try OptionsPage(parts(context, page)).body }
        page(&routes, "/matters/:id/figures") { context, page in try FiguresPage(parts(context, page)).body }
        page(&routes, "/matters/:id/figures/:figure") { context, page in
            try FigurePage(parts(context, page), id: context.parameters.require("figure")).body
        }
        addCouncilRoutes(to: &routes)
        addPaperRoutes(to: &routes)
        addLetterRoutes(to: &routes)
        addClerkRoutes(to: &routes)
        addEnteredRoute(to: &routes)
        return routes
    }

    /// What a request asks for, and who asks.
    func asked(_ request: Request, _ context: ServingContext) throws(PageError) -> PageRequest {
        try PageRequest(request, today: office.today, reader: context.reader)
    }

    func parts(_ context: ServingContext, _ page: PageRequest) throws -> Parts {
        let view = try office.matter(context.parameters.require("id"), asOf: page.asOf, for: page.audience)
        return Parts(page: page, view: view)
    }

    /// A page with its ETag, from the cache where it has not changed.
    func page(
        _ routes: inout Routes, _ path: RouterPath,
        _ body: @escaping @Sendable (ServingContext, PageRequest) throws -> (String, HTML)
    ) {
        routes.get(path) { request, context in
            let today = office.today, mark = office.mark
            let key = "\(mark) \(today.iso)"
            let address = PageCache.Address(uri: request.uri.string, audience: context.reader.audience)
            if let page = cache.page(address, at: key) { return respond(request, page) }
            let page = try PageRequest(request, today: today, reader: context.reader)
            let (title, content) = try body(context, page)
            let html = Layout(page: page, assets: assets, mark: shown(mark, to: page.reader))(title: title, content)
            // The hash of the last event tells one state of one ledger from all
            // others, and counts nothing. A day that lies ahead is told anew each day.
            let ahead = page.asOf > today ? "-" + today.iso : ""
            let state = "\(mark.digits.prefix(20))-\(page.asOf.iso)\(ahead)"
            let etag = "\"\(state)-\(page.audience.rawValue)-\(page.language.rawValue)-\(assets.version)\""
            // Marks differ each time, and nothing else does.
            let forms = MarkedForms(html)
            let made = PageCache.Page(forms: forms, etag: (forms.hasForms ? "W/" : "") + etag)
            cache.keep(made, address, at: key)
            return respond(request, made)
        }
    }

    /// The end of the ledger, for those who may know how many events it has.
    private func shown(_ mark: RegisterMark, to reader: Reader) -> RegisterMark? {
        reader.audience == .internal ? mark : nil
    }

    /// What a helper makes for this address and this reader, as the ledger now stands.
    func made(
        _ request: Request, _ context: ServingContext, _ make: @escaping @Sendable () async throws -> MadeFiles.File
    ) async throws -> MadeFiles.File {
        try await files.file(request, for: context.reader.audience, at: "\(office.mark) \(office.today.iso)", make)
    }

    private func respond(_ request: Request, _ page: PageCache.Page) -> Response {
        let headers: HTTPFields = [.contentType: "text/html; charset=utf-8", .eTag: page.etag, .cacheControl: "private, no-cache"]
        if EntityTag.isKnown(page.etag, to: request) { return Response(status: .notModified, headers: headers) }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: page.forms.served()))
    }

    /// A page that is not kept, such as a form with its mistakes.
    func fresh(_ page: PageRequest, status: HTTPResponse.Status = .ok, title: String, _ content: HTML) -> Response {
        let html = Layout(page: page, assets: assets, mark: shown(office.mark, to: page.reader))(title: title, content)
        return Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: MarkedForms(html).served()))
    }
}

/// Errors become pages, in the reader's language.
extension Site {
    public func told(_ error: any Error, _ request: Request, _ context: ServingContext) throws -> Response {
        if case RequestFault.foreign = error {
            return .plain(.forbidden, "The form did not come from this site. Nothing was changed.\n")
        }
        let language: Language = request.uri.queryParameters["lang"] == "en" ? .en : .de
        let text = ErrorText(error, Words(language), mayHaveChanged: request.method == .post)
        if text.status.code >= 500 { logger.error("\(request.method) \(request.uri.path): \(error)") }
        let home = Request(
            head: .init(method: .get, scheme: nil, authority: nil, path: "/" + (language == .en ? "?lang=en" : "")),
            body: .init(buffer: .init()))
        let page = try asked(home, context)
        var response = fresh(page, status: text.status, title: text.title, """
            <h1>\(text.title)</h1>
            <div class="ev-alert ev-alert--error" role="alert"><p>\(text.detail)</p></div>
            <p><a href="\(page.link("/"))">\(page.words("Zur Übersicht der Vorgänge", "To the list of matters"))</a></p>
            """)
        if text.isPassing { response.headers[.retryAfter] = String(HelperQueue.Full.retryAfter) }
        return response
    }
}
