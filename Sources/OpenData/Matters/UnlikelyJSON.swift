import Decisions

/// An entry in force with values that are unlikely and that nobody has confirmed.
struct UnlikelyJSON: Keyed {
    let entry: Entry
    let questions: [PlausibleQuestion]

    static let keys = Keys<Self>("Unlikely", "An entry with values that are unlikely, and that nobody has confirmed.") {
        Key("type", "The kind of entry.") { $0.entry.type }
        Key("entry") { Link($0.entry) }
        Key("questions", "As they are asked. An entry confirms them by repeating them under `confirmed`.") {
            $0.questions.map(\.text)
        }
    }
}
