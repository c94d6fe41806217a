import Decisions

/// Where in a matter's entries stands what is asked for at every command, so that no
/// answer takes longer the more there are.
struct EntryIndex: Sendable {
    /// The types of the entries that bear an id, also of those withdrawn since.
    private var types: [String: [String]] = [:]
    private var byMark: [String: [Entry]] = [:]
    private var byContent: [String: [Entry]] = [:]
    private var withdrawals: [String: [Withdrawal]] = [:]
    private var last: [Audience: Int64] = [:]
    private(set) var opened: Recorded<MatterOpened>?
    /// Whether any is kept from the public.
    private(set) var hasInternal = false

    mutating func add(_ new: [Entry]) {
        for entry in new {
            types[entry.header.id, default: []].append(entry.type)
            if let sending = entry.header.sending {
                byMark[sending.mark, default: []].append(entry)
                byContent[sending.content, default: []].append(entry)
            }
            if let withdrawal = entry.content as? Withdrawal {
                withdrawals[withdrawal.entry, default: []].append(withdrawal)
            }
            if opened == nil, entry.content is MatterOpened { opened = Recorded(entry) }
            for audience in Audience.allCases where audience.mayRead(entry.header) {
                last[audience] = max(last[audience] ?? 0, entry.position)
            }
            if entry.header.audience == .internal { hasInternal = true }
        }
    }

    func isTaken(_ id: String) -> Bool { types[id] != nil }
    func isTaken(_ id: String, by type: String) -> Bool { types[id]?.contains(type) == true }
    func isWithdrawn(_ entry: Entry) -> Bool { withdrawals[entry.header.id]?.contains { $0.takes(entry) } == true }

    /// What came by a sending, in the order in which it was recorded.
    func sent(by mark: String) -> [Entry] { (byMark[mark] ?? []).sorted { $0.position < $1.position } }
    func sent(withContent content: String) -> [Entry] { byContent[content] ?? [] }

    /// Position in the ledger of the last that an audience may read; 0: there is none.
    func lastPosition(for audience: Audience) -> Int64 { last[audience] ?? 0 }
}
