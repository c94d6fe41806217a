import Costing
import Decisions
import Foundation
import Ledger

/// A case folder as it was read: its entries, each with the place it came from.
public struct CaseFolder: Sendable {
    /// An entry and where it stands.
    public struct Located: Sendable {
        public var entry: Entry
        public var file: String
        public var line: Int
        /// Of an authored text: the place of its first line in each language.
        public var texts: [Language: (file: String, line: Int)] = [:]
    }

    /// The entries of the case and of the programme that it names.
    public var entries: [Located]
    /// The files that entries name, by content hash.
    public var files: [String: URL]

    public static let largestFile = 50 * 1024 * 1024

    /// Reads the folder and the programme that it names. All mistakes at once.
    public init(at folder: URL) throws(CaseFolderError) {
        var reader = FolderReader(root: folder)
        reader.readAll()
        if let programme = reader.programmeNamed {
            if let place = CaseFolder.programme(programme.id, near: folder) {
                var other = FolderReader(root: place, label: "Programmes/\(programme.id)/")
                other.readAll()
                reader.take(other)
            } else {
                reader.mistakes.append(Mistake(
                    file: programme.file, line: programme.line,
                    found: "the programme “\(programme.id)”, of which there is no folder",
                    expected: "Programmes/\(programme.id) in the case folder or beside the folder of the cases"))
            }
        }
        reader.checkWhole()
        guard reader.mistakes.isEmpty else {
            throw CaseFolderError(mistakes: reader.mistakes.inOrder)
        }
        entries = reader.entries
        files = reader.files
    }

    private static func programme(_ id: String, near folder: URL) -> URL? {
        let base = folder.standardizedFileURL
        let places = [base, base.deletingLastPathComponent(), base.deletingLastPathComponent().deletingLastPathComponent()]
        return places.map { $0.appending(path: "Programmes/\(id)") }
            .first { FileManager.default.fileExists(atPath: $0.path) }
    }
}
