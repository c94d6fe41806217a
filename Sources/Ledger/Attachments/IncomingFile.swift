import Crypto
import Foundation

/// A file on its way into the store, under a passing name.
struct IncomingFile {
    static let prefix = ".incoming-"

    let path: String
    private var descriptor: Int32
    private var hasher = SHA256()

    init(in folder: String) throws(LedgerError) {
        path = "\(folder)/\(Self.prefix)\(String(UInt64.random(in: 0...(.max)), radix: 16))"
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .cannotOpen(path: path, reason: .system())
        }
    }

    mutating func write(_ piece: UnsafeRawBufferPointer) throws(LedgerError) {
        hasher.update(bufferPointer: piece)
        var rest = piece
        while !rest.isEmpty {
            let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw .storage(reason: .system(at: path))
            }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }

    /// Waits until the bytes are on the disk; returns their hash.
    mutating func finish() throws(LedgerError) -> String {
        guard fsync(descriptor) == 0 else {
            throw .storage(reason: .system(at: path))
        }
        closeOnce()
        return hasher.finalize().withUnsafeBytes { hex($0) }
    }

    /// Leaves nothing behind.
    mutating func discard() {
        closeOnce()
        Disk.remove(path)
    }

    private mutating func closeOnce() {
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
    }
}
