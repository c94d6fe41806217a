import Costing
import Decisions

/// What the list of matters asks of one, besides what it is: as of a day, and until something
/// else takes effect or is entered.
struct MatterListing: Sendable {
    struct Standing: Sendable {
        /// Before whom it lies; several, where a day is missing.
        let leads: [String]
        /// Nil where it is not open yet.
        let isDecided: Bool?

        init(_ matter: Matter) {
            let rivals = matter.matters.rivalReferrals.map(\.content.lead.text)
            leads = Array(Set(rivals.isEmpty ? [matter.matters.lead?.text].compactMap(\.self) : rivals)).sorted()
            isDecided = matter.opened == nil ? nil : matter.isDecided
        }
    }

    let id: String
    /// Up to which position in the ledger it was read.
    let position: Int64
    let day: Day
    /// The day on which the next entry takes effect; nil: none lies ahead.
    let until: Day?
    let standings: [(audience: Audience, standing: Standing)]

    init(_ file: MatterFile, _ id: String, today: Day) throws {
        self.id = id
        position = file.index.lastPosition(for: .internal)
        day = today
        let seen = file.seen(asOf: today, for: .internal, today: today).effective
        until = seen < file.entries.count ? Day(ordinal: file.entries[seen].effectiveOrdinal) : nil
        var known: [MatterFile.Seen: Standing] = [:]
        standings = Audience.allCases.map { audience in
            let seen = file.seen(asOf: today, for: audience, today: today)
            let standing = known[seen] ?? Standing(file.matter(seen))
            known[seen] = standing
            return (audience, standing)
        }
    }
}
