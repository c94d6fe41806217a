import Crypto
import Foundation

extension AttachmentStore {
    /// All that is in the store, as `ab/cdef…`, sorted. Files on their way in
    /// are not yet in the store.
    func list() -> [String] {
        var files: [String] = []
        for drawer in Disk.names(in: folder) ?? [] where !drawer.hasPrefix(IncomingFile.prefix) {
            guard let names = Disk.names(in: "\(folder)/\(drawer)") else {
                files.append(drawer)
                continue
            }
            files += names.map { "\(drawer)/\($0)" }
        }
        return files
    }

    func check(_ file: String, into report: inout VerifyReport) {
        let digits = file.split(separator: "/").joined()
        guard Self.isHash(digits), file.utf8.count == 65 else {
            return report.note(
                .attachment(file), found: "a file that the ledger did not put there",
                expected: "files named by their SHA-256")
        }
        report.attachments += 1
        let found: String
        do throws(LedgerError) { found = try Self.digest(ofFileAt: "\(folder)/\(file)") } catch {
            return report.note(
                .attachment(digits), found: "\(error)", expected: "a file that can be read")
        }
        if found != digits {
            report.note(
                .attachment(digits), found: "bytes with the hash \(found)",
                expected: "the bytes of its name")
        }
    }

    /// Whether the file with this hash is there as it was put there. It is read once, and again
    /// where something about it has changed; a look at one that was seen whole reads no byte.
    public func isStillWhole(_ hash: String) throws(LedgerError) -> Bool {
        try isStillWhole(hash, now: Int(Date().timeIntervalSince1970), read: Self.digest(ofFileAt:))
    }

    func isStillWhole(
        _ hash: String, now: Int, read digest: (String) throws(LedgerError) -> String
    ) throws(LedgerError) -> Bool {
        guard let path = path(of: hash) else { return false }
        return try seen.isWhole(hash, at: path, now: now) { () throws(LedgerError) in try digest(path) == hash }
    }

    /// The SHA-256 of a file's bytes, without holding them in memory.
    static func digest(ofFileAt path: String) throws(LedgerError) -> String {
        var hasher = SHA256()
        try Disk.read(path, following: false) { piece in hasher.update(bufferPointer: piece) }
        return hasher.finalize().withUnsafeBytes { hex($0) }
    }
}
