import Costing
import Decisions

/// An entry as the bytes of its event, and what the rules ask of it: all found in one visit.
struct WrittenEvent: Sendable {
    /// JSON, its keys sorted, as `JSONEncoder` writes it; no entry is written otherwise.
    private(set) var bytes: [UInt8] = []
    /// What it names by typed ids, as often as it does.
    private(set) var references: [Naming.Name] = []
    private(set) var files: [FileReference] = []
    /// The first number outside of what may be entered, with its range.
    private(set) var outOfRange: String?
    /// The first sign that no document can hold.
    private(set) var sign: ControlSign?
    /// Where the first text stands that says nothing: the keys that lead to it.
    private(set) var blank: String?

    init(_ entry: Entry) throws {
        let visit = EventVisit()
        let root = EventNode(key: "")
        try FlatEntry(entry: entry).encode(to: EventEncoder(visit: visit, node: root))
        references = visit.references
        files = visit.files
        outOfRange = visit.outOfRange
        bytes.reserveCapacity(512)
        write(root, at: "")
    }

    // MARK: Writing

    private mutating func write(_ node: EventNode, at path: @autoclosure () -> String) {
        switch node.value {
        case .text(let text):
            check(text, at: path())
            write(text)
        case .number(let number): bytes += "\(number)".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .null: bytes += "null".utf8
        case .list(let elements):
            bytes.append(UInt8(ascii: "["))
            for (place, element) in elements.enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                write(element, at: WrittenEvent.under(path(), "\(place)"))
            }
            bytes.append(UInt8(ascii: "]"))
        // What writes nothing is an empty object.
        case .mapping, nil:
            bytes.append(UInt8(ascii: "{"))
            var isFirst = true
            for (name, value) in node.sortedPairs {
                if !isFirst { bytes.append(UInt8(ascii: ",")) }
                isFirst = false
                if sign == nil { sign = ControlSign(in: name) }
                write(name)
                bytes.append(UInt8(ascii: ":"))
                write(value, at: WrittenEvent.under(path(), name))
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private static func under(_ path: String, _ name: String) -> String { path.isEmpty ? name : path + "/" + name }

    private mutating func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { letters in
            var start = 0
            for (place, byte) in letters.enumerated() {
                guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
                bytes += letters[start..<place]
                bytes += WrittenEvent.escaped(byte).utf8
                start = place + 1
            }
            bytes += letters[start...]
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func escaped(_ byte: UInt8) -> String {
        switch byte {
        case 0x08: "\\b"
        case 0x09: "\\t"
        case 0x0A: "\\n"
        case 0x0C: "\\f"
        case 0x0D: "\\r"
        case 0..<0x20: "\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
        default: "\\" + String(UnicodeScalar(byte))
        }
    }

    // MARK: Texts

    private mutating func check(_ text: String, at path: @autoclosure () -> String) {
        if sign == nil { sign = ControlSign(in: text) }
        if blank == nil, text.isBlank { blank = path() }
    }
}

/// What is found on the way.
final class EventVisit {
    var references: [Naming.Name] = []
    var files: [FileReference] = []
    var outOfRange: String?

    func note(_ number: Int64, under key: String) {
        let range = NumberRange.of(key)
        guard outOfRange == nil, !range.contains(number) else { return }
        outOfRange = "\(number): \(range.lowerBound) … \(range.upperBound)"
    }

    func note(_ value: Any) {
        switch value {
        case let reference as any Reference:
            references.append(Naming.Name(type: Swift.type(of: reference).referredType, id: reference.text))
        case let file as FileReference: files.append(file)
        case let number as any LimitedNumber:
            guard outOfRange == nil, !number.isInRange else { return }
            outOfRange = "\(number): ≤ \(Swift.type(of: number).limit)"
        default: break
        }
    }
}

/// A value of the tree that becomes an event. Most keys are told in no particular order and
/// are sorted when they are written.
final class EventNode {
    enum Value {
        case text(String)
        case number(Int64)
        case bool(Bool)
        case null
        case list([EventNode])
        case mapping([(key: String, node: EventNode)])
    }

    /// The last key that leads here; places in a list are none.
    let key: String
    var value: Value?

    init(key: String, _ value: Value? = nil) {
        self.key = key
        self.value = value
    }

    func set(_ name: String, _ node: EventNode) {
        guard case .mapping(var pairs) = value else {
            value = .mapping([(name, node)])
            return
        }
        value = nil
        pairs.append((name, node))
        value = .mapping(pairs)
    }

    func append(_ node: EventNode) {
        guard case .list(var elements) = value else {
            value = .list([node])
            return
        }
        value = nil
        elements.append(node)
        value = .list(elements)
    }

    /// What is told twice stands as it was told last.
    var sortedPairs: [(key: String, node: EventNode)] {
        guard case .mapping(let pairs) = value else { return [] }
        let sorted = pairs.enumerated()
            .sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }.map(\.element)
        return zip(sorted, sorted.dropFirst().map { Optional($0.key) } + [nil]).filter { $0.0.key != $0.1 }.map(\.0)
    }
}
