import Synchronization

/// What several ask for at the same time is made once: the others wait for it, and for nothing else.
final class Once<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)

    /// Made by the first that comes; where that fails, by the next.
    func value<Failure: Error>(_ make: () throws(Failure) -> Value) throws(Failure) -> Value {
        try made.withLock { made throws(Failure) in
            if let made { return made }
            let new = try make()
            made = new
            return new
        }
    }
}
