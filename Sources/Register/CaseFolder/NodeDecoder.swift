import Costing
import Decisions

/// Decodes an entry's type from what was written, and goes on after a mistake so
/// that all of them are told at once. The types are the schema: a key that no
/// type asked for is unknown.
final class NodeDecoding {
    let file: String
    /// Lines before the node's first, where it stands in a larger file.
    let lineOffset: Int
    private(set) var mistakes = Mistakes()
    private var standIns: [ObjectIdentifier: Any] = [:]
    /// Numbers outside of what may be entered, each with its range.
    var outOfRange: [String] = []
    var references: [(type: String, id: String, line: Int)] = []
    /// Turns a path in the folder into a file reference, or says what is wrong.
    let fileReader: (String) -> Result<FileReference, FileProblem>

    init(file: String, lineOffset: Int = 0, fileReader: @escaping (String) -> Result<FileReference, FileProblem>) {
        self.file = file
        self.lineOffset = lineOffset
        self.fileReader = fileReader
    }

    func line(_ node: WrittenValue) -> Int { node.line + lineOffset }

    func note(
        _ node: WrittenValue, at path: [any CodingKey], found: @autoclosure () -> Text,
        expected: @autoclosure () -> Text
    ) {
        note(line: node.line, at: path, found: found(), expected: expected())
    }

    /// A sign that no document can hold; a block begins on the line below.
    func note(_ sign: ControlSign, in node: WrittenValue, at path: [any CodingKey]) {
        let place = node.scalar?.lines(from: node.line).place(of: sign.line) ?? (line: node.line, isKnown: true)
        note(line: place.line, isKnown: place.isKnown, at: path, found: sign.found, expected: ControlSign.expected)
    }

    private func note(
        line: Int, isKnown: Bool = true, at path: [any CodingKey], found: @autoclosure () -> Text,
        expected: @autoclosure () -> Text
    ) {
        mistakes.append(
            Mistake(
                file: file, line: line + lineOffset, key: path.pointer, found: found(), expected: expected(),
                isLineKnown: isKnown))
    }

    /// Decodes with `make`, then reports the keys that nobody asked for.
    func decode<T>(_ node: WrittenValue, path: [any CodingKey], _ make: (any Decoder) throws -> T) throws -> T {
        let asked = AskedKeys()
        let value = try make(NodeDecoder(node: node, reading: self, asked: asked, codingPath: path))
        if let mapping = node.mapping, asked.asMapping {
            for pair in mapping.pairs where !asked.keys.contains(pair.key) {
                let key = pair.key.prefix(60)
                note(
                    line: pair.line, at: path + [KeyName(pair.key)],
                    found: Text(phrase: "der unbekannte Schlüssel „\(key, "key")“"),
                    expected: Expectation.one(of: asked.keys.sorted()))
            }
        }
        return value
    }

    /// A whole entry: its header and its content side by side. Nil where too
    /// little of it could be read; the mistakes are noted.
    func entry(_ node: WrittenValue, _ type: any Content.Type, at path: [any CodingKey] = []) -> Entry? {
        guard node.mapping != nil else {
            note(node, at: path, found: node.shown, expected: Text(phrase: "ein Eintrag mit id und seinen Schlüsseln"))
            return nil
        }
        let entry = try? decode(node, path: path) { Entry(try Header(from: $0), try type.init(from: $0)) }
        if let id = entry?.header.id, !IdentifierRule.isWellFormed(id) {
            note(
                node, at: path + [KeyName("id")], found: Text(phrase: "die Kennung „\(id.prefix(100), "id")“"),
                expected: Text(phrase: "Kleinbuchstaben, Ziffern und Bindestriche, höchstens 80"))
        }
        return entry
    }

    /// A value of type `T`, or after a mistake a stand-in for it, so that
    /// reading can go on. Nothing with a mistake is ever used.
    func value<T: Decodable>(_ type: T.Type, _ node: WrittenValue, path: [any CodingKey]) throws -> T {
        if type == FileReference.self, let name = node.text {
            switch fileReader(name) {
            case .success(let reference): if let value = reference as? T { return value }
            case .failure(let problem): note(node, at: path, found: problem.found, expected: problem.expected)
            }
            return try standIn(type)
        }
        do {
            let value = try decode(node, path: path) { try T(from: $0) }
            if let number = value as? any LimitedNumber, !number.isInRange {
                outOfRange.append("\(value): ≤ \(Swift.type(of: number).limit)")
                throw WrongShape()
            }
            if let reference = value as? any Reference {
                references.append((Swift.type(of: reference).referredType, reference.text, line(node)))
            }
            return value
        } catch is Abandoned {
            throw Abandoned()
        } catch {
            note(node, at: path, found: node.shown, expected: Expectation.of(type, at: path))
            return try standIn(type)
        }
    }

    /// Made once for each type: what is made is tried out.
    func standIn<T: Decodable>(_ type: T.Type) throws -> T {
        if let known = standIns[ObjectIdentifier(type)] as? T { return known }
        let made = try makeStandIn(type)
        standIns[ObjectIdentifier(type)] = made
        return made
    }

    private func makeStandIn<T: Decodable>(_ type: T.Type) throws -> T {
        if let cases = type as? any CaseIterable.Type, let first = Expectation.first(of: cases) as? T { return first }
        for candidate in ["2000-01-01", "0 EUR", "0 %", "0", "majority"] {
            if let value = try? T(from: ScalarDecoder(text: candidate)) { return value }
        }
        if let list = type as? any RangeReplaceableCollection.Type, let empty = list.init() as? T { return empty }
        if let file = FileReference(name: "", hash: "", bytes: 0) as? T { return file }
        throw Abandoned()
    }
}

/// A mistake has been noted and no stand-in can be made.
struct Abandoned: Error {}

/// Why a file beside the case cannot be taken.
struct FileProblem: Error {
    var found: Text
    var expected: Text

    /// Where no file is looked for.
    static let none = FileProblem(found: Text("", en: ""), expected: Text("", en: ""))
}

/// The place of an element in a list.
struct ListIndex: CodingKey {
    let intValue: Int?
    var stringValue: String { intValue.map(String.init) ?? "" }
    init(_ index: Int) { intValue = index }
    init(intValue: Int) { self.init(intValue) }
    init?(stringValue: String) { nil }
}

/// A key by its name.
struct KeyName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(_ name: String) { stringValue = name }
    init(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
}

extension [any CodingKey] {
    /// As a JSON Pointer (RFC 6901); where it would be longer than anybody
    /// reads, that of the value around.
    var pointer: String {
        var pointer = ""
        for key in self {
            let text = key.stringValue
            guard pointer.utf8.count + text.utf8.count <= 500 else { break }
            pointer += "/" + text.replacing("~", with: "~0").replacing("/", with: "~1")
        }
        return pointer
    }
}

/// The keys of a mapping that the types asked for.
final class AskedKeys {
    var keys: Set<String> = []
    var asMapping = false
}
