import Documents
import Foundation
import Subprocess

/// Reads a CSV file or a workbook with `Tools/read_table.py`, a process of its
/// own with little memory and little time.
struct TableReader: Sendable {
    /// The largest file, in bytes.
    static let largest = 2 * 1_048_576
    private let place: HelperPlace
    private let timeout: Duration

    init(place: HelperPlace = .find("read_table.py"), timeout: Duration = .seconds(20)) {
        self.place = place
        self.timeout = timeout
    }

    var isAvailable: Bool { if case .at = place { true } else { false } }

    func read(_ bytes: [UInt8]) async throws(TableProblem) -> ReadTable {
        guard bytes.count <= TableReader.largest else { throw .file }
        guard case .at(let python, let script) = place else { throw .noHelper }
        let answer: Data
        do {
            answer = try await run(python, script, bytes)
        } catch let problem as TableProblem {
            throw problem
        } catch {
            throw .failed(String(describing: error))
        }
        if let problem = try? JSONDecoder().decode(TableProblem.Told.self, from: answer) { throw TableProblem(problem) }
        guard let table = try? JSONDecoder().decode(ReadTable.self, from: answer) else { throw .failed("") }
        return table
    }

    private func run(_ python: String, _ script: String, _ bytes: [UInt8]) async throws -> Data {
        try await InTime.run(timeout, late: TableProblem.tooSlow) {
            let result = try await Subprocess.run(
                .path(.init(python)), arguments: ["-I", script],
                input: .array(bytes), output: .bytes(limit: 48 << 20), error: .string(limit: 1 << 20))
            guard result.terminationStatus.isSuccess else {
                throw TableProblem.failed(result.standardError.isEmpty ? "\(result.terminationStatus)" : result.standardError)
            }
            return Data(result.standardOutput)
        }
    }
}
