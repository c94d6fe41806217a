import Decisions

/// Another entry that an entry names.
struct Link: Encodable {
    let id: String
    let title: TextJSON

    init(_ header: Header, _ content: some Content) {
        id = header.id
        title = TextJSON(content.headline)
    }
}

extension Book {
    /// Nil where the audience may not read the entry: then not even its id is told.
    func link(_ id: Identifier<C>?) -> Link? {
        id.flatMap { self[$0] }.map { Link($0.header, $0.content) }
    }

    func links(_ ids: [Identifier<C>]?) -> [Link] { (ids ?? []).compactMap { link($0) } }
}
