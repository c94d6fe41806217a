import Decisions
import Foundation
import Testing

@testable import Register

@Suite("The last entry of a matter, known without waiting for a writer")
struct LastMarkTests {
    private func enter(_ id: String, in office: Office, _ audience: Audience = .public) throws {
        let header = Header(id: id, on: .day(office.today), audience: audience)
        try office.record(Entry(header, Occurrence(called: Text("Fiktiv"), text: nil)), in: "mill", by: .clerk)
    }

    @Test("It is the last that the audience may read, also while it is known already")
    func last() throws {
        let office = try FictionalCase().officeWithCase()
        let before = try office.lastMark(of: "mill", for: .public)
        try enter("kept-back", in: office, .internal)
        #expect(try office.lastMark(of: "mill", for: .public) == before)
        #expect(try office.lastMark(of: "mill", for: .internal) == office.mark)
        try enter("for-all", in: office)
        for audience in Audience.allCases {
            // Once read from the ledger, once known.
            for _ in 0..<2 { #expect(try office.lastMark(of: "mill", for: audience) == office.mark) }
            #expect(try office.matter("mill", for: audience).lastMark == office.mark)
        }
    }

    @Test("Whoever asks again waits for nobody who holds the office")
    func noWaiting() throws {
        let office = try FictionalCase().officeWithCase()
        let known = try office.lastMark(of: "mill", for: .public)
        // The lock is no second time to be had: who waited for it would never come back.
        office.writing.withLock { _ in #expect((try? office.lastMark(of: "mill", for: .public)) == known) }
    }

    @Test("A matter that is not there has none")
    func unknown() throws {
        let office = try FictionalCase().officeWithCase()
        #expect(throws: RegisterError.self) { _ = try office.lastMark(of: "dam", for: .public) }
    }

    @Test("After a group that the ledger could not take it is what it was")
    func lost() async throws {
        let office = try FictionalCase().officeWithCase(), before = try office.lastMark(of: "mill", for: .public)
        let ledger = office.ledger.folder + "/ledger.sqlite"
        try FileManager.default.moveItem(atPath: ledger, toPath: ledger + ".away")
        let entry = Entry(Header(id: "gone", on: .day(office.today)), Occurrence(called: Text("Fiktiv"), text: nil))
        await #expect(throws: NotTaken.self) {
            _ = try await office.recordTogether([entry], in: "mill", by: .clerk, sending: nil)
        }
        try FileManager.default.moveItem(atPath: ledger + ".away", toPath: ledger)
        #expect(try office.lastMark(of: "mill", for: .public) == before)
    }
}
