import Decisions
import Register

/// What was recorded, and where the ledger has it.
struct RecordedJSON: Encodable {
    struct Item: Encodable {
        let id: String
        let type: String
        /// As it is known; today where the sender gave none.
        let on: String?
        let position: Int64
        /// When the ledger learned it.
        let recorded: String
        /// What there is to point out of it.
        let notes: [TextJSON]

        init(_ entry: Entry, in matter: Matter?) {
            id = entry.header.id
            type = entry.type
            on = entry.header.on?.description
            position = entry.position
            recorded = entry.recorded
            notes = matter?.notes(on: entry).map { TextJSON($0) } ?? []
        }
    }
    let matter: String
    /// Where the ledger stands with it.
    let position: Int64
    /// The same with the hash of the last event: a receipt, by which
    /// `einvernehmen verify --head` finds whether the entries are still there.
    let head: String
    let entries: [Item]

    init(_ matter: String, _ entries: [Entry], in state: Matter?, head: RegisterMark) {
        self.matter = matter
        position = entries.map(\.position).max() ?? 0
        self.head = head.description
        self.entries = entries.map { Item($0, in: state) }
    }
}
