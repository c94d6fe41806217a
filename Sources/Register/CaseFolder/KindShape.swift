import Costing
import Decisions

/// What entries of a kind hold, found by decoding one from nothing: the types are the schema
/// of a form as they are of a case folder.
public struct KindShape: Sendable {
    public enum Holds: Sendable, Equatable {
        case text, line, day, date, yesNo, money, share, posts, whole, file
        /// A number with its unit, or whatever else stands on one line.
        case value
        case one(of: [String])
        /// The id of an entry, or several, by its type.
        case id(of: String), ids(of: String)
        case texts, lines
        /// What is nested deeper: written as in a case folder.
        case nested
    }

    public struct Key: Sendable {
        public let name: String
        public let holds: Holds
        public let isRequired: Bool
        /// What belongs there, in words.
        public let expected: Text
    }

    public let keys: [Key]

    public init(_ type: any Content.Type) {
        let noted = NotedKeys()
        // What cannot be made from nothing ends it; what was asked for until then is known.
        _ = try? type.init(from: ShapeDecoder(noted: noted))
        keys = noted.keys
    }
}

/// A list of references to entries of one kind.
private protocol ListOfReferences {
    static var referredType: String { get }
}

extension Array: ListOfReferences where Element: Reference {
    static var referredType: String { Element.referredType }
}

extension KindShape.Holds {
    init<T: Decodable>(_ type: T.Type, _ reading: NodeReading) {
        self = switch type {
        case is Text.Type: .text
        case is String.Type: .line
        case is Day.Type: .day
        case is PartialDate.Type: .date
        case is Bool.Type: .yesNo
        case is Money.Type: .money
        case is BasisPoints.Type: .share
        case is Posts.Type: .posts
        case is Int.Type, is Int64.Type: .whole
        case is FileReference.Type: .file
        case is [Text].Type: .texts
        case is [String].Type: .lines
        case let reference as any Reference.Type: .id(of: reference.referredType)
        case let references as any ListOfReferences.Type: .ids(of: references.referredType)
        case let cases as any CaseIterable.Type: .one(of: Expectation.all(of: cases))
        default: (try? reading.standIn(type)) == nil || type is any RangeReplaceableCollection.Type ? .nested : .value
        }
    }
}

/// The keys of the outermost mapping, in the order in which they were asked for.
private final class NotedKeys {
    var keys: [KindShape.Key] = []
    let reading = NodeReading(file: "") { _ in .failure(.none) }

    func note<T: Decodable>(_ key: any CodingKey, _ type: T.Type, isRequired: Bool) {
        guard !keys.contains(where: { $0.name == key.stringValue }) else { return }
        keys.append(KindShape.Key(
            name: key.stringValue, holds: KindShape.Holds(type, reading), isRequired: isRequired,
                expected: Expectation.of(type)))
    }
}

/// Decodes from nothing, and notes what was asked for.
private struct ShapeDecoder: Decoder {
    /// Nil within a value: only the keys of the entry are noted.
    var noted: NotedKeys?
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<K: CodingKey>(keyedBy: K.Type) throws -> KeyedDecodingContainer<K> {
        KeyedDecodingContainer(ShapeMapping<K>(noted: noted))
    }
    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw WrongShape() }
    func singleValueContainer() throws -> any SingleValueDecodingContainer { throw WrongShape() }
}

private struct ShapeMapping<K: CodingKey>: KeyedDecodingContainerProtocol {
    let noted: NotedKeys?
    var codingPath: [any CodingKey] { [] }
    var allKeys: [K] { [] }

    func contains(_ key: K) -> Bool { false }
    func decodeNil(forKey key: K) throws -> Bool { true }

    func decode<T: Decodable>(_ type: T.Type, forKey key: K) throws -> T {
        noted?.note(key, type, isRequired: true)
        let reading = noted?.reading ?? NotedKeys().reading
        if let value = try? reading.standIn(type) { return value }
        return try T(from: ShapeDecoder(noted: nil))
    }
    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: K) throws -> T? {
        noted?.note(key, type, isRequired: false)
        return nil
    }
    // The standard library asks for these by themselves.
    func decodeIfPresent(_ type: Bool.Type, forKey key: K) throws -> Bool? { none(type, key) }
    func decodeIfPresent(_ type: String.Type, forKey key: K) throws -> String? { none(type, key) }
    func decodeIfPresent(_ type: Int.Type, forKey key: K) throws -> Int? { none(type, key) }
    func decodeIfPresent(_ type: Int64.Type, forKey key: K) throws -> Int64? { none(type, key) }

    private func none<T: Decodable>(_ type: T.Type, _ key: K) -> T? {
        noted?.note(key, type, isRequired: false)
        return nil
    }

    func nestedContainer<N: CodingKey>(keyedBy: N.Type, forKey: K) throws -> KeyedDecodingContainer<N> {
        throw WrongShape()
    }
    func nestedUnkeyedContainer(forKey: K) throws -> any UnkeyedDecodingContainer { throw WrongShape() }
    func superDecoder() throws -> any Decoder { throw WrongShape() }
    func superDecoder(forKey: K) throws -> any Decoder { throw WrongShape() }
}
