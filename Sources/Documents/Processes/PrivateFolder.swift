import Foundation
import Synchronization

/// A place for what a helper reads and writes.
public enum PrivateFolder {
    /// Then the id of the process, a hyphen, and what no other has.
    private static let prefix = "einvernehmen-work-"
    /// Locked as long as the process that made the folder lives: in a container
    /// the next one may have its id.
    private static let mark = "/.in-use"
    private static let held = Mutex<[String: Int32]>([:])

    /// A new folder that only this user may read; whoever makes it removes it.
    public static func make(in place: String = FileManager.default.temporaryDirectory.path) throws -> String {
        let path = place + "/\(prefix)\(getpid())-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        // Closed where a helper begins: it must not hold it for longer.
        let descriptor = open(path + mark, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        if descriptor >= 0 {
            _ = flock(descriptor, LOCK_EX | LOCK_NB)
            held.withLock { $0[path] = descriptor }
        }
        return path
    }

    /// Removes a folder with all that is in it.
    public static func remove(_ path: String) {
        try? FileManager.default.removeItem(atPath: path)
        if let descriptor = held.withLock({ $0.removeValue(forKey: path) }) { close(descriptor) }
    }

    /// Removes the folders of processes that were ended before they could do so
    /// themselves. It is called before this one has made any.
    public static func removeLeftovers(in place: String = FileManager.default.temporaryDirectory.path) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? [] where name.hasPrefix(prefix) {
            guard let owner = name.dropFirst(prefix.count).split(separator: "-").first.flatMap({ Int32($0) }), owner > 0
            else { continue }
            let path = place + "/" + name
            guard isOwnFolder(path), isLeft(path, by: owner) else { continue }
            try? FileManager.default.removeItem(atPath: path)
        }
    }

    /// One without a mark, of another version or just being made, is left once
    /// its process is no more.
    private static func isLeft(_ path: String, by owner: Int32) -> Bool {
        let descriptor = open(path + mark, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return owner == getpid() || kill(owner, 0) != 0 && errno == ESRCH }
        defer { close(descriptor) }
        return flock(descriptor, LOCK_EX | LOCK_NB) == 0
    }

    /// Not a link, and nobody else’s: the place is open to all.
    private static func isOwnFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && status.st_uid == getuid()
    }
}
