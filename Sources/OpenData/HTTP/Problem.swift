import Costing
import Decisions
import Hummingbird

/// Why there is no answer, or why nothing was recorded, in the form of RFC 9457. Its type leads to the
/// place in the description that explains it.
struct Problem: Error, Encodable {
    let type: String
    let title: String
    let status: Int
    let detail: String
    /// What stood in the address or in a header field.
    var found: String?
    /// What may stand there.
    var expected: String?
    /// The first day on which there is something to read.
    var firstDay: String?
    /// What cannot be read, refused or what has come in meanwhile; see Writing.
    var mistakes: [MistakeJSON]?
    var refusals: [RefusalJSON]?
    var changed: [ChangeJSON]?
    /// Mistakes or refusals that are not listed.
    var further: Int?
    /// Where the ledger stands, and the same with the hash of its last event.
    var position: Int64?
    var head: String?
    /// Of title and detail.
    var language = Language.en
    /// For `Retry-After`, in seconds.
    var retryAfter: Int?

    private enum CodingKeys: String, CodingKey {
        case type, title, status, detail, found, expected, firstDay, mistakes, refusals, further, changed, position, head
    }

    init(
        _ name: String?, _ title: String, _ status: HTTPResponse.Status, _ detail: String,
        found: String? = nil, expected: String? = nil, firstDay: String? = nil
    ) {
        type = name.map { "/api/openapi.json#/components/responses/\($0)" } ?? "about:blank"
        self.title = title
        self.status = status.code
        self.detail = detail
        self.found = found
        self.expected = expected
        self.firstDay = firstDay
    }

    static func unknownMatter(_ id: String) -> Problem {
        Problem("NoMatter", "Unknown matter", .notFound, "There is no matter “\(id)”. GET /api/matters lists those there are.")
    }

    /// - Parameter firstDay: from which on it is shown, the last that its opening can have been.
    static func notYetOpen(_ id: String, asOf day: Day, _ opening: PartialDate, firstDay: Day) -> Problem {
        let isSettled = opening.firstDay.map { $0 > day } ?? true
        let detail = isSettled
            ? "On \(day.iso) the matter “\(id)” did not exist yet; its first day is \(firstDay.iso)."
            : "The matter “\(id)” was opened \(opening.inSentence(.en)); whether it existed on \(day.iso) already is not settled, as the exact day is missing. "
                + "It is shown from \(firstDay.iso) on."
        return Problem("NoMatter", "Matter not yet open", .notFound, detail, firstDay: firstDay.iso)
    }

    /// - Parameter kind: what part of the request it is.
    static func badParameter(_ name: String, kind: String = "parameter", found: String, expected: String) -> Problem {
        Problem(
            "BadParameter", "Bad \(kind)", .badRequest,
            "The \(kind) \(name) has “\(found)”; expected is \(expected).", found: found, expected: expected)
    }

    static func unknownPath(_ path: String) -> Problem {
        Problem(nil, "Not Found", .notFound, "There is nothing at \(path). GET /api/openapi.json describes what there is.")
    }

    static func methodNotAllowed(_ method: String, allowed: [HTTPRequest.Method]) -> Problem {
        let isRead = allowed.contains(.get)
        return Problem(
            "MethodNotAllowed", "Method not allowed", .methodNotAllowed,
            "\(method) is not possible here; \(isRead ? "this address is read with GET or HEAD" : "entries are sent here with POST").")
    }

    static func status(_ status: HTTPResponse.Status) -> Problem {
        Problem(nil, status.reasonPhrase, status, "The request was refused: \(status.reasonPhrase).")
    }

    static let missingDescription = Problem(
        nil, "Internal Server Error", .internalServerError, "The description is missing beside the program; build it anew.")

    static let fault = Problem(
        nil, "Internal Server Error", .internalServerError, "The answer could not be made. The server’s log says why.")

    func response() throws -> Response {
        var headers: HTTPFields = [.contentType: "application/problem+json", .contentLanguage: language.rawValue, .cacheControl: "no-store"]
        if let retryAfter { headers[.retryAfter] = String(retryAfter) }
        return Response(
            status: .init(code: status), headers: headers, body: .init(byteBuffer: try OpenJSON.buffer(self)))
    }
}
