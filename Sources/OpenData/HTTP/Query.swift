import Costing
import Decisions
import Hummingbird

/// What an address asks for besides its path.
struct Query {
    /// Nil: today.
    let asOf: Day?
    let language: Language

    init(_ request: Request) throws(Problem) {
        asOf = try Query.value("as-of", of: request, expected: "a day of the calendar such as 2013-01-31") { Day(iso: $0) }
        language = try Query.value("lang", of: request, expected: "de or en") { Language(rawValue: $0) } ?? .de
    }

    private static func value<Value>(
        _ name: String, of request: Request, expected: String, _ read: (String) -> Value?
    ) throws(Problem) -> Value? {
        let found = request.uri.queryParameters.getAll(name)
        guard let text = found.first else { return nil }
        guard found.count == 1 else {
            throw .badParameter(name, found: found.joined(separator: ", "), expected: expected + ", once")
        }
        guard let value = read(text) else { throw .badParameter(name, found: text, expected: expected) }
        return value
    }
}
