import NIOCore
import Synchronization

/// All connections of the server. Above the limit the one that has waited
/// longest without having sent a whole request makes room for the newcomer: so
/// nobody is locked out by those who say nothing.
final class Connections: Sendable {
    /// Connections that may be open at once.
    static let most = 512
    /// No more are accepted at all, where each is being answered.
    static let mostAnswered = most + 128

    private struct Connection {
        let channel: any Channel
        /// Since when it owes the rest of a request; nil while it is answered.
        var owesSince: NIODeadline?
    }

    private struct State {
        var next = 0
        var connections: [Int: Connection] = [:]
    }

    private let state = Mutex(State())
    private let most: Int

    init(most: Int = Connections.most) { self.most = most }

    func opened(_ channel: any Channel) -> Int {
        let (id, late) = state.withLock { state -> (Int, (any Channel)?) in
            state.next += 1
            state.connections[state.next] = Connection(channel: channel, owesSince: .now())
            guard state.connections.count > most else { return (state.next, nil) }
            var oldest: (id: Int, since: NIODeadline)?
            for (id, connection) in state.connections where id != state.next {
                if let since = connection.owesSince, oldest.map({ since < $0.since }) ?? true { oldest = (id, since) }
            }
            return (state.next, oldest.flatMap { state.connections.removeValue(forKey: $0.id)?.channel })
        }
        late?.close(promise: nil)
        return id
    }

    /// - Parameter isAnswered: a whole request has come; else the next is owed.
    func changed(_ id: Int, isAnswered: Bool) {
        state.withLock { $0.connections[id]?.owesSince = isAnswered ? nil : .now() }
    }

    func closed(_ id: Int) { state.withLock { $0.connections[id] = nil } }
}
