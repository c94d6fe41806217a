import Foundation

/// Why something could not be done, for readers of either language. What the system or the
/// database says of it stays in its own words.
public struct LedgerReason: Equatable, Sendable {
    public let english: String
    public let german: String

    init(_ english: String, de german: String) {
        self.english = english
        self.german = german
    }

    /// What somebody else's program says, which has no other words for it.
    static func reported(_ message: String) -> LedgerReason {
        LedgerReason(message, de: "gemeldet wird „\(message)“")
    }

    /// What the system said of the last call.
    static func system(at path: String? = nil) -> LedgerReason {
        let reason = String(cString: strerror(errno))
        return reported(path.map { "\($0): \(reason)" } ?? reason)
    }

    /// The German follows from the English, so that the one tells two apart.
    public static func == (a: LedgerReason, b: LedgerReason) -> Bool { a.english == b.english }
}
