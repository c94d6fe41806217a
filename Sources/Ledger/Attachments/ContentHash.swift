import Crypto

extension AttachmentStore {
    /// The name under which these bytes would be kept: their SHA-256 in
    /// hexadecimal. Stores nothing.
    public static func contentHash(of bytes: [UInt8]) -> String {
        hex(SHA256.hash(data: bytes))
    }
}
