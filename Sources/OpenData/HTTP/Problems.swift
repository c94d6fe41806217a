import Decisions
import Hummingbird
import Serving

/// What goes wrong below `/api` becomes a problem.
extension OpenData {
    public func told(_ error: any Error, _ request: Request, _ context: ServingContext) throws -> Response {
        var problem = problem(error, request.uri.path, context)
        problem.language = Query.languageOfProblem(request)
        return try problem.response()
    }

    private func problem(_ error: any Error, _ path: String, _ context: ServingContext) -> Problem {
        switch error {
        case let problem as Problem: return problem
        case RequestFault.foreign: return .foreign
        case RequestFault.method(let method, let allowed): return .methodNotAllowed(method, allowed: allowed)
        case is MayNotEnter: return .nobodyWrites
        case let error as any HTTPResponseError where error.status == .notFound: return .unknownPath(path)
        case let error as any HTTPResponseError where error.status.kind == .clientError: return .status(error.status)
        default:
            // What broke is for the log alone: it may name what the reader must not know.
            context.logger.error("\(path): \(error)")
            return .fault
        }
    }
}
