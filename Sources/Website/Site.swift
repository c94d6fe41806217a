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
    let pages: Kept<KeptPage.Address, KeptPage>
    let makings = SharedRuns<KeptPage.State, KeptPage>()
    let files = MadeFiles()
    let simulations: Simulations
    let differences: Differences
    /// Who composes papers, reads tables and reckons for what is tried: nothing of it takes
    /// as long as a simulation, and so it does not stand in line with those.
    let reckoning: Workers
    let entered = Entered()
    let logger: Logger

    /// - Parameters:
    ///   - keptBytes: how many bytes of finished pages are kept, if not as many as always, and an eighth
    ///     of that in simulated runs and half as many in what was compared; 0: none.
    ///   - simulating: who computes simulations.
    ///   - reckoning: who computes what else takes long.
    /// - Throws: where a file of the site is missing.
    public init(
        office: Office, typesetter: Typesetter, keptBytes: Int? = nil,
        simulating: Workers = .simulating, reckoning: Workers = .reckoning,
        logger: Logger = Logger(label: "einvernehmen")
    ) throws {
        self.office = office
        self.typesetter = typesetter
        self.logger = logger
        let bytes = keptBytes ?? KeptPage.mostBytes
        simulations = Simulations(workers: simulating, mostBytes: bytes / 8)
        differences = Differences(mostBytes: bytes / 16)
        self.reckoning = reckoning
        assets = try Assets()
        pages = Kept(mostBytes: bytes)
    }

    public var routes: Routes {
        var routes = Routes()
        routes.get("/assets/:hash/:name") { request, _ in
            guard let response = assets.response(request) else { throw HTTPError(.notFound) }
            return response
        }
        page(&routes, .home) { _, page in try HomePage(site: self, page: page).body }
        page(&routes, .ledger) { _, page in try LedgerPage(site: self, page: page).body }
        page(&routes, .fields) { _, page in FieldsPage(page: page).all }
        page(&routes, .fieldsOf) { context, page in
            try FieldsPage(page: page).of(context.parameters.require("list"))
        }
        page(&routes, .overview) { context, page in try MatterPage(parts(context, page)).body }
        page(&routes, .course) { context, page in try CoursePage(parts(context, page)).body }
        page(&routes, .withdrawal) { context, page in
            try WithdrawalPage(
                parts(context, page), entry: context.parameters.require("entry"), kind: page.query["kind"] ?? ""
            ).body
        }
        page(&routes, .mandates) { context, page in try MandatesPage(parts(context, page)).body }
        page(&routes, .consent) { context, page in try ConsentPage(parts(context, page)).body }
        page(&routes, .round) { context, page in
            try RoundPage(parts(context, page), round: context.parameters.require("round"), office: office).body
        }
        page(&routes, .draftOfRound) { context, page in
            try RoundPage(parts(context, page), round: context.parameters.require("round"), office: office).draft(
                office)
        }
        page(&routes, .forBody) { context, page in
            try ForBodyPage(parts(context, page), body: context.parameters.require("body"), office: office).body
        }
        page(&routes, .newRound) { context, page in try NewRoundPage(parts: parts(context, page)).body }
        page(&routes, .costs) { context, page in try CostsPage(parts(context, page)).body }
        page(&routes, .years) { context, page in try YearsPage(parts(context, page)).body }
        page(&routes, .budget) { context, page in try BudgetPage(parts(context, page)).body }
        page(&routes, .shares) { context, page in try SharesPage(parts(context, page)).body }
        page(&routes, .compare, on: reckoning) { context, page in
            try ComparePage(parts(context, page), site: self).body
        }
        page(&routes, .whatIf, on: reckoning) { context, page in try WhatIfPage(parts(context, page)).body }
        page(&routes, .range, on: simulations.workers) { context, page in
            try RangePage(parts(context, page), simulations).body
        }
        addTableRoutes(to: &routes)
        addWorkbookRoute(to: &routes)
        page(&routes, .law) { context, page in try LawPage(parts(context, page), site: self).body }
        page(&routes, .options) { context, page in try OptionsPage(parts(context, page)).body }
        page(&routes, .figures) { context, page in try FiguresPage(parts(context, page)).body }
        page(&routes, .figure) { context, page in
            try FigurePage(parts(context, page), id: context.parameters.require("figure")).body
        }
        for type in Site.kindsWithoutForm {
            page(&routes, .derivedForm, at: Address.Shape.derivedForm.route("list", is: type.kind.list)) {
                context, page in
                DerivedPage(form: DerivedForm(parts: try parts(context, page), type: type)).body
            }
        }
        page(&routes, .bodies) { context, page in try BodiesPage(parts(context, page)).body }
        addPaperRoutes(to: &routes)
        addLetterRoutes(to: &routes)
        addSheetRoutes(to: &routes)
        addClerkRoutes(to: &routes)
        addEnteredRoute(to: &routes)
        return routes
    }

    /// What a request asks for, and who asks.
    func asked(_ request: Request, _ context: ServingContext) throws(PageError) -> PageRequest {
        try PageRequest(request, today: office.today, reader: context.reader)
    }

    func parts(_ context: ServingContext, _ page: PageRequest) throws -> MatterWriter {
        MatterWriter(page: page, view: try matter(context.parameters.require("id"), for: page))
    }

    /// A page with its ETag, from the cache where it has not changed.
    /// - Parameter route: where it has a shape with others, and a part of it is its own.
    /// - Parameter workers: who makes it where that takes long, each once for all who ask
    ///   for it at the same time; nil: whoever answers.
    func page(
        _ routes: inout Routes, _ shape: Address.Shape, at route: RouterPath? = nil, on workers: Workers? = nil,
        _ body: @escaping @Sendable (ServingContext, PageRequest) throws -> (String, HTML)
    ) {
        routes.get(route ?? shape.route) { request, context in
            let today = office.today, audience = context.reader.audience
            let address = KeptPage.Address(uri: request.uri.string, audience: audience)
            if let page = pages.value(address), page.today == today, page.from.isCurrent(in: office, for: audience) {
                return respond(request, page)
            }
            @Sendable func make() throws -> KeptPage {
                let page = try PageRequest(request, today: today, reader: context.reader)
                let (title, content) = try body(context, page)
                let html = Layout(page: page, assets: assets, mark: shown(to: page))(title: title, content)
                let made = KeptPage(html, page, today: today, assets: assets.version)
                pages.keep(made, at: address, size: made.forms.size + address.uri.utf8.count)
                return made
            }
            guard let workers else { return respond(request, try make()) }
            let mark =
                try context.parameters.get("id").map { try office.lastMark(of: $0, for: audience) } ?? office.mark
            let state = KeptPage.State(address: address, today: today, mark: mark)
            return respond(request, try await makings.value(state) { try await workers.run(make) })
        }
    }

    /// The last event that a page was made from, for those who may know how many there are.
    private func shown(to page: PageRequest) -> RegisterMark? {
        page.audience == .internal ? page.from.last ?? office.mark : nil
    }

    /// What a helper makes of a matter for this address and its readers, as the matter now stands.
    func made(
        _ request: Request, _ page: PageRequest, of matter: String,
        _ make: @escaping @Sendable () async throws -> MadeFiles.File
    ) async throws -> MadeFiles.File {
        let state = MadeFiles.Key(
            uri: request.uri.string, audience: page.audience, today: office.today,
            mark: try office.lastMark(of: matter, for: page.audience))
        return try await files.file(request, at: state, make)
    }

    private func respond(_ request: Request, _ page: KeptPage) -> Response {
        let headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8", .eTag: page.etag, .cacheControl: "private, no-cache",
        ]
        if EntityTag.isKnown(page.etag, to: request) { return Response(status: .notModified, headers: headers) }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: page.forms.served()))
    }

    /// A page that is not kept, such as a form with its mistakes.
    func fresh(_ page: PageRequest, status: HTTPResponse.Status = .ok, title: String, _ content: HTML) -> Response {
        let html = Layout(page: page, assets: assets, mark: shown(to: page))(title: title, content)
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
        let language = request.uri.queryParameters["lang"].flatMap { Language(rawValue: String($0)) } ?? .de
        let text = ErrorText(error, Words(language), mayHaveChanged: request.method == .post)
        if text.status.code >= 500 { logger.error("\(request.method) \(request.uri.path): \(error)") }
        let home = Request(
            head: .init(
                method: .get, scheme: nil, authority: nil,
                path: "/" + (language == .de ? "" : "?lang=\(language.rawValue)")),
            body: .init(buffer: .init()))
        let page = try asked(home, context)
        var response = fresh(
            page, status: text.status, title: text.title,
            """
            <h1>\(text.title)</h1>
            <div class="ev-alert ev-alert--error" role="alert"><p>\(text.detail)</p></div>
            <p><a href="\(page.link(.home))">\(page.words("Zur Übersicht der Vorgänge"))</a></p>
            """)
        if text.isPassing { response.headers[.retryAfter] = String(HelperQueue.Full.retryAfter) }
        return response
    }
}
