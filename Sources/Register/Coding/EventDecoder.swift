import Decisions

/// Makes an entry of what stands in an event. Whatever does not fit is left to `JSONDecoder`, which
/// says why; so nothing is said here.
struct EventDecoder: Decoder {
    // Nothing else is stored: so it needs no memory of its own wherever it is passed on.
    let value: EventValue
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard case .mapping(let pairs) = value else { throw EventValue.Unlike() }
        return KeyedDecodingContainer(EventMapping(pairs: pairs))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .list(let elements) = value else { throw EventValue.Unlike() }
        return EventList(elements: elements)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { EventScalar(value: value) }
}

extension EventValue {
    fileprivate var isNull: Bool {
        if case .null = self { return true }
        return false
    }

    fileprivate func decoded(_: String.Type) throws -> String {
        guard case .text(let text) = self else { throw Unlike() }
        return text
    }

    fileprivate func decoded(_: Bool.Type) throws -> Bool {
        guard case .bool(let value) = self else { throw Unlike() }
        return value
    }

    fileprivate func decoded<Number: FixedWidthInteger>(_: Number.Type) throws -> Number {
        guard case .number(let number) = self, let exact = Number(exactly: number) else { throw Unlike() }
        return exact
    }
}

private struct EventMapping<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let pairs: [(key: String, value: EventValue)]
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { pairs.compactMap { Key(stringValue: $0.key) } }

    private func find(_ key: Key) -> EventValue? {
        let name = key.stringValue
        return pairs.first { $0.key == name }?.value
    }

    private func value(_ key: Key) throws -> EventValue {
        guard let value = find(key) else { throw EventValue.Unlike() }
        return value
    }

    func contains(_ key: Key) -> Bool { find(key) != nil }
    func decodeNil(forKey key: Key) throws -> Bool { try value(key).isNull }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try value(key).decoded(type) }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try value(key).decoded(type) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try value(key).decoded(type) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try value(key).decoded(type) }
    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        try T(from: EventDecoder(value: value(key)))
    }

    /// As the default does it, with one look for the key.
    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
        guard let value = find(key), !value.isNull else { return nil }
        return try T(from: EventDecoder(value: value))
    }

    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
        guard let value = find(key), !value.isNull else { return nil }
        return try value.decoded(type)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try EventDecoder(value: value(key)).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try EventDecoder(value: value(key)).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { throw EventValue.Unlike() }
    func superDecoder(forKey key: Key) throws -> any Decoder { throw EventValue.Unlike() }
}

private struct EventList: UnkeyedDecodingContainer {
    let elements: [EventValue]
    var codingPath: [any CodingKey] { [] }
    private(set) var currentIndex = 0
    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex >= elements.count }

    init(elements: [EventValue]) { self.elements = elements }

    private mutating func next() throws -> EventValue {
        guard !isAtEnd else { throw EventValue.Unlike() }
        defer { currentIndex += 1 }
        return elements[currentIndex]
    }

    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd, elements[currentIndex].isNull else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try T(from: EventDecoder(value: next())) }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        try EventDecoder(value: next()).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try EventDecoder(value: next()).unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder { throw EventValue.Unlike() }
}

private struct EventScalar: SingleValueDecodingContainer {
    let value: EventValue
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { value.isNull }
    func decode(_ type: String.Type) throws -> String { try value.decoded(type) }
    func decode(_ type: Bool.Type) throws -> Bool { try value.decoded(type) }
    func decode(_ type: Int.Type) throws -> Int { try value.decoded(type) }
    func decode(_ type: Int8.Type) throws -> Int8 { try value.decoded(type) }
    func decode(_ type: Int16.Type) throws -> Int16 { try value.decoded(type) }
    func decode(_ type: Int32.Type) throws -> Int32 { try value.decoded(type) }
    func decode(_ type: Int64.Type) throws -> Int64 { try value.decoded(type) }
    func decode(_ type: UInt.Type) throws -> UInt { try value.decoded(type) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try value.decoded(type) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try value.decoded(type) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try value.decoded(type) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try value.decoded(type) }
    func decode<T: Decodable>(_ type: T.Type) throws -> T { try T(from: EventDecoder(value: value)) }

    // No entry has these.
    func decode(_ type: Double.Type) throws -> Double { throw EventValue.Unlike() }
    func decode(_ type: Float.Type) throws -> Float { throw EventValue.Unlike() }
}
