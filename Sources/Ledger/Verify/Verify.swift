import GRDB

extension Ledger {
    /// Reads every event and every attachment, and compares them with their
    /// hashes.
    ///
    /// - Parameters:
    ///   - marks: Heads that were noted elsewhere; the chain must go through each.
    ///   - progress: Called now and then with what is done and what there is to
    ///     do, in events and attachments together. It must not ask the ledger.
    ///   - each: Called with every event that is as it was written, also after
    ///     damaged ones. It must not ask the ledger.
    /// - Returns: What is damaged. Damage is no error: all that can still be
    ///   read is.
    /// - Throws: `storage` if the disk refuses.
    public func verify(
        through marks: [LedgerMark] = [],
        progress: ((Int64, Int64) -> Void)? = nil,
        each: (StoredEvent) -> Void = { _ in }
    ) throws(LedgerError) -> VerifyReport {
        let files = attachments.list()
        var report = VerifyReport()
        let eventsToRead = try read { db in
            try check(db, marks, attachments: Int64(files.count), into: &report, progress, each)
        }
        let total = eventsToRead + Int64(files.count)
        for (index, file) in files.enumerated() {
            attachments.check(file, into: &report)
            progress?(eventsToRead + Int64(index) + 1, total)
        }
        return report
    }

    /// Returns how many events there were to read.
    func check(
        _ db: Database, _ marks: [LedgerMark] = [], attachments: Int64, into report: inout VerifyReport,
        _ progress: ((Int64, Int64) -> Void)?, _ each: (StoredEvent) -> Void = { _ in }
    ) throws -> Int64 {
        var walk = ChainWalk(marks: marks)
        var head: Head?
        do {
            head = try Head.read(db)
            let total = (head?.position ?? 0) + attachments
            progress?(0, total)
            try checkStructure(db, into: &report)
            let rows = try Row.fetchCursor(db, sql: Query.allEvents)
            while let row = try rows.next() {
                if let event = walk.visit(row, into: &report) { each(event) }
                if report.events % 1_000 == 0 { progress?(min(report.events, total), total) }
            }
            walk.end(at: head, into: &report)
        } catch let error as DatabaseError {
            guard error.resultCode == .SQLITE_CORRUPT || error.resultCode == .SQLITE_NOTADB
            else { throw error }
            report.note(
                .event(position: walk.next),
                found: "a database that cannot be read from here on "
                    + "(\(error.message ?? "SQLite result \(error.resultCode.rawValue)"))",
                expected: "events up to \(head.map { "\($0.position)" } ?? "the last")")
        }
        report.head = head ?? report.head
        return head?.position ?? report.events
    }

    /// Asks SQLite about its pages, its indexes and the types of its columns.
    private func checkStructure(_ db: Database, into report: inout VerifyReport) throws {
        for line in try String.fetchAll(db, sql: "PRAGMA integrity_check(100)") where line != "ok" {
            report.note(.database, found: line, expected: "a sound database file")
        }
        for fault in try Guards.faults(db) { report.note(.guards, found: fault.found, expected: fault.expected) }
    }
}
