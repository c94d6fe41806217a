import Decisions
import Documents
import Ledger
import NIOCore
import Register
import Website

/// What is told on the terminal when something fails.
struct ErrorSentence {
    let text: String

    /// Nil for errors of the command line itself, which explain themselves.
    init?(_ error: any Error) {
        switch error {
        case let error as CaseFolderError: text = error.description
        case let error as WrittenError: text = error.description
        case let error as NoLetter: text = error.reason
        case let error as RegisterError: text = error.description
        case LedgerError.noLedger(let folder):
            text =
                """
                There is no ledger in “\(folder)”; import a case first: “einvernehmen import CASE_FOLDER --data \
                \(folder)”.
                """
        case let error as LedgerError: text = error.description
        case let error as NotTaken: text = error.description
        case let error as PaperError: text = error.description
        case let error as TypesetterError: text = error.description
        case let error as MissingAsset: text = error.description
        case let error as Refusal:
            text = [error.rule.en ?? error.rule.de, error.help?.en].compactMap { $0 }.joined(separator: " ")
        case let error as Failure: text = error.description
        default: return nil
        }
    }
}

/// A failure of a command, in one sentence.
struct Failure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
