import Decisions

/// Which stream of the ledger holds an entry. A matter is read from three:
/// its own, its programme's, and its county's.
enum Streams {
    static func matter(_ id: String) -> String { "matter/" + id }
    static func programme(_ id: String) -> String { "programme/" + id }
    static func county(_ id: String) -> String { "county/" + id }

    static let matters = "matter/"

    /// The matter whose own a stream is.
    static func matter(of stream: String) -> String? {
        stream.hasPrefix(matters) ? String(stream.dropFirst(matters.count)) : nil
    }

    static func programme(of stream: String) -> String? {
        let programmes = programme("")
        return stream.hasPrefix(programmes) ? String(stream.dropFirst(programmes.count)) : nil
    }

    /// From which a matter is read: its own, its programme's and its county's.
    static func all(of opened: Entry) -> [String] {
        guard let content = opened.content as? MatterOpened else { return [matter(opened.header.id)] }
        return [matter(opened.header.id), programme(content.programme.text), county(content.county.text)]
    }

    /// The stream for an entry of a case; `isProgrammes` for what came from
    /// the programme's folder.
    static func stream(for entry: Entry, of opened: Entry, isProgrammes: Bool) -> String {
        guard let content = opened.content as? MatterOpened else { return matter(opened.header.id) }
        if isProgrammes { return programme(content.programme.text) }
        return isCountys(entry) ? county(content.county.text) : matter(opened.header.id)
    }

    /// What belongs to the county with all its matters, and what takes such a
    /// thing back.
    static func isCountys(_ entry: Entry) -> Bool {
        isCountys((entry.content as? Withdrawal)?.kind ?? entry.type)
    }

    static func isCountys(_ type: String) -> Bool {
        switch ContentTypes.byName[type]?.kind.owner {
        case .county?: true
        case .matter?, nil: false
        }
    }
}
