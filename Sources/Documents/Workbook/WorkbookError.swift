import Decisions

/// Why there is no workbook.
public enum WorkbookError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No Python with the helper where it was looked for.
    case notFound(places: [String])
    /// What the helper, or the system, had to say.
    case failed(message: String)
    case timedOut(after: Duration)
    /// So many helpers run that no more are begun.
    case busy

    /// For a reader of a page.
    public var sentence: Text {
        switch self {
        case .notFound:
            Text(phrase: "Was Arbeitsmappen schreibt, ist nicht eingerichtet; „Tools/setup build“ richtet es ein.")
        case .failed(let message):
            Text(phrase: "Die Arbeitsmappe ließ sich nicht schreiben: \(message, "message")")
        case .timedOut(let limit):
            Text(
                phrase: """
                    Nach \(limit.components.seconds, "seconds") Sekunden wurde abgebrochen. Später erneut versuchen.
                    """)
        case .busy:
            Text(
                phrase: """
                    Im Augenblick werden zu viele Dateien auf einmal erzeugt. In \
                    \(HelperQueue.Full.retryAfter, "retryAfter") Sekunden noch einmal versuchen.
                    """)
        }
    }

    public var description: String {
        switch self {
        case .notFound(let places):
            """
            nothing found that writes workbooks; looked for \(places.joined(separator: ", ")). `Tools/setup build` \
            installs it.
            """
        case .failed(let message): "the workbook could not be written: \(message)"
        case .busy: "so many helpers run that no more are begun; try again in \(HelperQueue.Full.retryAfter) seconds."
        case .timedOut(let limit):
            "the workbook was not ready after \(limit.components.seconds) seconds and was given up."
        }
    }
}
