import Costing
import Foundation
import Synchronization
import Testing

@testable import Decisions
@testable import Ledger
@testable import Register

/// A fictional mill, and who reads of it while others write.
@Suite(
    "Readers take what is on the disk: no matter waits for another, and no reader for who writes",
    .timeLimit(.minutes(20)))
struct ShelfTests {
    /// A clock that stops whoever asks it next, until it is let go on.
    private final class Clock: Sendable {
        private let stopsNext = Mutex(false)
        let stopped = DispatchSemaphore(value: 0), goOn = DispatchSemaphore(value: 0)

        func stopNext() { stopsNext.withLock { $0 = true } }

        func now() -> Date {
            let stops = stopsNext.withLock { stops in
                defer { stops = false }
                return stops
            }
            if stops {
                stopped.signal()
                goOn.wait()
            }
            return Date(timeIntervalSince1970: 1_700_000_000.25)
        }
    }

    private static func report(_ id: String, _ office: Office) -> Entry {
        Entry(
            Header(id: id, on: .day(office.today)),
            StatusReport(mandate: Identifier("task-a"), status: .underWay, text: Text("Fiktiv.")))
    }

    private static func group(_ id: String) -> Entry {
        let group = Organization(name: Text("Bund \(id)"), short: nil, kind: .group, body: Identifier("musterkreis"))
        return Entry(Header(id: id), group)
    }

    private static func office(_ scene: FictionalCase, memory: Int) throws -> Office {
        try Office(folder: scene.data(), memory: memory, now: { Date(timeIntervalSince1970: 1_700_000_000.25) })
    }

    /// Carried out beside the test.
    /// - Returns: whether it came to its end in time.
    private static func isDone(_ work: @escaping @Sendable () -> Void) -> Bool {
        let done = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            work()
            done.signal()
        }
        return done.wait(timeout: .now() + 30) == .success
    }

    /// Carried out beside the test, which holds no thread meanwhile.
    private static func besides<Found: Sendable>(_ work: @escaping @Sendable () -> Found) async -> Found {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: work()) }
        }
    }

    private static func comes(_ signal: DispatchSemaphore) async -> Bool {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: signal.wait(timeout: .now() + 240) == .success) }
        }
    }

    @Test(
        "While a command is being committed pages of any matter are made, as the ledger stood before",
        arguments: [false, true])
    func slowCommit(together: Bool) async throws {
        let scene = try FictionalCase(), clock = Clock()
        let office = try Office(folder: scene.data(), now: { clock.now() })
        _ = try office.take(try scene.read(), by: .importer)
        let entry = Self.report("slow", office), before = office.mark, ended = DispatchSemaphore(value: 0)
        clock.stopNext()
        // It asks for the time when all is decided and nothing is committed.
        if together {
            Task {
                _ = try? await office.recordTogether([entry], in: "mill", by: .clerk, sending: nil)
                ended.signal()
            }
        } else {
            Thread.detachNewThread {
                _ = try? office.record(entry, in: "mill", by: .clerk)
                ended.signal()
            }
        }
        #expect(await Self.comes(clock.stopped))
        let seen = await Self.besides {
            var seen: [String] = []
            for day in [nil, Day(iso: "2013-01-15")] {
                guard let view = try? office.matter("mill", asOf: day, for: .public) else { continue }
                seen.append("\(view.mark) \(view.matter.entry("slow") == nil)")
            }
            let listed = try? office.matters().map(\.id)
            let last = try? office.happenings(HappeningFilter(audience: .public, limit: 1)).first?.entry
            seen.append("\(listed ?? []) \((last ?? nil) == "slow")")
            return seen
        }
        #expect(seen == ["\(before) true", "\(before) true", "[\"mill\"] false"])
        clock.goOn.signal()
        #expect(await Self.comes(ended))
        let after = try office.matter("mill", for: .public)
        #expect(after.position == before.position + 1 && after.matter.entry("slow") != nil)
        #expect(try office.happenings(HappeningFilter(audience: .public, limit: 1)).first?.entry == "slow")
    }

    @Test("What many ask for at once is read once, and meanwhile others are read")
    func readOnce() throws {
        let file = try FictionalCase().officeWithCase().entries(of: "mill")
        let shelf = Shelf(mark: LedgerMark(position: 0, hash: HashChain.genesis), most: 64 << 20)
        let reads = Mutex(0), begun = DispatchSemaphore(value: 0)
        let goOn = DispatchSemaphore(value: 0), ended = DispatchSemaphore(value: 0)
        for _ in 0..<6 {
            Thread.detachNewThread {
                _ = try? shelf.file("long") {
                    reads.withLock { $0 += 1 }
                    begun.signal()
                    goOn.wait()
                    return file
                }
                ended.signal()
            }
        }
        #expect(begun.wait(timeout: .now() + 30) == .success)
        #expect(
            Self.isDone {
                _ = try? shelf.file("short") { file }
                _ = shelf.mark
            })
        #expect(shelf.kept.files == 1)
        goOn.signal()
        for _ in 0..<6 { #expect(ended.wait(timeout: .now() + 30) == .success) }
        #expect(reads.withLock { $0 } == 1 && shelf.kept.files == 2)
    }

    @Test("Nothing of a matter is copied by what is appended to it, neither for who decides nor for who reads")
    func notCopied() throws {
        let office = try FictionalCase().officeWithCase()
        func place(_ file: MatterFile?) -> Int? {
            file?.entries.withUnsafeBufferPointer { $0.baseAddress.map { Int(bitPattern: $0) } }
        }
        var decides: Set<Int?> = [], reads: Set<Int?> = []
        for number in 0..<60 {
            try office.record(Self.report("uncopied-\(number)", office), in: "mill", by: .clerk)
            decides.insert(office.writing.withLock { place($0.current("mill")) })
            reads.insert(place(try office.entries(of: "mill")))
        }
        // An array moves once in a while as it grows; a copy has a place of its own each time.
        #expect(decides.count <= 4 && reads.count <= 4, "\(decides.count) and \(reads.count)")
    }

    @Test(
        """
        What is composed of a view is composed once in each language, also where another matter has moved on since, \
        and anew once an entry comes
        """)
    func composedOnce() throws {
        let scene = try FictionalCase(), office = try scene.officeWithCase()
        try scene.change("case.yaml", "id: mill\n", to: "id: dam\n")
        _ = try office.take(try scene.read(), by: .importer)
        var composed: [String] = [], nothings = 0
        func compose(_ language: Language) throws {
            let view = try office.matter("mill", for: .internal)
            let told: String = view.once("count", language) {
                composed.append("\(language) \(view.matter.entries.count)")
                return composed.last ?? ""
            }
            #expect(told == "\(language) \(view.matter.entries.count)" && view.mark == office.mark)
            // What may be nothing is composed as well, and nothing is kept as such.
            #expect(view.once("or nothing", language) { Optional(view.id) } == view.id)
            _ = view.once("nothing", language) { () -> String? in
                nothings += 1
                return nil
            }
        }
        try compose(.de)
        try compose(.de)
        try compose(.en)
        let count = try office.matter("mill", for: .internal).matter.entries.count
        try office.record(Self.report("elsewhere", office), in: "dam", by: .clerk)
        try compose(.de)
        #expect(composed == ["de \(count)", "en \(count)"])
        try office.record(Self.report("here", office), in: "mill", by: .clerk)
        try compose(.de)
        #expect(composed == ["de \(count)", "en \(count)", "de \(count + 1)"] && nothings == composed.count)
    }

    @Test("What was appended while a matter was read is in it for whoever asks next, and it is not read again")
    func appendedMeanwhile() throws {
        let scene = try FictionalCase(), office = try scene.officeWithCase(), old = try office.entries(of: "mill")
        let shelf = Shelf(mark: office.mark, most: 64 << 20), added = Self.report("meanwhile", office)
        let position = try office.record(added, in: "mill", by: .clerk)
        let event = try #require(try office.ledger.events(after: position - 1, limit: 1).first)
        _ = try shelf.file("mill") {
            _ = shelf.show([PlacedEntry(event: event, entry: added)], at: office.mark)
            return old
        }
        let read = try shelf.file("mill") {
            Issue.record("It is here already.")
            return old
        }
        #expect(read.entries.contains { $0.header.id == "meanwhile" } && read.entries.count == old.entries.count + 1)
        #expect(read.whole.entry("meanwhile")?.position == position)
    }

    @Test("The last entry that was read before something came in is told to nobody who asks after it")
    func lastMarkMeanwhile() throws {
        let scene = try FictionalCase(), office = try scene.officeWithCase(), old = try office.entries(of: "mill")
        let shelf = Shelf(mark: office.mark, most: 64 << 20), added = Self.report("meanwhile", office)
        let position = try office.record(added, in: "mill", by: .clerk)
        let event = try #require(try office.ledger.events(after: position - 1, limit: 1).first)
        let before = try shelf.lastMark(of: "mill", for: .public) {
            _ = shelf.show([PlacedEntry(event: event, entry: added)], at: office.mark)
            return old
        }
        #expect(before == old.lastMark(for: .public))
        #expect(try shelf.lastMark(of: "mill", for: .public) { old } == office.mark)
    }

    @Test(
        "Whatever is written by several, also for the whole county, is seen by whoever looks after it was answered",
        arguments: [1, 64 << 20])
    func seenAtOnce(memory: Int) throws {
        let scene = try FictionalCase()
        let office = try Self.office(scene, memory: memory)
        _ = try office.take(try scene.read(), by: .importer)
        try scene.change("case.yaml", "id: mill\n", to: "id: dam\n")
        _ = try office.take(try scene.read(), by: .importer)
        let matters = ["mill", "dam"], missing = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 4) { worker in
            for number in 0..<20 {
                let id = "of-\(worker)-\(number)", matter = matters[number % 2]
                // Every fourth is the county's.
                let isCountys = number % 4 == 3
                let entry = isCountys ? Self.group(id) : Self.report(id, office)
                do { try office.record(entry, in: matter, by: .clerk) } catch {
                    missing.withLock { $0.append("\(id): \(error)") }
                    continue
                }
                for other in matters where other == matter || isCountys {
                    let view = try? office.matter(other, for: .internal)
                    if view?.matter.entry(id) == nil { missing.withLock { $0.append("\(id) in \(other)") } }
                }
            }
        }
        #expect(missing.withLock { $0 } == [])
        // And all is as it would be, were it read anew.
        for id in matters {
            let kept = try office.entries(of: id)
            let events = try kept.versions.keys.flatMap { try office.ledger.events(inStream: $0) }
            #expect(kept.entries.map(\.position).sorted() == events.map(\.position).sorted())
            #expect(kept.eventBytes == events.reduce(0) { $0 + $1.bytes.count })
        }
        #expect(try office.verify().isClean)
    }

    @Test("What is kept has a bound in bytes: what was looked at least recently leaves, and what is looked at is there")
    func bound() throws {
        let scene = try FictionalCase()
        let office = try Self.office(scene, memory: 1_500_000)
        let matters = (0..<12).map { "matter-\($0)" }
        for (place, id) in matters.enumerated() {
            let before = place == 0 ? "mill" : matters[place - 1]
            try scene.change("case.yaml", "id: \(before)\n", to: "id: \(id)\n")
            _ = try office.take(try scene.read(), by: .importer)
        }
        let first = try #require(Day(iso: "2012-10-02"))
        for number in 0..<450 {
            let id = matters[number % 12], view = try office.matter(id, asOf: first.adding(number), for: .public)
            #expect(view.asOf == first.adding(number) && view.isOpen)
            #expect(office.shelf.kept.bytes <= 1_200_000 && office.shelf.kept.views[id] != nil)
        }
        #expect(office.shelf.kept.files > 1 && office.shelf.kept.files < 12)
        // One that is larger than all that may be kept is there all the same, alone.
        let tiny = try FictionalCase(), small = try Self.office(tiny, memory: 1)
        _ = try small.take(try tiny.read(), by: .importer)
        for number in 0..<20 {
            let view = try small.matter("mill", asOf: first.adding(number * 40), for: .public)
            #expect(view.isOpen && small.shelf.kept.files == 1)
        }
    }

    @Test("Days that see the same entries share one fold")
    func shared() throws {
        let office = try FictionalCase().officeWithCase(), day = try #require(Day(iso: "2013-06-01"))
        _ = try office.matter("mill", asOf: day, for: .public)
        let before = office.shelf.kept.bytes
        _ = try office.matter("mill", asOf: day.adding(1), for: .public)
        let entries = try office.entries(of: "mill").seen(asOf: day, for: .public, today: day).effective
        #expect(office.shelf.kept.bytes == before + MemoryUse.view(entries: entries))
        // What is asked again is not made again.
        _ = try office.matter("mill", asOf: day, for: .public)
        #expect(office.shelf.kept.bytes == before + MemoryUse.view(entries: entries))
        #expect(office.shelf.kept.views == ["mill": 2])
    }
}
