import Costing
import Decisions
import Hummingbird

/// What an address asks for besides its path.
struct Query {
    /// Nil: today.
    let asOf: Day?
    let language: Language

    init(_ request: Request) throws(Problem) {
        asOf = try Query.value("as-of", of: request, expected: Query.day) { Day(iso: $0) }
        language = try Query.asked(request) ?? .de
    }

    private static let day = Text(phrase: "ein Tag des Kalenders wie 2013-01-31")

    /// The language asked for by `lang`, or else the one that the reader's
    /// program prefers by `Accept-Language`; German where it names neither.
    static func language(of request: Request) throws(Problem) -> Language {
        try asked(request) ?? preferred(request)
    }

    /// The same for what is told of a request that may ask for a language there is not.
    static func languageOfProblem(_ request: Request) -> Language {
        (try? asked(request)).flatMap { $0 } ?? preferred(request)
    }

    private static func preferred(_ request: Request) -> Language {
        let wanted = request.headers[values: .acceptLanguage].flatMap { $0.split(separator: ",") }.compactMap {
            item -> (Language, Double)? in
            let parts = item.split(separator: ";").map { $0.split(separator: " ").joined().lowercased() }
            guard let tag = parts.first?.split(separator: "-").first, let language = Language(rawValue: String(tag))
            else { return nil }
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            return quality > 0 ? (language, quality) : nil
        }
        // Of two that are equally welcome the first.
        return wanted.enumerated().max { ($0.element.1, -$0.offset) < ($1.element.1, -$1.offset) }?.element.0 ?? .de
    }

    private static func asked(_ request: Request) throws(Problem) -> Language? {
        try value("lang", of: request, expected: Text(each: { _ in Language.tags })) { Language(rawValue: $0) }
    }

    static func value<Value>(
        _ name: String, of request: Request, expected: Text, _ read: (String) -> Value?
    ) throws(Problem) -> Value? {
        let found = request.uri.queryParameters.getAll(name)
        guard let text = found.first else { return nil }
        guard found.count == 1 else {
            let once = Text(phrase: "\(expected, "expected"), einmal")
            throw .badParameter(name, found: found.joined(separator: ", "), expected: once)
        }
        guard let value = read(text) else { throw .badParameter(name, found: text, expected: expected) }
        return value
    }
}
