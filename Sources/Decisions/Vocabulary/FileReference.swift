/// A file by its content: its name, SHA-256 in hexadecimal, and length.
public struct FileReference: Hashable, Codable, Sendable {
    public var name: String
    public var hash: String
    public var bytes: Int

    public init(name: String, hash: String, bytes: Int) {
        self.name = name
        self.hash = hash
        self.bytes = bytes
    }

    /// Where the file lies in a case folder: one name can have two contents.
    public var folderPath: String { "files/\(hash.prefix(12))/\(FileName.kept(name))" }

    enum CodingKeys: String, CodingKey { case name, hash, bytes }

    /// In a case folder a file is written as its path alone.
    public func encode(to encoder: any Encoder) throws {
        if encoder.userInfo[.filesAsPaths] != nil {
            var box = encoder.singleValueContainer()
            return try box.encode(folderPath)
        }
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(name, forKey: .name)
        try box.encode(hash, forKey: .hash)
        try box.encode(bytes, forKey: .bytes)
    }
}

extension CodingUserInfoKey {
    /// Set by whoever writes a case folder. The name is not empty, so it is a key.
    public static let filesAsPaths = CodingUserInfoKey(rawValue: "filesAsPaths")
}

extension [CodingUserInfoKey: any Sendable] {
    subscript(key: CodingUserInfoKey?) -> (any Sendable)? { key.flatMap { self[$0] } }
}
extension [CodingUserInfoKey: Any] {
    subscript(key: CodingUserInfoKey?) -> Any? { key.flatMap { self[$0] } }
}
