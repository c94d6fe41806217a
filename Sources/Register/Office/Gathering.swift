import Dispatch
import Synchronization

/// What comes while others are being worked on waits, and is then worked on together, on one thread after another.
final class Gathering<Element: Sendable>: Sendable {
    private let waiting = Mutex<[Element]>([])
    private let queue: DispatchQueue

    init(_ label: String) { queue = DispatchQueue(label: label) }

    /// Has it worked on, together with what comes until that is begun.
    /// - Parameter work: takes out what waits, and may find nothing.
    func add(_ element: Element, _ work: @escaping @Sendable () -> Void) {
        let isFirst = waiting.withLock { waiting in
            waiting.append(element)
            return waiting.count == 1
        }
        if isFirst { queue.async(execute: work) }
    }

    /// Adds it for whoever then calls `now`.
    func put(_ element: Element) { waiting.withLock { $0.append(element) } }

    /// Works on what waits, and returns once all that came before is done.
    func now(_ work: () -> Void) { queue.sync(execute: work) }

    /// Takes out what waits, in the order in which it came.
    func take() -> [Element] {
        waiting.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }
}
