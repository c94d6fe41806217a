import HTTPTypes
import Hummingbird

/// Until accounts exist all of it is for this machine alone: requests must name it as
/// their host.
enum LoopbackOnly {
    private static let hostField = HTTPField.Name("Host")

    /// What is said to a request that is not for us; nil to all others.
    /// - Parameter requiresHost: whether it must name its host (RFC 9112, 3.2).
    static func answer(to request: Request, requiresHost: Bool) -> Response? {
        let host = (request.head.authority ?? "").lowercased()
        // The first is taken for the authority; what is left is one too many (RFC 9112, 3.2).
        if let hostField, request.headers[hostField] != nil {
            return .plain(.badRequest, "The request names more than one host.\n")
        }
        guard !host.isEmpty || !requiresHost else { return .plain(.badRequest, "The request names no host.\n") }
        // The address may name a host of its own, which then counts (RFC 9112, 3.2.2).
        let named = authority(in: request.head.path ?? "")?.lowercased()
        guard [host, named ?? ""].allSatisfy({ $0.isEmpty || isLoopback($0) }) else {
            return .plain(.misdirectedRequest, "This server answers on this machine only.\n")
        }
        guard named == nil || named == host else {
            return .plain(.badRequest, "The request names more than one host.\n")
        }
        return nil
    }

    /// The host in an address of the form `http://host/path`; nil where it begins
    /// with the path, as nearly all do.
    static func authority(in address: String) -> String? {
        guard address.utf8.first != UInt8(ascii: "/") else { return nil }
        // Byte by byte: a mark would join a slash to one character.
        var rest = address.utf8[...]
        while !rest.isEmpty, !rest.starts(with: "://".utf8) { rest = rest.dropFirst() }
        return rest.isEmpty
            ? nil : String(decoding: rest.dropFirst(3).prefix { !"/?#".utf8.contains($0) }, as: UTF8.self)
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
