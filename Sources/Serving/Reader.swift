import Decisions
import Hummingbird

/// Who asks: whose name stands beside what they enter, and what they may read.
public struct Reader: Hashable, Sendable {
    /// Nil: they enter nothing.
    public let actor: Actor?
    public let audience: Audience

    public init(actor: Actor?, audience: Audience) {
        self.actor = actor
        self.audience = audience
    }

    /// Who reads and enters all.
    public static let clerk = Reader(actor: .clerk, audience: .internal)

    /// Whoever is not known enters nothing, and reads what all may read.
    public static let unknown = Reader(actor: nil, audience: .public)

    /// - Throws: `MayNotEnter`, where they enter nothing.
    public func entering() throws(MayNotEnter) -> Actor {
        guard let actor else { throw MayNotEnter() }
        return actor
    }
}

/// Who has asked enters nothing here.
public struct MayNotEnter: Error {}

/// Says of each request who the reader is. Accounts come in here.
public struct Readers: Sendable {
    private let reader: @Sendable (Request, Side) -> Reader

    /// - Parameter reader: asked once for every request, before anything else: it must be quick.
    public init(_ reader: @escaping @Sendable (Request, Side) -> Reader) { self.reader = reader }

    /// The one reader on loopback is the clerk, who reads and enters all; what other
    /// programs read is what they may hand on.
    public static let loopback = Readers(website: .clerk, api: Reader(actor: .clerk, audience: .public))

    /// The same for all requests of a side.
    public init(website: Reader, api: Reader) {
        self.init { _, side in
            switch side {
            case .website: website
            case .api: api
            }
        }
    }

    func of(_ request: Request, at side: Side) -> Reader { reader(request, side) }
}
