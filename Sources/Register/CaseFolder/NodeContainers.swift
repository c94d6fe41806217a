import Decisions

struct NodeDecoder: Decoder {
    let node: WrittenValue
    let reading: NodeDecoding
    let asked: AskedKeys
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<K: CodingKey>(keyedBy: K.Type) throws -> KeyedDecodingContainer<K> {
        guard let mapping = node.mapping else { throw WrongShape() }
        asked.asMapping = true
        return KeyedDecodingContainer(NodeMapping(mapping: mapping, decoder: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard let list = node.list else { throw WrongShape() }
        return NodeList(nodes: list, decoder: self)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { NodeScalar(decoder: self) }
}

struct WrongShape: Error {}

private struct NodeMapping<K: CodingKey>: KeyedDecodingContainerProtocol {
    let mapping: WrittenMapping
    let decoder: NodeDecoder
    var codingPath: [any CodingKey] { decoder.codingPath }
    var allKeys: [K] { mapping.pairs.compactMap { K(stringValue: $0.key) } }

    func contains(_ key: K) -> Bool {
        decoder.asked.keys.insert(key.stringValue)
        return mapping[key.stringValue] != nil
    }
    func decodeNil(forKey key: K) throws -> Bool { mapping[key.stringValue]?.isNull ?? true }

    func decode<T: Decodable>(_ type: T.Type, forKey key: K) throws -> T {
        decoder.asked.keys.insert(key.stringValue)
        guard let node = mapping[key.stringValue] else {
            decoder.reading.note(
                decoder.node, at: codingPath, found: Text(phrase: "kein „\(key.stringValue, "stringValue")“"),
                expected: Expectation.of(type, under: key.stringValue))
            return try decoder.reading.standIn(type)
        }
        return try decoder.reading.value(type, node, path: codingPath + [key])
    }

    func nestedContainer<N: CodingKey>(keyedBy: N.Type, forKey: K) throws -> KeyedDecodingContainer<N> {
        throw WrongShape()
    }
    func nestedUnkeyedContainer(forKey: K) throws -> any UnkeyedDecodingContainer { throw WrongShape() }
    func superDecoder() throws -> any Decoder { decoder }
    func superDecoder(forKey: K) throws -> any Decoder { decoder }
}

private struct NodeList: UnkeyedDecodingContainer {
    let nodes: [WrittenValue]
    let decoder: NodeDecoder
    var currentIndex = 0
    var codingPath: [any CodingKey] { decoder.codingPath }
    var count: Int? { nodes.count }
    var isAtEnd: Bool { currentIndex >= nodes.count }

    init(nodes: [WrittenValue], decoder: NodeDecoder) {
        self.nodes = nodes
        self.decoder = decoder
    }

    mutating func decodeNil() throws -> Bool { false }
    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        guard !isAtEnd else { throw WrongShape() }
        defer { currentIndex += 1 }
        return try decoder.reading.value(type, nodes[currentIndex], path: codingPath + [ListIndex(currentIndex)])
    }
    mutating func nestedContainer<N: CodingKey>(keyedBy: N.Type) throws -> KeyedDecodingContainer<N> {
        throw WrongShape()
    }
    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw WrongShape() }
    mutating func superDecoder() throws -> any Decoder { decoder }
}

private struct NodeScalar: SingleValueDecodingContainer {
    let decoder: NodeDecoder
    var codingPath: [any CodingKey] { decoder.codingPath }
    func decodeNil() -> Bool { decoder.node.isNull }

    private func text() throws -> String {
        guard let text = decoder.node.text else { throw WrongShape() }
        return text
    }
    private func number<T: LosslessStringConvertible>(_: T.Type) throws -> T {
        guard let value = T(try text()) else { throw WrongShape() }
        return value
    }

    func decode(_: String.Type) throws -> String {
        guard !decoder.node.isNull else { throw WrongShape() }
        let text = try text()
        if let sign = ControlSign(in: text) { decoder.reading.note(sign, in: decoder.node, at: codingPath) }
        return text
    }
    func decode(_ type: Bool.Type) throws -> Bool { try number(type) }
    func decode(_ type: Int.Type) throws -> Int { Int(try decode(Int64.self)) }
    func decode(_ type: Int64.Type) throws -> Int64 {
        let value = try number(type)
        let range = NumberRange.of(codingPath)
        guard range.contains(value) else {
            decoder.reading.outOfRange.append("\(value): \(range.lowerBound) … \(range.upperBound)")
            throw WrongShape()
        }
        return value
    }
    func decode<T: Decodable>(_ type: T.Type) throws -> T { try T(from: decoder) }

    // No entry has these: money and shares are exact.
    func decode(_: Double.Type) throws -> Double { throw WrongShape() }
    func decode(_: Float.Type) throws -> Float { throw WrongShape() }
    func decode(_: Int8.Type) throws -> Int8 { throw WrongShape() }
    func decode(_: Int16.Type) throws -> Int16 { throw WrongShape() }
    func decode(_: Int32.Type) throws -> Int32 { throw WrongShape() }
    func decode(_: UInt.Type) throws -> UInt { throw WrongShape() }
    func decode(_: UInt8.Type) throws -> UInt8 { throw WrongShape() }
    func decode(_: UInt16.Type) throws -> UInt16 { throw WrongShape() }
    func decode(_: UInt32.Type) throws -> UInt32 { throw WrongShape() }
    func decode(_: UInt64.Type) throws -> UInt64 { throw WrongShape() }
}

/// Answers with one scalar, whatever is asked.
struct ScalarDecoder: Decoder {
    let text: String
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }
    func container<K: CodingKey>(keyedBy: K.Type) throws -> KeyedDecodingContainer<K> { throw WrongShape() }
    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw WrongShape() }
    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        let reading = NodeDecoding(file: "") { _ in .failure(.none) }
        return NodeScalar(
            decoder: NodeDecoder(
                node: WrittenValue(.scalar(WrittenScalar(text: text)), line: 0), reading: reading, asked: AskedKeys(),
                codingPath: []))
    }
}
