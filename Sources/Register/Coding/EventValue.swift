/// What stands in an event, read as this register writes it: keys sorted, numbers whole.
/// Whatever is written otherwise is left to `JSONDecoder`.
enum EventValue {
    case text(String)
    case number(Int64)
    case bool(Bool)
    case null
    case list([EventValue])
    case mapping([(key: String, value: EventValue)])

    /// It is not written as this register writes.
    struct Unlike: Error {}

    init(_ bytes: [UInt8]) throws(Unlike) {
        self = try bytes.withUnsafeBufferPointer { bytes throws(Unlike) in
            var reader = EventReader(bytes: bytes)
            let value = try reader.value(depth: 0)
            guard reader.isAtEnd else { throw Unlike() }
            return value
        }
    }
}

private struct EventReader {
    /// None of it is read but below its count.
    let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { place == bytes.count }

    /// No entry is as deep.
    private static let deepest = 64

    private mutating func next() throws(EventValue.Unlike) -> UInt8 {
        guard place < bytes.count else { throw EventValue.Unlike() }
        defer { place += 1 }
        return bytes[place]
    }

    private mutating func skip(_ byte: Character) throws(EventValue.Unlike) {
        guard try next() == byte.asciiValue else { throw EventValue.Unlike() }
    }

    private mutating func skip(if byte: UInt8) -> Bool {
        guard place < bytes.count, bytes[place] == byte else { return false }
        place += 1
        return true
    }

    mutating func value(depth: Int) throws(EventValue.Unlike) -> EventValue {
        guard depth < Self.deepest else { throw EventValue.Unlike() }
        switch try next() {
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "{"): return .mapping(try mapping(depth: depth + 1))
        case UInt8(ascii: "["): return .list(try list(depth: depth + 1))
        case UInt8(ascii: "t"): return try word("rue", .bool(true))
        case UInt8(ascii: "f"): return try word("alse", .bool(false))
        case UInt8(ascii: "n"): return try word("ull", .null)
        case let byte: return .number(try number(from: byte))
        }
    }

    private mutating func word(_ rest: StaticString, _ value: EventValue) throws(EventValue.Unlike) -> EventValue {
        for offset in 0..<rest.utf8CodeUnitCount {
            guard try next() == rest.utf8Start[offset] else { throw EventValue.Unlike() }
        }
        return value
    }

    private mutating func number(from first: UInt8) throws(EventValue.Unlike) -> Int64 {
        let start = place - 1
        guard first == UInt8(ascii: "-") || (48...57).contains(first) else { throw EventValue.Unlike() }
        while place < bytes.count, (48...57).contains(bytes[place]) { place += 1 }
        let digits = bytes[start..<place], isNegative = first == UInt8(ascii: "-")
        let leading = digits.dropFirst(isNegative ? 1 : 0)
        // As JSON has it: no zero before other digits.
        guard !leading.isEmpty, leading.first != 48 || leading.count == 1 else { throw EventValue.Unlike() }
        if place < bytes.count, [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(bytes[place]) {
            throw EventValue.Unlike()
        }
        guard let number = Int64(String(decoding: digits, as: UTF8.self)) else { throw EventValue.Unlike() }
        return number
    }

    private mutating func list(depth: Int) throws(EventValue.Unlike) -> [EventValue] {
        var elements: [EventValue] = []
        if skip(if: UInt8(ascii: "]")) { return elements }
        while true {
            elements.append(try value(depth: depth))
            switch try next() {
            case UInt8(ascii: ","): continue
            case UInt8(ascii: "]"): return elements
            default: throw EventValue.Unlike()
            }
        }
    }

    private mutating func mapping(depth: Int) throws(EventValue.Unlike) -> [(key: String, value: EventValue)] {
        var pairs: [(key: String, value: EventValue)] = []
        if skip(if: UInt8(ascii: "}")) { return pairs }
        while true {
            try skip("\"")
            let key = try text()
            // So none stands there twice.
            if let last = pairs.last, !(last.key < key) { throw EventValue.Unlike() }
            try skip(":")
            pairs.append((key, try value(depth: depth)))
            switch try next() {
            case UInt8(ascii: ","): continue
            case UInt8(ascii: "}"): return pairs
            default: throw EventValue.Unlike()
            }
        }
    }

    /// A text behind its first quotation mark.
    private mutating func text() throws(EventValue.Unlike) -> String {
        let start = place
        while place < bytes.count, bytes[place] >= 0x20, bytes[place] != UInt8(ascii: "\""),
            bytes[place] != UInt8(ascii: "\\")
        { place += 1 }
        guard place < bytes.count else { throw EventValue.Unlike() }
        if bytes[place] == UInt8(ascii: "\"") {
            defer { place += 1 }
            return try valid(UnsafeBufferPointer(rebasing: bytes[start..<place]))
        }
        var text = Array(bytes[start..<place])
        while true {
            let byte = try next()
            switch byte {
            case UInt8(ascii: "\""): return try valid(text)
            case UInt8(ascii: "\\"): text += try escaped()
            case 0..<0x20: throw EventValue.Unlike()
            default: text.append(byte)
            }
        }
    }

    private mutating func escaped() throws(EventValue.Unlike) -> [UInt8] {
        switch try next() {
        case UInt8(ascii: "\""): return [UInt8(ascii: "\"")]
        case UInt8(ascii: "\\"): return [UInt8(ascii: "\\")]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"):
            // Only what has no other way is written like this.
            var value: UInt32 = 0
            for _ in 0..<4 {
                guard let digit = Character(UnicodeScalar(try next())).hexDigitValue else { throw EventValue.Unlike() }
                value = value * 16 + UInt32(digit)
            }
            guard value < 0x20 else { throw EventValue.Unlike() }
            return [UInt8(value)]
        default: throw EventValue.Unlike()
        }
    }

    private func valid(_ bytes: some Collection<UInt8>) throws(EventValue.Unlike) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw EventValue.Unlike() }
        return text
    }
}
