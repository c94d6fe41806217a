import Decisions
import Hummingbird
import Register

/// What `If-Match` says of what the sender had seen: the ETag of an answer
/// about the matter, or the ledger’s head as an answer or a paper has it. Each
/// names a place in the chain, so that one of another ledger, or of a copy that has
/// gone on otherwise, is none of this.
enum SeenPosition {
    /// Nil where the sender does not say, or says that anything is well (`*`).
    static func read(_ request: Request) throws(Problem) -> RegisterMark? {
        let fields = request.headers[values: .ifMatch]
        guard let field = fields.first else { return nil }
        let text = field.split(separator: " ").joined()
        if text == "*", fields.count == 1 { return nil }
        guard fields.count == 1, text.hasPrefix("\""), text.hasSuffix("\""), text.utf8.count > 2,
            let mark = mark(in: String(text.dropFirst().dropLast()))
        else {
            throw .badField(
                "If-Match", found: fields.joined(separator: ", "),
                expected: Text(
                    phrase: """
                        ein ETag einer Antwort über den Vorgang, oder der Kopf des Registers in Anführungszeichen, wie \
                        ihn \
                        die letzte Quittung nennt
                        """))
        }
        return mark
    }

    /// An ETag of ours is form, hash and position of the last entry, day and so on,
    /// joined by hyphens.
    private static func mark(in tag: String) -> RegisterMark? {
        if tag.contains("@") { return RegisterMark(tag) }
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count > 3, parts[0] == "\(OpenData.form)", let position = Int64(parts[2]),
            String(position) == parts[2]
        else { return nil }
        return RegisterMark("\(parts[1])@\(position)")
    }
}
