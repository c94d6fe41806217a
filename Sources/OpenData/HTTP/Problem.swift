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
        Problem(.noMatter, Text("Unbekannter Vorgang", en: "Unknown matter"), .notFound, Text(
            "Einen Vorgang „\(id)“ gibt es nicht. GET /api/matters nennt die, die es gibt.",
            en: "There is no matter “\(id)”. GET /api/matters lists those there are."))
    }

    /// - Parameter firstDay: from which on it is shown, the last that its opening can have been.
    static func notYetOpen(_ id: String, asOf day: Day, _ opening: PartialDate, firstDay: Day) -> Problem {
        let isSettled = opening.firstDay.map { $0 > day } ?? true
        let detail = isSettled
            ? Text(
                "Am \(day.iso) gab es den Vorgang „\(id)“ noch nicht; sein erster Tag ist \(firstDay.iso).",
                en: "On \(day.iso) the matter “\(id)” did not exist yet; its first day is \(firstDay.iso).")
            : Text(
                "Der Vorgang „\(id)“ wurde \(opening.inSentence(.de)) eröffnet; ob es ihn am \(day.iso) schon gab, "
                    + "steht nicht fest, weil der genaue Tag fehlt. Gezeigt wird er ab \(firstDay.iso).",
                en: "The matter “\(id)” was opened \(opening.inSentence(.en)); whether it existed on \(day.iso) "
                    + "already is not settled, as the exact day is missing. It is shown from \(firstDay.iso) on.")
        return Problem(
            .noMatter, Text("Vorgang noch nicht eröffnet", en: "Matter not yet open"), .notFound, detail,
            firstDay: firstDay.iso)
    }

    /// - Parameter expected: what the parameter may be.
    static func badParameter(_ name: String, found: String, expected: Text) -> Problem {
        Problem(
            .badParameter, Text("Falscher Parameter", en: "Bad parameter"), .badRequest, Text(
                "Der Parameter \(name) hat „\(found)“; erwartet wird \(expected.de).",
                en: "The parameter \(name) has “\(found)”; expected is \(expected.in(.en))."),
            found: Text(found), expected: expected)
    }

    /// The same of a field in the head of the request.
    static func badField(_ name: String, found: String, expected: Text) -> Problem {
        Problem(
            .badParameter, Text("Falsches Kopffeld", en: "Bad header field"), .badRequest, Text(
                "Das Kopffeld \(name) hat „\(found)“; erwartet wird \(expected.de).",
                en: "The header field \(name) has “\(found)”; expected is \(expected.in(.en))."),
            found: Text(found), expected: expected)
    }

    static func unknownPath(_ path: String) -> Problem {
        Problem(nil, Text("Nicht gefunden", en: "Not Found"), .notFound, Text(
            "Unter \(path) ist nichts. GET /api/openapi.json beschreibt, was es gibt.",
            en: "There is nothing at \(path). GET /api/openapi.json describes what there is."))
    }

    static func methodNotAllowed(_ method: String, allowed: [HTTPRequest.Method]) -> Problem {
        let way = allowed.contains(.get)
            ? Text("diese Adresse wird mit GET oder HEAD gelesen", en: "this address is read with GET or HEAD")
            : Text("Einträge werden hierher mit POST gesendet", en: "entries are sent here with POST")
        let title = Text("Methode nicht möglich", en: "Method not allowed")
        return Problem(.methodNotAllowed, title, .methodNotAllowed, Text(
            "\(method) ist hier nicht möglich; \(way.de).", en: "\(method) is not possible here; \(way.in(.en))."))
    }

    /// - Parameter status: whose name has no other language.
    static func status(_ status: HTTPResponse.Status) -> Problem {
        Problem(nil, Text(status.reasonPhrase), status, Text(
            "Die Anfrage wurde abgelehnt: \(status.reasonPhrase).",
            en: "The request was refused: \(status.reasonPhrase)."))
    }

    private static let failed = Text("Interner Fehler", en: "Internal Server Error")

    static let fault = Problem(nil, failed, .internalServerError, Text(
        "Die Antwort ließ sich nicht herstellen. Das Protokoll des Servers sagt, warum.",
        en: "The answer could not be made. The server’s log says why."))

    func response() throws -> Response {
        var headers: HTTPFields = [
            .contentType: "application/problem+json", .contentLanguage: language.rawValue, .cacheControl: "no-store",
        ]
        if let retryAfter { headers[.retryAfter] = String(retryAfter) }
        return Response(
            status: .init(code: status), headers: headers, body: .init(byteBuffer: try OpenJSON.buffer(self)))
    }
}
