import Costing
import Decisions

/// A value that is written as one text, number or truth.
protocol Plain: Described, Encodable {}

extension Plain {
    func write(to encoder: any Encoder) throws { try encode(to: encoder) }
}

extension String: Plain {
    static func schema(in parts: inout SchemaParts) -> JSON { ["type": "string"] }
}

extension Bool: Plain {
    static func schema(in parts: inout SchemaParts) -> JSON { ["type": "boolean"] }
}

extension Int: Plain {
    static func schema(in parts: inout SchemaParts) -> JSON { ["type": "integer"] }
}

extension Int64: Plain {
    static func schema(in parts: inout SchemaParts) -> JSON { ["type": "integer", "format": "int64"] }
}

extension Double: Plain {
    static func schema(in parts: inout SchemaParts) -> JSON { ["type": "number"] }
}

extension Day: Plain {
    static func schema(in parts: inout SchemaParts) -> JSON { ["type": "string", "format": "date"] }
}

extension PartialDate: Plain {
    static func schema(in parts: inout SchemaParts) -> JSON {
        parts.part("Date", of: PartialDate.self) { _ in
            [
                "description": """
                A date as it is known: a day, a month, a year, or between two days. As of a day, an entry counts \
                from the last day that it can be.
                """,
                "type": "string",
                "pattern": #"^\d{4}(-\d{2}(-\d{2}(\.\.\d{4}-\d{2}-\d{2})?)?)?$"#,
                "examples": ["2012-12-17", "2014-03", "2017", "2012-12-18..2013-01-31"],
            ]
        }
    }
}

extension Identifier: Plain {
    static func schema(in parts: inout SchemaParts) -> JSON { Id.schema(in: &parts) }
}

/// The id of an entry whose kind its type does not say.
struct Id: Plain {
    let text: String
    init(_ text: String) { self.text = text }

    static func schema(in parts: inout SchemaParts) -> JSON {
        parts.part("Id", of: Id.self) { _ in
            [
                "description": "The id of an entry, as it stands in the case folder.",
                "type": "string", "pattern": "^[a-z0-9][a-z0-9-]*$", "maxLength": 80,
            ]
        }
    }
    func encode(to encoder: any Encoder) throws { try text.encode(to: encoder) }
}

/// A value in the least unit: cents, basis points, hundredths of a post, a count; a day as text.
extension Quantity: Described {
    static func schema(in parts: inout SchemaParts) -> JSON {
        parts.part("Value", of: Quantity.self) { parts in
            [
                "description": "A whole number in the unit that stands beside it; where the unit is `day`, a day.",
                "oneOf": [Int64.schema(in: &parts), Day.schema(in: &parts)],
            ]
        }
    }

    func write(to encoder: any Encoder) throws {
        if let number { try number.encode(to: encoder) } else { try description.encode(to: encoder) }
    }
}

extension Quantity.Unit: Described {
    static func schema(in parts: inout SchemaParts) -> JSON {
        parts.part("Unit", of: Quantity.Unit.self) { _ in
            [
                "description": """
                What a value is counted in: euro cents; basis points (2000 is 20 %); a day; hundredths of a full \
                post (350 is 3.5 posts); a plain count; millionths of a percentage point.
                """,
                "type": "string", "enum": .texts(Quantity.Unit.allCases.map(\.code)),
            ]
        }
    }

    func write(to encoder: any Encoder) throws { try code.encode(to: encoder) }
}
