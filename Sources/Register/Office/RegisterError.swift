import Decisions

/// What the office cannot do, and why.
public enum RegisterError: Error, Sendable, CustomStringConvertible {
    case unknownEvent(position: Int64, type: String)
    case unreadableEvent(position: Int64, type: String, reason: String)
    case noMatter(String, known: [String])
    case noFigure(String, known: [String])
    case differs(entry: String, type: String)
    case readings(String)
    case file(String)

    public var description: String {
        switch self {
        case .unknownEvent(let position, let type):
            "The event at position \(position) is of the kind “\(type)”, which this version does not know. A newer version may have written it."
        case .unreadableEvent(let position, let type, let reason):
            "The event at position \(position) (\(type)) cannot be read: \(reason)"
        case .noMatter(let id, let known):
            "There is no matter “\(id)”. " + (known.isEmpty ? "The ledger has none yet; import a case first." : "There is: \(known.joined(separator: ", ")).")
        case .noFigure(let id, let known):
            "There is no figure “\(id)” as of this day. There is: \(known.joined(separator: ", "))."
        case .differs(let entry, let type):
            "The entry “\(entry)” (\(type)) stands in the ledger with another content. History is kept: "
                + (type == Body.type ? "newer inhabitants come under counts:, a new name under renamed-bodies:, an end under ended-bodies:." : "give the new entry an id of its own.")
        case .readings(let reason): "The readings cannot be used: \(reason). `einvernehmen rebuild` makes them anew."
        case .file(let reason): reason
        }
    }
}
