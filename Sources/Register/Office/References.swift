import Decisions
import Yams

/// Whether what an entry names is there. The same reading that checks a case
/// folder finds the references: JSON is YAML.
enum References {
    static func check(_ entry: Entry, in matter: Matter) throws {
        for file in entry.files where !file.hasPlainName {
            throw Refusal(
                Text("„\(file.name)“ ist als Name einer Datei nicht zulässig.", en: "“\(file.name)” cannot be the name of a file."),
                help: Text("Ein Name ohne Schrägstrich, höchstens 200 Byte.", en: "A name without a slash, at most 200 bytes."))
        }
        guard let json = String(validating: try EntryCoding.bytes(entry), as: UTF8.self),
              let node = try Yams.compose(yaml: escaped(json)) else { return }
        let reading = NodeReading(file: entry.header.id) { _ in .failure(FileProblem(found: "", expected: "")) }
        let type = Swift.type(of: entry.content)
        _ = try reading.decode(node, path: []) { decoder in
            _ = try Header(from: decoder)
            _ = try type.init(from: decoder)
        }
        for reference in reading.references {
            let isThere = matter.entries.contains { $0.type == reference.type && $0.header.id == reference.id }
            guard isThere else {
                throw Refusal(
                    Text("Der Eintrag nennt „\(reference.id)“; das gibt es in diesem Vorgang nicht.",
                         en: "The entry names “\(reference.id)”, which this matter does not have."))
            }
        }
    }

    /// JSON may have characters as they are that YAML wants escaped.
    private static func escaped(_ json: String) -> String {
        var text = ""
        for scalar in json.unicodeScalars {
            switch scalar.value {
            case 0x7F...0x9F, 0xFEFF, 0xFFFE, 0xFFFF:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}

extension FileReference {
    /// Whether the name is one that a file in a folder can have.
    var hasPlainName: Bool {
        !name.isEmpty && name != "." && name != ".." && name.utf8.count <= 200
            && !name.utf8.contains { $0 == 0x2F || $0 == 0 }
    }
}
