import Decisions
import HTTPTypes
import Hummingbird

/// JSON and nothing else: a form of another site cannot send it unasked.
enum JSONContent {
    static func check(_ request: Request) throws(Problem) {
        let type = request.headers[.contentType] ?? ""
        let parts = type.split(separator: ";").map { $0.split(separator: " ").joined().lowercased() }
        let charset = parts.dropFirst().first { $0.hasPrefix("charset=") }?.dropFirst("charset=".count)
        guard parts.first == "application/json", charset.map({ ["utf-8", "\"utf-8\""].contains($0) }) ?? true else {
            throw .unsupported(found: type.isEmpty ? Text(phrase: "keine Art") : Text(type))
        }
        if let coding = request.headers[.contentEncoding], coding.lowercased() != "identity" {
            throw .unsupported(found: Text(phrase: "die Codierung \(coding, "coding")"))
        }
    }
}
