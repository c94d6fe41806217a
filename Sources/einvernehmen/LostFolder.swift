import Foundation
import Synchronization

/// Ends the server once its data folder is found to be another one: nothing
/// that it would take could be kept. The answer that says so goes out first.
final class LostFolder: Sendable {
    private let isLost = Mutex(false)

    func found() {
        guard isLost.withLock({ isLost in
            defer { isLost = true }
            return !isLost
        }) else { return }
        // As Ctrl-C does: what is being answered is answered, then it ends.
        DispatchQueue.global().asyncAfter(deadline: .now() + 0.2) { kill(getpid(), SIGTERM) }
    }

    /// - Throws: why the server has ended, where that is why.
    func check() throws {
        guard isLost.withLock({ $0 }) else { return }
        throw Failure("The data folder is not the one any more with which the program was started; nothing was recorded from then on. See which folder is the right one, and start again on it.")
    }
}
