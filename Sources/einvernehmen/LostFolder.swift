import Foundation
import Register
import Synchronization

/// Ends the server once its data folder is found to be another one or damaged:
/// nothing that it would take could be kept. The answer that says so goes out
/// first.
final class LostFolder: Sendable {
    private let reason = Mutex<NotTaken?>(nil)

    func found(_ why: NotTaken) {
        guard
            reason.withLock({ reason in
                defer { reason = reason ?? why }
                return reason == nil
            })
        else { return }
        // As Ctrl-C does: what is being answered is answered, then it ends.
        DispatchQueue.global().asyncAfter(deadline: .now() + 0.2) { kill(getpid(), SIGTERM) }
    }

    /// - Throws: why the server has ended, where that is why.
    func check() throws {
        guard let reason = reason.withLock({ $0 }) else { return }
        switch reason.end {
        case .damaged: throw Failure("\(reason.description) Nothing was recorded from then on.")
        case .folderLost, nil:
            throw Failure(
                """
                The data folder is not the one any more with which the program was started, or somebody else has \
                written to its files; nothing was recorded from then on. See which folder is the right one, and \
                start again on it. \(reason.description)
                """
            )
        }
    }
}
