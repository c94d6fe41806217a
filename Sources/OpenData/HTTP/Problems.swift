import Hummingbird

/// Errors below `/api` become problems; all other paths are left alone.
struct Problems<Context: RequestContext>: RouterMiddleware {
    func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
        let path = request.uri.path
        guard path == "/api" || path.hasPrefix("/api/") else { return try await next(request, context) }
        do { return try await next(request, context) } catch {
            return try problem(error, path, context).response(to: request)
        }
    }

    private func problem(_ error: any Error, _ path: String, _ context: Context) -> Problem {
        switch error {
        case let problem as Problem: return problem
        case let error as any HTTPResponseError where error.status == .notFound: return .unknownPath(path)
        case let error as any HTTPResponseError where error.status.kind == .clientError: return .status(error.status)
        default:
            // What broke is for the log alone: it may name what the reader must not know.
            context.logger.error("\(path): \(error)")
            return .fault
        }
    }
}
