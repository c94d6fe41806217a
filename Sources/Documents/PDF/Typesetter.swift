import Foundation
import Subprocess

/// Makes a PDF/UA-1 and PDF/A-2a of a Typst source, with the compiler as a process of its
/// own. The same source makes the same bytes, and is set once for all who ask
/// for it at the same time.
public struct Typesetter: Sendable {
    private let place: TypesetterPlace
    private let timeout: Duration
    private static let runs = SharedRuns<[String], [UInt8]>()

    /// - Parameter executable: the compiler. Nil: named in `EINVERNEHMEN_TYPST`,
    ///   or `typst` on the PATH, or `.tools/bin/typst` in the project.
    public init(executable: String? = nil, timeout: Duration = .seconds(60)) {
        place = executable.map { .at($0) } ?? .find()
        self.timeout = timeout
    }

    /// Whether there is a compiler.
    public var isAvailable: Bool { if case .at = place { true } else { false } }

    /// - Parameter fonts: folders with fonts, besides the system's.
    public func pdf(of source: String, fonts: [String] = []) async throws(TypesetterError) -> [UInt8] {
        let executable: String
        switch place {
        case .at(let path): executable = path
        case .nowhere(let places): throw .notFound(places: places)
        }
        do {
            return try await Typesetter.runs.value([executable, source] + fonts) {
                try await HelperQueue.shared.run { try await make(source, with: executable, fonts: fonts) }
            }
        } catch let error as TypesetterError {
            throw error
        } catch is HelperQueue.Full {
            throw .busy
        } catch {
            throw .failed(message: String(describing: error))
        }
    }

    private func make(_ source: String, with executable: String, fonts: [String]) async throws -> [UInt8] {
        let folder = try PrivateFolder.make()
        defer { PrivateFolder.remove(folder) }
        try Data(source.utf8).write(to: URL(fileURLWithPath: folder + "/in.typ"))
        try await compile(in: folder, with: executable, fonts: fonts)
        return Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/out.pdf")))
    }

    private func compile(in folder: String, with executable: String, fonts: [String]) async throws {
        try await InTime.run(timeout, late: TypesetterError.timedOut(after: timeout)) {
            var arguments = ["compile", "--pdf-standard", "ua-1,a-2a", "--root", folder]
            for font in fonts { arguments += ["--font-path", font] }
            arguments += [folder + "/in.typ", folder + "/out.pdf"]
            let command = Niced.command(executable, arguments)
            let result = try await Subprocess.run(
                command.executable, arguments: command.arguments,
                workingDirectory: .init(folder), output: .discarded, error: .string(limit: 1 << 20))
            guard result.terminationStatus.isSuccess else {
                let message = result.standardError.replacingOccurrences(of: folder + "/", with: "")
                throw TypesetterError.failed(
                    message: message.isEmpty ? "\(result.terminationStatus)" : message)
            }
        }
    }
}
