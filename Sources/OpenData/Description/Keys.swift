/// An object in an answer. Each of its keys is said once, in `keys`: that line writes it, and describes it.
protocol Keyed: Described {
    static var keys: Keys<Self> { get }
}

extension Keyed {
    static func schema(in parts: inout SchemaParts) -> JSON {
        parts.part(keys.name, of: Self.self) { parts in keys.schema(in: &parts) }
    }

    func write(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: KeyName.self)
        for key in Self.keys.all { try key.write(self, &box) }
    }
}

/// The keys of an object, in the order in which the description shows them.
struct Keys<Whole>: Sendable {
    /// What the schema is called.
    let name: String
    /// What such an object is.
    let meaning: String
    let all: [Key<Whole>]

    init(_ name: String, _ meaning: String, @KeysBuilder<Whole> _ keys: () -> [Key<Whole>]) {
        self.name = name
        self.meaning = meaning
        all = keys()
    }

    /// Some of them, for an object that tells less of the same.
    func only<Part>(_ names: [String], of whole: @escaping @Sendable (Part) -> Whole) -> [Key<Part>] {
        all.filter { names.contains($0.name) }.map { key in
            Key<Part>(name: key.name, isRequired: key.isRequired, schema: key.schema) { try key.write(whole($0), &$1) }
        }
    }

    fileprivate func schema(in parts: inout SchemaParts) -> JSON {
        var properties: [(String, JSON)] = []
        for key in all { properties.append((key.name, key.schema(&parts))) }
        return .schema(meaning, properties: properties, required: all.filter(\.isRequired).map(\.name))
    }
}

/// One key of an object: what it is called, what it means, and whence its value comes. Where the value is an
/// optional, the key may be missing.
struct Key<Whole>: Sendable {
    let name: String
    let isRequired: Bool
    let schema: @Sendable (inout SchemaParts) -> JSON
    let write: @Sendable (Whole, inout KeyedEncodingContainer<KeyName>) throws -> Void

    /// - Parameters:
    ///   - meaning: what its name and its type do not say.
    ///   - more: what else JSON Schema can say of it: a least number, a pattern, examples.
    init<Value: Described>(
        _ name: String, _ meaning: String? = nil, and more: JSON = [:], _ value: @escaping @Sendable (Whole) -> Value
    ) {
        self.init(name, isRequired: true, Value.self, meaning, more) { value($0) }
    }

    init<Value: Described>(
        _ name: String, _ meaning: String? = nil, and more: JSON = [:], _ value: @escaping @Sendable (Whole) -> Value?
    ) {
        self.init(name, isRequired: false, Value.self, meaning, more, value)
    }

    private init<Value: Described>(
        _ name: String, isRequired: Bool, _: Value.Type, _ meaning: String?, _ more: JSON,
        _ value: @escaping @Sendable (Whole) -> Value?
    ) {
        self.init(name: name, isRequired: isRequired) { parts in
            Value.schema(in: &parts).and(["description": meaning.map { .text($0) }]).and(more)
        } write: { whole, box in
            if let value = value(whole) { try box.encode(Written(value), forKey: KeyName(name)) }
        }
    }

    fileprivate init(
        name: String, isRequired: Bool, schema: @escaping @Sendable (inout SchemaParts) -> JSON,
        write: @escaping @Sendable (Whole, inout KeyedEncodingContainer<KeyName>) throws -> Void
    ) {
        self.name = name
        self.isRequired = isRequired
        self.schema = schema
        self.write = write
    }
}

@resultBuilder
enum KeysBuilder<Whole> {
    static func buildExpression(_ key: Key<Whole>) -> [Key<Whole>] { [key] }
    static func buildExpression(_ keys: [Key<Whole>]) -> [Key<Whole>] { keys }
    static func buildBlock(_ keys: [Key<Whole>]...) -> [Key<Whole>] { keys.flatMap { $0 } }
}

struct KeyName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(_ name: String) { stringValue = name }
    init(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
}
