import Foundation
import Subprocess

/// Reads a CSV file or a workbook with `Tools/read_table.py`, a process of its
/// own with little memory and little time.
struct TableReader: Sendable {
    /// The largest file, in bytes.
    static let largest = 2 * 1_048_576
    private let place: HelperPlace
    private let timeout: Duration

    init(place: HelperPlace = .find(), timeout: Duration = .seconds(20)) {
        self.place = place
        self.timeout = timeout
    }

    var isAvailable: Bool { place.python != nil && place.script != nil }

    func read(_ bytes: [UInt8]) async throws(TableProblem) -> ReadTable {
        guard bytes.count <= TableReader.largest else { throw .file }
        guard let python = place.python, let script = place.script else { throw .noHelper }
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
        let timeout = timeout
        return try await withThrowingTaskGroup(of: Data.self) { group in
            group.addTask {
                let result = try await Subprocess.run(
                    .path(.init(python)), arguments: ["-I", script],
                    input: .array(bytes), output: .bytes(limit: 48 << 20), error: .string(limit: 1 << 20))
                guard result.terminationStatus.isSuccess else {
                    throw TableProblem.failed(result.standardError.isEmpty ? "\(result.terminationStatus)" : result.standardError)
                }
                return Data(result.standardOutput)
            }
            group.addTask {
                try await Task.sleep(for: timeout)
                throw TableProblem.tooSlow
            }
            // The first to end decides; cancelling ends the other, and the process.
            defer { group.cancelAll() }
            guard let answer = try await group.next() else { throw TableProblem.tooSlow }
            return answer
        }
    }
}

/// Where Python and the script are: Python named in `EINVERNEHMEN_PYTHON` or in
/// `.tools`, the script in `Tools` of the project, which is the working
/// directory or stands above the program.
struct HelperPlace: Sendable {
    var python: String?
    var script: String?

    static func find() -> HelperPlace {
        let process = ProcessInfo.processInfo
        let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? process.arguments.first ?? ""
        return find(environment: process.environment, workingDirectory: FileManager.default.currentDirectoryPath, program: program)
    }

    static func find(environment: [String: String], workingDirectory: String, program: String) -> HelperPlace {
        var roots = [workingDirectory]
        var parts = program.split(separator: "/")
        while !parts.isEmpty {
            parts.removeLast()
            roots.append("/" + parts.joined(separator: "/"))
        }
        let files = FileManager.default
        let named = environment["EINVERNEHMEN_PYTHON"].flatMap { $0.isEmpty ? nil : $0 }
        let pythons = named.map { [$0] } ?? roots.map { $0 + "/.tools/venv/bin/python" }
        return HelperPlace(
            python: pythons.first { files.isExecutableFile(atPath: $0) },
            script: roots.map { $0 + "/Tools/read_table.py" }.first { files.isReadableFile(atPath: $0) })
    }
}
