import Costing
import Decisions
import Documents
import Hummingbird
import Register
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

    struct Kept {
        var matter: String
        /// Of what was typed.
        var bytes: Int
        var show: @Sendable (MatterWriter) throws -> Shown
        /// How it was drawn when it was refused, until a browser has come for it.
        fileprivate var drawn: (shown: Shown, key: Key)?

        init(matter: String, bytes: Int, show: @escaping @Sendable (MatterWriter) throws -> Shown) {
            self.matter = matter
            self.bytes = bytes
            self.show = show
        }

        fileprivate var size: Int { bytes + 1_024 + (drawn?.shown.content.bytes.count ?? 0) }
    }

    /// All that a page is a function of, beside what was typed.
    fileprivate struct Key: Equatable {
        var path: String, query: [String: String], asOf: Day, audience: Audience, mark: RegisterMark

        init(_ parts: MatterWriter) {
            path = parts.page.path
            query = parts.page.query
            asOf = parts.page.asOf
            audience = parts.page.audience
            mark = parts.view.lastMark
        }
    }

    private struct State {
        var kept: [String: Kept] = [:]
        /// The oldest first.
        var order: [String] = []
        var bytes = 0

        mutating func takeDrawn(_ token: String, for key: Key) -> Shown? {
            guard var kept = kept[token], let drawn = kept.drawn else { return nil }
            bytes -= kept.size
            kept.drawn = nil
            bytes += kept.size
            self.kept[token] = kept
            return drawn.key == key ? drawn.shown : nil
        }
    }

    private let state = Mutex(State())
    private let limit: Int

    /// - Parameter limit: how many bytes are kept at most; the oldest go first.
    init(limit: Int = 16 * 1_048_576) { self.limit = limit }

    /// Under what something can be asked for; nobody can guess it.
    static func token() -> String { MarkedForms.mark() }

    /// - Parameters:
    ///   - drawn: what is shown to whoever comes for it first.
    ///   - parts: of the page that this is; as of another day or in the other
    ///     language it is drawn anew.
    func keep(_ kept: Kept, as token: String, drawn: Shown? = nil, for parts: MatterWriter? = nil) {
        var kept = kept
        if let drawn, let parts { kept.drawn = (drawn, Key(parts)) }
        let new = kept
        state.withLock { state in
            while let oldest = state.order.first, state.bytes + new.size > limit {
                state.order.removeFirst()
                state.bytes -= state.kept.removeValue(forKey: oldest)?.size ?? 0
            }
            state.kept[token] = new
            state.order.append(token)
            state.bytes += new.size
        }
    }

    func shown(_ token: String, _ parts: MatterWriter) throws -> Shown {
        let key = Key(parts)
        let (kept, drawn) = state.withLock { state -> (Kept?, Shown?) in
            guard let kept = state.kept[token], kept.matter == parts.view.id else { return (nil, nil) }
            return (kept, state.takeDrawn(token, for: key))
        }
        guard let kept else { throw PageError.gone }
        return try drawn ?? kept.show(parts)
    }
}
