import Costing
import Decisions
import Hummingbird

/// Why there is no answer, or why nothing was recorded, in the form of RFC 9457. Its type leads to the
/// place in the description that explains it.
struct Problem: Error {
    let type: String
    let status: Int
    /// For readers of whichever language.
    private let texts: (title: Text, detail: Text, found: Text?, expected: Text?)
    /// In which it is told.
    var language = Language.de
    var title: String { texts.title.in(language) }
    var detail: String { texts.detail.in(language) }
    /// What stood in the address or in a header field.
    var found: String? { texts.found?.in(language) }
    /// What may stand there.
    var expected: String? { texts.expected?.in(language) }
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
    /// For `Retry-After`, in seconds.
    var retryAfter: Int?

    init(
        _ kind: ProblemKind?, _ title: Text, _ status: HTTPResponse.Status, _ detail: Text,
        found: Text? = nil, expected: Text? = nil, firstDay: String? = nil
    ) {
        type = kind.map { Resource.problem($0.rawValue) } ?? "about:blank"
        self.status = status.code
        texts = (title, detail, found, expected)
        self.firstDay = firstDay
    }

    static func unknownMatter(_ id: String) -> Problem {
        Problem(
            .noMatter, Text(phrase: "Unbekannter Vorgang"), .notFound,
            Text(
                phrase: "Einen Vorgang „\(id, "id")“ gibt es nicht. GET /api/matters nennt die, die es gibt."))
    }

    /// - Parameter firstDay: from which on it is shown, the last that its opening can have been.
    static func notYetOpen(_ id: String, asOf day: Day, _ opening: PartialDate, firstDay: Day) -> Problem {
        let isSettled = opening.firstDay.map { $0 > day } ?? true
        let detail =
            isSettled
            ? Text(
                phrase: """
                    Am \(day.iso, "iso") gab es den Vorgang „\(id, "id")“ noch nicht; sein erster Tag ist \
                    \(firstDay.iso, "iso2").
                    """)
            : Text(
                phrase: """
                    Der Vorgang „\(id, "id")“ wurde \(opening.inSentence, "opening") eröffnet; ob es ihn am \
                    \(day.iso, "iso") schon gab, steht nicht fest, weil der genaue Tag fehlt. Gezeigt wird er ab \
                    \(firstDay.iso, "iso2").
                    """)
        return Problem(
            .noMatter, Text(phrase: "Vorgang noch nicht eröffnet"), .notFound, detail,
            firstDay: firstDay.iso)
    }

    /// - Parameter expected: what the parameter may be.
    static func badParameter(_ name: String, found: String, expected: Text) -> Problem {
        Problem(
            .badParameter, Text(phrase: "Falscher Parameter"), .badRequest,
            Text(
                phrase: """
                    Der Parameter \(name, "name") hat „\(found, "found")“; erwartet wird \(expected, "expected").
                    """),
            found: Text(found), expected: expected)
    }

    /// The same of a field in the head of the request.
    static func badField(_ name: String, found: String, expected: Text) -> Problem {
        Problem(
            .badParameter, Text(phrase: "Falsches Kopffeld"), .badRequest,
            Text(
                phrase: "Das Kopffeld \(name, "name") hat „\(found, "found")“; erwartet wird \(expected, "expected")."),
            found: Text(found), expected: expected)
    }

    static func unknownPath(_ path: String) -> Problem {
        Problem(
            nil, Text(phrase: "Nicht gefunden"), .notFound,
            Text(
                phrase: "Unter \(path, "path") ist nichts. GET /api/openapi.json beschreibt, was es gibt."))
    }

    static func methodNotAllowed(_ method: String, allowed: [HTTPRequest.Method]) -> Problem {
        let way =
            allowed.contains(.get)
            ? Text(phrase: "diese Adresse wird mit GET oder HEAD gelesen")
            : Text(phrase: "Einträge werden hierher mit POST gesendet")
        let title = Text(phrase: "Methode nicht möglich")
        return Problem(
            .methodNotAllowed, title, .methodNotAllowed,
            Text(
                phrase: "\(method, "method") ist hier nicht möglich; \(way, "way")."))
    }

    /// - Parameter status: whose name has no other language.
    static func status(_ status: HTTPResponse.Status) -> Problem {
        Problem(
            nil, Text(status.reasonPhrase), status,
            Text(
                phrase: "Die Anfrage wurde abgelehnt: \(status.reasonPhrase, "reasonPhrase")."))
    }

    private static let failed = Text(phrase: "Interner Fehler")

    static let fault = Problem(
        nil, failed, .internalServerError,
        Text(
            phrase: "Die Antwort ließ sich nicht herstellen. Das Protokoll des Servers sagt, warum."))

    func response() throws -> Response {
        var headers: HTTPFields = [
            .contentType: "application/problem+json", .contentLanguage: language.rawValue, .cacheControl: "no-store",
        ]
        if let retryAfter { headers[.retryAfter] = String(retryAfter) }
        return Response(
            status: .init(code: status), headers: headers, body: .init(byteBuffer: try OpenJSON.buffer(self)))
    }
}
