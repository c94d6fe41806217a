import Decisions

/// Whether what an entry names is there. The same reading that checks a case
/// folder finds the references.
enum References {
    static func check(_ entry: Entry, in matter: Matter) throws {
        for file in entry.files where !file.hasPlainName {
            throw Refusal(
                Text("„\(file.name)“ ist als Name einer Datei nicht zulässig.", en: "“\(file.name)” cannot be the name of a file."),
                help: Text("Ein Name ohne Schrägstrich, höchstens 200 Byte.", en: "A name without a slash, at most 200 bytes."))
        }
        let node = try JSONNode.read(try EntryCoding.bytes(entry)).node
        let reading = NodeReading(file: entry.header.id) { _ in .failure(FileProblem(found: "", expected: "")) }
        let type = Swift.type(of: entry.content)
        _ = try reading.decode(node, path: []) { decoder in
            _ = try Header(from: decoder)
            _ = try type.init(from: decoder)
        }
        let missing = reading.references.filter { reference in
            !matter.entries.contains { $0.type == reference.type && $0.header.id == reference.id }
        }.map(\.id)
        guard missing.isEmpty else {
            throw Refusal(
                Text("Der Eintrag nennt \(missing.map { "„\($0)“" }.joined(separator: ", ")); das gibt es in diesem Vorgang nicht.",
                     en: "The entry names \(missing.map { "“\($0)”" }.joined(separator: ", ")), which this matter does not have."))
        }
    }
}

extension FileReference {
    /// Whether the name is one that a file in a folder can have.
    var hasPlainName: Bool {
        !name.isEmpty && name != "." && name != ".." && name.utf8.count <= 200
            && !name.utf8.contains { $0 == 0x2F || $0 == 0 }
    }
}
