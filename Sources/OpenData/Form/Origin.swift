import Decisions

/// What every entry says of itself: its id, when it was, how far it can be
/// trusted, and where it is known from.
struct Origin: Encodable {
    let id: String
    /// As it is known: a day, a month, a year, or between two days.
    let on: String?
    let grade: String
    let sources: [Link]

    init(_ header: Header, in matter: Matter) {
        id = header.id
        on = header.on?.description
        grade = matter.grade(of: header).rawValue
        sources = matter.sources.links(header.sources)
    }
}

/// An entry with its origin and its content side by side in one object.
struct Sourced<Content: Encodable>: Encodable {
    let origin: Origin
    let content: Content

    init(_ header: Header, in matter: Matter, _ content: Content) {
        origin = Origin(header, in: matter)
        self.content = content
    }

    func encode(to encoder: any Encoder) throws {
        try origin.encode(to: encoder)
        try content.encode(to: encoder)
    }
}
