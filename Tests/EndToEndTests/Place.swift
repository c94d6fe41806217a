import Folders
import Foundation

/// A folder of its own for one test, gone when the test is.
final class Place: Sendable {
    private let own = TestFolder()
    var folder: URL { own.url }

    init() throws {}

    /// The data folder; the program makes it.
    var data: URL { folder.appending(path: "data") }

    static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let realCase = repository.appending(path: "Cases/rhein-sieg-kiz")

    /// A place whose data folder has the real case.
    static func withRealCase() async throws -> Place {
        let place = try Place()
        let outcome = try await Program.run("import", realCase.path, data: place.data)
        guard outcome.status == 0 else { throw Unexpected(outcome.err) }
        return place
    }

    /// The real case to be spoilt: its folder, the programme beside it. The
    /// files are written anew: a link, copied as one, would lead back.
    func copyOfRealCase() throws -> URL {
        for name in ["Cases", "Programmes"] {
            let original = Place.repository.appending(path: name).resolvingSymlinksInPath()
            for (path, bytes) in try Place.files(below: original) {
                let copy = folder.appending(path: name).appending(path: path)
                try FileManager.default.createDirectory(
                    at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
                try bytes.write(to: copy)
            }
        }
        return folder.appending(path: "Cases/rhein-sieg-kiz")
    }

    /// All files below a folder by their path in it.
    static func files(below folder: URL) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            var isFolder: ObjCBool = false
            let file = folder.appending(path: path)
            guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            files[path] = try Data(contentsOf: file)
        }
        return files
    }
}

/// Something that a test needs went otherwise.
struct Unexpected: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
