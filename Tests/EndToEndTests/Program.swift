import Foundation
import Subprocess

/// The built program, run as a process of its own.
struct Program: Sendable {
    /// What a run left behind.
    struct Outcome: Sendable {
        var status: Int32
        var bytes: [UInt8]
        var err: String
        var out: String { String(decoding: bytes, as: UTF8.self) }
        /// What `verify` says of a sound ledger before it tells its head.
        var firstLine: String { out.split(separator: "\n").first.map(String.init) ?? "" }
    }

    let path: String

    /// The one named in `EINVERNEHMEN_PROGRAM`, or the one beside the tests.
    static let built = Program(path: ProcessInfo.processInfo.environment["EINVERNEHMEN_PROGRAM"] ?? besideTests)

    private static var besideTests: String {
        let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let beside = tests.map { URL(filePath: $0).deletingLastPathComponent().appending(path: "einvernehmen").path }
        if let beside, FileManager.default.isExecutableFile(atPath: beside) { return beside }
        return Place.repository.appending(path: ".build/debug/einvernehmen").path
    }

    /// Runs it to its end, its output in pipes. 128 and the signal's number
    /// is the status of one that was killed.
    static func run(_ arguments: String..., data: URL? = nil, environment: Environment = .inherit) async throws
        -> Outcome
    {
        let all = arguments + (data.map { ["--data", $0.path] } ?? [])
        let result = try await Subprocess.run(
            .path(.init(built.path)), arguments: Arguments(all), environment: environment,
            workingDirectory: .init(Place.repository.path),
            output: .bytes(limit: 64 << 20), error: .string(limit: 1 << 20))
        return Outcome(status: result.terminationStatus.number, bytes: result.standardOutput, err: result.standardError)
    }

    /// Runs it to its end, with a disk for its output that takes nothing.
    static func runOntoFullDisk(_ arguments: [String], data: URL) async throws -> Outcome {
        let result = try await Subprocess.run(
            .path("/bin/sh"),
            arguments: Arguments(
                ["-c", "exec \"$0\" \"$@\" > /dev/full", built.path] + arguments + ["--data", data.path]),
            workingDirectory: .init(Place.repository.path),
            output: .bytes(limit: 1 << 20), error: .string(limit: 1 << 20))
        return Outcome(status: result.terminationStatus.number, bytes: result.standardOutput, err: result.standardError)
    }

    /// Runs it and kills it after a while, as a power cut would.
    ///
    /// - Returns: false if it had ended by itself before.
    static func kill(_ arguments: String..., data: URL, after delay: Duration) async throws -> Bool {
        let result = try await Subprocess.run(
            .path(.init(built.path)), arguments: Arguments(arguments + ["--data", data.path]),
            workingDirectory: .init(Place.repository.path),
            input: .none, output: .discarded, error: .discarded
        ) { execution in
            try await Task.sleep(for: delay, tolerance: .zero)
            // One that has just ended cannot be signalled: no failure.
            try? execution.send(signal: .kill)
        }
        return result.terminationStatus == .signaled(SIGKILL)
    }
}

extension TerminationStatus {
    var number: Int32 {
        switch self {
        case .exited(let code): code
        case .signaled(let signal): 128 + signal
        }
    }
}
