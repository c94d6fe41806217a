import Foundation
import Synchronization

/// Helpers are processes of their own, and heavy: about as many run at once as
/// there are cores, some wait, and whoever comes after those is told to come
/// again.
public final class HelperQueue: Sendable {
    /// For all helpers of the program. Who comes in from outside is held back
    /// before; what waits here was let in, or is asked for by the program itself.
    public static let shared = HelperQueue(mostWaiting: 1_000)

    /// So many wait already.
    public struct Full: Error, Sendable {
        /// When there may be room again, in seconds.
        public static let retryAfter = 5
    }

    private struct State {
        var running = 0
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())
    private let atOnce: Int
    private let mostWaiting: Int

    public init(atOnce: Int = max(1, ProcessInfo.processInfo.activeProcessorCount), mostWaiting: Int = 16) {
        self.atOnce = atOnce
        self.mostWaiting = mostWaiting
    }

    /// - Throws: `Full`, or what `work` throws. Who has gone away while they
    ///   waited gets nothing done.
    public func run<Result: Sendable>(_ work: @Sendable () async throws -> Result) async throws -> Result {
        try await enter()
        defer { leave() }
        try Task.checkCancellation()
        return try await work()
    }

    private func enter() async throws(Full) {
        let mayEnter: Bool? = state.withLock { state in
            if state.running < atOnce {
                state.running += 1
                return true
            }
            return state.waiting.count < mostWaiting ? false : nil
        }
        guard let mayEnter else { throw Full() }
        guard !mayEnter else { return }
        await withCheckedContinuation { place in
            let isFree = state.withLock { state in
                // A place may have become free meanwhile.
                guard state.running >= atOnce else {
                    state.running += 1
                    return true
                }
                state.waiting.append(place)
                return false
            }
            if isFree { place.resume() }
        }
    }

    /// Whoever waits longest takes the place over.
    private func leave() {
        let next: CheckedContinuation<Void, Never>? = state.withLock { state in
            guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
            state.running -= 1
            return nil
        }
        next?.resume()
    }
}
