/// A JSON value whose keys keep their order, for what is read by people as well.
indirect enum JSON: Equatable, Sendable {
    case truth(Bool)
    case number(Int64)
    case text(String)
    case list([JSON])
    case object([Pair])

    struct Pair: Equatable, Sendable {
        let key: String
        let value: JSON
    }

    static func object(_ pairs: [(String, JSON)]) -> JSON { .object(pairs.map { Pair(key: $0, value: $1) }) }
    static func texts(_ texts: [String]) -> JSON { .list(texts.map { .text($0) }) }

    /// The schema of an object that has these properties and no others.
    static func schema(_ meaning: String? = nil, properties: [(String, JSON)], required: [String]) -> JSON {
        [
            "description": meaning.map { .text($0) }, "type": "object", "properties": .object(properties),
            "required": required.isEmpty ? nil : .texts(required), "additionalProperties": false,
        ]
    }

    /// With the keys of another after its own, if both are objects.
    func and(_ other: JSON) -> JSON {
        guard case .object(let own) = self, case .object(let further) = other else { return self }
        return .object(own + further)
    }

    /// With line breaks, as somebody reads it.
    func written(indent: Int = 0) -> String {
        let inner = "\n" + String(repeating: " ", count: indent + 1), end = "\n" + String(repeating: " ", count: indent)
        func block(_ open: String, _ items: [String], _ close: String) -> String {
            items.isEmpty ? open + close : open + inner + items.joined(separator: "," + inner) + end + close
        }
        return switch self {
        case .truth(let value): value ? "true" : "false"
        case .number(let value): String(value)
        case .text(let text): JSON.quoted(text)
        case .list(let items): block("[", items.map { $0.written(indent: indent + 1) }, "]")
        case .object(let pairs):
            block("{", pairs.map { JSON.quoted($0.key) + ": " + $0.value.written(indent: indent + 1) }, "}")
        }
    }

    private static func quoted(_ text: String) -> String {
        let signs = text.unicodeScalars.map { sign -> String in
            switch sign {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n": "\\n"
            case _ where sign.value < 32: "\\u00" + (sign.value < 16 ? "0" : "") + String(sign.value, radix: 16)
            default: String(sign)
            }
        }
        return "\"" + signs.joined() + "\""
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    init(stringLiteral value: String) { self = .text(value) }
    init(integerLiteral value: Int64) { self = .number(value) }
    init(booleanLiteral value: Bool) { self = .truth(value) }
    init(arrayLiteral elements: JSON...) { self = .list(elements) }
    /// A key with nil is left out.
    init(dictionaryLiteral elements: (String, JSON?)...) {
        self = .object(elements.compactMap { key, value in value.map { Pair(key: key, value: $0) } })
    }
}
