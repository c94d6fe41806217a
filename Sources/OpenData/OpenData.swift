import Costing
import Decisions
import Hummingbird
import Register
import Serving

/// What other programs read: matters and their figures as JSON, and what they
/// write: entries. The OpenAPI file at `/api/openapi.json` describes both.
///
/// No answer holds anything that the reader may not read; what is said of what they sent
/// may name internal entries.
public struct OpenData: Served {
    public let side = Side.api
    let office: Office

    /// Raised when the form of an answer changes: it is part of each ETag, so
    /// nobody keeps an answer in the older form.
    static let form = 6

    public init(office: Office) {
        self.office = office
    }

    public var routes: Routes {
        var routes = Routes()
        routes.get(Resource.matters.route) { request, context in
            try matters(Query(request), ListQuery(request), for: context.reader.audience).response(to: request)
        }
        resource(&routes, .matter) { context, query in
            let view = try view(context.parameters.require("id"), query, for: context.reader.audience)
            return Reply(tag: tag(view, view.asOf)) { try OpenJSON.buffer(MatterJSON(view)) }
        }
        resource(&routes, .figures) { context, query in
            let view = try view(context.parameters.require("id"), query, for: context.reader.audience)
            return Reply(tag: tag(view, view.asOf, query.language), language: query.language) {
                try OpenJSON.buffer(FigureJSON.all(of: view, in: query.language))
            }
        }
        routes.post(Resource.entries.route) { request, context in
            try await record(request, in: context.parameters.require("id"), for: context.reader)
        }
        resource(&routes, .description) { _, _ in
            Reply(tag: "\(OpenData.form)-\(APIDescription.tag)") { ByteBuffer(bytes: APIDescription.bytes) }
        }
        return routes
    }

    private func resource(
        _ routes: inout Routes, _ resource: Resource,
        _ answer: @escaping @Sendable (ServingContext, Query) throws -> Reply
    ) {
        routes.get(resource.route) { request, context in try answer(context, Query(request)).response(to: request) }
    }

    /// Names the last entry of the matter that the audience may read, by its place in
    /// the chain: two states that differ for no reader have one tag, and a copy of the
    /// ledger that has gone on otherwise has another.
    private func tag(_ view: MatterView, _ day: Day, _ language: Language? = nil) -> String {
        // What lies ahead is told anew each day.
        let ahead = view.statusDay < day ? "-" + view.statusDay.iso : ""
        return tag("\(digits(view.lastMark))-\(view.lastPosition)\(ahead)", day, view.audience, language)
    }

    /// As many as an ETag has of a hash.
    private func digits(_ mark: RegisterMark) -> String { String(mark.digits.prefix(20)) }

    private func tag(_ state: String, _ day: Day, _ audience: Audience, _ language: Language? = nil) -> String {
        ["\(OpenData.form)", state, day.iso, audience.rawValue, language?.rawValue].compactMap { $0 }.joined(
            separator: "-")
    }
}

// MARK: Reading

extension OpenData {
    /// Those that are open on the day asked for, and that the audience may read: a part of them,
    /// so that no answer grows with the register.
    private func matters(_ query: Query, _ asked: ListQuery, for audience: Audience) throws -> Reply {
        let day = query.asOf ?? office.today
        // Of all that they may read, the last.
        let last = try office.lastMark(for: audience)
        return Reply(tag: tag("\(last.map(digits) ?? "0")-all-\(office.today.iso)", day, audience)) {
            let list = try office.list(asked.filter(asOf: day, for: audience))
            let views = try list.rows.map { try office.matter($0.id, asOf: day, for: audience) }
            let isLast = asked.offset + asked.limit >= list.fitting
            return Reply.Part(
                bytes: try OpenJSON.buffer(views.compactMap { MatterItemJSON($0) }),
                next: isLast ? nil : asked.next(asOf: query.asOf))
        }
    }

    /// A matter as of the day asked for. One that the audience may not read
    /// is as unknown as one that is not there.
    private func view(_ id: String, _ query: Query, for audience: Audience) throws -> MatterView {
        let view = try known(id, asOf: query.asOf ?? office.today, for: audience)
        if view.isOpen { return view }
        guard let end = Day.lastDay(ofYear: 9999),
            let opening = try known(id, asOf: end, for: audience).matter.opened?.header.on, let first = opening.lastDay
        else { throw Problem.unknownMatter(id) }
        throw Problem.notYetOpen(id, asOf: view.asOf, opening, firstDay: first)
    }

    private func known(_ id: String, asOf day: Day, for audience: Audience) throws -> MatterView {
        do { return try office.matter(id, asOf: day, for: audience) } catch RegisterError.noMatter {
            throw Problem.unknownMatter(id)
        }
    }
}
