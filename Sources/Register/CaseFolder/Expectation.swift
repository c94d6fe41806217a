import Costing
import Decisions

/// What a key should hold, in words for whoever wrote the file.
enum Expectation {
    /// - Parameter path: the keys that lead to the value.
    static func of(_ type: Any.Type, at path: [any CodingKey] = []) -> Text {
        if let value = type as? any ExpectedValue.Type { return value.expected(at: path) }
        if let reference = type as? any Reference.Type { return self.reference(to: reference.referredType) }
        if let cases = type as? any CaseIterable.Type { return one(of: all(of: cases)) }
        return Text(phrase: "eine Zuordnung")
    }

    /// The same, where the key is missing.
    static func of(_ type: Any.Type, under key: String) -> Text {
        let value = of(type)
        return Text(phrase: "\(value, "value") unter „\(key, "key")“")
    }

    static func reference(to type: String) -> Text {
        let section = sectionName(type)
        return Text(phrase: "die Kennung eines Eintrags unter „\(section, "section")“")
    }

    static func one(of names: [String]) -> Text {
        let listed = names.joined(separator: ", ")
        return Text(phrase: "eines von: \(listed, "listed")")
    }

    static func sectionName(_ type: String) -> String { ContentTypes.byName[type]?.kind.list ?? type }

    static func first(of cases: any CaseIterable.Type) -> Any? {
        func open<C: CaseIterable>(_: C.Type) -> Any? { C.allCases.first }
        return open(cases)
    }

    static func all(of cases: any CaseIterable.Type) -> [String] {
        func open<C: CaseIterable>(_: C.Type) -> [String] {
            C.allCases.map { ($0 as? any RawRepresentable)?.rawValue as? String ?? "\($0)" }
        }
        return open(cases)
    }
}
