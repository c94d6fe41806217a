import Decisions

/// Visits an entry as it is encoded, once, and keeps what it comes to as a tree.
struct EventEncoder: Encoder {
    let visit: EventVisit
    let node: EventNode
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        if node.value == nil { node.value = .mapping([]) }
        return KeyedEncodingContainer(KeyedEvent<Key>(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        if node.value == nil { node.value = .list([]) }
        return ListedEvent(encoder: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { SingleEvent(encoder: self) }

    fileprivate func child(_ key: String) -> EventEncoder { EventEncoder(visit: visit, node: EventNode(key: key)) }

    fileprivate func take(_ value: some Encodable) throws {
        switch value {
        case let text as String: node.value = .text(text)
        case let value as Bool: node.value = .bool(value)
        case let number as any FixedWidthInteger: try take(number: number)
        // Money and shares are exact, and written as texts.
        case is Double, is Float:
            throw EncodingError.invalidValue(
                value, .init(codingPath: [], debugDescription: "no entry holds a number with a floating point"))
        default:
            visit.note(value)
            try value.encode(to: self)
        }
    }

    private func take(number: any FixedWidthInteger) throws {
        guard let exact = Int64(exactly: number) else {
            throw EncodingError.invalidValue(
                number, .init(codingPath: [], debugDescription: "the number is larger than any that an event holds"))
        }
        visit.note(exact, under: node.key)
        node.value = .number(exact)
    }
}

private struct KeyedEvent<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: EventEncoder
    let codingPath: [any CodingKey] = []

    private func child(_ key: Key) -> EventEncoder {
        let child = encoder.child(key.stringValue)
        encoder.node.set(key.stringValue, child.node)
        return child
    }

    func encodeNil(forKey key: Key) { child(key).node.value = .null }
    func encode(_ value: String, forKey key: Key) { child(key).node.value = .text(value) }
    func encode(_ value: Bool, forKey key: Key) { child(key).node.value = .bool(value) }
    func encode<T: Encodable>(_ value: T, forKey key: Key) throws { try child(key).take(value) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        child(key).container(keyedBy: type)
    }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { child(key).unkeyedContainer() }
    func superEncoder() -> any Encoder { encoder }
    func superEncoder(forKey key: Key) -> any Encoder { child(key) }
}

private struct ListedEvent: UnkeyedEncodingContainer {
    let encoder: EventEncoder
    let codingPath: [any CodingKey] = []
    private(set) var count = 0

    init(encoder: EventEncoder) { self.encoder = encoder }

    private mutating func child() -> EventEncoder {
        count += 1
        // A place in a list is no key: what stands there is still under that of the list.
        let child = encoder.child(encoder.node.key)
        encoder.node.append(child.node)
        return child
    }

    mutating func encodeNil() { child().node.value = .null }
    mutating func encode<T: Encodable>(_ value: T) throws { try child().take(value) }
    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        child().container(keyedBy: type)
    }
    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { child().unkeyedContainer() }
    mutating func superEncoder() -> any Encoder { encoder }
}

private struct SingleEvent: SingleValueEncodingContainer {
    let encoder: EventEncoder
    let codingPath: [any CodingKey] = []

    func encodeNil() { encoder.node.value = .null }
    func encode<T: Encodable>(_ value: T) throws { try encoder.take(value) }
}
