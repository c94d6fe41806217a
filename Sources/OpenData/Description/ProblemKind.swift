/// The kinds of problem. The type of a problem leads to its place in the description.
enum ProblemKind: String, CaseIterable {
    case badParameter = "BadParameter", noMatter = "NoMatter", methodNotAllowed = "MethodNotAllowed"
    case badEntry = "BadEntry", forbidden = "Forbidden", moved = "Moved", tooLarge = "TooLarge"
    case unsupported = "UnsupportedMediaType", refused = "Refused", keyReused = "KeyReused"
    case busy = "Busy", notTaken = "NotTaken"

    var status: Int {
        switch self {
        case .badParameter, .badEntry: 400
        case .forbidden: 403
        case .noMatter: 404
        case .methodNotAllowed: 405
        case .moved: 409
        case .tooLarge: 413
        case .unsupported: 415
        case .refused, .keyReused: 422
        case .busy, .notTaken: 503
        }
    }

    var meaning: String {
        switch self {
        case .badParameter:
            """
            A parameter or a header field cannot be read: `found` says what stood there, `expected` what may. A day \
            must be one of the calendar.
            """
        case .noMatter:
            """
            There is no such matter, or not yet on the day asked for: then `firstDay` names its first day.
            """
        case .methodNotAllowed: "The address has no such method; `Allow` names those it has."
        case .badEntry:
            """
            The body cannot be read, or a parameter or header field cannot (then the type is BadParameter): `mistakes` \
            lists each key with what was found and what is expected, all at once. Nothing was recorded.
            """
        case .forbidden: "The request came from a page of another site, or the server takes no entries."
        case .moved:
            """
            The matter has got entries since the position that `If-Match` names: they are listed under `changed`, and \
            `position` is where the ledger stands. It is 409 and not 412, because it says what has changed. Nothing \
            was recorded.
            """
        case .tooLarge: "More than 1,048,576 bytes or 500 entries at once. Nothing was recorded."
        case .unsupported: "The body is not `application/json` in UTF-8, or is compressed. Nothing was recorded."
        case .refused:
            """
            The rules refuse an entry (or the `Idempotency-Key` was used before; then the type is KeyReused): `detail` \
            has the sentence that the form would show, in the language asked for, and `refusals` each that was \
            refused. Where an entry has an unlikely number, such as a rate that is a thousandth of the one before, it \
            is asked about: `confirm` has what the entry must repeat under `confirmed`. Nothing was recorded, of the \
            others neither.
            """
        case .keyReused:
            """
            The `Idempotency-Key` came before with another body, or what it recorded has been withdrawn. Nothing was \
            recorded.
            """
        case .busy:
            """
            So many entries are being read that no more are taken in at the moment, and nothing was recorded; \
            `Retry-After` says in how many seconds to send it again. Or the ledger has not taken them (then the type \
            is NotTaken).
            """
        case .notTaken:
            """
            The ledger has not taken the entries, or may not have: `detail` says whether it is known that nothing was \
            changed.
            """
        }
    }

    /// Where there is no body to be told of.
    var inShort: String { meaning.firstIndex(of: ":").map { String(meaning[..<$0]) + "." } ?? meaning }
}
