import Foundation

/// A place for what a helper reads and writes.
public enum PrivateFolder {
    /// Then the id of the process, a hyphen, and what no other has.
    private static let prefix = "einvernehmen-work-"

    /// A new folder that only this user may read; whoever makes it removes it.
    public static func make() throws -> String {
        let path = FileManager.default.temporaryDirectory.path + "/\(prefix)\(getpid())-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        return path
    }

    /// Removes the folders of processes that were ended before they could do
    /// so themselves: each names its process, and that one is no more.
    public static func removeLeftovers(in place: String = FileManager.default.temporaryDirectory.path) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? [] where name.hasPrefix(prefix) {
            guard let owner = name.dropFirst(prefix.count).split(separator: "-").first.flatMap({ Int32($0) }), owner > 0,
                  kill(owner, 0) != 0, errno == ESRCH, isOwnFolder(place + "/" + name)
            else { continue }
            try? FileManager.default.removeItem(atPath: place + "/" + name)
        }
    }

    /// Not a link, and nobody else’s: the place is open to all.
    private static func isOwnFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && status.st_uid == getuid()
    }
}
