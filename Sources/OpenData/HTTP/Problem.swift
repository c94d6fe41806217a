import Costing
import Hummingbird

/// Why there is no answer, in the form of RFC 9457. Its type leads to the
/// place in the description that explains it.
struct Problem: Error, Encodable {
    let type: String
    let title: String
    let status: Int
    let detail: String
    /// What stood in the address.
    var found: String?
    /// What may stand there.
    var expected: String?
    /// The first day on which there is something to read.
    var firstDay: String?

    private init(
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

    static func notYetOpen(_ id: String, asOf day: Day, firstDay: Day) -> Problem {
        Problem(
            "NoMatter", "Matter not yet open", .notFound,
            "On \(day.iso) the matter “\(id)” did not exist yet; its first day is \(firstDay.iso).",
            firstDay: firstDay.iso)
    }

    static func badParameter(_ name: String, found: String, expected: String) -> Problem {
        Problem(
            "BadParameter", "Bad parameter", .badRequest,
            "The parameter \(name) has “\(found)”; expected is \(expected).", found: found, expected: expected)
    }

    static func unknownPath(_ path: String) -> Problem {
        Problem(nil, "Not Found", .notFound, "There is nothing at \(path). GET /api/openapi.json describes what there is.")
    }

    static func methodNotAllowed(_ method: String) -> Problem {
        Problem("MethodNotAllowed", "Method not allowed", .methodNotAllowed, "\(method) is not possible here; this address is read with GET or HEAD.")
    }

    static func status(_ status: HTTPResponse.Status) -> Problem {
        Problem(nil, status.reasonPhrase, status, "The request was refused: \(status.reasonPhrase).")
    }

    static let missingDescription = Problem(
        nil, "Internal Server Error", .internalServerError, "The description is missing beside the program; build it anew.")

    static let fault = Problem(
        nil, "Internal Server Error", .internalServerError, "The answer could not be made. The server’s log says why.")

    func response(to request: Request) throws -> Response {
        var headers: HTTPFields = [.contentType: "application/problem+json", .contentLanguage: "en", .cacheControl: "no-store"]
        if status == HTTPResponse.Status.methodNotAllowed.code { headers[.allow] = "GET, HEAD" }
        let response = Response(
            status: .init(code: status), headers: headers, body: .init(byteBuffer: try OpenJSON.buffer(self)))
        return request.method == .head ? response.createHeadResponse() : response
    }
}
