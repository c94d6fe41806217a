import Decisions
import HTTPTypes
import Hummingbird
import Serving

/// An answer that need not be made where the reader has it already.
struct Reply {
    /// What tells it from every other answer at this address.
    let tag: String
    /// Where the answer is in one language.
    var language: Language?
    private let part: () throws -> Part

    struct Part {
        let bytes: ByteBuffer
        /// Where it goes on (RFC 8288); nil where this is all.
        let next: String?
    }

    init(tag: String, language: Language? = nil, body: @escaping () throws -> ByteBuffer) {
        self.tag = tag
        self.language = language
        part = { Part(bytes: try body(), next: nil) }
    }

    init(tag: String, part: @escaping () throws -> Part) {
        self.tag = tag
        self.part = part
    }

    private var entityTag: String { "\"\(tag)\"" }

    func response(to request: Request) throws -> Response {
        var headers: HTTPFields = [.eTag: entityTag, .cacheControl: "no-cache"]
        if EntityTag.isKnown(entityTag, to: request) { return Response(status: .notModified, headers: headers) }
        headers[.contentType] = "application/json"
        if let language { headers[.contentLanguage] = language.rawValue }
        let part = try part()
        if let next = part.next, let link = HTTPField.Name("Link") { headers[link] = "<\(next)>; rel=\"next\"" }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: part.bytes))
    }
}

/// A short name for bytes, to tell versions apart (FNV-1a).
enum ContentTag {
    static func of(_ bytes: some Sequence<UInt8>) -> String {
        String(bytes.reduce(14_695_981_039_346_656_037 as UInt64) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }, radix: 36)
    }
}
