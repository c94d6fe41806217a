import Hummingbird
import Synchronization

/// Finished pages by address. A page is a function of the ledger's position,
/// the day, the audience and the language, so a new position empties it.
final class PageCache: Sendable {
    struct Page: Sendable {
        var bytes: ByteBuffer
        var etag: String
    }

    private struct State {
        var key = ""
        var pages: [String: Page] = [:]
    }

    private let state = Mutex(State())
    private let limit: Int

    /// `limit`: how many pages are kept; none, where it is 0.
    init(limit: Int) { self.limit = limit }

    /// `key` names the position and today; `address` the rest.
    func page(_ address: String, at key: String) -> Page? {
        state.withLock { $0.key == key ? $0.pages[address] : nil }
    }

    func keep(_ page: Page, _ address: String, at key: String) {
        guard limit > 0 else { return }
        state.withLock { state in
            if state.key != key || state.pages.count >= limit { state = State(key: key) }
            state.pages[address] = page
        }
    }
}
