import Foundation
import Synchronization

/// Files that were read once and had the bytes of their name. Whoever looks again only looks at
/// where a file stands, how long it is and when it was changed, and has it read where any of
/// these is another. What a failing disk makes of a file that says nothing of it, `verify` finds.
final class SeenWhole: Sendable {
    /// As many as are remembered; then each is read once more.
    static let most = 10_000

    private struct Stamp: Equatable {
        let device: dev_t
        let inode: ino_t
        let size: off_t
        /// Of its bytes, and of anything about it: the first can be set to what it was.
        let written: Time, changed: Time

        struct Time: Equatable {
            let seconds, nanoseconds: Int
            init(_ time: timespec) { (seconds, nanoseconds) = (time.tv_sec, time.tv_nsec) }
        }

        init?(of path: String) {
            var status = stat()
            guard lstat(path, &status) == 0 else { return nil }
            (device, inode, size) = (status.st_dev, status.st_ino, status.st_size)
            (written, changed) = (Time(status.st_mtim), Time(status.st_ctim))
        }
    }

    private let stamps = Mutex<[String: Stamp]>([:])

    /// - Parameters:
    ///   - now: in seconds since 1970.
    ///   - read: whether the file has the bytes of its name.
    func isWhole(
        _ hash: String, at path: String, now: Int, read: () throws(LedgerError) -> Bool
    ) throws(LedgerError) -> Bool {
        guard let stamp = Stamp(of: path) else { return false }
        if stamps.withLock({ $0[hash] == stamp }) { return true }
        guard try read() else { return false }
        // Whatever was changed a moment ago can be changed once more in the same tick of the
        // disk's clock, and then looks as before.
        guard stamp.changed.seconds + 2 <= now, Stamp(of: path) == stamp else { return true }
        stamps.withLock { stamps in
            if stamps.count >= SeenWhole.most { stamps = [:] }
            stamps[hash] = stamp
        }
        return true
    }
}
