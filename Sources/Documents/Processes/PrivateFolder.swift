import Foundation

/// A place for what a helper reads and writes.
public enum PrivateFolder {
    /// A new folder that only this user may read; whoever makes it removes it.
    public static func make() throws -> String {
        let path = FileManager.default.temporaryDirectory.path + "/einvernehmen-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        return path
    }
}
