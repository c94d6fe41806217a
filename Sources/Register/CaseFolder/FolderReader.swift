import Decisions
import Foundation
import Ledger
import Yams

/// Reads all files of a folder into entries and mistakes.
struct FolderReader {
    let root: URL
    var label = ""
    /// The lines of what is read, by JSON Pointer, where it is JSON.
    var lines: [String: Int] = [:]
    /// Turns a path in the folder into a file, or says what is wrong.
    var findFile = FolderFile.reference(_:in:)
    var entries: [CaseFolder.Located] = []
    var mistakes: [Mistake] = []
    var files: [String: URL] = [:]
    var references: [(type: String, id: String, file: String, line: Int)] = []
    /// Entries of which too little could be read to go on with them.
    var unread: [(type: String, id: String)] = []
    var programmeNamed: (id: String, file: String, line: Int)?

    init(root: URL, label: String = "") {
        self.root = root
        self.label = label
    }

    mutating func readAll() {
        let manager = FileManager.default
        var isFolder: ObjCBool = false
        guard manager.fileExists(atPath: root.path, isDirectory: &isFolder), isFolder.boolValue else {
            mistakes.append(Mistake(
                file: label + root.lastPathComponent, line: 0, found: "no folder at this path", expected: "the folder of a case"))
            return
        }
        let names = ((try? manager.contentsOfDirectory(atPath: root.path)) ?? []).sorted()
        for name in names where name.hasSuffix(".yaml") || name.hasSuffix(".yml") { readYAML(name) }
        let texts = (try? manager.contentsOfDirectory(atPath: root.appending(path: "texts").path)) ?? []
        for name in texts.sorted() where name.hasSuffix(".md") {
            guard name.hasSuffix(FolderReader.english) else { readText("texts/" + name); continue }
            let german = name.dropLast(FolderReader.english.count) + ".md"
            if !texts.contains(String(german)) {
                mistakes.append(Mistake(
                    file: label + "texts/" + name, line: 0, found: "an English text without the German one", expected: "texts/\(german) beside it"))
            }
        }
        if entries.isEmpty, mistakes.isEmpty {
            mistakes.append(Mistake(file: label + ".", line: 0, found: "no entries", expected: "files such as case.yaml with entries"))
        }
    }

    mutating func take(_ other: FolderReader) {
        entries += other.entries
        mistakes += other.mistakes
        references += other.references
        unread += other.unread
        files.merge(other.files) { a, _ in a }
    }

    mutating func load(_ name: String) -> String? {
        let url = root.appending(path: name)
        let size = (try? FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int) ?? 0
        guard size <= 8 * 1024 * 1024 else {
            mistakes.append(Mistake(file: label + name, line: 0, found: "\(size) bytes", expected: "at most 8 MiB in one file"))
            return nil
        }
        guard let data = try? Data(contentsOf: url), let text = String(validating: data, as: UTF8.self) else {
            mistakes.append(Mistake(file: label + name, line: 0, found: "bytes that are not UTF-8", expected: "a text in UTF-8"))
            return nil
        }
        return text
    }

    mutating func compose(_ text: String, _ name: String, offset: Int = 0) -> Node? {
        do {
            return try Yams.compose(yaml: text)
        } catch {
            let (line, problem) = FolderReader.explain(error)
            mistakes.append(Mistake(file: label + name, line: line + offset, found: problem, expected: "valid YAML"))
            return nil
        }
    }

    private mutating func readYAML(_ name: String) {
        guard let text = load(name), let node = compose(text, name) else { return }
        readSections(node, name)
    }

    /// Sections with a list of entries each.
    mutating func readSections(_ node: Node, _ name: String) {
        guard case .mapping(let mapping) = node else {
            mistakes.append(Mistake(file: label + name, line: 1, found: node.shown, expected: "sections such as mandates: with a list each"))
            return
        }
        for (key, list) in mapping {
            let title = key.scalar?.string ?? ""
            guard let section = Section.byName[title] else {
                mistakes.append(Mistake(
                    file: label + name, line: key.mark?.line ?? 0, found: "the unknown section “\(title)”",
                    expected: "one of: " + Section.all.map(\.name).sorted().joined(separator: ", ")))
                continue
            }
            if list.isNull { continue }
            guard case .sequence(let sequence) = list else {
                mistakes.append(Mistake(file: label + name, line: list.mark?.line ?? 0, found: list.shown, expected: "a list of entries"))
                continue
            }
            for item in sequence { read(item, as: section.content, name) }
        }
    }

    /// How the file ends that holds a text in English.
    static let english = ".en.md"

    /// A text in Markdown, as it stands in a file of its own.
    private mutating func loadText(_ name: String) -> String? {
        // A line may end as on Windows; to Swift that is one character.
        load(name)?.replacingOccurrences(of: "\r\n", with: "\n")
    }

    /// A text: its header between two lines `---`, then Markdown. Its English
    /// is Markdown alone, in the file beside it.
    private mutating func readText(_ name: String) {
        guard let text = loadText(name) else { return }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---"), let section = Section.byName["texts"] else {
            mistakes.append(Mistake(file: label + name, line: 1, found: "no header", expected: "id and title between two lines ---"))
            return
        }
        let head = lines[1..<end].joined(separator: "\n")
        let body = lines[(end + 1)...].joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
        guard var node = compose(head, name, offset: 1) else { return }
        guard case .mapping = node else {
            mistakes.append(Mistake(file: label + name, line: 2, found: node.shown, expected: "id and title"))
            return
        }
        node["text"] = Node(body, Tag(.str), .literal)
        var starts: [Language: (file: String, line: Int)] = [.de: (label + name, FolderReader.firstLine(of: lines[(end + 1)...], after: end + 1))]
        let beside = name.dropLast(".md".count) + FolderReader.english
        if FileManager.default.fileExists(atPath: root.appending(path: beside).path), let english = loadText(String(beside)) {
            let there = english.split(separator: "\n", omittingEmptySubsequences: false)
            starts[.en] = (label + beside, FolderReader.firstLine(of: there[...], after: 0))
            let translated = Node(english.trimmingCharacters(in: .whitespacesAndNewlines), Tag(.str), .literal)
            node["text"] = Node([(Node("de"), node["text"] ?? translated), (Node("en"), translated)])
        }
        read(node, as: section.content, name, offset: 1, texts: starts)
    }

    /// The line, from 1, on which a text begins after lines that are trimmed.
    private static func firstLine(of lines: ArraySlice<Substring>, after count: Int) -> Int {
        count + lines.prefix { $0.allSatisfy(\.isWhitespace) }.count + 1
    }

    /// Where the texts of an entry begin that stands in a list.
    private static func starts(of node: Node, _ reading: NodeReading) -> [Language: (file: String, line: Int)] {
        guard let text = node["text"] else { return [:] }
        var starts: [Language: (file: String, line: Int)] = [:]
        for (language, part) in [(Language.de, text["de"] ?? text), (.en, text["en"])] {
            guard let part, case .scalar(let scalar) = part else { continue }
            let isBlock = scalar.style == .literal || scalar.style == .folded
            starts[language] = (reading.file, (part.mark?.line ?? 0) + reading.lineOffset + (isBlock ? 1 : 0))
        }
        return starts
    }

    /// - Parameter path: where the entry stands in what a program sent.
    mutating func read(
        _ node: Node, as type: any Content.Type, _ name: String, offset: Int = 0, at path: [any CodingKey] = [],
        texts: [Language: (file: String, line: Int)]? = nil
    ) {
        let root = root, findFile = findFile
        var found: [String: URL] = [:]
        let reading = NodeReading(file: label + name, lineOffset: offset, lines: lines) { path in
            findFile(path, root).map { reference, url in
                found[reference.hash] = url
                return reference
            }
        }
        let entry = reading.entry(node, type, at: path)
        mistakes += reading.mistakes
        files.merge(found) { a, _ in a }
        let line = reading.line(node, at: path)
        references += reading.references.map { ($0.type, $0.id, reading.file, $0.line) }
        guard let entry else {
            // It is there, though it cannot be read: who names it is right.
            if let id = node.mapping?["id"]?.scalar?.string { unread.append((type.type, id)) }
            return
        }
        // Where none is named, a stand-in is in its place, and that is told already.
        if let matter = entry.content as? MatterOpened, node.mapping?["programme"] != nil { programmeNamed = (matter.programme.text, reading.file, line) }
        let places = texts ?? (entry.content is TextBlock ? FolderReader.starts(of: node, reading) : [:])
        entries.append(CaseFolder.Located(entry: entry, file: reading.file, line: line, texts: places))
    }

    private static func explain(_ error: any Error) -> (Int, String) {
        guard let problem = error as? YamlError else { return (0, "\(error)") }
        switch problem {
        case .scanner(_, let text, let mark, _), .parser(_, let text, let mark, _), .composer(_, let text, let mark, _):
            return (mark.line, text)
        case .duplicatedKeysInMapping(let keys, let context):
            return (context.mark.line, "a key twice: " + keys.map { "\($0)" }.joined(separator: ", "))
        default: return (0, "\(problem)")
        }
    }
}
