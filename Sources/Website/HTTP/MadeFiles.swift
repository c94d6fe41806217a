import Costing
import Decisions
import Documents
import Foundation
import Hummingbird
import Register
import Serving

/// PDFs and workbooks, which a helper makes: each once for all who ask for it
/// at the same time, few at once, and kept until its matter has moved on. A
/// page of another site gets none made.
final class MadeFiles: Sendable {
    struct File: Sendable {
        /// Under which it is saved.
        var name: String
        var bytes: [UInt8]
    }

    /// Tells a file from all others that could be made.
    struct Key: Hashable {
        var uri: String
        var audience: Audience
        var today: Day
        /// Of the last entry of its matter that they may read.
        var mark: RegisterMark
    }

    /// Bytes of finished files that are kept.
    static let mostKept = 32 << 20

    private let runs = SharedRuns<Key, File>()
    /// Composing what is to be set takes its time, too: one core is left to pages.
    private let desk = HelperQueue(atOnce: MadeFiles.atOnce, mostWaiting: MadeFiles.mostWaiting)
    static let atOnce = max(1, ProcessInfo.processInfo.activeProcessorCount - 1)
    static let mostWaiting = 16
    private let kept = Kept<Key, File>(mostBytes: mostKept)

    func file(_ request: Request, at key: Key, _ make: @escaping @Sendable () async throws -> File) async throws -> File
    {
        guard Sender.isThisSite(request) else { throw PageError.foreign }
        if let file = kept.value(key) { return file }
        return try await runs.value(key) { [desk, kept] in
            let file = try await desk.run(make)
            kept.keep(file, at: key, size: file.bytes.count + key.uri.utf8.count)
            return file
        }
    }

    /// Whatever else starts a helper takes its turn at the same desk.
    /// - Throws: `HelperQueue.Full`, or what `work` throws.
    func admitted<Result: Sendable>(_ work: @Sendable () async throws -> Result) async throws -> Result {
        try await desk.run(work)
    }
}
