import Decisions
import Register

/// What is sent to be recorded: the keys that each kind of entry is read from, by its type.
enum EntrySchema {
    /// The kinds that are recorded one by one.
    static let kinds = ContentTypes.all.map { $0.kind }.filter {
        if case .byItself = $0.arrival { true } else { false }
    }

    static func schema(in parts: inout SchemaParts) -> JSON {
        parts.part("Entry", of: EntrySchema.self) { parts in
            let kinds = kinds.map { (type: $0.type, schema: schema(of: $0, in: &parts)) }
            return [
                "description": """
                An entry: its kind, what every entry says of itself, and beside them the keys of its content, as a \
                case folder has them. A file is in the ledger already.
                """,
                "oneOf": .list(kinds.map(\.schema)),
                "discriminator": [
                    "propertyName": "type",
                    "mapping": .object(kinds.map { ($0.type, .text("#/components/schemas/\($0.type)")) }),
                ],
            ]
        }
    }

    /// What the keys of the header mean, that every entry has.
    static let header: [String: String] = [
        "id": "Stands once, also that of an entry which is withdrawn.",
        "on": "When it happened, up to today, which it is where nothing is said.",
        "grade": "How far it can be trusted.",
        "sources": "Where it is known from.",
        "audience": "Who may read it; everybody where nothing is said.",
    ]

    private static func schema(of kind: EntryKind, in parts: inout SchemaParts) -> JSON {
        guard let content = ContentShape.byType[kind.type], let every = ContentShape.header else { return [:] }
        return parts.part(kind.type, of: content.type) { parts in
            let id = Id.schema(in: &parts)
            let common = every.keys.compactMap { key in
                header[key.name].map { meaning in
                    let schema = key.name == "id" ? id : value(key.value, in: &parts)
                    return (key, schema.and(["description": .text(meaning)]))
                }
            }
            let all = common + content.keys.map { ($0, value($0.value, in: &parts)) }
            let name = kind.name.in(.en)
            return .schema(
                name.prefix(1).uppercased() + name.dropFirst() + ".",
                properties: [("type", ["const": .text(kind.type)])] + all.map { ($0.0.name, $0.1) },
                required: ["type"] + all.filter(\.0.isRequired).map(\.0.name))
        }
    }

    private static func value(_ value: ContentShape.Value, in parts: inout SchemaParts) -> JSON {
        switch value {
        case .text: return ["type": "string"]
        case .words: return words(in: &parts)
        case .number(let range):
            return ["type": "integer", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)]
        case .truth: return ["type": "boolean"]
        case .choice(let words): return ["type": "string", "enum": .texts(words)]
        case .reference(let kind):
            return Id.schema(in: &parts).and(["description": .text("Of an entry of the kind `\(kind)`.")])
        case .file: return FileReference.schema(in: &parts)
        case .list(let element): return ["type": "array", "items": self.value(element, in: &parts)]
        case .mapping(let shape): return mapping(shape, in: &parts)
        case .either(let type, let forms):
            return parts.part("\(type)", of: type) { parts in
                ["oneOf": .list(forms.map { self.value($0, in: &parts) })]
            }
        case .again(let type): return parts.part("\(type)", of: type) { _ in [:] }
        case .written(let type): return written(type, in: &parts)
        }
    }

    private static func mapping(_ shape: ContentShape, in parts: inout SchemaParts) -> JSON {
        var properties: [(String, JSON)] = []
        for key in shape.keys { properties.append((key.name, value(key.value, in: &parts))) }
        return .schema(properties: properties, required: shape.keys.filter(\.isRequired).map(\.name))
    }

    private static func words(in parts: inout SchemaParts) -> JSON {
        parts.part("WrittenText", of: EntrySchema.self) { parts in
            [
                "description": "A text: in German alone, or in German and English.",
                "oneOf": [["type": "string"], Text.schema(in: &parts)],
            ]
        }
    }

    /// Text in a form of the type’s own.
    private static func written(_ type: any Decodable.Type, in parts: inout SchemaParts) -> JSON {
        if let known = type as? any Plain.Type { return known.schema(in: &parts) }
        let told = ContentShape.expected(type).in(.en)
        return parts.part("\(type)", of: type) { _ in
            ["description": .text(told.prefix(1).uppercased() + told.dropFirst() + "."), "type": "string"]
        }
    }
}
