import Decisions
import Documents
import Hummingbird
import Synchronization

/// What was refused, as it was typed: kept for a while, so that the page that
/// says so has an address of its own.
final class Entered: Sendable {
    /// The page as of a day and in a language, as the address asks for it.
    struct Shown {
        var status: HTTPResponse.Status
        var title: String
        var content: HTML
    }

    private struct Kept {
        var matter: String
        var bytes: Int
        var show: @Sendable (Parts) throws -> Shown
    }

    private struct State {
        var kept: [String: Kept] = [:]
        /// The oldest first.
        var order: [String] = []
        var bytes = 0
    }

    private let state = Mutex(State())
    private let limit: Int

    /// - Parameter limit: how many bytes are kept at most; the oldest go first.
    init(limit: Int = 16 * 1_048_576) { self.limit = limit }

    /// - Returns: under what it can be asked for; nobody can guess it.
    func keep(bytes: Int, in matter: String, _ show: @escaping @Sendable (Parts) throws -> Shown) -> String {
        let token = MarkedForms.mark(), size = bytes + 1_024
        state.withLock { state in
            while let oldest = state.order.first, state.bytes + size > limit {
                state.order.removeFirst()
                state.bytes -= state.kept.removeValue(forKey: oldest)?.bytes ?? 0
            }
            state.kept[token] = Kept(matter: matter, bytes: size, show: show)
            state.order.append(token)
            state.bytes += size
        }
        return token
    }

    func shown(_ token: String, _ parts: Parts) throws -> Shown {
        guard let kept = state.withLock({ $0.kept[token] }), kept.matter == parts.view.id else { throw PageError.gone }
        return try kept.show(parts)
    }
}
