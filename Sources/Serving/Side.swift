import HTTPTypes
import Hummingbird

/// The two sides of what is served: for people, and for programs.
public enum Side: Sendable {
    case website, api

    /// The side on which an address lies.
    init(ofPath path: String) {
        let path = path.utf8
        guard path.starts(with: "/api".utf8) else {
            self = .website
            return
        }
        let rest = path.dropFirst(4)
        self = rest.isEmpty || rest.first == UInt8(ascii: "/") ? .api : .website
    }
}

/// One side: its addresses, and how it says what cannot be done.
public protocol Served: Sendable {
    var side: Side { get }
    var routes: Routes { get }

    /// What went wrong, in the form of this side.
    func told(_ error: any Error, _ request: Request, _ context: ServingContext) throws -> Response
}

/// What is wrong with a request, whatever it asks for.
public enum RequestFault: Error {
    /// A browser says that what is to be recorded was sent by a page of another site.
    case foreign
    /// The address is there, and takes other methods.
    case method(String, allowed: [HTTPRequest.Method])
}
