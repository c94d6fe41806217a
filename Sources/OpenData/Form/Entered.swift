import Decisions

/// An object made of an entry: beside its content it has what every entry says of itself.
protocol Entered: Keyed {
    associatedtype C: Content
    var entry: Recorded<C> { get }
    var matter: Matter { get }
}

extension Entered {
    var header: Header { entry.header }
    var content: C { entry.content }
}

extension Key where Whole: Entered {
    /// Its id, when it was, how far it can be trusted, and where it is known from.
    static var origin: [Key] { origin(Key("on") { $0.header.on }, { $0.header }, { $0.matter }) }
}

extension Key {
    /// - Parameter on: its date; of what has one in any case, the key is required.
    static func origin(
        _ on: Key, _ header: @escaping @Sendable (Whole) -> Header, _ matter: @escaping @Sendable (Whole) -> Matter
    ) -> [Key] {
        [
            Key("id") { Id(header($0).id) }, on, Key("grade") { matter($0).grade(of: header($0)) },
            Key("sources", "Where it is known from.") { matter($0).sources.links(header($0).sources) },
        ]
    }
}
