import Decisions
import Foundation
import Ledger

/// Checks a data folder as a whole: the ledger knows its events and files, and
/// only the register knows which files the events name.
public struct Verification {
    private let ledger: Ledger

    init(_ ledger: Ledger) { self.ledger = ledger }

    /// Opens the ledger alone, since readings of a damaged one cannot be made.
    /// Where there is none, none is made.
    public init(folder: String) throws(LedgerError) { ledger = try Ledger(folder: folder, mayMake: false) }

    /// Whether the folder can only be read.
    public var isReadOnly: Bool { ledger.isReadOnly }

    /// - Parameter marks: heads that were noted elsewhere; so is what the
    ///   readings beside the ledger have noted.
    public func report(through marks: [LedgerMark] = [], progress: ((Int64, Int64) -> Void)? = nil) throws
        -> VerifyReport
    {
        let noted = ReadModel.noted(in: URL(filePath: ledger.folder).appending(path: "readings.sqlite"))
        // What is damaged is told already, and names nothing any more; what comes after it does.
        var missing: [(file: FileReference, position: Int64)] = [], looked: Set<String> = []
        var report = try ledger.verify(through: marks + noted, progress: progress) { event in
            guard let entry = try? EntryCoding.entry(event) else { return }
            for file in entry.files
            where looked.insert(file.hash).inserted && ledger.attachments.path(of: file.hash) == nil {
                missing.append((file, event.position))
            }
        }
        for (file, position) in missing {
            report.note(
                .attachment(file.hash), found: "no file",
                expected: "“\(file.name)” with \(file.bytes) bytes, which event \(position) names")
        }
        return report
    }
}
