import Decisions
import HTTPTypes
import Hummingbird
import Register

/// `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header): a request
/// that is sent again with the same key and body is answered as the first was,
/// also after a restart, and records nothing more.
enum IdempotencyKey {
    static let longest = 200

    /// - Parameters:
    ///   - matter: for which it is sent, since matters of a county share entries.
    ///   - body: the same key with another body is refused.
    /// - Returns: nil where the sender gives no key.
    static func read(_ request: Request, in matter: String, body: some Sequence<UInt8>) throws(Problem) -> Sending? {
        guard let name = HTTPField.Name("Idempotency-Key") else { return nil }
        let fields = request.headers[values: name]
        guard let field = fields.first else { return nil }
        let key = key(in: field)
        guard fields.count == 1, let key else {
            let example = "\"8e03978e-40d5-43e8-bc93-6894a57f9324\""
            throw .badField(
                "Idempotency-Key", found: fields.joined(separator: ", "),
                expected: Text(
                    phrase: """
                        ein Schlüssel aus 1 bis \(longest, "longest") sichtbaren ASCII-Zeichen in Anführungszeichen \
                        wie \
                        \(example, "example")
                        """))
        }
        return Sending(mark: "key " + key, content: Array("\(matter.utf8.count):\(matter)".utf8) + body)
    }

    /// A string of RFC 8941, or the bare word that many programs send.
    private static func key(in field: String) -> String? {
        let text = field.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
        var key = String(text)
        if key.hasPrefix("\"") {
            guard key.count > 1, key.hasSuffix("\"") else { return nil }
            key = String(key.dropFirst().dropLast())
        }
        guard !key.isEmpty, key.utf8.count <= longest,
            key.utf8.allSatisfy({
                (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
                    && $0 != UInt8(ascii: ",")
            })
        else { return nil }
        return key
    }
}

extension Problem {
    static func keyReused(_ error: SentBefore) -> Problem {
        let ids = error.entries.prefix(mostChanges).map(\.header.id).joined(separator: ", ")
        let title = Text(phrase: "Schlüssel schon verwendet")
        var problem = Problem(
            .keyReused, title, .unprocessableContent,
            Text(
                phrase: """
                    Idempotency-Key kam schon mit anderem Inhalt, oder was damit eingetragen wurde, ist zurückgezogen; \
                    eingetragen wurde: \(ids, "ids"). Es wurde nichts geändert. Neues unter einem neuen Schlüssel \
                    senden.
                    """))
        problem.position = error.entries.map(\.position).max()
        return problem
    }
}
