import Foundation
import Testing

@testable import Ledger

@Suite("Verify")
struct VerifyTests {
    let scene = Scene()

    @Test("A sound ledger is clean, and its end is reported")
    func clean() throws {
        let ledger = try scene.ledger(events: 3)
        _ = try ledger.attachments.put(Array("letter".utf8))
        var steps: [[Int64]] = []
        let report = try ledger.verify { steps.append([$0, $1]) }
        #expect(report.isClean)
        #expect(report.events == 3)
        #expect(report.attachments == 1)
        let last = try ledger.events(after: 2, limit: 1)[0]
        #expect(report.head == Head(position: 3, hash: last.hash))
        #expect(steps.last == [4, 4])
    }

    @Test("A flipped byte is found with its position")
    func flippedByte() throws {
        do { _ = try scene.ledger(events: 5) }
        try scene.flip("event 3", in: scene.database)
        let report = try scene.open().verify()
        #expect(report.places == [.event(position: 3)])
        #expect(report.events == 5)
    }

    @Test(
        "Any other field that was changed is found with its position",
        arguments: [
            "type = 'seen'", "actor = 'mayor'", "recorded = '2013-01-07T08:30:00.001Z'",
            "effective = '2013-01-01'", "stream = 'matter-kit'", "version = 9",
            "hash = zeroblob(32)", "previous_hash = zeroblob(32)", "bytes = x''",
        ])
    func changedField(assignment: String) throws {
        do { _ = try scene.ledger(events: 5) }
        try scene.tamper("UPDATE events SET \(assignment) WHERE position = 3")
        let report = try scene.open().verify()
        #expect(report.places.first == .event(position: 3))
    }

    @Test("A deleted event is found where it stood", arguments: [1, 3, 5])
    func deleted(position: Int64) throws {
        do { _ = try scene.ledger(events: 5) }
        try scene.tamper("DELETE FROM events WHERE position = \(position)")
        let report = try scene.open().verify()
        #expect(report.places == [.event(position: position)])
        #expect(report.events == 4)
    }

    @Test("Two events that changed places are both found")
    func swapped() throws {
        do { _ = try scene.ledger(events: 5) }
        try scene.tamper(
            """
            UPDATE events SET position = 99 WHERE position = 2;
            UPDATE events SET position = 2 WHERE position = 3;
            UPDATE events SET position = 3 WHERE position = 99;
            """)
        let places = try scene.open().verify().places
        #expect(places.contains(.event(position: 2)))
        #expect(places.contains(.event(position: 3)))
        #expect(!places.contains(.event(position: 5)))
    }

    @Test("A last event that was taken away is still missed after the next append")
    func appendAfterLoss() throws {
        do { _ = try scene.ledger(events: 5) }
        try scene.tamper("DELETE FROM events WHERE position = 5")
        let ledger = try scene.open()
        try ledger.add("next", to: "other", after: 0)
        #expect(try ledger.verify().places.contains(.event(position: 5)))
    }

    @Test("A flipped byte in an attachment is found with its hash")
    func attachment() throws {
        let ledger = try scene.open()
        let hash = try ledger.attachments.put(Array("the mayors' letter".utf8))
        let path = try #require(ledger.attachments.path(of: hash))
        try scene.flip("mayors", in: path)
        #expect(try ledger.verify().places == [.attachment(hash)])
        #expect(throws: LedgerError.self) { try ledger.attachments.bytes(of: hash) }

        // Putting the true bytes again makes it whole.
        #expect(try ledger.attachments.put(Array("the mayors' letter".utf8)) == hash)
        #expect(try ledger.verify().isClean)
    }

    @Test("A file that does not belong among the attachments is found")
    func stranger() throws {
        let ledger = try scene.open()
        _ = try scene.write([1], to: "attachments/notes.txt")
        #expect(try ledger.verify().places == [.attachment("notes.txt")])
    }

    @Test("A database cut off anywhere is a clear error or a fault, never a crash or silence")
    func truncated() throws {
        do {
            let ledger = try scene.open()
            let many = (1...400).map { NewEvent.saying("event \($0)") }
            try ledger.append(
                [StreamAppend(stream: "a", expectedVersion: 0, events: many)],
                actor: "clerk", recorded: monday)
        }
        let whole = try Data(contentsOf: URL(fileURLWithPath: scene.database))
        for length in stride(from: 0, to: whole.count, by: 3_000) {
            try whole.prefix(length).write(to: URL(fileURLWithPath: scene.database))
            do {
                let report = try scene.open().verify()
                #expect(!report.isClean, "cut off at \(length)")
            } catch let error as LedgerError {
                guard case .corrupt = error else {
                    Issue.record("cut off at \(length): \(error)")
                    continue
                }
            }
        }
    }

    @Test("A byte flipped anywhere in the database is found or does no harm, and nothing crashes")
    func flippedAnywhere() throws {
        let before: [StoredEvent]
        do { before = try scene.ledger(events: 40).events(after: 0, limit: 100) }
        let whole = try Data(contentsOf: URL(fileURLWithPath: scene.database))
        for place in stride(from: 0, to: whole.count, by: 211) {
            var damaged = whole
            damaged[place] ^= 1 << UInt8(place % 8)
            try damaged.write(to: URL(fileURLWithPath: scene.database))
            guard let ledger = try? scene.open(), let report = try? ledger.verify() else { continue }
            if report.isClean {
                #expect(try ledger.events(after: 0, limit: 100) == before, "byte \(place)")
            }
        }
    }
}
