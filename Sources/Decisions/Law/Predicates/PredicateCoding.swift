import Costing

/// A predicate is a mapping with one key that says which it is:
/// `reached: 2017-12-31`, `all: [{…}, {…}]`,
/// `unless: { exempt-if: {…}, required: {…} }`.
extension Predicate: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case adopted, agreed, resolved, posts, applied, document, happened, reached, until, figure, all, any, not,
            unless
    }

    public init(from decoder: any Decoder) throws {
        // A bound on what is read, before the exact one on what was meant:
        // no file may exhaust the stack.
        guard decoder.codingPath.count <= 4 * Predicate.greatestDepth else {
            throw Predicate.unreadable(decoder, "nested too deep")
        }
        let box = try decoder.container(keyedBy: CodingKeys.self)
        // Asks for every key, so that a reader of files can name them all.
        let found = CodingKeys.allCases.filter { box.contains($0) }
        guard let key = found.first, found.count == 1 else { throw Predicate.unreadable(decoder, "not one key") }
        self = try Predicate.read(key, from: box)
        guard depth <= Predicate.greatestDepth else { throw Predicate.unreadable(decoder, "nested too deep") }
        if case .all(let parts) = self, parts.isEmpty { throw Predicate.unreadable(decoder, "nothing in all") }
        if case .any(let parts) = self, parts.isEmpty { throw Predicate.unreadable(decoder, "nothing in any") }
    }

    private static func read(_ key: CodingKeys, from box: KeyedDecodingContainer<CodingKeys>) throws -> Predicate {
        switch key {
        case .adopted: return .adopted(try box.decode(Adopted.self, forKey: key))
        case .agreed: return .agreed(try box.decode(Agreed.self, forKey: key))
        case .resolved: return .resolved(try box.decode(Resolved.self, forKey: key))
        case .posts: return .posts(try box.decode(PostsPlanned.self, forKey: key))
        case .applied: return .applied(try box.decode(Applied.self, forKey: key))
        case .document: return .document(try box.decode(Present.self, forKey: key))
        case .happened: return .happened(try box.decode(Present.self, forKey: key))
        case .reached: return .reached(try box.decode(Day.self, forKey: key))
        case .until: return .until(try box.decode(Day.self, forKey: key))
        case .figure: return .figure(try box.decode(Bounds.self, forKey: key))
        case .all: return .all(try box.decode([Predicate].self, forKey: key))
        case .any: return .any(try box.decode([Predicate].self, forKey: key))
        case .not: return .not(try box.decode(Predicate.self, forKey: key))
        case .unless:
            let unless = try box.decode(Unless.self, forKey: key)
            return .unless(exempt: unless.exempt, required: unless.required)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .adopted(let term): try box.encode(term, forKey: .adopted)
        case .agreed(let term): try box.encode(term, forKey: .agreed)
        case .resolved(let term): try box.encode(term, forKey: .resolved)
        case .posts(let term): try box.encode(term, forKey: .posts)
        case .applied(let term): try box.encode(term, forKey: .applied)
        case .document(let term): try box.encode(term, forKey: .document)
        case .happened(let term): try box.encode(term, forKey: .happened)
        case .reached(let day): try box.encode(day, forKey: .reached)
        case .until(let day): try box.encode(day, forKey: .until)
        case .figure(let term): try box.encode(term, forKey: .figure)
        case .all(let parts): try box.encode(parts, forKey: .all)
        case .any(let parts): try box.encode(parts, forKey: .any)
        case .not(let part): try box.encode(part, forKey: .not)
        case .unless(let exempt, let required):
            try box.encode(Unless(exempt: exempt, required: required), forKey: .unless)
        }
    }

    /// A mapping of its own, so that a reader of files can name its keys.
    private struct Unless: Codable {
        var exempt: Predicate
        var required: Predicate
        enum CodingKeys: String, CodingKey { case exempt = "exempt-if", required }
    }

    private static func unreadable(_ decoder: any Decoder, _ what: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "\(what); expected \(expected)"))
    }
}
