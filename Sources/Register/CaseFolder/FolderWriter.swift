import Decisions
import Foundation
import Yams

/// Writes entries as a case folder that reads back to equal entries.
struct FolderWriter {
    let folder: URL
    /// Reads an attachment by its hash.
    let attachment: (String) -> [UInt8]?

    func write(_ entries: [Entry]) throws {
        for file in Set(Section.all.map(\.file)).sorted() where file != "texts" {
            let sections = Section.all.filter { $0.file == file }
            var text = ""
            for section in sections {
                let own = entries.filter { $0.type == section.content.type }
                guard !own.isEmpty else { continue }
                text += (text.isEmpty ? "" : "\n") + section.name + ":\n"
                for entry in own { text += indented(try yaml(entry)) }
            }
            if !text.isEmpty { try put(text, file) }
        }
        for entry in entries {
            guard let block = entry.content as? TextBlock else { continue }
            let head = try yaml(Entry(entry.header, TextHead(title: block.title)))
            try put("---\n\(head)---\n\n\(block.text)\n", "texts/\(entry.header.id).md")
        }
        for file in entries.flatMap(\.files) {
            guard let bytes = attachment(file.hash) else { continue }
            try put(Data(bytes), file.folderPath)
        }
    }

    private func yaml(_ entry: Entry) throws -> String {
        let encoder = YAMLEncoder()
        encoder.options.allowUnicode = true
        encoder.options.width = -1
        encoder.options.indent = 2
        encoder.options.newLineScalarStyle = .literal
        guard let key = CodingUserInfoKey.filesAsPaths else { return "" }
        return try encoder.encode(FlatEntry(entry: entry), userInfo: [key: true])
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

/// The header of a text's file.
private struct TextHead: Content {
    static let type = "papers.text-head"
    var title: Text
    var headline: Text { title }
}

extension Entry {
    /// The files that this entry names.
    public var files: [FileReference] {
        switch content {
        case let document as Document: [document.file].compactMap { $0 }
        case let position as Position: [position.file].compactMap { $0 }
        case let annex as Annex: [annex.file].compactMap { $0 }
        case let paper as PaperIssued: [paper.document, paper.pdf]
        default: []
        }
    }
}
