import Foundation
import Testing

@testable import Documents
@testable import Website

@Suite(
    "Reading a table in a process of its own",
    .enabled(if: TableReader().isAvailable, "Tools/setup build installs what reads tables"))
struct TableReaderTests {
    /// A place for one reading, to see what is left of it.
    private func place() -> String {
        FileManager.default.temporaryDirectory.path + "/einvernehmen-reader-" + UUID().uuidString
    }

    private func reader(
        _ place: HelperPlace = .find("read_table.py"), at folder: String, timeout: Duration = .seconds(300)
    ) -> TableReader {
        TableReader(place: place, timeout: timeout) {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
            return folder
        }
    }

    /// A helper of a few lines of Python.
    private func helper(_ lines: String) throws -> HelperPlace {
        guard case .at(let python, _) = HelperPlace.find("read_table.py") else { throw TableProblem.noHelper }
        let script = place() + ".py"
        try Data(lines.utf8).write(to: URL(filePath: script))
        return .at(python: python, script: script)
    }

    private func remove(_ place: HelperPlace) {
        if case .at(_, let script) = place { try? FileManager.default.removeItem(atPath: script) }
    }

    @Test("Nothing of the file is left after it is read, refused, or given up")
    func nothingLeft() async throws {
        let read = place(), refused = place(), late = place()
        _ = try await reader(at: read).read(Array("a;1\r\nb;2\r\n".utf8))
        await #expect(throws: TableProblem.empty) { try await reader(at: refused).read([]) }
        let slow = try helper("import time\ntime.sleep(60)\n")
        defer { remove(slow) }
        await #expect(throws: TableProblem.tooSlow) {
            try await reader(slow, at: late, timeout: .milliseconds(300)).read([1])
        }
        for folder in [read, refused, late] { #expect(!FileManager.default.fileExists(atPath: folder)) }
    }

    @Test("A helper that ends before it has read anything is an error with its message, not the end of the program")
    func endsEarly() async throws {
        let broken = try helper("import sys\nsys.exit('no table today')\n"), folder = place()
        defer { remove(broken) }
        let error = await #expect(throws: TableProblem.self) {
            try await reader(broken, at: folder).read([UInt8](repeating: 65, count: TableReader.largest))
        }
        guard case .failed(let message) = error else { return #expect(Bool(false), "\(String(describing: error))") }
        #expect(message.contains("no table today"))
        #expect(!FileManager.default.fileExists(atPath: folder))
    }

    @Test("The helper is given a file that only this user may read")
    func isPrivate() async throws {
        let folder = try PrivateFolder.make()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let attributes = try FileManager.default.attributesOfItem(atPath: folder)
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o700)
    }
}
