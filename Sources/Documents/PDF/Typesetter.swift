import Foundation
import Subprocess

/// Makes a PDF/UA-1 and PDF/A-2a of a Typst source, with the compiler as a process of its
/// own. The same source makes the same bytes.
public struct Typesetter: Sendable {
    private let place: TypesetterPlace
    private let timeout: Duration

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
            let folder = try PrivateFolder.make()
            defer { try? FileManager.default.removeItem(atPath: folder) }
            try Data(source.utf8).write(to: URL(fileURLWithPath: folder + "/in.typ"))
            try await compile(in: folder, with: executable, fonts: fonts)
            return Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/out.pdf")))
        } catch let error as TypesetterError {
            throw error
        } catch {
            throw .failed(message: String(describing: error))
        }
    }

    private func compile(in folder: String, with executable: String, fonts: [String]) async throws {
        try await InTime.run(timeout, late: TypesetterError.timedOut(after: timeout)) {
            var arguments = ["compile", "--pdf-standard", "ua-1,a-2a", "--root", folder]
            for font in fonts { arguments += ["--font-path", font] }
            arguments += [folder + "/in.typ", folder + "/out.pdf"]
            let result = try await Subprocess.run(
                .path(.init(executable)), arguments: .init(arguments),
                workingDirectory: .init(folder), output: .discarded, error: .string(limit: 1 << 20))
            guard result.terminationStatus.isSuccess else {
                let message = result.standardError.replacingOccurrences(of: folder + "/", with: "")
                throw TypesetterError.failed(
                    message: message.isEmpty ? "\(result.terminationStatus)" : message)
            }
        }
    }
}
