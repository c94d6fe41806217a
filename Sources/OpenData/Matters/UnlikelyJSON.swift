import Decisions

/// An entry in force with values that are unlikely and that nobody has confirmed, as
/// from a case folder.
struct UnlikelyJSON: Encodable {
    /// The kind of entry: `costs.edition-published`.
    let type: String
    let entry: Link
    /// As they are asked, and confirmed by repeating them under `confirmed`.
    let questions: [TextJSON]

    init(_ entry: Entry, _ questions: [PlausibleQuestion]) {
        type = entry.type
        self.entry = Link(entry.header, entry.content)
        self.questions = questions.map { TextJSON($0.text) }
    }

    static func all(in matter: Matter) -> [UnlikelyJSON] { matter.unlikely.map { UnlikelyJSON($0.entry, $0.questions) } }
}
