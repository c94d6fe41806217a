import Crypto

/// The chain that makes a change to any event visible in all later ones.
///
/// An event's hash is SHA-256 over nine fields, in this order:
///
///     previous hash   32 bytes; 32 zero bytes for the first event
///     position        8 bytes
///     stream          UTF-8
///     version         8 bytes
///     type            UTF-8
///     actor           UTF-8
///     recorded        UTF-8
///     effective       UTF-8, or absent
///     bytes           as they were handed in
///
/// Before each field stands its length in bytes, as 8 bytes. All integers
/// are big-endian. An absent field is the length 2⁶⁴ − 1 and nothing after
/// it. So no two different events have the same frame.
public enum HashChain {
    /// What stands before the first event: 32 zero bytes.
    public static let genesis = [UInt8](repeating: 0, count: 32)

    /// The hash that an event with these fields must have.
    public static func hash(
        previous: [UInt8], position: Int64, stream: String, version: Int, type: String,
        actor: String, recorded: String, effective: String?, bytes: [UInt8]
    ) -> [UInt8] {
        var frame = Frame(capacity: 256 + bytes.count)
        frame.add(previous)
        frame.add(position)
        frame.add(stream)
        frame.add(Int64(version))
        frame.add(type)
        frame.add(actor)
        frame.add(recorded)
        frame.add(effective)
        frame.add(bytes)
        return SHA256.hash(data: frame.bytes).withUnsafeBytes { Array($0) }
    }

    /// The hash that `event` must have, going by its other fields.
    public static func hash(of event: StoredEvent) -> [UInt8] {
        hash(
            previous: event.previousHash, position: event.position, stream: event.stream,
            version: event.version, type: event.type, actor: event.actor,
            recorded: event.recorded, effective: event.effective, bytes: event.bytes)
    }
}

private struct Frame {
    var bytes: [UInt8] = []

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func add(_ field: [UInt8]) {
        append(UInt64(field.count))
        bytes.append(contentsOf: field)
    }

    mutating func add(_ field: String?) {
        guard let field else { return append(UInt64.max) }
        append(UInt64(field.utf8.count))
        bytes.append(contentsOf: field.utf8)
    }

    mutating func add(_ field: Int64) {
        append(8)
        append(UInt64(bitPattern: field))
    }

    private mutating func append(_ integer: UInt64) {
        withUnsafeBytes(of: integer.bigEndian) { bytes.append(contentsOf: $0) }
    }
}
