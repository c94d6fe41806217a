import Decisions
import Ledger

/// Why what somebody entered is not in the ledger, or may not be.
public struct NotTaken: Error, Sendable, CustomStringConvertible {
    /// Why nothing more is recorded until the program is started again.
    public enum End: Sendable {
        /// The folder is not the one any more that was opened.
        case folderLost
        /// The ledger is damaged.
        case damaged
    }

    /// Whether it is known that nothing was changed. A disk that fails while it
    /// is written to may have kept the entry all the same.
    public let isCertain: Bool
    /// Nil where the next may be taken.
    public let end: End?
    public let sentence: Text
    /// In English, as the command line tells it.
    public var description: String { sentence.in(.en) }

    /// - Parameter file: whether a file was to be kept: no entry names it yet,
    ///   so that whatever became of it nothing was changed.
    init(_ error: LedgerError, keeping file: Bool = false) {
        sentence = Text(error.german, en: error.description)
        if case .storage = error { isCertain = file } else { isCertain = true }
        switch error {
        case .folderLost: end = .folderLost
        case .corrupt: end = .damaged
        default: end = nil
        }
    }
}

extension Office {
    /// Keeps a file that an entry is about to name.
    /// - Returns: its content’s hash.
    /// - Throws: `NotTaken`: then no entry names it, and nothing was changed.
    public func keep(_ bytes: [UInt8]) throws(NotTaken) -> String {
        do { return try ledger.attachments.put(bytes) } catch { throw notTaken(error, keeping: true) }
    }

    /// The same with its name, as an entry holds it.
    public func keep(_ bytes: [UInt8], as name: String) throws(NotTaken) -> FileReference {
        FileReference(name: name, hash: try keep(bytes), bytes: bytes.count)
    }

    /// What is told of it; whoever runs the program is told where it must end.
    func notTaken(_ error: LedgerError, keeping file: Bool = false) -> NotTaken {
        let reason = NotTaken(error, keeping: file)
        if reason.end != nil { whenLost(reason) }
        return reason
    }
}
