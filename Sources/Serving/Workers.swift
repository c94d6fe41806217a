import Dispatch
import Foundation
import Synchronization

/// Threads of their own for what computes long, fewer than there are cores, and behind
/// all others where the system has to choose: whoever only wants a page that is ready
/// waits for none of it. So many may wait for their turn; whoever comes then is told to
/// come again.
public final class Workers: Sendable {
    /// So many wait already.
    public struct Full: Error, Sendable {}

    /// Simulations, which would keep all else waiting.
    public static let simulating = Workers()
    /// Whatever else takes long: comparisons, trials, drafts of papers, tables that are read.
    public static let reckoning = Workers()

    private struct Line {
        /// Parts of a work that is begun, for whoever has nothing to do.
        var parts: [@Sendable () -> Void] = []
        var works: [@Sendable () -> Void] = []
        /// Works that run or wait.
        var taken = 0
    }

    private let line = Mutex(Line())
    /// One for each work and part that waits.
    private let ready = DispatchSemaphore(value: 0)
    private let count: Int
    private let mostWaiting: Int

    /// - Parameters:
    ///   - threads: one or two are left to whoever answers.
    ///   - mostWaiting: besides as many as there are threads.
    public init(threads: Int = max(1, ProcessInfo.processInfo.activeProcessorCount - 1), mostWaiting: Int = 128) {
        count = max(1, threads)
        self.mostWaiting = mostWaiting
        for _ in 0..<count {
            let thread = Thread { [weak self, ready] in
                Workers.stepBack()
                while true {
                    ready.wait()
                    guard let self else { return }
                    self.next()?()
                }
            }
            // What is written as a tree is read by going down it.
            thread.stackSize = 8 << 20
            thread.name = "einvernehmen.work"
            thread.start()
        }
    }

    deinit { for _ in 0..<count { ready.signal() } }

    /// On Linux this is the thread's own.
    private static func stepBack() {
        #if os(Linux)
            _ = nice(10)
        #endif
    }

    private func next() -> (@Sendable () -> Void)? {
        line.withLock { line in
            if let part = line.parts.popLast() { return part }
            return line.works.isEmpty ? nil : line.works.removeFirst()
        }
    }

    /// - Throws: `Full`, or what `work` throws.
    public func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Result, any Error>) in
            let isTaken = line.withLock { line in
                guard line.taken < count + mostWaiting else { return false }
                line.taken += 1
                line.works.append {
                    let result = Swift.Result { try work() }
                    self.line.withLock { $0.taken -= 1 }
                    done.resume(with: result)
                }
                return true
            }
            if isTaken { ready.signal() } else { done.resume(throwing: Full()) }
        }
    }

    /// Parts of one work, each on whichever thread is free; who asks is one of them.
    /// The results are in the order of the parts.
    /// - Throws: the error of the first part that has one.
    public func map<Part: Sendable, Mapped: Sendable, Failure: Error>(
        _ parts: [Part], _ transform: @escaping @Sendable (Part) throws(Failure) -> Mapped
    ) throws(Failure) -> [Mapped] {
        let shared = SharedParts(parts, transform)
        let helpers = min(count, parts.count) - 1
        if helpers > 0 {
            line.withLock { line in for _ in 0..<helpers { line.parts.append { shared.work() } } }
            for _ in 0..<helpers { ready.signal() }
        }
        shared.work()
        var mapped: [Mapped] = []
        for result in shared.results() { mapped.append(try result.get()) }
        return mapped
    }

    /// How many threads there are.
    public var threads: Int { count }
    /// Works that are running or wait.
    public var taken: Int { line.withLock { $0.taken } }
}

/// Parts that are taken one by one, by as many threads as come.
private final class SharedParts<Part: Sendable, Mapped: Sendable, Failure: Error>: Sendable {
    private struct State {
        var next = 0
        var done: [Int: Result<Mapped, Failure>] = [:]
    }

    private let parts: [Part]
    private let transform: @Sendable (Part) throws(Failure) -> Mapped
    private let state = Mutex(State())
    private let finished = DispatchSemaphore(value: 0)

    init(_ parts: [Part], _ transform: @escaping @Sendable (Part) throws(Failure) -> Mapped) {
        self.parts = parts
        self.transform = transform
    }

    func work() {
        while let index = state.withLock({ state -> Int? in
            guard state.next < parts.count else { return nil }
            defer { state.next += 1 }
            return state.next
        }) {
            let part = parts[index]
            let result = Result { () throws(Failure) in try transform(part) }
            let isLast = state.withLock { state in
                state.done[index] = result
                return state.done.count == parts.count
            }
            if isLast { finished.signal() }
        }
    }

    /// Once all are there, in the order of the parts.
    func results() -> [Result<Mapped, Failure>] {
        if !parts.isEmpty { finished.wait() }
        return state.withLock { state in parts.indices.compactMap { state.done[$0] } }
    }
}
