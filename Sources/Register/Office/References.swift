import Decisions

/// Whether what an entry names is there.
enum References {
    static func check(_ file: FileReference) throws(Refusal) {
        guard file.hasPlainName, FileName.isLegible(file.name) else {
            let name = FileName.safe(file.name)
            throw Refusal(
                Text(phrase: "„\(name, "name")“ ist als Name einer Datei nicht zulässig."),
                help: Text(phrase: "Ein Name ohne Schrägstrich, Steuer- und Richtungszeichen, höchstens 200 Byte."))
        }
        guard file.bytes > 0 else {
            throw Refusal(
                Text(phrase: "Die Datei „\(file.name, "name")“ ist leer."),
                help: Text(phrase: "Die Datei wählen, in der das Schriftstück steht."))
        }
    }

    /// - Parameter coming: what is not in the matter yet and comes with the entry.
    static func check(_ written: WrittenEvent, in matter: Matter, or coming: Set<Naming.Name> = []) throws(Refusal) {
        for file in written.files { try check(file) }
        // What a form or another program made is held to what a file may have.
        if let number = written.outOfRange {
            throw Refusal(
                Text(phrase: "Eine Zahl liegt außerhalb dessen, was eingetragen werden kann (\(number, "number"))."),
                help: Text(phrase: "Die Zahl und ihre Einheit prüfen."))
        }
        let missing = References.missing(written.references.filter { !coming.contains($0) }, in: matter)
        guard missing.isEmpty else {
            let named = missing.prefix(20), more = missing.count - named.count
            throw Refusal(
                Text(
                    phrase: """
                        Der Eintrag nennt \
                        \({ language in named.map { Phrase(
                            "„\($0, "value")“").in(language) }.joined(separator: ", ") }, "named")\
                        \(more > 0 ? Phrase(" und \(more, "more") weitere") : Phrase(""), "form"); \
                        das gibt es in diesem Vorgang nicht.
                        """))
        }
    }

    private static func missing(_ references: [Naming.Name], in matter: Matter) -> [String] {
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
        return references.filter { name in name.type.flatMap { known[$0]?.contains(name.id) } != true }.map(\.id)
    }
}
