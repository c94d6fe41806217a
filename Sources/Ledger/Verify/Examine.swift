import GRDB

extension Ledger {
    /// Reads every event, as `verify` does, without the attachments: before
    /// anything is shown that rests on them. It takes some milliseconds for
    /// some hundred events, and about a second for a hundred thousand.
    ///
    /// - Throws: `corrupt` with the first that is not as it was written.
    public func examine() throws(LedgerError) {
        var report = VerifyReport()
        _ = try read { db in try check(db, attachments: 0, into: &report, nil) }
        guard let first = report.faults.first else { return }
        let count = report.faults.count + report.furtherFaults
        let more = count > 1 ? ", and \(count - 1) more (“einvernehmen verify” lists them)" : ""
        let position: Int64? = if case .event(let position) = first.place { position } else { nil }
        throw .corrupt(position: position, reason: .reported("found \(first.found), expected \(first.expected)\(more)"))
    }
}
