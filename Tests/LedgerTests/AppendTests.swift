import Testing

@testable import Ledger

@Suite("Appending")
struct AppendTests {
    let scene = Scene()

    @Test("An appended event is read back as it was handed in")
    func roundTrip() throws {
        let ledger = try scene.open()
        let bytes: [UInt8] = [0, 1, 0xFF, 0x22]
        let stored = try ledger.append(
            [
                StreamAppend(
                    stream: "matter-ä", expectedVersion: 0,
                    events: [
                        NewEvent(type: "letter-sent", bytes: bytes, effective: "2012-12-17"),
                        NewEvent(type: "note-taken", bytes: []),
                    ])
            ],
            actor: "clerk", recorded: "2013-01-10T09:00:00.000Z")

        #expect(stored.map(\.position) == [1, 2])
        #expect(stored.map(\.version) == [1, 2])
        #expect(stored.map(\.bytes) == [bytes, []])
        #expect(stored.map(\.effective) == ["2012-12-17", nil])
        #expect(stored[0].previousHash == HashChain.genesis)
        #expect(stored[1].previousHash == stored[0].hash)
        #expect(try ledger.events(inStream: "matter-ä") == stored)
        #expect(try ledger.events(after: 0, limit: 10) == stored)
    }

    @Test("A writer who saw an older version is refused, and nothing of the append is kept")
    func conflict() throws {
        let ledger = try scene.ledger(events: 2)
        let refusal = LedgerError.conflict(stream: "matter-kiz", expected: 1, found: 2)
        #expect(throws: refusal) {
            try ledger.append(
                [
                    StreamAppend(stream: "other", expectedVersion: 0, events: [.saying("new")]),
                    StreamAppend(stream: "matter-kiz", expectedVersion: 1, events: [.saying("late")]),
                ], actor: "clerk", recorded: monday)
        }
        #expect(try ledger.head() == 2)
        #expect(try ledger.streams() == ["matter-kiz"])
        #expect("\(refusal)".contains("has 2 events, but the writer expected 1"))
    }

    @Test("An append without events holds only if the version is as expected")
    func guardOnly() throws {
        let ledger = try scene.ledger(events: 2)
        #expect(
            try ledger.append(
                [StreamAppend(stream: "matter-kiz", expectedVersion: 2, events: [])],
                actor: "clerk", recorded: monday
            ).isEmpty)
        #expect(throws: LedgerError.conflict(stream: "matter-kiz", expected: 3, found: 2)) {
            try ledger.append(
                [StreamAppend(stream: "matter-kiz", expectedVersion: 3, events: [])],
                actor: "clerk", recorded: monday)
        }
    }

    @Test("A stream named twice in one append goes on where it was")
    func twice() throws {
        let ledger = try scene.open()
        let stored = try ledger.append(
            [
                StreamAppend(stream: "a", expectedVersion: 0, events: [.saying("one")]),
                StreamAppend(stream: "a", expectedVersion: 1, events: [.saying("two")]),
            ], actor: "clerk", recorded: monday)
        #expect(stored.map(\.version) == [1, 2])
    }

    @Test("Of ten writers with the same version one gets through", .timeLimit(.minutes(20)))
    func race() async throws {
        let ledger = try scene.ledger(events: 1)
        let won = await withTaskGroup(of: Bool.self) { group in
            for writer in 0..<10 {
                group.addTask {
                    (try? ledger.add("writer \(writer)", to: "matter-kiz", after: 1)) != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(won == 1)
        #expect(try ledger.head() == 2)
        #expect(try ledger.verify().isClean)
    }

    @Test(
        "A day that does not exist is refused",
        arguments: [
            "2012-02-30", "2013-02-29", "2013-13-01", "2013-1-1", "17.12.2012", "", "2012-12-17 ",
        ])
    func badDay(day: String) throws {
        let ledger = try scene.open()
        #expect(throws: LedgerError.self) {
            try ledger.append(
                [
                    StreamAppend(
                        stream: "a", expectedVersion: 0, events: [.saying("x", effective: day)])
                ],
                actor: "clerk", recorded: monday)
        }
        #expect(try ledger.head() == 0)
    }

    @Test(
        "A time of recording of another form is refused",
        arguments: [
            "2013-01-10", "2013-01-10T09:00:00Z", "2013-01-10T09:00:00.000+0", "2013-01-10T24:00:00.000Z",
        ])
    func badInstant(instant: String) throws {
        let ledger = try scene.open()
        #expect(throws: LedgerError.self) {
            try ledger.append([], actor: "clerk", recorded: instant)
        }
    }

    @Test("A NUL in a name, which the database would cut off there, is refused")
    func nul() throws {
        let ledger = try scene.open()
        #expect(throws: LedgerError.self) { try ledger.add("x", to: "a\0b", after: 0) }
        #expect(throws: LedgerError.self) { try ledger.add("x", to: "", after: 0) }
        #expect(throws: LedgerError.self) {
            try ledger.append([], actor: "cl\0erk", recorded: monday)
        }
    }

    @Test("The 29th of February of a leap year is a day")
    func leapDay() {
        #expect(Admission.isDay(Array("2012-02-29".utf8)[...]))
        #expect(Admission.isDay(Array("2000-02-29".utf8)[...]))
        #expect(!Admission.isDay(Array("1900-02-29".utf8)[...]))
    }
}
