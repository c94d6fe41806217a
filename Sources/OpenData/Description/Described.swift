/// A value in an answer: how it is written, and what the OpenAPI file says of it. Both are said by its
/// type, so that neither can be without the other.
protocol Described {
    /// Its JSON Schema. Types with a name are kept among the parts, and the schema leads there.
    static func schema(in parts: inout SchemaParts) -> JSON
    func write(to encoder: any Encoder) throws
}

/// The named schemas that have been asked for: each type that an answer holds, once.
struct SchemaParts {
    private(set) var all: [(name: String, schema: JSON)] = []
    private var types: [String: ObjectIdentifier] = [:]
    /// Names that two types have.
    private(set) var clashes: [String] = []

    /// A reference to the schema of this name, which is made once; it may refer to itself.
    mutating func part(_ name: String, of type: Any.Type, _ make: (inout SchemaParts) -> JSON) -> JSON {
        if let known = types.updateValue(ObjectIdentifier(type), forKey: name) {
            if known != ObjectIdentifier(type) { clashes.append(name) }
        } else {
            let place = all.count
            all.append((name, [:]))
            all[place].schema = make(&self)
        }
        return ["$ref": .text("#/components/schemas/" + name)]
    }
}

/// As `Encodable` has it, for where only that is taken.
struct Written<Value: Described>: Encodable {
    let value: Value
    init(_ value: Value) { self.value = value }
    func encode(to encoder: any Encoder) throws { try value.write(to: encoder) }
}

extension Array: Described where Element: Described {
    static func schema(in parts: inout SchemaParts) -> JSON { ["type": "array", "items": Element.schema(in: &parts)] }
    func write(to encoder: any Encoder) throws {
        var box = encoder.unkeyedContainer()
        for element in self { try box.encode(Written(element)) }
    }
}

/// A value that is always there, and null where it is not known.
struct Nullable<Value: Described>: Described {
    let value: Value?
    init(_ value: Value?) { self.value = value }

    static func schema(in parts: inout SchemaParts) -> JSON { ["oneOf": [Value.schema(in: &parts), ["type": "null"]]] }
    func write(to encoder: any Encoder) throws {
        if let value { return try value.write(to: encoder) }
        var box = encoder.singleValueContainer()
        try box.encodeNil()
    }
}
