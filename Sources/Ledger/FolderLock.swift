import Foundation

/// Holds a folder for one ledger at a time.
///
/// An exclusive `flock` on `folder/lock`. The kernel gives it back when the
/// holder ends, however it ends, so there is no stale lock to clean up. The
/// holder's process id stands in the file, for the message to the second.
final class FolderLock: Sendable {
    private let descriptor: Int32

    init(folder: String) throws(LedgerError) {
        let path = folder + "/lock"
        // Close on exec: a child process must not keep the folder locked.
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .cannotOpen(path: path, reason: .system())
        }
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            if errno == EINTR { continue }
            let taken = errno == EWOULDBLOCK
            let reason = LedgerReason.system()
            let holder = Self.holder(in: descriptor)
            close(descriptor)
            if taken { throw .inUse(folder: folder, pid: holder) }
            throw .cannotOpen(path: path, reason: reason)
        }
        self.descriptor = descriptor
        let line = Array("\(getpid())\n".utf8)
        // The number only serves a message: failing to write it is no failure.
        _ = ftruncate(descriptor, 0)
        _ = pwrite(descriptor, line, line.count, 0)
    }

    deinit { close(descriptor) }

    private static func holder(in descriptor: Int32) -> Int32? {
        var line = [UInt8](repeating: 0, count: 16)
        let count = pread(descriptor, &line, line.count, 0)
        guard count > 0 else { return nil }
        let digits = line.prefix(count).prefix { (0x30...0x39).contains($0) }
        return Int32(String(decoding: digits, as: UTF8.self))
    }
}
