import Costing
import Decisions
import Foundation
import Hummingbird
import Register

/// What other programs read: matters and their figures as JSON, and what they
/// write: entries. The OpenAPI file at `/api/openapi.json` describes both.
///
/// Guards that the website puts on a router hold for these routes only when
/// the website's routes are added first.
public struct OpenData: Sendable {
    let office: Office
    let audience: Audience
    let writer: Actor?
    private let description: ByteBuffer?

    /// Raised when the form of an answer changes: it is part of each ETag, so
    /// nobody keeps an answer in the older form.
    static let form = 5

    /// - Parameters:
    ///   - audience: who reads; no answer holds anything that they may not.
    ///   - writer: in whose name entries are recorded; nil: nobody may send
    ///     any. What is said to the writer alone may name internal entries.
    public init(office: Office, audience: Audience = .public, writer: Actor? = nil) {
        self.office = office
        self.audience = audience
        self.writer = writer
        description = Bundle.module.url(forResource: "openapi", withExtension: "json")
            .flatMap { try? Data(contentsOf: $0) }.map { ByteBuffer(bytes: $0) }
    }

    public func addRoutes(to router: Router<some RequestContext>) {
        router.add(middleware: Problems())
        resource("/api/matters", router) { _, query in try matters(query) }
        resource("/api/matters/{id}", router) { context, query in
            let view = try view(context.parameters.require("id"), query)
            return Answer(tag: tag(view, view.asOf)) { try OpenJSON.buffer(MatterJSON(view)) }
        }
        resource("/api/matters/{id}/figures", router) { context, query in
            let view = try view(context.parameters.require("id"), query)
            return Answer(tag: tag(view, view.asOf, query.language), language: query.language) {
                try OpenJSON.buffer(FigureJSON.all(of: view, in: query.language))
            }
        }
        router.post("/api/matters/{id}/entries") { request, context in
            try await record(request, in: context.parameters.require("id"))
        }
        refuse(allBut: [.post], "/api/matters/{id}/entries", router)
        resource("/api/openapi.json", router) { _, _ in
            guard let description else { throw Problem.missingDescription }
            return Answer(tag: "\(OpenData.form)-\(ContentTag.of(description.readableBytesView))") { description }
        }
    }

    private static let methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY"].compactMap(HTTPRequest.Method.init(rawValue:))

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
        refuse(allBut: [.get, .head], path, router)
    }

    private func refuse(allBut allowed: [HTTPRequest.Method], _ path: RouterPath, _ router: Router<some RequestContext>) {
        for method in OpenData.methods where !allowed.contains(method) {
            router.on(path, method: method) { request, _ -> Response in
                throw Problem.methodNotAllowed(request.method.rawValue, allowed: allowed)
            }
        }
    }

    /// Names the last entry of the matter that the audience may read, by its place in
    /// the chain: two states that differ for no reader have one tag, and a copy of the
    /// ledger that has gone on otherwise has another.
    private func tag(_ view: MatterView, _ day: Day, _ language: Language? = nil) -> String {
        // What lies ahead is told anew each day.
        let ahead = view.statusDay < day ? "-" + view.statusDay.iso : ""
        return tag("\(digits(view.lastMark))-\(view.lastPosition)\(ahead)", day, language)
    }

    /// As many as an ETag has of a hash.
    private func digits(_ mark: RegisterMark) -> String { String(mark.digits.prefix(20)) }

    private func tag(_ state: String, _ day: Day, _ language: Language? = nil) -> String {
        ["\(OpenData.form)", state, day.iso, audience.rawValue, language?.rawValue].compactMap { $0 }.joined(separator: "-")
    }
}

// MARK: Reading

extension OpenData {
    /// Those that are open on the day asked for, and that the audience may read.
    private func matters(_ query: Query) throws -> Answer {
        let day = query.asOf ?? office.today
        let matters = try office.matters(for: audience)
        // Of all that they may read in any of them, the last.
        let last = try matters.map { try office.lastMark(of: $0.id, for: audience) }.max { $0.position < $1.position }
        return Answer(tag: tag("\(last.map(digits) ?? "0")-all-\(office.today.iso)", day)) {
            let views = try matters.map { try office.matter($0.id, asOf: day, for: audience) }
            return try OpenJSON.buffer(views.compactMap { MatterItemJSON($0) })
        }
    }

    /// A matter as of the day asked for. One that the audience may not read
    /// is as unknown as one that is not there.
    private func view(_ id: String, _ query: Query) throws -> MatterView {
        let view = try known(id, asOf: query.asOf ?? office.today)
        if view.isOpen { return view }
        guard let end = Day.lastDay(ofYear: 9999),
              let opening = try known(id, asOf: end).matter.opened?.header.on, let first = opening.lastDay
        else { throw Problem.unknownMatter(id) }
        throw Problem.notYetOpen(id, asOf: view.asOf, opening, firstDay: first)
    }

    private func known(_ id: String, asOf day: Day) throws -> MatterView {
        do { return try office.matter(id, asOf: day, for: audience) } catch RegisterError.noMatter {
            throw Problem.unknownMatter(id)
        }
    }
}
