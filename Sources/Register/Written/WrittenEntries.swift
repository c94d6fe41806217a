import Decisions
import Foundation

/// Entries as a person or a program has written them, to be recorded in one
/// matter: all or none. They have the one form of case folders and events.
public struct WrittenEntries: Sendable {
    /// In the order in which they are decided on.
    public let entries: [CaseFolder.Located]
    /// The files beside them that they name, by content hash.
    let files: [String: URL]

    /// Bytes that a program may send at once, and entries in them.
    public static let mostBytes = 1_048_576
    public static let most = 500

    /// Reads JSON: one entry or a list of them, in the order in which they
    /// are to be recorded. Each names its kind under `type`, as its event will.
    /// A file must be in the ledger already and is named by what it is.
    /// - Throws: all mistakes at once.
    public init(json bytes: some Sequence<UInt8>) throws(WrittenError) {
        var reader = FolderReader(root: URL(filePath: "/"))
        reader.findFile = { path, _ in .failure(.unkept(path)) }
        if let node = reader.json(bytes, "") { reader.readTyped(node, "") }
        self = try reader.written()
    }

    /// Reads a file, YAML or (where its name ends with `.json`) JSON: sections
    /// as in a case folder, taken in order of effect, or entries that name
    /// their kind under `type`, taken as they stand. Paths of files begin at
    /// the folder in which it lies.
    /// - Throws: all mistakes at once.
    public init(file: URL) throws(WrittenError) {
        let name = file.lastPathComponent
        var reader = FolderReader(root: file.deletingLastPathComponent())
        guard FileManager.default.fileExists(atPath: file.path) else {
            throw WrittenError(
                Mistake(
                    file: name, line: 0, found: Text(phrase: "keine Datei unter diesem Pfad"),
                    expected: Text(phrase: "eine Datei mit Einträgen")))
        }
        if let text = reader.loadNamed(file),
            let node = name.lowercased().hasSuffix(".json") ? reader.json(text.utf8, name) : reader.compose(text, name)
        {
            reader.readAny(node, name)
        }
        self = try reader.written()
    }

    /// Reads a text that somebody has typed, YAML or JSON, as a file would have
    /// it, and no more of them than a program may send. A file must be in the
    /// ledger already and is named by what it is.
    /// - Throws: all mistakes at once.
    public init(text: String) throws(WrittenError) {
        guard text.utf8.count <= WrittenEntries.mostBytes else {
            throw WrittenError(
                Mistake(
                    file: "", line: 0, found: Text(phrase: "\(text.utf8.count, "count") Byte"),
                    expected: Text(phrase: "höchstens \(WrittenEntries.mostBytes, "mostBytes")")))
        }
        var reader = FolderReader(root: URL(filePath: "/"))
        reader.findFile = { path, _ in .failure(.unkept(path)) }
        if let node = reader.compose(text.withoutByteOrderMark, "") { reader.readAny(node, "") }
        self = try reader.written()
        // Each is decided on what all before it leave.
        guard entries.count <= WrittenEntries.most else {
            throw WrittenError(
                Mistake(
                    file: "", line: entries.map(\.line).sorted()[WrittenEntries.most],
                    found: Text(phrase: "\(entries.count, "count") Einträge"),
                    expected: Text(
                        phrase: """
                            höchstens \(WrittenEntries.most, "most") auf einmal; für einen Fallordner gilt das nicht
                            """)))
        }
    }

    fileprivate init(entries: [CaseFolder.Located], files: [String: URL]) {
        self.entries = entries
        self.files = files
    }
}

extension FolderReader {
    fileprivate mutating func json(_ bytes: some Sequence<UInt8>, _ name: String) -> WrittenValue? {
        do {
            return try JSONText.read(bytes)
        } catch {
            mistakes.append(.ofFile(name, line: error.line, found: error.found, expected: error.expected))
            return nil
        }
    }

    /// Sections as in a case folder, or entries that say what kind they are.
    fileprivate mutating func readAny(_ node: WrittenValue, _ name: String) {
        if let mapping = node.mapping, mapping["type"] == nil {
            readSections(node, name)
            entries = entries.inOrderOfEffect
        } else {
            readTyped(node, name)
        }
    }

    /// Put together once: there may be as many mistakes as entries.
    private static let kinds = Expectation.one(
        of: ContentTypes.all.filter { OwnStream.reason(against: $0) == nil }.map { $0.type }.sorted())

    /// Entries that each say what kind they are.
    fileprivate mutating func readTyped(_ node: WrittenValue, _ name: String) {
        guard let list = node.list else { return readOne(node, name, at: []) }
        for (index, item) in list.enumerated() { readOne(item, name, at: [ListIndex(index)]) }
    }

    private mutating func readOne(_ node: WrittenValue, _ name: String, at path: [any CodingKey]) {
        func mistake(_ node: WrittenValue, at path: [any CodingKey], found: Text, expected: Text) -> Mistake {
            Mistake(file: name, line: node.line, key: path.pointer, found: found, expected: expected)
        }
        guard let mapping = node.mapping else {
            let expected = Text(phrase: "ein Eintrag mit type, id und seinen Schlüsseln")
            mistakes.append(mistake(node, at: path, found: node.shown, expected: expected))
            return
        }
        let named = mapping["type"]
        guard let type = named?.text.flatMap({ ContentTypes.byName[$0] }) else {
            let found = named.map { Text(phrase: "die Art \($0.shown, "value")") } ?? Text(phrase: "kein „type“")
            mistakes.append(
                mistake(named ?? node, at: path + [KeyName("type")], found: found, expected: FolderReader.kinds))
            return
        }
        read(WrittenValue(.mapping(mapping.without("type")), line: node.line), as: type, name, at: path)
    }

    fileprivate func written() throws(WrittenError) -> WrittenEntries {
        guard mistakes.isEmpty else { throw WrittenError(mistakes.inOrder) }
        guard !entries.isEmpty else {
            throw WrittenError(
                Mistake(
                    file: "", line: 0, found: Text(phrase: "kein Eintrag"), expected: Text(phrase: "mindestens einer")))
        }
        return WrittenEntries(entries: entries, files: files)
    }
}

extension FileProblem {
    /// A path in what was sent or typed, where no folder is beside it.
    fileprivate static func unkept(_ path: String) -> FileProblem {
        FileProblem(
            found: Text(phrase: "„\(path, "path")“"),
            expected: Text(phrase: "name, hash und bytes einer Datei, die das Register hat"))
    }
}
