import Synchronization

/// What several ask for at the same time is made once.
public final class SharedRuns<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let tasks = Mutex<[Key: Task<Value, any Error>]>([:])

    public init() {}

    /// It is made to its end, also where who asked first has gone away.
    public func value(_ key: Key, _ make: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let task = tasks.withLock { tasks in
            if let task = tasks[key] { return task }
            let task = Task {
                defer { self.tasks.withLock { $0[key] = nil } }
                return try await make()
            }
            tasks[key] = task
            return task
        }
        return try await task.value
    }
}
