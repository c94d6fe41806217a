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
    /// - Throws: `inUse` if another ledger has the folder, `cannotOpen` if it
    ///   may not be read and written, `corrupt` if what is there is damaged.
    public convenience init(folder: String) throws(LedgerError) {
        try self.init(folder: folder, isWritable: Disk.isWritable)
    }

    init(folder: String, isWritable: (String) -> Bool) throws(LedgerError) {
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
        try Disk.makeFolder(folder)
        isReadOnly = false
        copy = nil
        lock = try FolderLock(folder: folder)
        if !Disk.exists(path) {
            // The database is made before the attachments' folder. So where
            // there are attachments there was a database, and it is lost.
            guard !Disk.exists(attachments), !Disk.exists(path + "-wal") else {
                throw .corrupt(
                    position: nil,
                    reason: "\(path) is missing, but other parts of a ledger are there")
            }
            try LedgerFile.create(at: path)
        }
        pool = try LedgerFile.open(path)
        watch = FolderWatch([folder + "/lock", path, path + "-wal"])
        // The WAL goes when the ledger is closed, and files may still be put.
        let place = FolderWatch([folder + "/lock", path])
        self.attachments = try AttachmentStore(folder: attachments) { () throws(LedgerError) in try place.check() }
    }

    deinit {
        // Before the lock goes. The writer must be the last to close, for
        // only it can move the WAL into the database; left to itself the pool
        // closes it first.
        (pool as? DatabasePool)?.invalidateReadOnlyConnections()
        try? pool.close()
        if let copy { try? FileManager.default.removeItem(atPath: copy) }
    }

    /// - Throws: `readOnly`, or `folderLost` where the folder is not the one
    ///   any more that was opened: what was appended would be nowhere.
    func checkWritable() throws(LedgerError) {
        guard !isReadOnly else { throw .readOnly(folder: folder) }
        try watch.check()
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
