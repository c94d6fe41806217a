/// Why there is no PDF.
public enum TypesetterError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No compiler where it was looked for.
    case notFound(places: [String])
    /// What the compiler, or the system, had to say.
    case failed(message: String)
    case timedOut(after: Duration)
    /// So many PDFs are being made that no more are begun.
    case busy

    public var description: String {
        switch self {
        case .notFound(let places):
            "no PDF compiler found; looked for \(places.joined(separator: ", ")). `Tools/setup build` installs one."
        case .failed(let message):
            "the PDF could not be made: \(message)"
        case .timedOut(let limit):
            "the PDF was not ready after \(limit.components.seconds) seconds and was given up."
        case .busy:
            "so many PDFs are being made that no more are begun; try again in \(HelperQueue.Full.retryAfter) seconds."
        }
    }
}
