import Folders
import Foundation

@testable import Register

/// A case folder in a temporary place, gone when the test is. Everything in
/// it is fictional: the county, its people, its mill and all amounts.
final class FictionalCase: Sendable {
    private let own = TestFolder()
    var place: URL { own.url }
    /// The case folder.
    let folder: URL

    /// The whole case, with one entry of every kind.
    init(_ files: [String: String] = FictionalTexts.all) throws {
        folder = own.url.appending(path: "case")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (path, text) in files { try write(text, to: path) }
    }

    func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

    func write(_ data: Data, to path: String) throws {
        let url = folder.appending(path: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url)
    }

    /// Changes one place in a file; the place must be there.
    func change(_ path: String, _ old: String, to new: String) throws {
        let url = folder.appending(path: path)
        let text = try String(contentsOf: url, encoding: .utf8)
        guard text.contains(old) else { throw CocoaError(.fileReadCorruptFile) }
        try write(text.replacingOccurrences(of: old, with: new), to: path)
    }

    /// The line, from 1, on which a file has these words first.
    func line(of words: String, in path: String) throws -> Int {
        let lines = try String(contentsOf: folder.appending(path: path), encoding: .utf8).components(separatedBy: "\n")
        guard let index = lines.firstIndex(where: { $0.contains(words) }) else {
            throw CocoaError(.fileReadCorruptFile)
        }
        return index + 1
    }

    func read() throws(CaseFolderError) -> CaseFolder { try CaseFolder(at: folder) }

    /// All that is wrong with the folder; none if nothing is.
    func mistakes() -> [Mistake] {
        do {
            _ = try read()
            return []
        } catch { return error.mistakes }
    }

    func data(_ name: String = "data") -> URL { place.appending(path: name) }

    /// An office on a data folder beside the case, at a fixed hour.
    func office(_ name: String = "data", now: Double = 1_700_000_000.25) throws -> Office {
        // The office keeps the scene, and with it the folder.
        try Office(
            folder: data(name), now: { Date(timeIntervalSince1970: now) },
            whenLost: { _ in withExtendedLifetime(self) {} })
    }

    /// An office that has the case.
    func officeWithCase(_ name: String = "data") throws -> Office {
        let office = try office(name)
        _ = try office.take(try read(), by: .importer)
        return office
    }
}
