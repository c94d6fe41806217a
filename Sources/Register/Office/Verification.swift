import Decisions
import Foundation
import Ledger

/// Checks a data folder as a whole: the ledger knows its events and files, and
/// only the register knows which files the events name.
public struct Verification {
    private let ledger: Ledger

    init(_ ledger: Ledger) { self.ledger = ledger }

    /// Opens the ledger alone, since readings of a damaged one cannot be made.
    public init(folder: String) throws(LedgerError) { ledger = try Ledger(folder: folder) }

    /// Whether the folder can only be read.
    public var isReadOnly: Bool { ledger.isReadOnly }

    /// - Parameter marks: heads that were noted elsewhere; so is what the
    ///   readings beside the ledger have noted.
    public func report(through marks: [LedgerMark] = [], progress: ((Int64, Int64) -> Void)? = nil) throws -> VerifyReport {
        let noted = Readings.noted(in: URL(filePath: ledger.folder).appending(path: "readings.sqlite"))
        var report = try ledger.verify(through: marks + [noted].compactMap { $0 }, progress: progress)
        // What is damaged is told already, and names nothing any more.
        var missing: Set<String> = [], position: Int64 = 0
        while let events = try? ledger.events(after: position, limit: 500), let last = events.last {
            for event in events {
                guard let entry = try? EntryCoding.entry(event) else { continue }
                for file in entry.files where ledger.attachments.path(of: file.hash) == nil && missing.insert(file.hash).inserted {
                    report.note(
                        .attachment(file.hash), found: "no file",
                        expected: "“\(file.name)” with \(file.bytes) bytes, which event \(event.position) names")
                }
            }
            position = last.position
        }
        return report
    }
}
