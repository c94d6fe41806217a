import Foundation
import GRDB

/// A ledger as it lies, on a disk that cannot be written to. It takes no lock
/// and makes no file: whoever reads a backup must not change it.
struct ReadOnlyFile {
    let database: DatabaseQueue
    /// Where a copy was made, which goes with the ledger.
    let copy: String?

    init(_ path: String) throws(LedgerError) {
        guard let size = Disk.size(of: path) else {
            throw .cannotOpen(path: path, reason: LedgerReason("there is no ledger", de: "dort ist kein Register"))
        }
        guard size > 0 else {
            throw .corrupt(position: nil, reason: LedgerReason("\(path) is empty", de: "\(path) ist leer"))
        }
        // What was appended last may stand in the WAL alone, which can only be
        // read where it can be written: then both are copied.
        let isWhole = (Disk.size(of: path + "-wal") ?? 0) == 0
        copy = isWhole ? nil : try Self.copied(path)
        var configuration = Configuration()
        configuration.label = "Ledger, read only"
        configuration.readonly = isWhole
        let place = copy.map { $0 + "/ledger.sqlite" } ?? "file:\(Self.escaped(path))?immutable=1"
        do {
            let database = try DatabaseQueue(path: place, configuration: configuration)
            try database.read { db in try Schema.check(db, path: path) }
            self.database = database
        } catch {
            if let copy { try? FileManager.default.removeItem(atPath: copy) }
            throw LedgerError(storage: error)
        }
    }

    private static func copied(_ path: String) throws(LedgerError) -> String {
        let folder = FileManager.default.temporaryDirectory.path + "/einvernehmen-work-\(getpid())-" + UUID().uuidString
        try Disk.makeFolder(folder)
        do {
            for suffix in ["", "-wal"] {
                try FileManager.default.copyItem(atPath: path + suffix, toPath: folder + "/ledger.sqlite" + suffix)
            }
        } catch {
            try? FileManager.default.removeItem(atPath: folder)
            throw .cannotOpen(
                path: path,
                reason: LedgerReason(
                    "what is in its WAL could not be copied to \(folder)",
                    de: "was in seinem WAL steht, ließ sich nicht nach \(folder) kopieren"))
        }
        return folder
    }

    /// As a part of a URI, in which SQLite is asked to take no lock.
    private static func escaped(_ path: String) -> String {
        let absolute = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
        return absolute.addingPercentEncoding(
            withAllowedCharacters: .urlPathAllowed.subtracting(.init(charactersIn: "?#%"))) ?? absolute
    }
}
