import HTTPTypes
import Hummingbird

/// Who may send something to be recorded: no page of another site.
enum SenderGuard {
    /// A browser says where a request comes from; a program says nothing.
    static func check(_ request: Request) throws(Problem) {
        let site = HTTPField.Name("Sec-Fetch-Site").flatMap { request.headers[$0] }
        let origin = request.headers[.origin]
        let isForeign = site.map { !["same-origin", "none"].contains($0) } ?? false
        let isOther = origin.map { $0.lowercased() != "http://" + (request.head.authority ?? "").lowercased() } ?? false
        guard !isForeign, !isOther else { throw .foreign }
    }

    /// JSON and nothing else: a form of another site cannot send it unasked.
    static func checkContent(_ request: Request) throws(Problem) {
        let type = request.headers[.contentType] ?? ""
        let parts = type.split(separator: ";").map { $0.split(separator: " ").joined().lowercased() }
        let charset = parts.dropFirst().first { $0.hasPrefix("charset=") }?.dropFirst("charset=".count)
        guard parts.first == "application/json", charset.map({ ["utf-8", "\"utf-8\""].contains($0) }) ?? true else {
            throw .unsupported(found: type.isEmpty ? "no content type" : type)
        }
        if let coding = request.headers[.contentEncoding], coding.lowercased() != "identity" {
            throw .unsupported(found: "the content coding \(coding)")
        }
    }
}
