import GRDB

/// Goes along the chain and notes where it is not as it was written.
struct ChainWalk {
    /// The position that must come next.
    private(set) var next: Int64 = 1
    /// The hash of the event before, as it stands there.
    private var hash: [UInt8] = HashChain.genesis
    /// Nothing can be said of the link after a gap.
    private var afterGap = false
    /// The latest time at which an event was recorded, and where.
    private var latest: (recorded: String, position: Int64)?
    /// Events that were recorded before one that stands before them.
    private var turnedBack = 0
    /// What was noted elsewhere; nil once it has been met.
    private var marks: [Int64: [LedgerMark]]

    init(marks: [LedgerMark] = []) { self.marks = Dictionary(grouping: marks, by: \.position) }

    /// - Returns: the event, where it is as it was written.
    mutating func visit(_ row: Row, into report: inout VerifyReport) -> StoredEvent? {
        report.events += 1
        let event: StoredEvent
        do {
            event = try StoredEvent(row)
        } catch {
            report.note(.event(position: next), found: "\(error)", expected: "an event")
            next += 1
            afterGap = true
            return nil
        }
        checkPosition(event, into: &report)
        checkClock(event, into: &report)
        for mark in marks.removeValue(forKey: event.position) ?? [] where !mark.fits(event.hash) {
            report.note(
                .mark, found: "another event at position \(mark.position), with the hash \(hex(event.hash))",
                expected: "the one that was noted, \(mark)")
        }
        let computed = HashChain.hash(of: event)
        if computed != event.hash {
            report.note(
                .event(position: event.position),
                found: "content with the hash \(hex(computed))",
                expected: "the hash that was stored with it, \(hex(event.hash))")
        }
        if !afterGap, event.previousHash != hash {
            report.note(
                .event(position: event.position),
                found: "a link to an event with the hash \(hex(event.previousHash))",
                expected: "a link to the event before, \(hex(hash))")
        }
        hash = event.hash
        next = event.position == Int64.max ? event.position : event.position + 1
        afterGap = false
        return computed == event.hash ? event : nil
    }

    mutating func end(at head: Head?, into report: inout VerifyReport) {
        if turnedBack > 1 { report.note("There are \(turnedBack) such events.") }
        for mark in marks.values.joined().sorted(by: { $0.position < $1.position }) {
            if mark.position == 0, mark.fits(HashChain.genesis) { continue }
            report.note(
                .mark, found: "the end of the ledger at position \(head?.position ?? next - 1)",
                expected:
                    "the event that was noted, \(mark); events are missing, or this is an older copy or another ledger")
        }
        guard let head else {
            return report.note(.database, found: "no head", expected: "one")
        }
        if head.position >= next {
            report.note(
                .event(position: next), found: "the end of the ledger",
                expected: head.position == next
                    ? "this event, the last one" : "events up to \(head.position)")
        } else if head.position < next - 1 {
            report.note(
                .event(position: head.position + 1), found: "an event",
                expected: "the end of the ledger")
        } else if head.hash != hash {
            report.note(
                .event(position: head.position), found: "a last event with the hash \(hex(hash))",
                expected: "the hash noted with the last append, \(hex(head.hash))")
        }
    }

    /// A clock that goes back is no damage: it may have been put right.
    private mutating func checkClock(_ event: StoredEvent, into report: inout VerifyReport) {
        if let latest, event.recorded < latest.recorded {
            turnedBack += 1
            if turnedBack == 1 {
                report.note(
                    """
                    Event \(event.position) was recorded at \(event.recorded), before event \(latest.position) at \
                    \(latest.recorded): the clock went back.
                    """
                )
            }
        } else {
            latest = (event.recorded, event.position)
        }
    }

    private mutating func checkPosition(_ event: StoredEvent, into report: inout VerifyReport) {
        guard event.position != next else { return }
        report.note(
            .event(position: next), found: "event \(event.position) in its place",
            expected: event.position > next + 1
                ? "events \(next) to \(event.position - 1)" : "event \(next)")
        afterGap = true
    }
}
