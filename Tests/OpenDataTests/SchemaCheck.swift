import Foundation

/// Checks a JSON value against the part of JSON Schema that the description
/// uses. Answers what does not fit, each with its place.
struct SchemaCheck: @unchecked Sendable {
    let root: [String: Any]

    func faults(_ value: Any, _ schema: [String: Any], at place: String = "$") -> [String] {
        var faults: [String] = []
        if let reference = schema["$ref"] as? String {
            guard let target = resolve(reference) else { return ["\(place): \(reference) leads nowhere"] }
            faults += self.faults(value, target, at: place)
        }
        if let choices = schema["oneOf"] as? [[String: Any]] {
            let fitting = choices.filter { self.faults(value, $0, at: place).isEmpty }.count
            if fitting != 1 { faults.append("\(place): fits \(fitting) of the forms, not one") }
        }
        if let only = schema["const"], !same(value, only) { faults.append("\(place): is not \(only)") }
        if let values = schema["enum"] as? [Any], !values.contains(where: { same(value, $0) }) {
            faults.append("\(place): “\(value)” is none of the values")
        }
        switch schema["type"] as? String {
        case "string": faults += textFaults(value, schema, at: place)
        case "integer": if !isInteger(value) { faults.append("\(place): is no whole number") }
        case "number": if isBoolean(value) || !(value is NSNumber) { faults.append("\(place): is no number") }
        case "boolean": if !isBoolean(value) { faults.append("\(place): is neither true nor false") }
        case "null": if !(value is NSNull) { faults.append("\(place): is not null") }
        case "array":
            guard let list = value as? [Any] else { return faults + ["\(place): is no list"] }
            let items = schema["items"] as? [String: Any] ?? [:]
            for (index, item) in list.enumerated() { faults += self.faults(item, items, at: "\(place)[\(index)]") }
        case "object": faults += objectFaults(value, schema, at: place)
        default: break
        }
        if let least = (schema["minimum"] as? NSNumber)?.doubleValue, let number = (value as? NSNumber)?.doubleValue,
            number < least
        {
            faults.append("\(place): is less than \(least)")
        }
        if let most = (schema["maximum"] as? NSNumber)?.doubleValue, let number = (value as? NSNumber)?.doubleValue,
            number > most
        {
            faults.append("\(place): is more than \(most)")
        }
        return faults
    }

    private static let formats = [
        "date": #"^\d{4}-\d{2}-\d{2}$"#, "date-time": #"^\d{4}-\d{2}-\d{2}T[0-9:.]+Z$"#,
        "uri-reference": #"^(/[^ ]*|about:blank)$"#,
        "json-pointer": "^(/[^/]*)*$",
    ]

    private func textFaults(_ value: Any, _ schema: [String: Any], at place: String) -> [String] {
        guard let text = value as? String else { return ["\(place): is no text"] }
        let format = (schema["format"] as? String).map { SchemaCheck.formats[$0] ?? "is not known here" }
        var faults = [schema["pattern"] as? String, format].compactMap { $0 }
            .filter { text.range(of: $0, options: .regularExpression) == nil }.map {
                "\(place): “\(text)” is not as \($0)"
            }
        if let most = schema["maxLength"] as? Int, text.count > most {
            faults.append("\(place): is longer than \(most)")
        }
        return faults
    }

    private func objectFaults(_ value: Any, _ schema: [String: Any], at place: String) -> [String] {
        guard let object = value as? [String: Any] else { return ["\(place): is no object"] }
        guard let properties = schema["properties"] as? [String: [String: Any]] else { return [] }
        var faults: [String] = []
        for key in schema["required"] as? [String] ?? [] where object[key] == nil {
            faults.append("\(place): lacks \(key)")
        }
        for (key, item) in object {
            if let known = properties[key] {
                faults += self.faults(item, known, at: "\(place).\(key)")
            } else {
                faults.append("\(place): has \(key), which is not described")
            }
        }
        return faults
    }

    /// A pointer into the description: `#/components/schemas/Matter`.
    func resolve(_ reference: String) -> [String: Any]? {
        reference.split(separator: "/").dropFirst().reduce(root as [String: Any]?) {
            $0?[String($1).replacing("~1", with: "/").replacing("~0", with: "~")] as? [String: Any]
        }
    }

    private func same(_ a: Any, _ b: Any) -> Bool { (a as? String).map { $0 == b as? String } ?? false }

    private func isBoolean(_ value: Any) -> Bool {
        (value as? NSNumber).map { truthTypes.contains(String(cString: $0.objCType)) } ?? (value is Bool)
    }

    private func isInteger(_ value: Any) -> Bool {
        guard let number = value as? NSNumber, !isBoolean(value) else { return false }
        return NSNumber(value: number.int64Value) == number
    }
}

/// How Foundation marks true and false among its numbers.
private let truthTypes: Set<String> = ["c", "B"]
