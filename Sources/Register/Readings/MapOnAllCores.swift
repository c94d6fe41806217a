import Foundation
import Synchronization

extension Array where Element: Sendable {
    /// Mapped on all cores at once; the results are in the array's order.
    /// - Parameter grain: how many elements are worth a core of their own.
    /// - Throws: the error of the first element that has one.
    public func mapOnAllCores<Mapped: Sendable, Failure: Error>(
        atLeast grain: Int, _ transform: @Sendable (Element) throws(Failure) -> Mapped
    ) throws(Failure) -> [Mapped] {
        let parts = Swift.min(ProcessInfo.processInfo.activeProcessorCount, count / Swift.max(1, grain))
        guard parts > 1 else { return try map(transform) }
        let done = Mutex<[Int: Result<[Mapped], Failure>]>([:])
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            let mine = self[(part * count / parts)..<((part + 1) * count / parts)]
            let result = Result { () throws(Failure) in try mine.map(transform) }
            done.withLock { $0[part] = result }
        }
        var mapped: [Mapped] = []
        for part in 0..<parts {
            if let result = done.withLock({ $0[part] }) { mapped += try result.get() }
        }
        return mapped
    }
}

enum Concurrently {
    /// Two tasks at once, each with its result.
    static func both<A: Sendable, B: Sendable>(
        _ first: @Sendable () throws -> A, _ second: @Sendable () throws -> B
    ) -> (Result<A, any Error>, Result<B, any Error>) {
        let results = Mutex<(Result<A, any Error>?, Result<B, any Error>?)>((nil, nil))
        DispatchQueue.concurrentPerform(iterations: 2) { place in
            if place == 0 {
                let result = Result { try first() }
                results.withLock { $0.0 = result }
            } else {
                let result = Result { try second() }
                results.withLock { $0.1 = result }
            }
        }
        return results.withLock { ($0.0 ?? .failure(CancellationError()), $0.1 ?? .failure(CancellationError())) }
    }
}
