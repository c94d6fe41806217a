import Decisions

/// What the office cannot do, and why.
public enum RegisterError: Error, Sendable, CustomStringConvertible {
    case unknownEvent(position: Int64, type: String)
    /// - Parameter reason: in the words of whatever read it.
    case unreadableEvent(position: Int64, type: String, reason: String)
    case noMatter(String, known: [String])
    case noFigure(String, known: [String])
    case differs(entry: String, type: String)
    case readings(String)
    case file(Text)

    /// In English, as the command line tells it.
    public var description: String { sentence.in(.en) }

    public var sentence: Text {
        switch self {
        case .unknownEvent(let position, let type):
            Text(
                "Das Ereignis an Position \(position) ist von der Art „\(type)“, die diese Ausgabe nicht kennt. "
                    + "Eine neuere kann es geschrieben haben.",
                en: "The event at position \(position) is of the kind “\(type)”, which this version does not know. "
                    + "A newer version may have written it.")
        case .unreadableEvent(let position, let type, let reason):
            Text(
                "Das Ereignis an Position \(position) (\(type)) lässt sich nicht lesen; gemeldet wird „\(reason)“.",
                en: "The event at position \(position) (\(type)) cannot be read: \(reason)")
        case .noMatter(let id, let known): RegisterError.noMatter(id, known.joined(separator: ", "))
        case .noFigure(let id, let known):
            Text(
                "Eine Kennzahl „\(id)“ gibt es zu diesem Tag nicht. Es gibt: \(known.joined(separator: ", ")).",
                en: "There is no figure “\(id)” as of this day. There is: \(known.joined(separator: ", ")).")
        case .differs(let entry, let type): RegisterError.differs(entry, type)
        case .readings(let reason):
            Text(
                "Die Lesungen lassen sich nicht verwenden; gemeldet wird „\(reason)“. "
                    + "`einvernehmen rebuild` legt sie neu an.",
                en: "The readings cannot be used: \(reason). `einvernehmen rebuild` makes them anew.")
        case .file(let reason): reason
        }
    }

    private static func noMatter(_ id: String, _ known: String) -> Text {
        let others = known.isEmpty
            ? Text(
                "Das Register hat noch keinen; zuerst einen Fall importieren.",
                en: "The ledger has none yet; import a case first.")
            : Text("Es gibt: \(known).", en: "There is: \(known).")
        return Text(
            "Einen Vorgang „\(id)“ gibt es nicht. \(others.de)", en: "There is no matter “\(id)”. \(others.in(.en))")
    }

    private static func differs(_ entry: String, _ type: String) -> Text {
        let help = type == Body.type
            ? Text(
                "neuere Einwohnerzahlen kommen unter counts:, ein neuer Name unter renamed-bodies:, "
                    + "ein Ende unter ended-bodies:.",
                en: "newer inhabitants come under counts:, a new name under renamed-bodies:, "
                    + "an end under ended-bodies:.")
            : Text("dem neuen Eintrag eine eigene Kennung geben.", en: "give the new entry an id of its own.")
        return Text(
            "Der Eintrag „\(entry)“ (\(type)) steht mit anderem Inhalt im Register. Was war, bleibt: \(help.de)",
            en: "The entry “\(entry)” (\(type)) stands in the ledger with another content. "
                + "History is kept: \(help.in(.en))")
    }
}
