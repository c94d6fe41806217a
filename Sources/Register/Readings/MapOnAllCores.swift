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
    /// All tasks at once on all cores, each begun as soon as a core is free for it.
    /// - Throws: the error of the first that has one.
    static func perform(_ tasks: [@Sendable () throws -> Void]) throws {
        let failed = Mutex<[Int: any Error]>([:])
        DispatchQueue.concurrentPerform(iterations: tasks.count) { place in
            do { try tasks[place]() } catch { failed.withLock { $0[place] = error } }
        }
        if let first = failed.withLock({ $0.min { $0.key < $1.key } }) { throw first.value }
    }
}

extension Array {
    /// In parts of so many elements, the last of what is left.
    func parts(of size: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    }
}
