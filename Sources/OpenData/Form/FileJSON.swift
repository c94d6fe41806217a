import Decisions

/// A file by its name and content.
struct FileJSON: Encodable {
    let name: String
    /// SHA-256 in hexadecimal.
    let hash: String
    let bytes: Int

    init(_ file: FileReference) {
        name = file.name
        hash = file.hash
        bytes = file.bytes
    }
}
