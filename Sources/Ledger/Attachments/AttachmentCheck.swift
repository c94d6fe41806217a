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
        var hasher = SHA256()
        do throws(LedgerError) {
            try Disk.read("\(folder)/\(file)", following: false) { piece in
                hasher.update(bufferPointer: piece)
            }
        } catch {
            return report.note(
                .attachment(digits), found: "\(error)", expected: "a file that can be read")
        }
        let found = hasher.finalize().withUnsafeBytes { hex($0) }
        if found != digits {
            report.note(
                .attachment(digits), found: "bytes with the hash \(found)",
                expected: "the bytes of its name")
        }
    }
}
