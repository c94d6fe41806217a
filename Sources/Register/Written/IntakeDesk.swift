import Foundation
import Synchronization

/// Where what strangers have written is read: one text after another, on a
/// thread of its own, so that a long one keeps nobody waiting who only wants a
/// page.
public final class IntakeDesk: Sendable {
    public static let shared = IntakeDesk(mostWaiting: 32, atOnce: 4_096)
    /// For the forms themselves, which may hold a file.
    public static let forms = IntakeDesk(mostWaiting: 32, atOnce: 65_536)

    /// So many texts wait already. Nothing was recorded.
    public struct Full: Error, Sendable {
        public let waiting: Int
    }

    private let queue = DispatchQueue(label: "einvernehmen.reading", qos: .utility)
    private let waiting = Mutex(0)
    private let mostWaiting: Int
    private let atOnce: Int

    /// - Parameter atOnce: so many bytes are read where they came, which takes less than handing them on.
    init(mostWaiting: Int, atOnce: Int) { (self.mostWaiting, self.atOnce) = (mostWaiting, atOnce) }

    /// - Parameter bytes: how long the text is.
    public func read<Value: Sendable>(
        bytes: Int, _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        if bytes <= atOnce { return try work() }
        let before: Int? = waiting.withLock { waiting in
            if waiting > mostWaiting { return waiting }
            waiting += 1
            return nil
        }
        if let before { throw Full(waiting: before) }
        defer { waiting.withLock { $0 -= 1 } }
        return try await withCheckedThrowingContinuation { done in
            queue.async { done.resume(with: Result { try work() }) }
        }
    }
}
