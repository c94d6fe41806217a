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
    let pool: DatabasePool
    private let lock: FolderLock

    /// Opens the ledger in `folder`, or makes a new one there.
    ///
    /// - Throws: `inUse` if another ledger has the folder, `cannotOpen` if it
    ///   may not be read and written, `corrupt` if what is there is damaged.
    public init(folder: String) throws(LedgerError) {
        try Disk.makeFolder(folder)
        self.folder = folder
        lock = try FolderLock(folder: folder)
        let path = folder + "/ledger.sqlite"
        let attachments = folder + "/attachments"
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
        self.attachments = try AttachmentStore(folder: attachments)
    }

    deinit {
        // Before the lock goes. The writer must be the last to close, for
        // only it can move the WAL into the database; left to itself the pool
        // closes it first.
        pool.invalidateReadOnlyConnections()
        try? pool.close()
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
