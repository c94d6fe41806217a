import Foundation
import Hummingbird

/// How answers are written: keys in order, so that equal data are equal bytes.
public enum OpenJSON {
    public static func bytes(_ value: some Encodable, pretty: Bool = false) throws -> [UInt8] {
        Array(try data(value, pretty: pretty))
    }

    static func buffer(_ value: some Encodable) throws -> ByteBuffer { ByteBuffer(bytes: try data(value, pretty: false)) }

    private static func data(_ value: some Encodable, pretty: Bool) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
        return try encoder.encode(value)
    }
}
