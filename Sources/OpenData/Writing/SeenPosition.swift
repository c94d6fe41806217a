import Hummingbird

/// What `If-Match` says of what the sender had seen: the ETag of an answer,
/// or the ledger's position alone as an answer has it under `position`.
enum SeenPosition {
    /// Nil where the sender does not say, or says that anything is well (`*`).
    static func read(_ request: Request) throws(Problem) -> Int64? {
        let fields = request.headers[values: .ifMatch]
        guard let field = fields.first else { return nil }
        let text = field.split(separator: " ").joined()
        if text == "*", fields.count == 1 { return nil }
        guard fields.count == 1, text.hasPrefix("\""), text.hasSuffix("\""), text.utf8.count > 2,
              let position = position(in: text.dropFirst().dropLast())
        else {
            throw .badParameter(
                "If-Match", kind: "header field", found: fields.joined(separator: ", "),
                expected: "one ETag of an answer about the matter, or the ledger's position in quotation marks such as \"184\"")
        }
        return position
    }

    /// An ETag of ours is form, position, day and so on, joined by hyphens.
    private static func position(in tag: Substring) -> Int64? {
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 1 || parts.count > 2 && parts[0] == "\(OpenData.form)" else { return nil }
        let text = parts.count == 1 ? parts[0] : parts[1]
        return Int64(text).flatMap { $0 >= 0 && String($0) == text ? $0 : nil }
    }
}
