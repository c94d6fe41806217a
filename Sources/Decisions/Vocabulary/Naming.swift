import Costing

/// What an entry names by its id, found by writing the entry into nowhere: so
/// no kind of content can be forgotten.
public struct Naming {
    /// An id, with the type of what it is meant to name; nil: whatever has it.
    public struct Name: Hashable, Sendable {
        public var type: String?
        public var id: String
        public init(type: String?, id: String) { (self.type, self.id) = (type, id) }
    }

    public private(set) var names: Set<Name> = []

    public init(of entry: Entry) {
        let walk = Walk()
        // Nothing is written, so nothing can fail.
        try? entry.content.encode(to: walk)
        names = walk.found.union(entry.header.sources.map { Name(type: Source.type, id: $0.text) })
        names.formUnion(entry.content.predicates.flatMap(\.references).map { Name(type: nil, id: $0.id) })
        names.formUnion(entry.content.named.map { Name(type: nil, id: $0.id) })
    }

    func names(_ entry: Entry) -> Bool {
        names.contains(Name(type: entry.type, id: entry.header.id))
            || names.contains(Name(type: nil, id: entry.header.id))
    }
}

/// Writes nothing and keeps the references.
private final class Walk: Encoder {
    var found: Set<Naming.Name> = []
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(Keyed<Key>(walk: self))
    }
    func unkeyedContainer() -> any UnkeyedEncodingContainer { Unkeyed(walk: self) }
    func singleValueContainer() -> any SingleValueEncodingContainer { Single(walk: self) }

    func take(_ value: some Encodable) throws {
        switch value {
        case let reference as any Reference:
            found.insert(Naming.Name(type: Swift.type(of: reference).referredType, id: reference.text))
        case is String, is Bool, is any FixedWidthInteger, is Double, is Float: break
        default: try value.encode(to: self)
        }
    }
}

private struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let walk: Walk
    let codingPath: [any CodingKey] = []
    func encodeNil(forKey key: Key) {}
    func encode<T: Encodable>(_ value: T, forKey key: Key) throws { try walk.take(value) }
    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<
        Nested
    > { walk.container(keyedBy: type) }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { walk.unkeyedContainer() }
    func superEncoder() -> any Encoder { walk }
    func superEncoder(forKey key: Key) -> any Encoder { walk }
}

private struct Unkeyed: UnkeyedEncodingContainer {
    let walk: Walk
    let codingPath: [any CodingKey] = []
    private(set) var count = 0
    init(walk: Walk) { self.walk = walk }
    mutating func encodeNil() { count += 1 }
    mutating func encode<T: Encodable>(_ value: T) throws {
        count += 1
        try walk.take(value)
    }
    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        walk.container(keyedBy: type)
    }
    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { walk.unkeyedContainer() }
    mutating func superEncoder() -> any Encoder { walk }
}

private struct Single: SingleValueEncodingContainer {
    let walk: Walk
    let codingPath: [any CodingKey] = []
    func encodeNil() {}
    func encode<T: Encodable>(_ value: T) throws { try walk.take(value) }
}
