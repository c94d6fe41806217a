import Foundation
import GRDB
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

    @Test(
        "Cut off anywhere, they are made anew",
        arguments: [1, 50, 99, 512, 4_095, 4_096, 5_000, 8_192, 12_288, 16_384, 20_480, 24_576])
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
            try #require(bytes.count >= (page + 1) * 4_096)
            bytes.replaceSubrange(page * 4_096..<(page + 1) * 4_096, with: Data(count: 4_096))
            try bytes.write(to: file)
        }
    }

    @Test(
        "Where somebody has changed them, they are made anew",
        arguments: [
            "UPDATE happening SET title_de = 'Ein anderer Titel' WHERE position = 5",
            "DELETE FROM happening WHERE position = 7", "UPDATE happening SET audience = 'public'",
            "UPDATE matter SET title_de = 'Ein anderer Vorgang'", "DELETE FROM matter",
            """
            INSERT INTO matter SELECT id || '-2', title_de, title_en, county, audience, opened, programme, \
            words FROM matter
            """,
            "DELETE FROM unlisted", "INSERT INTO listed VALUES ('mill', 'public', 1, '2013-01-01', NULL, '[]', 1)",
            "DELETE FROM state WHERE name LIKE 'digest%'",
        ])
    func changed(sql: String) throws {
        try compare { file in
            let queue = try DatabaseQueue(path: file.path)
            try queue.write { try $0.execute(sql: sql) }
            try queue.close()
        }
    }

    @Test("Where they cannot be kept, they are read into memory, and the start says so")
    func notKept() throws {
        let scene = try FictionalCase()
        do { _ = try scene.officeWithCase() }
        let ledger = try Ledger(folder: scene.data().path)
        // As on a full disk: nothing can be made at this place.
        let opened = try ReadModel.following(ledger, file: URL(filePath: "/proc/none/readings.sqlite"))
        #expect(opened.notKept?.hasPrefix("The readings cannot be kept in the data folder") == true)
        #expect(try opened.readings.matters(for: .internal).map(\.id) == ["mill"])
    }

    @Test("When the ledger went ahead without them, they catch up")
    func catchUp() throws {
        let scene = try FictionalCase()
        _ = try scene.officeWithCase()
        do {
            let ledger = try Ledger(folder: scene.data().path)
            let entry = Entry(
                Header(id: "late", on: PartialDate("2013-02-01")), Occurrence(title: Text("Ein Blitz"), text: nil))
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
        try FileManager.default.copyItem(
            at: scene.data("long").appending(path: name), to: scene.data("short").appending(path: name))
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
            let entry = Entry(
                Header(id: "alone", on: PartialDate("2013-02-01")), Occurrence(title: Text("Ein Blitz"), text: nil))
            try ledger.append(
                [StreamAppend(stream: "matter/other", expectedVersion: 0, events: [try EntryCoding.event(entry)])],
                actor: "other", recorded: "2013-02-01T09:00:00.000Z")
        }
        _ = try scene.office("short")
        for suffix in ["", "-wal", "-shm"] {
            let (from, to) = (
                scene.data("short").appending(path: "readings.sqlite" + suffix),
                scene.data("long").appending(path: "readings.sqlite" + suffix)
            )
            try? FileManager.default.removeItem(at: to)
            if FileManager.default.fileExists(atPath: from.path) { try FileManager.default.copyItem(at: from, to: to) }
        }
        let office = try scene.office("long")
        #expect(try office.happenings(HappeningFilter(audience: .internal, limit: 1_000)).count == Int(office.position))
        #expect(try office.matters().map(\.id) == ["mill"])
    }

    @Test("That the end of the ledger is missing is told again and again, until somebody says that it is the right one")
    func cutTail() throws {
        let scene = try FictionalCase()
        var before = try scene.officeWithCase("long").mark
        try FileManager.default.copyItem(at: scene.data("long"), to: scene.data("old"))
        do {
            let office = try scene.office("long")
            try office.record(
                Entry(
                    Header(id: "late", on: PartialDate("2013-02-01")), Occurrence(title: Text("Ein Blitz"), text: nil)),
                in: "mill", by: .clerk)
            #expect(office.notes == [])
            before = office.mark
        }
        // An older copy of the ledger alone.
        let (old, long) = (
            scene.data("old").appending(path: "ledger.sqlite"), scene.data("long").appending(path: "ledger.sqlite")
        )
        let newest = try Data(contentsOf: long)
        try Data(contentsOf: old).write(to: long)
        for _ in 0..<2 {
            let notes = try scene.office("long").notes
            #expect(notes.count == 1 && notes[0].contains("\(before)"))
            #expect(try Verification(folder: scene.data("long").path).report().faults.map(\.place) == [.mark])
        }
        // Neither what is recorded nor readings made anew end it.
        do {
            let office = try scene.office("long")
            try office.record(
                Entry(
                    Header(id: "later", on: PartialDate("2013-02-01")),
                    Occurrence(title: Text("Ein Sturm"), text: nil)),
                in: "mill", by: .clerk)
            try office.rebuild()
        }
        let shorter = try Data(contentsOf: long)
        #expect(try scene.office("long").notes.count == 1)
        // The right one does, and so does somebody’s word.
        try newest.write(to: long)
        #expect(try scene.office("long").notes.count == 1)
        try shorter.write(to: long)
        #expect(try scene.office("long").notes.count == 1)
        try scene.office("long").rebuild(accepting: true)
        #expect(try scene.office("long").notes == [])
        #expect(try Verification(folder: scene.data("long").path).report().isClean)
    }

    @Test("Made anew on request, they answer the same, and tell how far they are")
    func rebuild() throws {
        let office = try FictionalCase().officeWithCase()
        let before = try answers(office)
        var told: [(Int64, Int64)] = []
        let count = try office.rebuild { told.append(($0, $1)) }
        #expect(count == office.position)
        #expect(told.last?.0 == office.position)
        #expect(!told.isEmpty && told.allSatisfy { $0.1 == office.position })
        #expect(try answers(office) == before)
    }

    @Test("What happened is filtered by slice, actor, words, day, and page")
    func filter() throws {
        let office = try FictionalCase().officeWithCase()
        func ids(_ filter: HappeningFilter) throws -> [String] { try office.happenings(filter).map(\.entry) }
        #expect(
            try ids(HappeningFilter(slice: "mandates", audience: .public)) == ["report-a", "report-a-before", "task-a"])
        #expect(try ids(HappeningFilter(actor: "nobody", audience: .public)) == [])
        #expect(try ids(HappeningFilter(words: "sturm", audience: .public)) == ["storm"])
        #expect(try ids(HappeningFilter(words: "STURM", audience: .public)) == ["storm"])
        #expect(
            try ids(HappeningFilter(words: "müLLER", audience: .internal))
                == ids(HappeningFilter(words: "Müller", audience: .internal)))
        #expect(try !ids(HappeningFilter(words: "MÜLLER", audience: .internal)).isEmpty)
        #expect(try ids(HappeningFilter(audience: .public, limit: -1)) == [])
        #expect(try ids(HappeningFilter(words: "%", audience: .public)) == [])
        #expect(
            try ids(HappeningFilter(slice: "mandates", asOf: PartialDate("2013-01-30")?.lastDay, audience: .public))
                == ["report-a-before", "task-a"])
        let all = try office.happenings(HappeningFilter(audience: .internal, limit: 1_000)).map(\.position)
        var pages: [Int64] = []
        while true {
            let page = try office.happenings(HappeningFilter(audience: .internal, before: pages.last, limit: 7)).map(
                \.position)
            if page.isEmpty { break }
            pages += page
        }
        #expect(pages == all)
    }
}
