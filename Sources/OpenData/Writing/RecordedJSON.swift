import Decisions
import Register

/// What was recorded, and where the ledger has it.
struct RecordedJSON: Keyed {
    let matter: String
    let entries: [Item]
    let head: RegisterMark

    init(_ matter: String, _ entries: [Entry], in state: Matter?, head: RegisterMark) {
        self.matter = matter
        self.entries = entries.map { Item(entry: $0, notes: state?.notes(on: $0) ?? []) }
        self.head = head
    }

    static let keys = Keys<Self>("Recorded", "What was recorded.") {
        Key("matter") { Id($0.matter) }
        Key("position", "Where the ledger stands with it.") { $0.entries.map(\.entry.position).max() ?? 0 }
        Key(
            "head",
            """
            The same with the hash of the last event: a receipt. It can be sent in `If-Match`, and `einvernehmen \
            verify --head` says whether the ledger still goes through it.
            """, and: ["pattern": "^[0-9a-f]{32}@[0-9]+$"]
        ) { $0.head.description }
        Key("entries", "In the order in which they were sent.") { $0.entries }
    }

    struct Item: Keyed {
        let entry: Entry
        let notes: [Text]

        static let keys = Keys<Self>("RecordedEntry", "An entry that was recorded.") {
            Key("id") { Id($0.entry.header.id) }
            Key("type", "The kind of entry.") { $0.entry.type }
            Key("on", "As it is known; today where the sender gave none.") { $0.entry.header.on }
            Key("position", "Its place in the ledger.") { $0.entry.position }
            Key("recorded", "When the ledger learned it.", and: ["format": "date-time"]) { $0.entry.recorded }
            Key("notes", "What there is to point out, such as a deadline that ends on a holiday of the Land.") {
                $0.notes
            }
        }
    }
}
