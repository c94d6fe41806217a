import Costing
import Decisions
import Foundation
import Testing

@testable import Ledger
@testable import Register

@Suite("Numbers at the edge of their range")
struct NumberRangeTests {
    /// Every event of every kind, with each of its whole numbers in turn at the
    /// edge of what a number can hold.
    static let edges: [(type: String, key: String, json: String)] = GoldenLedgerTests.all.flatMap {
        golden -> [(String, String, String)] in
        let text = String(decoding: golden.bytes, as: UTF8.self)
        return text.matches(of: /"([a-zA-Z-]+)":(-?\d+)(?=[,}\]])/).flatMap { match in
            ["9223372036854775807", "-9223372036854775808", "92233720368547758070"].map { edge in
                var changed = text
                changed.replaceSubrange(match.output.2.startIndex..<match.output.2.endIndex, with: edge)
                return (golden.type, String(match.output.1), changed)
            }
        }
    }

    @Test("No whole number of any kind of entry is taken at the edge, and the limit is told")
    func everyWholeNumber() throws {
        #expect(NumberRangeTests.edges.count > 60)
        for (type, key, json) in NumberRangeTests.edges {
            let text = "{\"type\":\"\(type)\"," + json.dropFirst()
            let error = #expect(throws: WrittenError.self, "\(type) \(key)") { try WrittenEntries(json: text.utf8) }
            #expect(
                error?.mistakes.contains { $0.key.hasSuffix("/" + key) && $0.expected.contains(/from -?\d+ to \d+/) }
                    == true, "\(type) \(key): \(error?.description ?? "")")
        }
    }

    @Test(
        "An amount, a share, posts and points beyond what there can be are refused with their limit",
        arguments: [
            ("10000000000.01 EUR", "80000 EUR"), ("99999999999999 %", "10000 %"), ("10000.01 %", "10000 %"),
            ("100000.01 posts", "3.5 posts"),
            ("99999999999 points", "1000 points"), ("9223372036854775807", "10000000000000"),
        ])
    func withUnits(value: String, limit: String) throws {
        let text = #"{"type":"costs.figure-reported","id":"a","label":"A","value":"\#(value)","grade":"official"}"#
        let error = try #require(throws: WrittenError.self) { try WrittenEntries(json: text.utf8) }
        #expect(error.mistakes.contains { $0.key == "/value" && $0.expected.contains(limit) }, "\(error)")
    }

    @Test("Inhabitants beyond those of any state are refused with file, line and limit")
    func inhabitants() throws {
        let scene = try FictionalCase()
        let text = try String(contentsOf: scene.folder.appending(path: "bodies.yaml"), encoding: .utf8)
        let place = try #require(text.firstMatch(of: /count: (\d+)/))
        try scene.change("bodies.yaml", "count: \(place.1)", to: "count: 9223372036854775807")
        let found = scene.mistakes().filter { $0.found.contains("9223372036854775807") }
        let line = try scene.line(of: "9223372036854775807", in: "bodies.yaml")
        #expect(found.first?.file == "bodies.yaml" && found.first?.line == line)
        #expect(found.first?.expected == "a whole number from 0 to 1000000000")
    }

    @Test("What a ledger holds already is shown, though no sum can hold it")
    func entered() throws {
        let scene = try FictionalCase()
        // As an earlier version of the program took it.
        var old: Ledger? = try Ledger(folder: scene.data("old").path)
        for event in try scene.officeWithCase().ledger.events(after: 0, limit: 10_000) {
            let text = String(decoding: event.bytes, as: UTF8.self)
            let bytes =
                event.type == Body.type
                ? Array(text.replacing(/"count":\d+/) { _ in "\"count\":9223372036854775807" }.utf8) : event.bytes
            try old?.append(
                [
                    StreamAppend(
                        stream: event.stream, expectedVersion: event.version - 1,
                        events: [NewEvent(type: event.type, bytes: bytes, effective: event.effective)])
                ],
                actor: event.actor, recorded: event.recorded)
        }
        old = nil
        let office = try scene.office("old")
        for day in [try #require(Day(iso: "2013-06-01")), try #require(Day(iso: "2024-06-01"))] {
            let view = try office.matter("mill", asOf: day, for: .internal)
            #expect(view.isOpen && !view.figures.all.isEmpty)
            #expect(view.figures["extra-cost-per-inhabitant"]?.value == nil)
        }
    }

    @Test("No number at the edge that an event may hold stops the program")
    func nothingTraps() throws {
        let golden = GoldenLedgerTests.all.map { StoredEvent.of($0.type, $0.bytes) }
        let whole = try golden.map { try EntryCoding.entry($0) }
        for (type, key, json) in NumberRangeTests.edges {
            // What is no event at all is not read, then or now.
            guard let edge = try? EntryCoding.entry(.of(type, Array(json.utf8))) else { continue }
            var file = MatterFile()
            file.add(whole.map { $0.type == type && $0.header.id == edge.header.id ? edge : $0 })
            for day in [nil, Day(iso: "2013-06-01"), Day(iso: "2018-01-01"), Day(iso: "2030-12-31")] {
                let mark = LedgerMark(position: 0, hash: HashChain.genesis)
                let view = MatterView(
                    id: "mill", file: file, asOf: day ?? .first, today: day ?? .first, audience: .internal, mark: mark,
                    lastMark: mark)
                #expect(view.matter.entries.count <= whole.count, "\(type) \(key)")
                _ = view.figures.all.map { ($0.value, $0.drifted) }
            }
        }
    }

    @Test("A form is held to the same: the register refuses what no file may have")
    func byForm() throws {
        let office = try FictionalCase().officeWithCase()
        let key = LevyKey(
            title: Text("Schlüssel"), unit: .inhabitants, weights: [.init(body: Identifier("town"), weight: .max)])
        #expect(throws: Refusal.self) {
            try office.record(Entry(Header(id: "k", on: .day(office.today)), key), in: "mill", by: .clerk)
        }
    }
}

extension StoredEvent {
    /// An event that stands in no ledger.
    fileprivate static func of(_ type: String, _ bytes: [UInt8]) -> StoredEvent {
        StoredEvent(
            position: 1, stream: "matter/mill", version: 1, type: type, bytes: bytes, actor: "clerk",
            recorded: "2013-01-10T09:00:00.000Z",
            effective: nil, previousHash: HashChain.genesis, hash: HashChain.genesis)
    }
}
