import Decisions

/// Whether what an entry names is there. The same reading that checks a case
/// folder finds the references.
enum References {
    static func check(_ file: FileReference) throws(Refusal) {
        guard file.hasPlainName, FileName.isLegible(file.name) else {
            let name = FileName.safe(file.name)
            throw Refusal(
                Text("„\(name)“ ist als Name einer Datei nicht zulässig.", en: "“\(name)” cannot be the name of a file."),
                help: Text("Ein Name ohne Schrägstrich, Steuer- und Richtungszeichen, höchstens 200 Byte.",
                           en: "A name without a slash, control signs and signs that turn the direction of writing, at most 200 bytes."))
        }
        guard file.bytes > 0 else {
            throw Refusal(
                Text("Die Datei „\(file.name)“ ist leer.", en: "The file “\(file.name)” is empty."),
                help: Text("Die Datei wählen, in der das Schriftstück steht.", en: "Choose the file that has the document in it."))
        }
    }

    /// - Parameter coming: what is not in the matter yet and comes with the entry.
    static func check(_ entry: Entry, in matter: Matter, or coming: Set<Naming.Name> = []) throws {
        for file in entry.files { try check(file) }
        let node = try JSONText.read(try EntryCoding.bytes(entry))
        let reading = NodeReading(file: entry.header.id) { _ in .failure(FileProblem(found: "", expected: "")) }
        let type = Swift.type(of: entry.content)
        _ = try reading.decode(node, path: []) { decoder in
            _ = try Header(from: decoder)
            _ = try type.init(from: decoder)
        }
        // What a form or another program made is held to what a file may have.
        if let number = reading.outOfRange.first {
            throw Refusal(
                Text("Eine Zahl liegt außerhalb dessen, was eingetragen werden kann (\(number)).", en: "A number is outside of what can be entered (\(number))."),
                help: Text("Die Zahl und ihre Einheit prüfen.", en: "Check the number and its unit."))
        }
        let references = reading.references.filter { !coming.contains(Naming.Name(type: $0.type, id: $0.id)) }
        let missing = References.missing(references, in: matter)
        guard missing.isEmpty else {
            let named = missing.prefix(20), more = missing.count - named.count
            throw Refusal(
                Text("Der Eintrag nennt \(named.map { "„\($0)“" }.joined(separator: ", "))\(more > 0 ? " und \(more) weitere" : ""); das gibt es in diesem Vorgang nicht.",
                     en: "The entry names \(named.map { "“\($0)”" }.joined(separator: ", "))\(more > 0 ? " and \(more) more" : ""), which this matter does not have."))
        }
    }

    private static func missing(_ references: [(type: String, id: String, line: Int)], in matter: Matter) -> [String] {
        // Few, as nearly always, are looked for; many are looked up.
        guard references.count > 20 else {
            return references.filter { reference in
                // Mostly nothing else bears the id.
                matter.entry(reference.id)?.type != reference.type
                    && !matter.entries.contains { $0.type == reference.type && $0.header.id == reference.id }
            }.map(\.id)
        }
        var known: [String: Set<String>] = [:]
        for entry in matter.entries { known[entry.type, default: []].insert(entry.header.id) }
        return references.filter { known[$0.type]?.contains($0.id) != true }.map(\.id)
    }
}
