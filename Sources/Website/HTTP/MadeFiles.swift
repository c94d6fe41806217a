import Decisions
import Documents
import Foundation
import Hummingbird
import Serving
import Synchronization

/// PDFs and workbooks, which a helper makes: each once for all who ask for it
/// at the same time, few at once, and kept until the ledger has moved on. A
/// page of another site gets none made.
final class MadeFiles: Sendable {
    struct File: Sendable {
        /// Under which it is saved.
        var name: String
        var bytes: [UInt8]
    }

    /// Bytes of finished files that are kept.
    static let mostKept = 32 << 20

    private struct State {
        var key = ""
        var files: [String: File] = [:]
        var size = 0
    }

    private let runs = SharedRuns<String, File>()
    /// Composing what is to be set takes its time, too: one core is left to pages.
    private let desk = HelperQueue(atOnce: MadeFiles.atOnce, mostWaiting: MadeFiles.mostWaiting)
    static let atOnce = max(1, ProcessInfo.processInfo.activeProcessorCount - 1)
    static let mostWaiting = 16
    private let kept = Mutex(State())

    /// - Parameter key: names the ledger's state and today; the address the rest.
    func file(
        _ request: Request, for audience: Audience, at key: String, _ make: @escaping @Sendable () async throws -> File
    ) async throws -> File {
        guard Sender.isThisSite(request) else { throw PageError.foreign }
        let address = audience.rawValue + " " + request.uri.string
        if let file = kept.withLock({ $0.key == key ? $0.files[address] : nil }) { return file }
        return try await runs.value(key + " " + address) { [desk] in
            let file = try await desk.run(make)
            self.keep(file, address, at: key)
            return file
        }
    }

    /// Whatever else starts a helper takes its turn at the same desk.
    /// - Throws: `HelperQueue.Full`, or what `work` throws.
    func admitted<Result: Sendable>(_ work: @Sendable () async throws -> Result) async throws -> Result { try await desk.run(work) }

    private func keep(_ file: File, _ address: String, at key: String) {
        guard file.bytes.count <= MadeFiles.mostKept / 4 else { return }
        kept.withLock { state in
            if state.key != key || state.size + file.bytes.count > MadeFiles.mostKept { state = State(key: key) }
            state.size += file.bytes.count - (state.files[address]?.bytes.count ?? 0)
            state.files[address] = file
        }
    }
}
