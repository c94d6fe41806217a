import Decisions
import Yams

/// Whether what an entry names is there. The same reading that checks a case
/// folder finds the references: JSON is YAML.
enum References {
    static func check(_ entry: Entry, in matter: Matter) throws {
        guard let json = String(validating: try EntryCoding.bytes(entry), as: UTF8.self),
              let node = try Yams.compose(yaml: json) else { return }
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
}
