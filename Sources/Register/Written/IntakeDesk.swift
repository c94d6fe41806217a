import Foundation
import Synchronization

/// Where what strangers have written is read: one text after another, on a
/// thread of its own, so that a long one keeps nobody waiting who only wants a
/// page.
public final class IntakeDesk: Sendable {
    public static let shared = IntakeDesk(mostWaiting: 32)
    /// For the forms themselves, which may hold a file.
    public static let forms = IntakeDesk(mostWaiting: 32)

    /// So many texts wait already. Nothing was recorded.
    public struct Full: Error, Sendable {
        public let waiting: Int
    }

    /// It takes less than handing it on.
    private static let short = 4_096

    private let queue = DispatchQueue(label: "einvernehmen.reading", qos: .utility)
    private let waiting = Mutex(0)
    private let mostWaiting: Int

    init(mostWaiting: Int) { self.mostWaiting = mostWaiting }

    /// - Parameter bytes: how long the text is: a short one is read where it came.
    public func read<Value: Sendable>(
        bytes: Int = .max, _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        if bytes <= Self.short { return try work() }
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
