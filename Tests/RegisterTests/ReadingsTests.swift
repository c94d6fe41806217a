import Foundation
import Ledger
import Testing

@testable import Decisions
@testable import Register

@Suite("Readings may be lost at any time")
struct ReadingsTests {
    /// What the readings of a case answer.
    private func answers(_ office: Office) throws -> [String] {
        let all = try office.happenings(HappeningFilter(audience: .internal, limit: 1_000)).map { "\($0)" }
        let mandates = try office.happenings(HappeningFilter(slice: "mandates", audience: .internal)).map { "\($0)" }
        return all + mandates + (try office.matters().map { "\($0)" })
    }

    /// The answers before and after something was done to the closed file.
    private func compare(_ harm: (URL) throws -> Void) throws {
        let scene = try FictionalCase()
        let before = try answers(try scene.officeWithCase())
        #expect(before.count > 60)
        try harm(scene.data().appending(path: "readings.sqlite"))
        let office = try scene.office()
        #expect(try answers(office) == before)
        #expect(try office.verify().isClean)
    }

    @Test("Deleted, they are made anew")
    func deleted() throws {
        try compare { try FileManager.default.removeItem(at: $0) }
    }

    @Test("Garbage in their place is thrown away", arguments: [0, 1, 100, 100_000])
    func garbage(count: Int) throws {
        try compare { try Data((0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ 7) }).write(to: $0) }
    }

    @Test("Cut off anywhere, they are made anew", arguments: [1, 50, 99, 512, 4_095, 4_096, 5_000, 8_192, 12_288, 16_384, 20_480, 24_576])
    func truncated(count: Int) throws {
        try compare { file in
            let bytes = try Data(contentsOf: file)
            try bytes.prefix(min(count, bytes.count - 1)).write(to: file)
        }
    }

    @Test("A page of zeros in them is noticed", arguments: 1...6)
    func zeros(page: Int) throws {
        try compare { file in
            var bytes = try Data(contentsOf: file)
            guard bytes.count >= (page + 1) * 4_096 else { return }
            bytes.replaceSubrange(page * 4_096..<(page + 1) * 4_096, with: Data(count: 4_096))
            try bytes.write(to: file)
        }
    }

    @Test("When the ledger went ahead without them, they catch up")
    func catchUp() throws {
        let scene = try FictionalCase()
        _ = try scene.officeWithCase()
        do {
            let ledger = try Ledger(folder: scene.data().path)
            let entry = Entry(Header(id: "late", on: PartialDate("2013-02-01")), Occurrence(title: Text("Ein Blitz"), text: nil))
            let version = try ledger.events(inStream: "matter/mill").count
            try ledger.append(
                [StreamAppend(stream: "matter/mill", expectedVersion: version, events: [try EntryCoding.event(entry)])],
                actor: "other", recorded: "2013-02-01T09:00:00.000Z")
        }
        let office = try scene.office()
        let last = try #require(try office.happenings(HappeningFilter(audience: .public, limit: 1)).first)
        #expect(last.entry == "late")
        #expect(last.actor == "other")
        #expect(last.position == office.position)
        #expect(try office.matter("mill", for: .public).matter.entry("late") != nil)
    }

    @Test("Readings that are ahead of the ledger are made anew")
    func ahead() throws {
        let scene = try FictionalCase()
        _ = try scene.officeWithCase("long")
        _ = try scene.office("short")
        let name = "readings.sqlite"
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(at: scene.data("short").appending(path: name + suffix))
        }
        try FileManager.default.copyItem(at: scene.data("long").appending(path: name), to: scene.data("short").appending(path: name))
        let office = try scene.office("short")
        #expect(try office.matters().isEmpty)
        #expect(try office.happenings(HappeningFilter(audience: .internal)).isEmpty)
    }

    @Test("Readings of another ledger are made anew, though it is longer")
    func other() throws {
        let scene = try FictionalCase()
        _ = try scene.officeWithCase("long")
        do {
            let ledger = try Ledger(folder: scene.data("short").path)
            let entry = Entry(Header(id: "alone", on: PartialDate("2013-02-01")), Occurrence(title: Text("Ein Blitz"), text: nil))
            try ledger.append(
                [StreamAppend(stream: "matter/other", expectedVersion: 0, events: [try EntryCoding.event(entry)])],
                actor: "other", recorded: "2013-02-01T09:00:00.000Z")
        }
        _ = try scene.office("short")
        for suffix in ["", "-wal", "-shm"] {
            let (from, to) = (scene.data("short").appending(path: "readings.sqlite" + suffix), scene.data("long").appending(path: "readings.sqlite" + suffix))
            try? FileManager.default.removeItem(at: to)
            if FileManager.default.fileExists(atPath: from.path) { try FileManager.default.copyItem(at: from, to: to) }
        }
        let office = try scene.office("long")
        #expect(try office.happenings(HappeningFilter(audience: .internal, limit: 1_000)).count == Int(office.position))
        #expect(try office.matters().map(\.id) == ["mill"])
    }

    @Test("Made anew on request, they answer the same, and tell how far they are")
    func rebuild() throws {
        let office = try FictionalCase().officeWithCase()
        let before = try answers(office)
        var told: [(Int64, Int64)] = []
        let count = try office.rebuild { told.append(($0, $1)) }
        #expect(count == office.position)
        #expect(told.last?.0 == office.position)
        #expect(told.allSatisfy { $0.1 == office.position })
        #expect(try answers(office) == before)
    }

    @Test("What happened is filtered by slice, actor, words, day, and page")
    func filter() throws {
        let office = try FictionalCase().officeWithCase()
        func ids(_ filter: HappeningFilter) throws -> [String] { try office.happenings(filter).map(\.entry) }
        #expect(try ids(HappeningFilter(slice: "mandates", audience: .public)) == ["report-a", "report-a-before", "task-a"])
        #expect(try ids(HappeningFilter(actor: "nobody", audience: .public)) == [])
        #expect(try ids(HappeningFilter(words: "sturm", audience: .public)) == ["storm"])
        #expect(try ids(HappeningFilter(words: "STURM", audience: .public)) == ["storm"])
        #expect(try ids(HappeningFilter(words: "müLLER", audience: .internal)) == ids(HappeningFilter(words: "Müller", audience: .internal)))
        #expect(try !ids(HappeningFilter(words: "MÜLLER", audience: .internal)).isEmpty)
        #expect(try ids(HappeningFilter(audience: .public, limit: -1)) == [])
        #expect(try ids(HappeningFilter(words: "%", audience: .public)) == [])
        #expect(try ids(HappeningFilter(slice: "mandates", asOf: PartialDate("2013-01-30")?.lastDay, audience: .public)) == ["report-a-before", "task-a"])
        let all = try office.happenings(HappeningFilter(audience: .internal, limit: 1_000)).map(\.position)
        var pages: [Int64] = []
        while true {
            let page = try office.happenings(HappeningFilter(audience: .internal, before: pages.last, limit: 7)).map(\.position)
            if page.isEmpty { break }
            pages += page
        }
        #expect(pages == all)
    }
}
