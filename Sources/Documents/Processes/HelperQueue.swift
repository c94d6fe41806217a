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
        var waiting: [CheckedContinuation<Bool, Never>] = []
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
        let mayEnter = await withCheckedContinuation { place in
            let answer: Bool? = state.withLock { state in
                if state.running < atOnce {
                    state.running += 1
                    return true
                }
                guard state.waiting.count < mostWaiting else { return false }
                state.waiting.append(place)
                return nil
            }
            if let answer { place.resume(returning: answer) }
        }
        guard mayEnter else { throw Full() }
    }

    /// Whoever waits longest takes the place over.
    private func leave() {
        let next: CheckedContinuation<Bool, Never>? = state.withLock { state in
            guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
            state.running -= 1
            return nil
        }
        next?.resume(returning: true)
    }
}
