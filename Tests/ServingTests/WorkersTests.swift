import Dispatch
import Synchronization
import Testing

@testable import Serving

@Suite("Threads for what computes long")
struct WorkersTests {
    /// A value that several tasks change.
    private final class Shared<Value: Sendable>: Sendable {
        private let kept: Mutex<Value>
        init(_ value: Value) { kept = Mutex(value) }
        var value: Value { kept.withLock { $0 } }
        func change<Result: Sendable>(_ body: @Sendable (inout Value) -> Result) -> Result {
            kept.withLock { value in body(&value) }
        }
    }

    private struct Wrong: Error, Equatable { var part: Int }

    @Test(
        "So many run and wait; whoever comes then is told to come again, and later there is room",
        .timeLimit(.minutes(20)))
    func full() async throws {
        let workers = Workers(threads: 2, mostWaiting: 3), hold = DispatchSemaphore(value: 0)
        let refused = Shared(0)
        let done = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<12 {
                group.addTask {
                    do { try await workers.run { hold.wait() } } catch {
                        // Nobody is let go before all others were refused.
                        if refused.change({
                            $0 += 1; return $0
                        }) == 7 {
                            for _ in 0..<5 { hold.signal() }
                        }
                        return !(error is Workers.Full)
                    }
                    return true
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        let sentAway = refused.value
        #expect(done == 5 && sentAway == 7)
        #expect(try await workers.run { 3 } == 3)
        await #expect(throws: Wrong(part: 1)) { try await workers.run { throw Wrong(part: 1) } }
    }

    @Test("Works go in the order in which they came", .timeLimit(.minutes(20)))
    func order() async throws {
        let workers = Workers(threads: 1), seen = Shared<[Int]>([]), hold = DispatchSemaphore(value: 0)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await workers.run { hold.wait() } }
            while workers.taken < 1 { await Task.yield() }
            for number in 1...20 {
                group.addTask { try await workers.run { seen.change { $0.append(number) } } }
                while workers.taken < number + 1 { await Task.yield() }
            }
            hold.signal()
            try await group.waitForAll()
        }
        let order = seen.value
        #expect(order == Array(1...20))
    }

    @Test(
        "A work is cut into parts, which come back in their order, however many threads there are",
        .timeLimit(.minutes(20)), arguments: [1, 2, 3])
    func parts(threads: Int) async throws {
        let workers = Workers(threads: threads)
        // More works than threads, each of many parts: none waits for one that waits for it.
        try await withThrowingTaskGroup(of: [Int].self) { group in
            for _ in 0..<20 { group.addTask { try await workers.run { workers.map(Array(0..<50)) { $0 * $0 } } } }
            for try await squares in group { #expect(squares == (0..<50).map { $0 * $0 }) }
        }
        let none = workers.map([Int]()) { $0 }
        #expect(none.isEmpty)
        // The first in order, whichever was met first.
        #expect(throws: Wrong(part: 3)) {
            _ = try workers.map(Array(0..<10)) { part throws(Wrong) in
                if part > 2 { throw Wrong(part: part) } else { part }
            }
        }
    }
}
