import Crypto

extension AttachmentStore {
    /// The name under which these bytes would be kept: their SHA-256 in
    /// hexadecimal. Stores nothing.
    public static func contentHash(of bytes: [UInt8]) -> String { hex(digest(of: bytes)) }

    /// The same as the 32 bytes that it is.
    public static func digest(of bytes: [UInt8]) -> [UInt8] {
        SHA256.hash(data: bytes).withUnsafeBytes { Array($0) }
    }
}
