import Crypto
import Foundation

/// Files by their content: the name of each is the SHA-256 of its bytes.
///
/// The first two digits name a folder in `attachments/`, the other 62 the
/// file. A file is written under a passing name, synced, and then renamed;
/// only when its folder is synced too is its hash given out.
public struct AttachmentStore: Sendable {
    public let folder: String
    /// Throws where nothing may be put.
    private let check: @Sendable () throws(LedgerError) -> Void
    let seen = SeenWhole()

    /// - Parameter check: throws where the folder is not the one any more that
    ///   was opened.
    init(folder: String, check: @escaping @Sendable () throws(LedgerError) -> Void = { () throws(LedgerError) in })
        throws(LedgerError)
    {
        self.folder = folder
        self.check = check
        try Disk.makeFolder(folder)
        removeLeftovers()
    }

    /// Of a folder that can only be read, or is not there.
    init(reading folder: String) {
        self.folder = folder
        check = { () throws(LedgerError) in throw .readOnly(folder: folder) }
    }

    /// Keeps these bytes.
    ///
    /// Bytes that are here already are written again: the name stays the
    /// same, and a file that was damaged is whole again.
    ///
    /// - Returns: Their hash, 64 lower-case hexadecimal digits.
    public func put(_ bytes: [UInt8]) throws(LedgerError) -> String {
        try check()
        var file = try IncomingFile(in: folder)
        do throws(LedgerError) {
            try bytes.withUnsafeBufferPointer { (piece) throws(LedgerError) in
                try file.write(UnsafeRawBufferPointer(piece))
            }
            return try settle(&file)
        } catch {
            file.discard()
            throw error
        }
    }

    /// Keeps a copy of the file at `path`, of any size, without holding it in
    /// memory.
    ///
    /// - Returns: Its hash, 64 lower-case hexadecimal digits.
    public func put(fileAt path: String) throws(LedgerError) -> String {
        try check()
        var file = try IncomingFile(in: folder)
        do throws(LedgerError) {
            try Disk.read(path, following: true) { (piece) throws(LedgerError) in
                try file.write(piece)
            }
            return try settle(&file)
        } catch {
            file.discard()
            throw error
        }
    }

    /// The bytes with this hash; nil if they are not here or `hash` is none.
    ///
    /// - Throws: `corrupt` if the file's bytes no longer have its hash.
    public func bytes(of hash: String) throws(LedgerError) -> [UInt8]? {
        guard let path = path(of: hash) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(Disk.size(of: path) ?? 0))
        try Disk.read(path, following: false) { piece in bytes.append(contentsOf: piece) }
        let found = SHA256.hash(data: bytes).withUnsafeBytes { hex($0) }
        guard found == hash else {
            throw .corrupt(
                position: nil,
                reason: LedgerReason(
                    "the attachment \(hash) has other bytes than were put there (their hash is \(found))",
                    de: "der Anhang \(hash) hat andere Bytes, als abgelegt wurden (ihr Hash ist \(found))"))
        }
        return bytes
    }

    /// Where the file with this hash is; nil if it is not here or `hash` is
    /// none. The file must not be written to.
    public func path(of hash: String) -> String? {
        guard let path = place(of: hash), Disk.exists(path) else { return nil }
        return path
    }

    /// Only 64 digits ever become part of a path.
    private func place(of hash: String) -> String? {
        guard Self.isHash(hash) else { return nil }
        return "\(folder)/\(hash.prefix(2))/\(hash.dropFirst(2))"
    }

    static func isHash(_ text: String) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    private func settle(_ file: inout IncomingFile) throws(LedgerError) -> String {
        let hash = try file.finish()
        let drawer = "\(folder)/\(hash.prefix(2))"
        try Disk.makeFolder(drawer)
        try Disk.rename(file.path, to: "\(drawer)/\(hash.dropFirst(2))")
        // Another writer may have just made the drawer and not yet synced it.
        try Disk.sync(folder)
        return hash
    }

    /// What a crash left half-written; nobody was told its hash.
    private func removeLeftovers() {
        for name in Disk.names(in: folder) ?? [] where name.hasPrefix(IncomingFile.prefix) {
            Disk.remove("\(folder)/\(name)")
        }
    }
}
