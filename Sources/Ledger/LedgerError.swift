/// Why the ledger did not do what it was asked. Nothing was changed, but after
/// `storage`: a disk that fails as it is written to may have kept it all the same.
public enum LedgerError: Error, Equatable, Sendable {
    /// Another ledger has this folder open; `pid` is its process, if known.
    case inUse(folder: String, pid: Int32?)
    /// The stream has moved on (or back) from what its writer saw.
    case conflict(stream: String, expected: Int, found: Int)
    /// There is none, and none was to be made.
    case noLedger(folder: String)
    /// A file or folder cannot be opened or created.
    case cannotOpen(path: String, reason: LedgerReason)
    /// What is stored is damaged; `position` is the event, if it is known.
    case corrupt(position: Int64?, reason: LedgerReason)
    /// The disk or the database refused.
    case storage(reason: LedgerReason)
    /// The folder is not the one any more that was opened.
    case folderLost(path: String, reason: LedgerReason)
    /// The folder can only be read.
    case readOnly(folder: String)
    /// A value that the ledger does not take.
    case invalid(field: String, found: String, expected: String)
}

extension LedgerError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .inUse(let folder, let pid):
            let holder = pid.map { "process \($0)" } ?? "another process"
            return "The folder \(folder) is already open in \(holder). "
                + "Stop that process, or choose another folder."
        case .conflict(let stream, let expected, let found):
            return "The stream \(stream) has \(count(found)), but the writer expected "
                + "\(expected). Read the stream again and decide on what it holds now."
        case .noLedger(let folder):
            return "There is no ledger in the folder \(folder)."
        case .cannotOpen(let path, let reason):
            return "Cannot open \(path): \(reason.english)."
        case .corrupt(let position, let reason):
            let place =
                position.map { "The ledger is damaged at position \($0)" }
                ?? "The ledger is damaged"
            return "\(place): \(reason.english). Keep a copy of the folder as it is, "
                + "then put back a backup."
        case .storage(let reason):
            return "The ledger could not read or write: \(reason.english). "
                + "What was acknowledged before is kept."
        case .folderLost(let path, let reason):
            return "\(path) is not the file that is open: \(reason.english). Nothing more is recorded. "
                + "Stop this process, see which folder is the right one, and start again on it."
        case .readOnly(let folder):
            return "The folder \(folder) can only be read; nothing can be recorded there."
        case .invalid(let field, let found, let expected):
            return "The ledger does not take this \(field): found \(found), "
                + "expected \(expected)."
        }
    }

    private func count(_ events: Int) -> String {
        events == 1 ? "1 event" : "\(events) events"
    }
}

extension LedgerError {
    static let headMissing = LedgerError.corrupt(
        position: nil, reason: LedgerReason("the head is missing", de: "der Kopf fehlt"))

    /// The same for whoever reads it in German.
    public var german: String {
        switch self {
        case .inUse(let folder, let pid):
            let holder = pid.map { "im Prozess \($0)" } ?? "in einem anderen Prozess"
            return "Der Ordner \(folder) ist schon \(holder) geöffnet. "
                + "Diesen Prozess beenden oder einen anderen Ordner wählen."
        case .conflict(let stream, let expected, let found):
            let events = found == 1 ? "1 Ereignis" : "\(found) Ereignisse"
            return "Im Strom \(stream) steht inzwischen anderes: \(events), erwartet waren \(expected). "
                + "Ihn neu lesen und nach dem entscheiden, was jetzt darin steht."
        case .noLedger(let folder):
            return "Im Ordner \(folder) ist kein Register."
        case .cannotOpen(let path, let reason):
            return "\(path) lässt sich nicht öffnen: \(reason.german)."
        case .corrupt(let position, let reason):
            let place =
                position.map { "Das Register ist beim Ereignis \($0) beschädigt" }
                ?? "Das Register ist beschädigt"
            return "\(place): \(reason.german). Den Ordner aufheben, wie er ist, und eine Sicherung einspielen."
        case .storage(let reason):
            return "Das Register ließ sich nicht lesen oder schreiben: \(reason.german). "
                + "Was vorher angenommen wurde, steht darin."
        case .folderLost(let path, let reason):
            return "\(path) ist nicht die Datei, die geöffnet ist: \(reason.german). Es wird nichts mehr eingetragen. "
                + "Dieses Programm beenden, prüfen, welcher Ordner der richtige ist, und es dort neu starten."
        case .readOnly(let folder):
            return "Der Ordner \(folder) lässt sich nur lesen; dort kann nichts eingetragen werden."
        case .invalid:
            return "Das Register nimmt das nicht an: \(LedgerReason.reported(description).german)."
        }
    }
}
