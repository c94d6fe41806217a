import Decisions

/// Another entry that an entry names.
struct Link: Keyed {
    let id: String
    let title: Text

    init(_ entry: Recorded<some Content>) { self.init(entry.header, entry.content) }
    init(_ entry: Entry) { self.init(entry.header, entry.content) }
    init(_ header: Header, _ content: some Content) {
        id = header.id
        title = content.headline
    }

    static let keys = Keys<Self>("Link", "Another entry that an entry names. Left out where it is not public.") {
        Key("id") { Id($0.id) }
        Key("title") { $0.title }
    }
}

extension Records {
    /// Nil where the audience may not read the entry: then not even its id is told.
    func link(_ id: Identifier<C>?) -> Link? { id.flatMap { self[$0] }.map { Link($0) } }

    func links(_ ids: [Identifier<C>]?) -> [Link] { (ids ?? []).compactMap { link($0) } }
}
