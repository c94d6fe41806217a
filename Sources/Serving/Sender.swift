import HTTPTypes
import Hummingbird

/// From where something was sent: a browser says so, a program says nothing.
public enum Sender {
    private static let site = HTTPField.Name("Sec-Fetch-Site")

    /// Whether a request comes from a page of this site, or from its user.
    public static func isThisSite(_ request: Request) -> Bool {
        let site = site.flatMap { request.headers[$0] }
        return site.map { ["same-origin", "none"].contains($0) } ?? true
    }

    /// Nothing is recorded for a page of another site.
    static func check(_ request: Request) throws(RequestFault) {
        let host = (request.head.authority ?? "").lowercased()
        let isOther = request.headers[.origin].map { $0.lowercased() != "http://" + host } ?? false
        guard !isOther, isThisSite(request) else { throw .foreign }
    }
}
