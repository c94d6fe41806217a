import Foundation
import GRDB

/// What happened, in the order in which it was learned. Events are appended
/// and never changed.
///
/// A ledger is a folder: `ledger.sqlite`, `attachments/` and `lock`. One
/// process at a time has it open. All methods may be called from any thread;
/// they wait until they are done.
public final class Ledger: Sendable {
    public let folder: String
    public let attachments: AttachmentStore
    /// Whether it is read as it lies, on a disk that cannot be written to.
    public let isReadOnly: Bool
    let pool: any DatabaseWriter
    private let lock: FolderLock?
    private let watch: FolderWatch
    /// A copy that is read in place of the file; it goes with the ledger.
    private let copy: String?

    /// Opens the ledger in `folder`, or makes a new one there. One that is
    /// there and cannot be written to is opened for reading alone.
    ///
    /// - Parameter mayMake: false: where there is none, none is made.
    /// - Throws: `inUse` if another ledger has the folder, `cannotOpen` if it
    ///   may not be read and written, `corrupt` if what is there is damaged.
    public convenience init(folder: String, mayMake: Bool = true) throws(LedgerError) {
        try self.init(folder: folder, mayMake: mayMake, isWritable: Disk.isWritable)
    }

    init(folder: String, mayMake: Bool = true, isWritable: (String) -> Bool) throws(LedgerError) {
        let path = folder + "/ledger.sqlite"
        let attachments = folder + "/attachments"
        self.folder = folder
        if Disk.exists(path), !(isWritable(folder) && isWritable(path)) {
            let file = try ReadOnlyFile(path)
            isReadOnly = true
            lock = nil
            watch = FolderWatch([])
            pool = file.database
            copy = file.copy
            self.attachments = AttachmentStore(reading: attachments)
            return
        }
        if !mayMake, !Disk.exists(path) {
            try Self.checkNothingIsLeft(in: folder)
            throw .noLedger(folder: folder)
        }
        try Disk.makeFolder(folder)
        isReadOnly = false
        copy = nil
        lock = try FolderLock(folder: folder)
        if !Disk.exists(path) {
            try Self.checkNothingIsLeft(in: folder)
            try LedgerFile.create(at: path)
        }
        pool = try LedgerFile.open(path)
        watch = FolderWatch([folder + "/lock", path, path + "-wal"], own: [path, path + "-wal"])
        // The WAL goes when the ledger is closed, and files may still be put.
        let place = FolderWatch([folder + "/lock", path])
        self.attachments = try AttachmentStore(folder: attachments) { () throws(LedgerError) in try place.check() }
    }

    /// The database is made before all else. So where other parts of a ledger
    /// are there was one, and it is lost.
    private static func checkNothingIsLeft(in folder: String) throws(LedgerError) {
        let parts = ["attachments", "ledger.sqlite-wal", "readings.sqlite"]
        guard let left = parts.first(where: { Disk.exists(folder + "/" + $0) }) else { return }
        throw .corrupt(
            position: nil,
            reason: LedgerReason(
                "\(folder)/ledger.sqlite is missing, but \(left) of a ledger is there",
                de: "\(folder)/ledger.sqlite fehlt, doch \(left) eines Registers ist da"))
    }

    deinit {
        if let pool = pool as? DatabasePool {
            // To close it would move the WAL into the database, also into one
            // that somebody has just put there: then it is left to the end of
            // the process, which moves nothing.
            guard (try? watch.check()) != nil else {
                _ = Unmanaged.passRetained(pool)
                return
            }
            // Before the lock goes. The writer must be the last to close, for
            // only it can move the WAL into the database; left to itself the pool
            // closes it first.
            pool.invalidateReadOnlyConnections()
        }
        try? pool.close()
        if let copy { try? FileManager.default.removeItem(atPath: copy) }
    }

    /// Writes to the database, all or nothing.
    ///
    /// - Throws: `readOnly`, or `folderLost` where the folder is not the one
    ///   any more that was opened, or not as it was left: what was appended
    ///   would be nowhere.
    func write<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
        guard !isReadOnly else { throw .readOnly(folder: folder) }
        do {
            return try pool.writeWithoutTransaction { db in
                try watch.check()
                // Also what is rolled back, and the checkpoint after a commit,
                // may have written.
                defer { watch.note() }
                var value: Value?
                try db.inTransaction(.immediate) {
                    // From here on no other program can write by SQLite; one
                    // may have while this one waited.
                    try watch.check()
                    value = try body(db)
                    return .commit
                }
                guard let value else { throw LedgerError.storage(reason: .reported("nothing came of a transaction")) }
                return value
            }
        } catch {
            throw LedgerError(storage: error)
        }
    }

    /// Reads the database, its errors in the ledger's words.
    func read<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
        do {
            return try pool.read(body)
        } catch {
            throw LedgerError(storage: error)
        }
    }
}
