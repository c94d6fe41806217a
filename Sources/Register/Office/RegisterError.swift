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
                phrase: """
                    Das Ereignis an Position \(position, "position") ist von der Art „\(type, "value")“, die diese \
                    Ausgabe nicht kennt. Eine neuere kann es geschrieben haben.
                    """)
        case .unreadableEvent(let position, let type, let reason):
            Text(
                phrase: """
                    Das Ereignis an Position \(position, "position") (\(type, "value")) lässt sich nicht lesen; \
                    gemeldet \
                    wird „\(reason, "reason")“.
                    """)
        case .noMatter(let id, let known): RegisterError.noMatter(id, known.joined(separator: ", "))
        case .noFigure(let id, let known):
            Text(
                phrase: """
                    Eine Kennzahl „\(id, "id")“ gibt es zu diesem Tag nicht. Es gibt: \
                    \(known.joined(separator: ", "), "known").
                    """)
        case .differs(let entry, let type): RegisterError.differs(entry, type)
        case .readings(let reason):
            Text(
                phrase: """
                    Die Lesungen lassen sich nicht verwenden; gemeldet wird „\(reason, "reason")“. `einvernehmen \
                    rebuild` \
                    legt sie neu an.
                    """)
        case .file(let reason): reason
        }
    }

    private static func noMatter(_ id: String, _ known: String) -> Text {
        let others =
            known.isEmpty
            ? Text(phrase: "Das Register hat noch keinen; zuerst einen Fall importieren.")
            : Text(phrase: "Es gibt: \(known, "known").")
        return Text(phrase: "Einen Vorgang „\(id, "id")“ gibt es nicht. \(others, "others")")
    }

    private static func differs(_ entry: String, _ type: String) -> Text {
        let help =
            type == Body.type
            ? Text(
                phrase: """
                    neuere Einwohnerzahlen kommen unter counts:, ein neuer Name unter renamed-bodies:, ein Ende unter \
                    ended-bodies:.
                    """)
            : Text(phrase: "dem neuen Eintrag eine eigene Kennung geben.")
        return Text(
            phrase: """
                Der Eintrag „\(entry, "entry")“ (\(type, "value")) steht mit anderem Inhalt im Register. Was war, \
                bleibt: \
                \(help, "help")
                """)
    }
}
