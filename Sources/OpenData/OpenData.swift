import Costing
import Decisions
import Foundation
import Hummingbird
import Register

/// What other programs read: matters and their figures as JSON, described by
/// the OpenAPI file at `/api/openapi.json`.
///
/// Guards that the website puts on a router hold for these routes only when
/// the website's routes are added first.
public struct OpenData: Sendable {
    let office: Office
    let audience: Audience
    private let description: ByteBuffer?

    /// Raised when the form of an answer changes: it is part of each ETag, so
    /// nobody keeps an answer in the older form.
    static let form = 2

    /// - Parameter audience: who reads; no answer holds anything that they may not.
    public init(office: Office, audience: Audience = .public) {
        self.office = office
        self.audience = audience
        description = Bundle.module.url(forResource: "openapi", withExtension: "json")
            .flatMap { try? Data(contentsOf: $0) }.map { ByteBuffer(bytes: $0) }
    }

    public func addRoutes(to router: Router<some RequestContext>) {
        router.add(middleware: Problems())
        resource("/api/matters", router) { _, query in try matters(query) }
        resource("/api/matters/{id}", router) { context, query in
            let view = try view(context.parameters.require("id"), query)
            return Answer(tag: tag(view.position, view.asOf)) { try OpenJSON.buffer(MatterJSON(view)) }
        }
        resource("/api/matters/{id}/figures", router) { context, query in
            let view = try view(context.parameters.require("id"), query)
            return Answer(tag: tag(view.position, view.asOf, query.language), language: query.language) {
                try OpenJSON.buffer(FigureJSON.all(of: view, in: query.language))
            }
        }
        resource("/api/openapi.json", router) { _, _ in
            guard let description else { throw Problem.missingDescription }
            return Answer(tag: "\(OpenData.form)-\(ContentTag.of(description.readableBytesView))") { description }
        }
    }

    private static let refused = ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY"]

    /// GET and HEAD on a path; all else is refused.
    private func resource<Context: RequestContext>(
        _ path: RouterPath, _ router: Router<Context>,
        _ answer: @escaping @Sendable (Context, Query) throws -> Answer
    ) {
        for method in [HTTPRequest.Method.get, .head] {
            router.on(path, method: method) { request, context in
                try answer(context, Query(request)).response(to: request)
            }
        }
        for method in OpenData.refused.compactMap(HTTPRequest.Method.init(rawValue:)) {
            router.on(path, method: method) { request, _ -> Response in
                throw Problem.methodNotAllowed(request.method.rawValue)
            }
        }
    }

    private func tag(_ position: Int64, _ day: Day, _ language: Language? = nil) -> String {
        ["\(OpenData.form)", "\(position)", day.iso, audience.rawValue, language?.rawValue]
            .compactMap { $0 }.joined(separator: "-")
    }
}

// MARK: Reading

extension OpenData {
    /// Those that are open on the day asked for, and that the audience may read.
    private func matters(_ query: Query) throws -> Answer {
        let position = office.position
        let day = query.asOf ?? office.today
        return Answer(tag: tag(position, day)) {
            let views = try office.matters(for: audience).map { try office.matter($0.id, asOf: day, for: audience) }
            return try OpenJSON.buffer(views.compactMap { MatterItemJSON($0) })
        }
    }

    /// A matter as of the day asked for. One that the audience may not read
    /// is as unknown as one that is not there.
    private func view(_ id: String, _ query: Query) throws -> MatterView {
        let view = try known(id, asOf: query.asOf ?? office.today)
        if view.isOpen { return view }
        guard let end = Day.lastDay(ofYear: 9999),
              let first = try known(id, asOf: end).matter.opened?.header.on?.lastDay
        else { throw Problem.unknownMatter(id) }
        throw Problem.notYetOpen(id, asOf: view.asOf, firstDay: first)
    }

    private func known(_ id: String, asOf day: Day) throws -> MatterView {
        do { return try office.matter(id, asOf: day, for: audience) } catch RegisterError.noMatter {
            throw Problem.unknownMatter(id)
        }
    }
}
