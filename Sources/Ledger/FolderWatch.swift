import Foundation
import Synchronization

/// Whether a folder still holds the files that are open in it, as this process
/// has left them. Somebody may put a backup in its place while the program
/// runs, or copy one over its files, which keeps the inode: what was then
/// appended would go to files that nobody has any more, or would be mixed with
/// what is in them.
///
/// Whoever only reads (`verify`, SQLite’s own backup, `cp`) changes neither
/// size nor time of change, so it does not matter that they do. Owner and
/// mode may be changed, and links made, as some backups do.
final class FolderWatch: Sendable {
    private struct Identity: Equatable {
        let device: dev_t
        let inode: ino_t
    }

    /// How a file was left.
    private struct Trace: Equatable {
        let size: off_t
        let seconds, nanoseconds: Int
    }

    private let files: [(path: String, identity: Identity)]
    /// Those that nobody else may write to.
    private let own: Set<String>
    private let left: Mutex<[String: Trace]>

    /// Notes which files stand at these paths; what is not there is not watched.
    ///
    /// - Parameter own: those of them that only this process writes to, and
    ///   after each time calls ``note()``.
    init(_ paths: [String], own: Set<String> = []) {
        files = paths.compactMap { path in FolderWatch.look(path).map { (path, $0.identity) } }
        self.own = own
        left = Mutex([:])
        note()
    }

    /// Notes how this process has left its files.
    func note() {
        left.withLock { left in
            for path in own { left[path] = FolderWatch.look(path)?.trace }
        }
    }

    /// - Throws: `folderLost` where another file stands in a place, or none, or
    ///   somebody else has written to one.
    func check() throws(LedgerError) {
        let left = left.withLock { $0 }
        for file in files {
            guard let now = FolderWatch.look(file.path) else {
                throw .folderLost(
                    path: file.path,
                    reason: LedgerReason(
                        "it is not there any more",
                        de: "sie ist nicht mehr da"))
            }
            guard now.identity == file.identity else {
                throw .folderLost(
                    path: file.path,
                    reason: LedgerReason(
                        "another file has been put in its place", de: "an ihrer Stelle liegt eine andere"))
            }
            guard !own.contains(file.path) || now.trace == left[file.path] else {
                throw .folderLost(
                    path: file.path,
                    reason: LedgerReason(
                        "somebody else has written to it, or copied another over it",
                        de: "jemand anderes hat hineingeschrieben oder eine andere darüber kopiert"))
            }
        }
    }

    private static func look(_ path: String) -> (identity: Identity, trace: Trace)? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_nlink > 0 else { return nil }
        return (
            Identity(device: status.st_dev, inode: status.st_ino),
            Trace(size: status.st_size, seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
        )
    }
}
