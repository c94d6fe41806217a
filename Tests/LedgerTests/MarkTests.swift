import Foundation
import GRDB
import Testing

@testable import Ledger

@Suite("A head that was noted elsewhere")
struct MarkTests {
    let scene = Scene()

    @Test("It is told as hash and position, and read back so")
    func told() throws {
        let ledger = try scene.ledger(events: 3)
        let mark = try ledger.mark()
        #expect(try ledger.verify().mark == mark)
        #expect("\(mark)".hasSuffix("@3") && "\(mark)".utf8.count == 34)
        #expect(LedgerMark("\(mark)")?.position == 3)
        #expect(LedgerMark("3:\(mark.digits)") == mark)
        for text in [
            "", "@", "3", "abc@3", "\(mark.digits)@", "\(mark.digits)@-1", "\(mark.digits)0@3", "zzzzzzzzzzzz@3",
            "a@b@c",
        ] {
            #expect(LedgerMark(text) == nil, "\(text)")
        }
    }

    @Test("The chain goes through every place that was ever its head")
    func through() throws {
        let ledger = try scene.open()
        var marks = [try ledger.mark()]
        for number in 0..<5 {
            try ledger.add("event \(number)", to: "a", after: number)
            marks.append(try ledger.mark())
        }
        #expect(try ledger.verify(through: marks).isClean)
        for mark in marks { #expect(try ledger.goes(through: mark)) }
    }

    @Test("A tail that was cut off, and an older copy, lack it")
    func cutOff() throws {
        let mark: LedgerMark
        do {
            let ledger = try scene.ledger(events: 5)
            mark = try ledger.mark()
        }
        // All that a clever hand can do: the last event gone, the head set back.
        try scene.tamper(
            """
            DELETE FROM events WHERE position = 5;
            UPDATE head SET position = 4, hash = (SELECT hash FROM events WHERE position = 4);
            """)
        let ledger = try scene.open()
        #expect(try ledger.verify().isClean)
        let report = try ledger.verify(through: [mark])
        #expect(report.places == [.mark])
        #expect(report.faults.first?.found == "the end of the ledger at position 4")
        #expect(try !ledger.goes(through: mark))
    }

    @Test("A ledger of another lineage is none of which it was noted, however long")
    func otherLineage() throws {
        let mark = try scene.ledger(events: 3).mark()
        let other = Scene()
        let ledger = try other.ledger(events: 9, stream: "another")
        #expect(try ledger.verify(through: [mark]).places == [.mark])
        #expect(try !ledger.goes(through: mark))
    }

    @Test("A place in the chain is told by the hash of its event; where there is none, there is no place")
    func places() throws {
        let ledger = try scene.ledger(events: 3)
        let marks = try ([1, 2, 3] as [Int64]).compactMap { try ledger.mark(at: $0) }
        #expect(marks.map(\.position) == [1, 2, 3])
        #expect(try marks.last == ledger.mark())
        for mark in marks { #expect(try ledger.goes(through: mark)) }
        for none in [-1, 0, 4] as [Int64] { #expect(try ledger.mark(at: none) == nil) }
    }

    @Test("A clock that went back is noted, and is no damage")
    func clock() throws {
        let ledger = try scene.ledger(events: 2)
        for (number, time) in ["2013-01-07T08:29:59.999Z", "2013-01-07T08:31:00.000Z"].enumerated() {
            try ledger.append(
                [StreamAppend(stream: "late", expectedVersion: number, events: [.saying("x")])], actor: "clerk",
                recorded: time)
        }
        let report = try ledger.verify()
        #expect(report.isClean)
        #expect(
            report.notes == [
                "Event 3 was recorded at 2013-01-07T08:29:59.999Z, before event 2 at \(monday): the clock went back."
            ])
    }
}
