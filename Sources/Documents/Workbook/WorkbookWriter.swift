import Foundation
import Subprocess

/// Writes a workbook as .xlsx, with a helper as a process of its own. The same
/// workbook makes the same bytes.
public struct WorkbookWriter: Sendable {
    private let place: HelperPlace
    private let timeout: Duration

    /// The Python is named in `EINVERNEHMEN_PYTHON`, or is the project's own in `.tools`.
    public init(timeout: Duration = .seconds(60)) {
        self.init(place: .find("workbook.py"), timeout: timeout)
    }

    init(place: HelperPlace, timeout: Duration = .seconds(60)) {
        self.place = place
        self.timeout = timeout
    }

    /// Whether there is a helper.
    public var isAvailable: Bool { if case .at = place { true } else { false } }

    /// The file's bytes.
    public func xlsx(of workbook: Workbook) async throws(WorkbookError) -> [UInt8] {
        guard case .at(let python, let script) = place else {
            if case .nowhere(let places) = place { throw .notFound(places: places) }
            throw .notFound(places: [])
        }
        do {
            return try await HelperQueue.shared.run {
                let folder = try PrivateFolder.make()
                defer { PrivateFolder.remove(folder) }
                // Not through a pipe: a helper that ends before it has read all would end us, too.
                let file = folder + "/workbook.json"
                try JSONEncoder().encode(workbook).write(to: URL(fileURLWithPath: file))
                return try await write(file, python: python, script: script)
            }
        } catch let error as WorkbookError {
            throw error
        } catch is HelperQueue.Full {
            throw .busy
        } catch {
            throw .failed(message: String(describing: error))
        }
    }

    private func write(_ file: String, python: String, script: String) async throws -> [UInt8] {
        try await InTime.run(timeout, late: WorkbookError.timedOut(after: timeout)) {
            let command = Niced.command(python, ["-I", script, "write", file])
            let result = try await Subprocess.run(
                command.executable, arguments: command.arguments,
                output: .bytes(limit: 64 << 20), error: .string(limit: 1 << 20))
            guard result.terminationStatus.isSuccess else {
                let message = result.standardError.split(whereSeparator: \.isNewline).last.map(String.init)
                throw WorkbookError.failed(message: message ?? "\(result.terminationStatus)")
            }
            return result.standardOutput
        }
    }
}
