import HTTPTypes
import Hummingbird

/// Until accounts exist the site is for this machine alone: requests must
/// name it as their host, and forms must come from its own pages. What is
/// sent to `/api` is held to the same there, and answered in its own form.
struct LoopbackOnly<Context: RequestContext>: RouterMiddleware {
    /// Whether a request must name its host (RFC 9112, 3.2), as all do that
    /// come over the network.
    var requiresHost = false

    func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
        let host = (request.head.authority ?? "").lowercased()
        // The first is taken for the authority; what is left is one too many (RFC 9112, 3.2).
        if let name = HTTPField.Name("Host"), request.headers[name] != nil {
            return plain(.badRequest, "The request names more than one host.\n")
        }
        guard !host.isEmpty || !requiresHost else { return plain(.badRequest, "The request names no host.\n") }
        // The address may name a host of its own, which then counts (RFC 9112, 3.2.2).
        let named = LoopbackOnly.authority(in: request.head.path ?? "")?.lowercased()
        guard [host, named ?? ""].allSatisfy({ $0.isEmpty || LoopbackOnly.isLoopback($0) }) else {
            return plain(.misdirectedRequest, "This server answers on this machine only.\n")
        }
        guard named == nil || named == host else { return plain(.badRequest, "The request names more than one host.\n") }
        if request.method == .post, !request.uri.path.hasPrefix("/api/") {
            let isOther = request.headers[.origin].map { $0.lowercased() != "http://" + host } ?? false
            if isOther || !SameSite.isSource(of: request) { return plain(.forbidden, "The form did not come from this site. Nothing was changed.\n") }
        }
        var response = try await next(request, context)
        response.headers.append(contentsOf: SafetyHeaders.fields)
        return response
    }

    private func plain(_ status: HTTPResponse.Status, _ text: String) -> Response {
        Response(status: status, headers: [.contentType: "text/plain; charset=utf-8"], body: .init(byteBuffer: .init(string: text)))
    }

    /// The host in an address of the form `http://host/path`; nil where it begins
    /// with the path, as nearly all do.
    static func authority(in address: String) -> String? {
        guard address.utf8.first != UInt8(ascii: "/") else { return nil }
        // Byte by byte: a mark would join a slash to one character.
        var rest = address.utf8[...]
        while !rest.isEmpty, !rest.starts(with: "://".utf8) { rest = rest.dropFirst() }
        return rest.isEmpty ? nil : String(decoding: rest.dropFirst(3).prefix { !"/?#".utf8.contains($0) }, as: UTF8.self)
    }

    static func isLoopback(_ authority: String) -> Bool {
        let authority = authority.lowercased()
        return ["127.0.0.1", "localhost", "[::1]"].contains { host in
            guard authority.hasPrefix(host) else { return false }
            let port = authority.dropFirst(host.count)
            return port.isEmpty || (port.first == ":" && port.dropFirst().allSatisfy { $0.isASCII && $0.isNumber })
        }
    }
}

/// What a browser must not do with our pages.
private enum SafetyHeaders {
    static let fields: HTTPFields = {
        var fields = HTTPFields()
        for (name, value) in [
            ("Content-Security-Policy", "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "same-origin"),
        ] {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        return fields
    }()
}
