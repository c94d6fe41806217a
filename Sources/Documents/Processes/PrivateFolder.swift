import Foundation

enum PrivateFolder {
    /// A new folder that only this process may read; whoever makes it removes it.
    static func make() throws -> String {
        let path = FileManager.default.temporaryDirectory.path + "/einvernehmen-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        return path
    }
}
