import Decisions
import Foundation
import Yams

/// Writes entries as a case folder that reads back to equal entries.
struct FolderWriter {
    let folder: URL
    /// Reads an attachment by its hash.
    let attachment: (String) -> [UInt8]?

    func write(_ entries: [Entry]) throws {
        // A file of its own holds one text, and not a second one of that id.
        let texts = Dictionary(grouping: entries.filter { $0.content is TextBlock }) { $0.header.id }
        let files = texts.compactMapValues { $0.count == 1 ? $0.first(where: \.isMarkdownFile) : nil }
        let lists = Dictionary(grouping: ContentTypes.all, by: { $0.kind.file.name })
        for (file, kinds) in lists.sorted(by: { $0.key < $1.key }) {
            var text = ""
            for kind in kinds.map({ $0.kind }) {
                let own = entries.filter { entry in entry.type == kind.type && files[entry.header.id] !== entry }
                guard !own.isEmpty else { continue }
                text += (text.isEmpty ? "" : "\n") + kind.list + ":\n"
                for entry in own { text += indented(try yaml(FlatEntry(entry: entry))) }
            }
            if !text.isEmpty { try put(text, file) }
        }
        for entry in entries where files[entry.header.id] === entry {
            guard let block = entry.content as? TextBlock else { continue }
            let head = try yaml(TextHead(header: entry.header, title: block.title))
            try put("---\n\(head)---\n\n\(block.text.de)\n", "texts/\(entry.header.id).md")
            if let english = block.text.en {
                try put(english + "\n", "texts/\(entry.header.id)\(FolderReader.english)")
            }
        }
        var missing: [Text] = []
        for file in entries.flatMap(\.files) {
            guard let bytes = attachment(file.hash) else {
                let hash = "(SHA-256 \(file.hash))"
                missing.append(Text(phrase: "„\(file.name, "name")“ \(hash, "hash")"))
                continue
            }
            try put(Data(bytes), file.folderPath)
        }
        // All else is written: what is lost must not keep back what is there.
        guard missing.isEmpty else {
            let named = Text(each: { language in missing.map { $0.in(language) }.joined(separator: ", ") })
            throw RegisterError.file(
                Text(
                    phrase: """
                        Dem Export fehlen Dateien, die seine Einträge nennen, weil sie beschädigt oder fort sind: \
                        \(named, "files"). Alles andere ist geschrieben.
                        """))
        }
    }

    /// Beside the entries: those that stand in no order of days by which a clerk would
    /// have entered them.
    func write(_ acknowledged: [Acknowledged]) throws {
        guard !acknowledged.isEmpty else { return }
        let why =
            "# The register that wrote this folder has taken these as they stand here, before it knew of\n"
                + """
                # what takes effect earlier, under the id of an entry that was withdrawn, or naming what another \
                matter of the county has.\n
                """
        try put(why + "\(Acknowledged.section):\n" + acknowledged.map(\.yaml).joined(), Acknowledged.file)
    }

    private func yaml(_ entry: some Encodable) throws -> String {
        let encoder = YAMLEncoder()
        encoder.options.allowUnicode = true
        encoder.options.width = -1
        encoder.options.indent = 2
        encoder.options.newLineScalarStyle = .literal
        guard let key = CodingUserInfoKey.filesAsPaths else { return "" }
        let text = try encoder.encode(entry, userInfo: [key: true])
        // After a text with empty lines at its end comes a mark that ends the
        // document; here the list goes on.
        return text.hasSuffix("\n...\n") ? String(text.dropLast(4)) : text
    }

    private func indented(_ yaml: String) -> String {
        var lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last == "" { lines.removeLast() }
        return lines.enumerated().map { index, line in
            (line.isEmpty ? "" : (index == 0 ? "  - " : "    ") + line) + "\n"
        }.joined()
    }

    private func put(_ text: String, _ path: String) throws { try put(Data(text.utf8), path) }

    private func put(_ data: Data, _ path: String) throws {
        let url = folder.appending(path: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url, options: .atomic)
    }
}

/// The head of a text's file.
private struct TextHead: Encodable {
    enum CodingKeys: String, CodingKey { case title }
    let header: Header
    let title: Text

    func encode(to encoder: any Encoder) throws {
        try header.encode(to: encoder)
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(title, forKey: .title)
    }
}

extension Entry {
    /// A text that a file of its own can hold: reading one takes the white
    /// space around it away. The others are written as YAML.
    fileprivate var isMarkdownFile: Bool {
        guard let text = (content as? TextBlock)?.text else { return false }
        return [text.de, text.en ?? ""].allSatisfy {
            $0 == $0.trimmingCharacters(in: .whitespacesAndNewlines) && !$0.unicodeScalars.contains("\r")
        }
    }
}
