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
    /// Where it goes on (RFC 8288).
    var next: String?
    let body: () throws -> ByteBuffer

    init(
        tag: String, language: Language? = nil, next: String? = nil, body: @escaping () throws -> ByteBuffer
    ) {
        self.tag = tag
        self.language = language
        self.next = next
        self.body = body
    }

    private var entityTag: String { "\"\(tag)\"" }

    func response(to request: Request) throws -> Response {
        var headers: HTTPFields = [.eTag: entityTag, .cacheControl: "no-cache"]
        if let next, let link = HTTPField.Name("Link") { headers[link] = "<\(next)>; rel=\"next\"" }
        if EntityTag.isKnown(entityTag, to: request) { return Response(status: .notModified, headers: headers) }
        headers[.contentType] = "application/json"
        if let language { headers[.contentLanguage] = language.rawValue }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: try body()))
    }
}

/// A short name for bytes, to tell versions apart (FNV-1a).
enum ContentTag {
    static func of(_ bytes: some Sequence<UInt8>) -> String {
        String(bytes.reduce(14_695_981_039_346_656_037 as UInt64) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }, radix: 36)
    }
}
