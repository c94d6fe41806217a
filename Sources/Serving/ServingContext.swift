import Hummingbird

/// What goes with a request through the house.
public struct ServingContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// Who asks. It is found out at the entrance, and nowhere else.
    public internal(set) var reader = Reader.unknown

    public init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
    }
}
