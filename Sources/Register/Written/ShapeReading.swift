import Costing
import Decisions

/// Reads a type from nowhere, and notes what it asks for. It gets whatever it wants,
/// so that it goes on to its last key.
final class ShapeReading {
    private typealias Found = (shape: ContentShape.Value, example: Any)
    private var found: [ObjectIdentifier: Found] = [:]
    /// The first value that a type could be read as, while its other forms are tried.
    private var examples: [ObjectIdentifier: Any] = [:]
    /// In which something is being read.
    private var open: Set<ObjectIdentifier> = []

    /// Nil where the type wants something that is in no entry, such as a fraction.
    func shape<T: Decodable>(of type: T.Type) -> ContentShape? {
        guard case .mapping(let shape)? = try? read(type, at: []).shape else { return nil }
        return shape
    }

    fileprivate func read<T: Decodable>(
        _ type: T.Type, at path: [any CodingKey]
    ) throws -> (shape: ContentShape.Value, example: T) {
        if let simple = simple(type, at: path), let example = try? example(of: type) { return (simple, example) }
        let id = ObjectIdentifier(type)
        if let known = found[id], let example = known.example as? T { return (known.shape, example) }
        guard open.insert(id).inserted else {
            guard let example = examples[id] as? T else { throw WrongShape() }
            return (.again(type), example)
        }
        defer { open.remove(id) }
        let shapes = [try? scalar(type), try? structure(type, at: path)].compactMap { $0 }.flatMap { $0 }
        guard let first = shapes.first, let example = examples[id] as? T else { throw WrongShape() }
        let shape = shapes.count == 1 ? first : .either(type, shapes)
        // The range of a number hangs on the key above its list.
        if case .list = shape {} else { found[id] = (shape, example) }
        return (shape, example)
    }

    /// What is known by its type alone.
    private func simple<T: Decodable>(_ type: T.Type, at path: [any CodingKey]) -> ContentShape.Value? {
        switch type {
        case is String.Type: .text
        case is Text.Type: .words
        case is Int.Type, is Int64.Type: .number(NumberRange.of(path))
        case is Bool.Type: .truth
        case is FileReference.Type: .file
        case let reference as any Reference.Type: .reference(to: reference.referredType)
        case let cases as any CaseIterable.Type: .choice(Expectation.all(of: cases))
        default: nil
        }
    }

    private func example<T: Decodable>(of type: T.Type) throws -> T {
        if type is FileReference.Type, let file = FileReference(name: "", hash: "", bytes: 0) as? T { return file }
        if let cases = type as? any CaseIterable.Type, let first = Expectation.first(of: cases) as? T { return first }
        for text in ShapeReading.texts {
            if let value = try? T(from: ScalarDecoder(text: text)) { return value }
        }
        throw WrongShape()
    }

    /// One of these is taken by whatever is written as one text.
    private static let texts = [
        "0", "true", "2000-01-01", "2000-01", "0 EUR", "0 %", "majority", "all", "1 year", "as-ruled",
    ]

    /// What one of such a type may look like.
    static func written(_ type: any Decodable.Type) -> String? {
        (likely + texts).first { text in (try? type.init(from: ScalarDecoder(text: text))) != nil }
    }

    /// What says more than what is merely taken.
    private static let likely = ["2013-01-31", "2013-01", "80000 EUR", "12.5 %", "1.5", "more than 1/2 of heads"]

    private func scalar<T: Decodable>(_ type: T.Type) throws -> [ContentShape.Value] {
        keep(try example(of: type))
        return [type is any LosslessStringConvertible.Type ? .written(type) : .text]
    }

    private func structure<T: Decodable>(_ type: T.Type, at path: [any CodingKey]) throws -> [ContentShape.Value] {
        let notes = ShapeNotes(type)
        do {
            let example = try T(from: ShapeDecoder(reading: self, notes: notes, codingPath: path))
            // No key was passed over, being of a type that no entry has.
            guard notes.askedFor.isEmpty else { throw WrongShape() }
            keep(example)
            return [notes.shape]
        } catch {
            // A type that asks which of its keys is there has one of them at a time.
            return try notes.askedFor.map { key in
                let notes = ShapeNotes(type, having: key)
                keep(try T(from: ShapeDecoder(reading: self, notes: notes, codingPath: path)))
                return notes.shape
            }
        }
    }

    private func keep<T>(_ example: T) {
        let id = ObjectIdentifier(T.self)
        if examples[id] == nil { examples[id] = example }
    }
}

/// What one type has asked for.
private final class ShapeNotes {
    let type: any Decodable.Type
    /// The one that is there, where the type asks which are.
    let having: String?
    var keys: [ContentShape.Key] = []
    var element: ContentShape.Value?
    var askedFor: [String] = []

    init(_ type: any Decodable.Type, having: String? = nil) {
        self.type = type
        self.having = having
    }

    var shape: ContentShape.Value { element.map { .list($0) } ?? .mapping(ContentShape(type: type, keys: keys)) }

    func note(_ key: some CodingKey, _ value: ContentShape.Value, isRequired: Bool) {
        keys.append(ContentShape.Key(name: key.stringValue, isRequired: isRequired, value: value))
    }
}

private struct ShapeDecoder: Decoder {
    let reading: ShapeReading
    let notes: ShapeNotes
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<K: CodingKey>(keyedBy: K.Type) throws -> KeyedDecodingContainer<K> {
        KeyedDecodingContainer(ShapeMapping(decoder: self))
    }
    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { ShapeList(decoder: self) }
    func singleValueContainer() throws -> any SingleValueDecodingContainer { throw WrongShape() }
}

private struct ShapeMapping<K: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: ShapeDecoder
    var codingPath: [any CodingKey] { decoder.codingPath }
    var allKeys: [K] { [] }

    func contains(_ key: K) -> Bool {
        if !decoder.notes.askedFor.contains(key.stringValue) { decoder.notes.askedFor.append(key.stringValue) }
        return decoder.notes.having == key.stringValue
    }
    func decodeNil(forKey key: K) throws -> Bool { false }

    func decode<T: Decodable>(_ type: T.Type, forKey key: K) throws -> T {
        let (shape, example) = try decoder.reading.read(type, at: codingPath + [key])
        decoder.notes.note(key, shape, isRequired: true)
        return example
    }
    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: K) throws -> T? {
        try optional(type, key)
    }
    private func optional<T: Decodable>(_ type: T.Type, _ key: K) throws -> T? {
        decoder.notes.note(key, try decoder.reading.read(type, at: codingPath + [key]).shape, isRequired: false)
        return nil
    }
    // Of these the protocol has its own, which only ask whether the key is there.
    func decodeIfPresent(_ type: String.Type, forKey key: K) throws -> String? { try optional(type, key) }
    func decodeIfPresent(_ type: Bool.Type, forKey key: K) throws -> Bool? { try optional(type, key) }
    func decodeIfPresent(_ type: Int.Type, forKey key: K) throws -> Int? { try optional(type, key) }
    func decodeIfPresent(_ type: Int64.Type, forKey key: K) throws -> Int64? { try optional(type, key) }

    func nestedContainer<N: CodingKey>(keyedBy: N.Type, forKey: K) throws -> KeyedDecodingContainer<N> {
        throw WrongShape()
    }
    func nestedUnkeyedContainer(forKey: K) throws -> any UnkeyedDecodingContainer { throw WrongShape() }
    func superDecoder() throws -> any Decoder { decoder }
    func superDecoder(forKey: K) throws -> any Decoder { decoder }
}

/// One element long.
private struct ShapeList: UnkeyedDecodingContainer {
    let decoder: ShapeDecoder
    var currentIndex = 0
    var codingPath: [any CodingKey] { decoder.codingPath }
    var count: Int? { 1 }
    var isAtEnd: Bool { currentIndex > 0 }

    init(decoder: ShapeDecoder) { self.decoder = decoder }

    mutating func decodeNil() throws -> Bool { false }
    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        let (shape, example) = try decoder.reading.read(type, at: codingPath + [ListIndex(0)])
        decoder.notes.element = shape
        currentIndex += 1
        return example
    }
    mutating func nestedContainer<N: CodingKey>(keyedBy: N.Type) throws -> KeyedDecodingContainer<N> {
        throw WrongShape()
    }
    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw WrongShape() }
    mutating func superDecoder() throws -> any Decoder { decoder }
}
