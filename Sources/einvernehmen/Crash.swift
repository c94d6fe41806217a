import Foundation

/// What happens when the program breaks off.
enum Crash {
    /// Swift’s runtime prints a backtrace, for which it holds the process and
    /// with it the port for 6 to 20 seconds. A server is rather there again at
    /// once: it ends as it did before there were backtraces. Who wants one sets
    /// SWIFT_BACKTRACE, and then nothing is changed.
    static func endsAtOnce() {
        guard getenv("SWIFT_BACKTRACE") == nil else { return }
        for number in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGQUIT] { signal(number, SIG_DFL) }
    }
}
