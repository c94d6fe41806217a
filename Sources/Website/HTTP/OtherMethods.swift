import HTTPTypes
import Hummingbird

extension Site {
    private static let methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY", "CONNECT", "PROPFIND", "PROPPATCH", "MKCOL", "COPY", "MOVE", "LOCK", "UNLOCK", "REPORT", "SEARCH"].compactMap(HTTPRequest.Method.init(rawValue:))

    /// An address that is there says what it takes; only one that is not is
    /// not found. Called when all routes of the site are there.
    func refuseOtherMethods(on router: Router<some RequestContext>) {
        let paths = Dictionary(grouping: router.routes) { $0.path.description }
        for routes in paths.values {
            guard let path = routes.first?.path else { continue }
            let taken = Set(routes.map(\.method))
            let allowed = (taken.contains(.get) ? ["GET", "HEAD"] : []) + (taken.contains(.post) ? ["POST"] : [])
            let list = allowed.joined(separator: ", ")
            for method in Site.methods + (taken.contains(.get) ? [] : [.head]) where !taken.contains(method) {
                router.on(path, method: method) { request, _ -> Response in throw PageError.badMethod(request.method.rawValue, allowed: list) }
            }
        }
    }
}
