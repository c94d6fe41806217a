import Decisions
import Hummingbird
import Synchronization

/// Finished pages by address. A page is a function of the ledger's state, the
/// day, the audience and the language, so a new state empties it.
final class PageCache: Sendable {
    /// Bytes that all pages may have together: the real case's come to some,
    /// and a matter of ten thousand entries has large ones.
    static let mostBytes = 64 << 20

    /// Where a page is, with the day and the language as asked, for those who may read the same.
    struct Address: Hashable {
        var uri: String
        var audience: Audience
        fileprivate var size: Int { uri.utf8.count }
    }

    struct Page: Sendable {
        var forms: MarkedForms
        var etag: String
    }

    private struct State {
        var key = ""
        var pages: [Address: Page] = [:]
        var size = 0
    }

    private let state = Mutex(State())
    private let limit: Int
    private let mostBytes: Int

    /// `limit`: how many pages are kept; none, where it is 0.
    init(limit: Int, mostBytes: Int = PageCache.mostBytes) {
        self.limit = limit
        self.mostBytes = mostBytes
    }

    /// `key` names the ledger's state and today; `address` the rest.
    func page(_ address: Address, at key: String) -> Page? {
        state.withLock { $0.key == key ? $0.pages[address] : nil }
    }

    func keep(_ page: Page, _ address: Address, at key: String) {
        let size = page.forms.size + address.size
        guard limit > 0, size <= mostBytes / 4 else { return }
        state.withLock { state in
            if state.key != key || state.pages.count >= limit || state.size + size > mostBytes { state = State(key: key) }
            if let old = state.pages.updateValue(page, forKey: address) { state.size -= old.forms.size + address.size }
            state.size += size
        }
    }

    /// Bytes that are kept now.
    var size: Int { state.withLock { $0.size } }
}
