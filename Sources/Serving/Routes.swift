import HTTPTypes
import Hummingbird

/// The addresses of one side and what answers there, as a value: in which order they
/// were added makes no difference.
public struct Routes: Sendable {
    public typealias Handler = @Sendable (Request, ServingContext) async throws -> Response

    struct Route: Sendable {
        let path: RouterPath
        let method: HTTPRequest.Method
        let answer: Handler
    }

    private(set) var all: [Route] = []

    public init() {}

    /// What is read, with GET; HEAD is answered as well.
    public mutating func get(_ path: RouterPath, _ answer: @escaping Handler) {
        all.append(Route(path: path, method: .get, answer: answer))
    }

    /// What is entered.
    public mutating func post(_ path: RouterPath, _ answer: @escaping Handler) {
        all.append(Route(path: path, method: .post, answer: answer))
    }

    /// Each address with what it takes, as RFC 9110 lists it in `Allow`.
    var allowed: [(path: RouterPath, methods: [HTTPRequest.Method])] {
        Dictionary(grouping: all) { $0.path.description }.values.compactMap { routes in
            guard let path = routes.first?.path else { return nil }
            let taken = Set(routes.map(\.method))
            let methods: [HTTPRequest.Method] =
                (taken.contains(.get) ? [.get, .head] : []) + (taken.contains(.post) ? [.post] : [])
            return (path, methods)
        }
    }

    /// The shapes of all addresses that take a method.
    public func paths(_ method: HTTPRequest.Method) -> Set<String> {
        Set(all.filter { $0.method == method }.map(\.path.description))
    }

    /// Addresses of which one answer would hide another.
    public var twice: [String] {
        Dictionary(grouping: all) { "\($0.method.rawValue) \($0.path)" }.filter { $0.value.count > 1 }.keys.sorted()
    }
}
