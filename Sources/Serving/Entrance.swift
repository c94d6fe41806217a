import HTTPTypes
import Hummingbird

/// Where every request comes in and every answer goes out, whether there is something at
/// its address or not: who asks is found out, what is not for us is sent away, and what
/// goes wrong is told in the form of its side.
struct Entrance: RouterMiddleware {
    let served: [any Served]
    let readers: Readers
    let requiresHost: Bool

    func handle(
        _ request: Request, context: ServingContext, next: (Request, ServingContext) async throws -> Response
    ) async throws -> Response {
        let side = Side(ofPath: request.uri.path)
        var context = context
        context.reader = readers.of(request, at: side)
        var response = try await answer(request, side, context, next)
        response.headers.append(contentsOf: SafetyHeaders.fields)
        return request.method == .head ? response.createHeadResponse() : response
    }

    private func answer(
        _ request: Request, _ side: Side, _ context: ServingContext,
        _ next: (Request, ServingContext) async throws -> Response
    ) async throws -> Response {
        if let misled = LoopbackOnly.answer(to: request, requiresHost: requiresHost) { return misled }
        do {
            if request.method == .post { try Sender.check(request) }
            return try await next(request, context)
        } catch {
            guard let told = served.first(where: { $0.side == side }) else { throw error }
            var response = try told.told(error, request, context)
            if case RequestFault.method(_, let allowed) = error {
                response.headers[.allow] = allowed.map(\.rawValue).joined(separator: ", ")
            }
            return response
        }
    }
}

/// What a browser must not do with our pages.
private enum SafetyHeaders {
    static let fields: HTTPFields = {
        var fields = HTTPFields()
        for (name, value) in [
            ("Content-Security-Policy", policy), ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "same-origin"),
        ] {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        return fields
    }()

    private static let policy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
}
