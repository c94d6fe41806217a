import Foundation
import Synchronization

extension Array where Element: Sendable {
    /// Mapped on all cores at once; the results are in the array's order.
    /// - Throws: the error of the first element that has one.
    func mapOnAllCores<Mapped: Sendable>(_ transform: @Sendable (Element) throws -> Mapped) throws -> [Mapped] {
        let parts = Swift.min(ProcessInfo.processInfo.activeProcessorCount, count / 100)
        guard parts > 1 else { return try map(transform) }
        let done = Mutex<[Int: Result<[Mapped], any Error>]>([:])
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            let mine = self[(part * count / parts)..<((part + 1) * count / parts)]
            let result = Result { try mine.map(transform) }
            done.withLock { $0[part] = result }
        }
        return try (0..<parts).flatMap { part in try done.withLock { $0[part] }?.get() ?? [] }
    }
}
