import GRDB

/// Makes and opens `ledger.sqlite`.
enum LedgerFile {
    /// The file appears under its name only when it is complete. So a file
    /// that is empty or has no tables is never one that was just being made.
    static func create(at path: String) throws(LedgerError) {
        let unfinished = path + ".new"
        Disk.remove(unfinished)
        Disk.remove(unfinished + "-journal")
        do {
            let queue = try DatabaseQueue(path: unfinished)
            try queue.write { db in try Schema.create(in: db) }
            try queue.close()
        } catch {
            throw LedgerError(storage: error)
        }
        try Disk.sync(unfinished)
        try Disk.rename(unfinished, to: path)
    }

    static func open(_ path: String) throws(LedgerError) -> DatabasePool {
        guard Disk.size(of: path) != 0 else {
            throw .corrupt(position: nil, reason: LedgerReason("\(path) is empty", de: "\(path) ist leer"))
        }
        var configuration = Configuration()
        configuration.label = "Ledger"
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cell_size_check = ON")
        }
        do {
            let pool = try DatabasePool(path: path, configuration: configuration)
            try pool.read { db in try Schema.check(db, path: path) }
            // Only here: the pool lowers it to NORMAL as it turns on the WAL,
            // and then a commit would not wait for the disk.
            try pool.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = FULL")
            }
            return pool
        } catch {
            throw LedgerError(storage: error)
        }
    }
}
