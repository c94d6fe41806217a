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
        /// Of an authored text: where its lines stand in each language.
        var texts: [Language: (file: String, lines: TextLines)] = [:]
        /// Of what a register has taken as it stands here: its turn among these.
        var turn: Int?

        /// Where that stands which a refusal is about: the line of a text, or else
        /// the entry. Where the line is not known it is somewhere from there on.
        public func place(of refusal: Refusal) -> (file: String, line: Int, isKnown: Bool) {
            guard let place = refusal.place, let text = texts[place.language] else { return (file, line, true) }
            let found = text.lines.place(of: place.line, words: place.words)
            return (text.file, found.line, found.isKnown)
        }
    }

    /// The entries of the case and of the programme that it names.
    public var entries: [Located]
    /// The files that entries name, by content hash.
    public var files: [String: URL]
    /// Files that are neither read nor named.
    public let unread: UnreadFiles

    public static let largestFile = 50 * 1024 * 1024

    /// Reads the folder and the programme that it names. All mistakes at once.
    public init(at folder: URL) throws(CaseFolderError) {
        var reader = FolderReader(root: folder, isCase: true)
        reader.readAll()
        var place: URL?, programmes = UnreadFiles()
        if let programme = reader.programmeNamed {
            if let found = CaseFolder.programme(programme.id, near: folder) {
                var other = FolderReader(root: found, label: "Programmes/\(programme.id)/")
                other.readAll()
                programmes = other.unreadFiles()
                place = found
                reader.take(other)
            } else {
                reader.mistakes.append(
                    .ofFile(
                        programme.file, line: programme.line,
                        found: Text(
                            phrase: "das Programm „\(programme.id, "programme")“, von dem es keinen Ordner gibt"),
                        expected: Text(
                            phrase: """
                                Programmes/\(programme.id, "programme") im Fallordner oder neben dem Ordner der Fälle
                                """)))
            }
        }
        reader.checkWhole()
        var unread = reader.unreadFiles(but: place)
        unread += programmes
        guard reader.mistakes.isEmpty else {
            throw CaseFolderError(all: reader.mistakes.inOrder, unread: unread)
        }
        self.unread = unread
        entries = reader.entries
        files = reader.files
    }

    /// Whether a file of the folder has just so many bytes; nil where no path in
    /// it leads to one with this hash.
    func has(_ file: FileReference) -> Bool? {
        files[file.hash].map { url in
            var status = stat()
            return stat(url.path, &status) == 0 && Int64(status.st_size) == Int64(file.bytes)
        }
    }

    /// In the folder itself, beside it, or above: it must lie there too, and a
    /// link that leads elsewhere is none.
    private static func programme(_ id: String, near folder: URL) -> URL? {
        guard IdentifierRule.isWellFormed(id) else { return nil }
        let base = folder.standardizedFileURL
        let places = [
            base, base.deletingLastPathComponent(), base.deletingLastPathComponent().deletingLastPathComponent(),
        ]
        return places.lazy.compactMap { FolderFile.place(of: "Programmes/\(id)", in: $0) }.first.map {
            URL(filePath: $0)
        }
    }
}
