import Foundation

/// What a piece of work takes of a processor, however busy the machine is.
public enum ProcessorTime {
    /// - Parameter work: all of it on the thread that asks.
    public static func measure(_ work: () throws -> Void) rethrows -> Duration {
        let start = now
        try work()
        return now - start
    }

    private static var now: Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
