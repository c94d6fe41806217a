import Hummingbird

/// Whether a reader has an answer already.
public enum EntityTag {
    /// `If-None-Match`, by the weak comparison that it asks for (RFC 9110, 13.1.2).
    public static func isKnown(_ tag: String, to request: Request) -> Bool {
        request.headers[values: .ifNoneMatch].flatMap { $0.split(separator: ",") }.contains { part in
            let known = part.split(whereSeparator: \.isWhitespace).joined()
            return known == "*" || opaque(known) == opaque(tag)
        }
    }

    private static func opaque(_ tag: String) -> Substring { tag.hasPrefix("W/") ? tag.dropFirst(2) : tag[...] }
}
