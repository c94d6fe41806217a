import Foundation

/// How far long work has come: on a terminal, and nothing in a pipe.
struct Progress: Sendable {
    let what: String
    private let isTerminal = isatty(STDERR_FILENO) == 1

    init(_ what: String) { self.what = what }

    func show(_ done: Int64, of all: Int64) {
        guard isTerminal, all > 0 else { return }
        let share = done * 100 / all
        let end = done >= all ? "\n" : ""
        Terminal.tell("\r\(what): \(done) of \(all) (\(share)%)\(end)")
    }
}
