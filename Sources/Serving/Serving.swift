import HTTPTypes
import Hummingbird

/// Both sides on one router, behind one entrance.
public enum Serving {
    /// - Parameter requiresHost: whether each request must name its host (RFC 9112, 3.2),
    ///   as all do that come over the network.
    public static func router(
        _ served: [any Served], for readers: Readers, requiresHost: Bool = false
    ) -> Router<ServingContext> {
        let router = Router(context: ServingContext.self)
        router.add(middleware: Entrance(served: served, readers: readers, requiresHost: requiresHost))
        for routes in served.map(\.routes) {
            for route in routes.all {
                router.on(route.path, method: route.method, use: route.answer)
                if route.method == .get { router.on(route.path, method: .head, use: route.answer) }
            }
            refuseOthers(of: routes, on: router)
        }
        return router
    }

    /// An address that is there says what it takes; only one that is not is not found.
    private static func refuseOthers(of routes: Routes, on router: Router<ServingContext>) {
        for (path, allowed) in routes.allowed {
            for method in methods where !allowed.contains(method) {
                router.on(path, method: method) { request, _ -> Response in
                    throw RequestFault.method(request.method.rawValue, allowed: allowed)
                }
            }
        }
    }

    private static let methods = [
        "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY", "CONNECT", "PROPFIND",
        "PROPPATCH", "MKCOL",
        "COPY", "MOVE", "LOCK", "UNLOCK", "REPORT", "SEARCH",
    ].compactMap(HTTPRequest.Method.init(rawValue:))
}
