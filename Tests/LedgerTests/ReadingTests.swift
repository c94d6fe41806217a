import Testing

@testable import Ledger

@Suite("Reading")
struct ReadingTests {
    let scene = Scene()

    @Test("A new ledger is empty")
    func empty() throws {
        let ledger = try scene.open()
        #expect(try ledger.head() == 0)
        #expect(try ledger.streams(prefix: "").isEmpty)
        #expect(try ledger.events(inStream: "none").isEmpty)
        #expect(try ledger.events(after: 0, limit: 10).isEmpty)
    }

    @Test("A stream is read from the version after the one given")
    func fromVersion() throws {
        let ledger = try scene.ledger(events: 5)
        #expect(try ledger.events(inStream: "matter-kiz", after: 3).map(\.version) == [4, 5])
        #expect(try ledger.events(inStream: "matter-kiz", after: 5).isEmpty)
        #expect(try ledger.events(inStream: "matter-kiz", after: -1).count == 5)
    }

    @Test("A limit of zero or less reads nothing")
    func limits() throws {
        let ledger = try scene.ledger(events: 5)
        #expect(try ledger.events(after: 1, limit: 2).map(\.position) == [2, 3])
        #expect(try ledger.events(after: 0, limit: 0).isEmpty)
        #expect(try ledger.events(after: 0, limit: -1).isEmpty)
        #expect(try ledger.events(after: 99, limit: 10).isEmpty)
    }

    @Test("Every event is visited once, and the visitor may append meanwhile")
    func visit() throws {
        let ledger = try scene.open()
        let many = (1...1_200).map { NewEvent.saying("event \($0)") }
        try ledger.append(
            [StreamAppend(stream: "a", expectedVersion: 0, events: many)],
            actor: "clerk", recorded: monday)
        var seen: [Int64] = []
        try ledger.forEachEvent(after: 10) { event in
            seen.append(event.position)
            if event.position == 20 { try ledger.add("meanwhile", to: "b", after: 0) }
        }
        #expect(seen == Array(11...1_201))
    }

    @Test("Streams are found by the beginning of their name")
    func prefix() throws {
        let ledger = try scene.open()
        for name in ["matter/kiz", "matter/älter", "matter", "body/siegburg", "matterhorn", "z"] {
            for version in 0..<3 { try ledger.add("x", to: name, after: version) }
        }
        #expect(try ledger.streams(prefix: "matter/") == ["matter/kiz", "matter/älter"])
        #expect(try ledger.streams(prefix: "matter/ä") == ["matter/älter"])
        #expect(try ledger.streams(prefix: "zz").isEmpty)
        #expect(try ledger.streams(prefix: "%").isEmpty)
        #expect(try ledger.streams().count == 6)
    }

    @Test("A position that is left out is an error for the reader, not a shorter list")
    func gap() throws {
        do { _ = try scene.ledger(events: 5) }
        try scene.tamper("DELETE FROM events WHERE position = 3")
        let ledger = try scene.open()
        #expect(throws: LedgerError.self) { try ledger.events(after: 0, limit: 10) }
        #expect(throws: LedgerError.self) { try ledger.events(inStream: "matter-kiz") }
        #expect(try ledger.events(after: 3, limit: 10).map(\.position) == [4, 5])
    }
}
