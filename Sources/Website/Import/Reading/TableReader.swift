import Documents
import Foundation
import Subprocess

/// Reads a CSV file or a workbook with `Tools/read_table.py`, a process of its
/// own with little memory and little time.
struct TableReader: Sendable {
    /// The largest file, in bytes.
    static let largest = 16 * 1_048_576
    private let place: HelperPlace
    private let timeout: Duration

    /// Where the file lies while it is read.
    private let folder: @Sendable () throws -> String

    init(
        place: HelperPlace = .find("read_table.py"), timeout: Duration = .seconds(20),
        folder: @escaping @Sendable () throws -> String = { try PrivateFolder.make() }
    ) {
        self.place = place
        self.timeout = timeout
        self.folder = folder
    }

    var isAvailable: Bool { if case .at = place { true } else { false } }

    func read(_ bytes: [UInt8]) async throws(TableProblem) -> SheetFile {
        guard bytes.count <= TableReader.largest else { throw .file }
        guard case .at(let python, let script) = place else { throw .noHelper }
        let answer: Data
        do {
            let folder = try folder()
            defer { PrivateFolder.remove(folder) }
            // Not through a pipe: a helper that ends before it has read all would end us, too.
            let file = folder + "/table"
            try Data(bytes).write(to: URL(fileURLWithPath: file))
            // It waits its turn among all helpers before its time runs.
            answer = try await HelperQueue.shared.run { try await run(python, script, file) }
        } catch let problem as TableProblem {
            throw problem
        } catch is HelperQueue.Full {
            throw .busy
        } catch {
            throw .failed(String(describing: error))
        }
        if let problem = try? answer.count < 1000 ? JSONDecoder().decode(TableProblem.Told.self, from: answer) : nil {
            throw TableProblem(problem)
        }
        guard let table = try? JSONDecoder().decode(SheetFile.self, from: answer) else { throw .failed("") }
        return table
    }

    private func run(_ python: String, _ script: String, _ file: String) async throws -> Data {
        try await InTime.run(timeout, late: TableProblem.tooSlow) {
            let result = try await Subprocess.run(
                .path(.init(python)), arguments: ["-I", script, file],
                output: .bytes(limit: 96 << 20), error: .string(limit: 1 << 20))
            guard result.terminationStatus.isSuccess else {
                throw TableProblem.failed(
                    result.standardError.isEmpty ? "\(result.terminationStatus)" : result.standardError)
            }
            return Data(result.standardOutput)
        }
    }
}
