import Decisions
import Foundation
import Ledger

/// What an entry names, and where.
struct NamedEntry {
    let type: String
    let id: String
    /// The entry that names it.
    let owner: Naming.Name
    let file: String
    let line: Int
}

/// Reads all files of a folder into entries and mistakes.
struct FolderReader {
    let root: URL
    var label = ""
    /// Turns a path in the folder into a file, or says what is wrong.
    var findFile = FolderFile.reference(_:in:)
    var entries: [CaseFolder.Located] = []
    var mistakes = Mistakes()
    /// Bytes of text that may still be read.
    private var rest = FolderReader.mostText
    var files: [String: URL] = [:]
    private let looked = LookedUp()
    /// Where the files lie that were read, all links followed; the path of one that
    /// leads nowhere in the folder.
    private(set) var readPlaces: Set<String> = []
    /// Paths that entries name.
    var namedFiles: [String] { looked.paths }
    var references: [NamedEntry] = []
    /// Entries of which too little could be read to go on with them.
    var unread: [(type: String, id: String)] = []
    /// Whether a text could not be read at all: then no text is said to be missing.
    var lacksText = false
    var programmeNamed: (id: String, file: String, line: Int)?
    /// Whether it is a case folder, which may name what a register has taken.
    private let isCase: Bool
    /// Each with its turns in that list: one and the same may have been entered again.
    var acknowledged: [Acknowledged: [Int]] = [:]

    init(root: URL, label: String = "", isCase: Bool = false) {
        self.root = root
        self.label = label
        self.isCase = isCase
    }

    mutating func readAll() {
        let manager = FileManager.default
        var isFolder: ObjCBool = false
        guard manager.fileExists(atPath: root.path, isDirectory: &isFolder), isFolder.boolValue else {
            mistakes.append(
                Mistake(
                    file: label + root.lastPathComponent, line: 0,
                    found: Text(phrase: "kein Ordner unter diesem Pfad"),
                    expected: Text(phrase: "der Ordner eines Falls")))
            return
        }
        let names = FolderFile.names(in: root)
        for name in names where FolderReader.isOfCase(name, endingWith: ".yaml", ".yml") { readYAML(name) }
        if FolderFile.exists("texts", in: root), FolderFile.place(of: "texts", in: root) == nil {
            lacksText = true
            mistakes.append(
                .ofFile(
                    label + "texts", found: Text(phrase: "„texts“, kein Ordner im Ordner"),
                    expected: Text(phrase: "ein Ordner, der im Ordner des Falls liegt")))
        }
        readTexts()
        if entries.isEmpty, mistakes.isEmpty {
            mistakes.append(
                Mistake(
                    file: label + ".", line: 0, found: Text(phrase: "keine Einträge"),
                    expected: Text(phrase: "Dateien wie case.yaml mit Einträgen")))
        }
    }

    private mutating func readTexts() {
        let texts = FolderFile.names("texts", in: root).filter { FolderReader.isOfCase($0, endingWith: ".md") }
        var english: [String: String] = [:], german: Set<String> = []
        for name in texts where FolderReader.isOfCase(name, endingWith: FolderReader.english) {
            let stem = String(name.dropLast(FolderReader.english.count))
            if english[stem] == nil { english[stem] = name }
        }
        for name in texts where !FolderReader.isOfCase(name, endingWith: FolderReader.english) {
            let stem = String(name.dropLast(".md".count))
            german.insert(stem)
            readText("texts/" + name, english: english[stem].map { "texts/" + $0 })
        }
        for (stem, name) in english.sorted(by: { $0.key < $1.key }) where !german.contains(stem) {
            noteRead("texts/" + name)
            mistakes.append(
                Mistake(
                    file: label + "texts/" + name, line: 0,
                    found: Text(phrase: "ein englischer Text ohne den deutschen"),
                    expected: Text(phrase: "texts/\(stem, "stem").md daneben")))
        }
    }

    /// Also where it cannot be read, or leads out of the folder: that is told.
    private mutating func noteRead(_ name: String) { readPlaces.insert(FolderFile.place(of: name, in: root) ?? name) }

    mutating func take(_ other: FolderReader) {
        entries += other.entries
        mistakes += other.mistakes
        references += other.references
        lacksText = lacksText || other.lacksText
        unread += other.unread
        files.merge(other.files) { a, _ in a }
    }

    /// Bytes of one text, and of all of a folder.
    static let largestText = 8 * 1024 * 1024
    static let mostText = 64 * 1024 * 1024

    mutating func load(_ name: String) -> String? {
        noteRead(name)
        let most = min(FolderReader.largestText, rest)
        let expected =
            rest < FolderReader.largestText
            ? Text(phrase: "höchstens 64 MiB in allen Texten")
            : Text(phrase: "höchstens 8 MiB in einer Datei")
        switch FolderFile.read(name, in: root, most: most, expected: expected) {
        case .failure(let problem):
            mistakes.append(.ofFile(label + name, found: problem.found, expected: problem.expected))
            return nil
        case .success(let data):
            rest -= data.count
            guard let text = String(validating: data, as: UTF8.self) else {
                mistakes.append(
                    .ofFile(
                        label + name, found: Text(phrase: "Bytes, die nicht UTF-8 sind"),
                        expected: Text(phrase: "ein Text in UTF-8")))
                return nil
            }
            return text.withoutByteOrderMark
        }
    }

    /// A file that its reader names, wherever it lies.
    mutating func loadNamed(_ file: URL) -> String? {
        let place = file.resolvingSymlinksInPath()
        var reader = FolderReader(root: place.deletingLastPathComponent())
        let text = reader.load(place.lastPathComponent)
        mistakes += reader.mistakes
        return text
    }

    mutating func compose(_ text: String, _ name: String, offset: Int = 0) -> WrittenValue? {
        do {
            return try YAMLText.read(text)
        } catch {
            mistakes.append(
                .ofFile(
                    label + name, line: error.line + offset, found: error.found, expected: error.expected))
            return nil
        }
    }

    private mutating func readYAML(_ name: String) {
        guard let text = load(name), let node = compose(text, name) else { return }
        readSections(node, name)
    }

    /// Sections with a list of entries each.
    mutating func readSections(_ node: WrittenValue, _ name: String) {
        guard let mapping = node.mapping else {
            mistakes.append(
                Mistake(
                    file: label + name, line: 1, found: node.shown,
                    expected: Text(phrase: "Abschnitte wie mandates: mit je einer Liste")))
            return
        }
        for pair in mapping.pairs {
            let list = pair.value
            if isCase, pair.key == Acknowledged.section {
                readAcknowledged(list, name)
                continue
            }
            guard let kind = ContentTypes.byList[pair.key] else {
                let key = pair.key.prefix(60)
                mistakes.append(
                    Mistake(
                        file: label + name, line: pair.line,
                        found: Text(phrase: "der unbekannte Abschnitt „\(key, "key")“"),
                        expected: Expectation.one(of: ContentTypes.byList.keys.sorted())))
                continue
            }
            if list.isNull { continue }
            guard let items = list.list else {
                mistakes.append(
                    Mistake(
                        file: label + name, line: list.line, found: list.shown,
                        expected: Text(phrase: "eine Liste von Einträgen")))
                continue
            }
            for item in items { read(item, as: kind, name) }
        }
    }

    /// How the file ends that holds a text in English.
    static let english = ".en.md"

    /// A text in Markdown, as it stands in a file of its own.
    private mutating func loadText(_ name: String) -> String? {
        // A line may end as on Windows; to Swift that is one character.
        guard let text = load(name)?.replacingOccurrences(of: "\r\n", with: "\n") else { return nil }
        if let sign = ControlSign(in: text) {
            mistakes.append(
                Mistake(
                    file: label + name, line: sign.line, found: sign.found, expected: ControlSign.expected))
            return ControlSign.replaced(in: text)
        }
        return text
    }

    /// A text: its header between two lines `---`, then Markdown. Its English
    /// is Markdown alone, in the file beside it.
    private mutating func readText(_ name: String, english beside: String?) {
        if let beside { noteRead(beside) }
        guard let text = loadText(name) else {
            lacksText = true
            return
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
            mistakes.append(
                Mistake(
                    file: label + name, line: 1, found: Text(phrase: "kein Kopf"),
                    expected: Text(phrase: "id und title zwischen zwei Zeilen ---")))
            return
        }
        let head = lines[1..<end].joined(separator: "\n")
        let body = lines[(end + 1)...].joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
        guard let header = compose(head, name, offset: 1) else {
            lacksText = true
            return
        }
        guard var mapping = header.mapping else {
            mistakes.append(
                Mistake(
                    file: label + name, line: 2, found: header.shown, expected: Text(phrase: "id und title")))
            return
        }
        var starts: [Language: (file: String, lines: TextLines)] = [
            .de: (label + name, .each(from: FolderReader.firstLine(of: lines[(end + 1)...], after: end + 1)))
        ]
        var both = WrittenMapping()
        func block(_ text: String) -> WrittenValue {
            WrittenValue(.scalar(WrittenScalar(text: text, isBlock: true)), line: header.line)
        }
        let german = block(body)
        mapping.set("text", german)
        if let beside, let english = loadText(beside) {
            let there = english.split(separator: "\n", omittingEmptySubsequences: false)
            starts[.en] = (label + beside, .each(from: FolderReader.firstLine(of: there[...], after: 0)))
            both.set("de", german)
            both.set("en", block(english.trimmingCharacters(in: .whitespacesAndNewlines)))
            mapping.set("text", WrittenValue(.mapping(both), line: header.line))
        }
        read(WrittenValue(.mapping(mapping), line: header.line), as: TextBlock.self, name, offset: 1, texts: starts)
    }

    /// The line, from 1, on which a text begins after lines that are trimmed.
    private static func firstLine(of lines: ArraySlice<Substring>, after count: Int) -> Int {
        count + lines.prefix { $0.allSatisfy(\.isWhitespace) }.count + 1
    }

    /// Where the texts of an entry stand that stands in a list.
    private static func starts(of node: WrittenValue, _ reading: NodeDecoding) -> [Language: (
        file: String, lines: TextLines
    )] {
        guard let text = node["text"] else { return [:] }
        var starts: [Language: (file: String, lines: TextLines)] = [:]
        for (language, part) in [(Language.de, text["de"] ?? text), (.en, text["en"])] {
            guard let part, let scalar = part.scalar else { continue }
            starts[language] = (reading.file, scalar.lines(from: reading.line(part)))
        }
        return starts
    }

    /// - Parameter path: where the entry stands in what a program sent.
    mutating func read(
        _ node: WrittenValue, as type: any Content.Type, _ name: String, offset: Int = 0, at path: [any CodingKey] = [],
        texts: [Language: (file: String, lines: TextLines)]? = nil
    ) {
        let root = root, findFile = findFile
        let looked = looked
        var found: [String: URL] = [:]
        let reading = NodeDecoding(file: label + name, lineOffset: offset) { path in
            looked.file(path) { findFile(path, root) }.map { reference, url in
                found[reference.hash] = url
                return reference
            }
        }
        let entry = reading.entry(node, type, at: path)
        mistakes += reading.mistakes
        files.merge(found) { a, _ in a }
        let line = reading.line(node)
        let owner = Naming.Name(type: type.type, id: node["id"]?.text ?? "")
        references += reading.references.map {
            NamedEntry(type: $0.type, id: $0.id, owner: owner, file: reading.file, line: $0.line)
        }
        guard let entry else {
            // It is there, though it cannot be read: who names it is right.
            if let id = node["id"]?.text { unread.append((type.type, id)) }
            return
        }
        // Where none is named, a stand-in is in its place, and that is told already.
        if let matter = entry.content as? MatterOpened, node["programme"] != nil {
            programmeNamed = (matter.programme.text, reading.file, line)
        }
        let places = texts ?? (entry.content is TextBlock ? FolderReader.starts(of: node, reading) : [:])
        entries.append(CaseFolder.Located(entry: entry, file: reading.file, line: line, texts: places))
    }
}

extension String {
    /// Some editors put U+FEFF before the first letter of a file in UTF-8.
    var withoutByteOrderMark: String {
        unicodeScalars.first == "\u{FEFF}" ? String(String.UnicodeScalarView(unicodeScalars.dropFirst())) : self
    }
}

/// Files that were looked up already: each is read once, however often it is named.
private final class LookedUp {
    private var known: [String: Result<(FileReference, URL), FileProblem>] = [:]
    var paths: [String] { Array(known.keys) }

    func file(_ path: String, _ find: () -> Result<(FileReference, URL), FileProblem>) -> Result<
        (FileReference, URL), FileProblem
    > {
        if let file = known[path] { return file }
        let file = find()
        known[path] = file
        return file
    }
}
