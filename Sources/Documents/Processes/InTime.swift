/// Work that waits for a process of its own, and is given up when it takes too
/// long.
public enum InTime {
    /// - Parameters:
    ///   - late: thrown where `work` is not done after `limit`; the process that
    ///     it waits for is ended then.
    public static func run<Result: Sendable, Late: Error>(
        _ limit: Duration, late: Late, _ work: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        try await withThrowingTaskGroup(of: Result.self) { group in
            group.addTask(operation: work)
            group.addTask {
                try await Task.sleep(for: limit)
                throw late
            }
            // The first to end decides; cancelling ends the other, and the process.
            defer { group.cancelAll() }
            guard let result = try await group.next() else { throw late }
            return result
        }
    }
}
