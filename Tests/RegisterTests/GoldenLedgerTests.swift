import Decisions
import Foundation
import Ledger
import Testing

@testable import Register

@Suite("Old events load for ever")
struct GoldenLedgerTests {
    struct Golden: Sendable, CustomTestStringConvertible {
        var file: String
        var line: Int
        var type: String
        var bytes: [UInt8]
        var testDescription: String { "\(file):\(line) \(type)" }
    }

    static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().appending(
        path: "Golden")

    /// Each line has a kind and the bytes of an event as a version wrote them,
    /// as text. Lines are only ever added.
    static let all: [Golden] = {
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter {
            $0.hasSuffix(".jsonl")
        }.sorted()
        return names.flatMap { name in
            let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
            return text.split(separator: "\n").enumerated().compactMap { index, line -> Golden? in
                guard let box = try? JSONDecoder().decode(Line.self, from: Data(line.utf8)) else { return nil }
                return Golden(file: name, line: index + 1, type: box.type, bytes: Array(box.bytes.utf8))
            }
        }
    }()

    private struct Line: Codable {
        var type: String
        var bytes: String
    }

    @Test("Every kind of content has a golden event")
    func everyKind() {
        let found = Set(GoldenLedgerTests.all.map(\.type))
        let missing = ContentTypes.all.map { $0.type }.filter { !found.contains($0) }
        #expect(missing == [], "add a line to Tests/RegisterTests/Golden for each")
    }

    @Test("No line of a golden file is unreadable")
    func lines() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: GoldenLedgerTests.folder.path) {
            let text = try String(contentsOf: GoldenLedgerTests.folder.appending(path: name), encoding: .utf8)
            #expect(text.split(separator: "\n").count == GoldenLedgerTests.all.count { $0.file == name })
        }
    }

    @Test("A golden event loads, and written again it has the same bytes", arguments: all)
    func loads(golden: Golden) throws {
        let scene = try FictionalCase([:])
        let ledger = try Ledger(folder: scene.data().path)
        let stored = try ledger.append(
            [
                StreamAppend(
                    stream: "golden", expectedVersion: 0, events: [NewEvent(type: golden.type, bytes: golden.bytes)])
            ],
            actor: "clerk", recorded: "2013-01-10T09:00:00.000Z")
        let entry = try EntryCoding.entry(try #require(stored.first))
        #expect(entry.type == golden.type)
        #expect(
            String(decoding: try EntryCoding.bytes(entry), as: UTF8.self)
                == String(decoding: golden.bytes, as: UTF8.self))
    }

    @Test("A ledger of the golden events opens as a matter")
    func opens() throws {
        let scene = try FictionalCase([:])
        do {
            let ledger = try Ledger(folder: scene.data().path)
            let events = GoldenLedgerTests.all.map { NewEvent(type: $0.type, bytes: $0.bytes) }
            try ledger.append(
                [StreamAppend(stream: "matter/mill", expectedVersion: 0, events: events)], actor: "clerk",
                recorded: "2013-01-10T09:00:00.000Z")
        }
        let office = try scene.office()
        let view = try office.matter("mill", for: .internal)
        #expect(view.matter.entries.count == GoldenLedgerTests.all.count)
        #expect(
            try office.happenings(HappeningFilter(audience: .internal, limit: 1_000)).count
                == GoldenLedgerTests.all.count)
    }

    @Test("A kind that a newer version wrote is named with its position, and so are bytes that cannot be read")
    func unknown() throws {
        for (type, bytes) in [
            ("mandates.mandate-sung", "{}"), (Mandate.type, "{\"id\":\"a\"}"), (Mandate.type, "not json"),
        ] {
            let scene = try FictionalCase()
            let office = try scene.officeWithCase()
            let version = try office.ledger.events(inStream: "matter/mill").count
            let stored = try office.ledger.append(
                [
                    StreamAppend(
                        stream: "matter/mill", expectedVersion: version,
                        events: [NewEvent(type: type, bytes: Array(bytes.utf8))])
                ],
                actor: "clerk", recorded: "2013-01-10T09:00:00.000Z")
            let error = #expect(throws: RegisterError.self) { _ = try EntryCoding.entry(stored[0]) }
            #expect(error?.description.contains("position \(stored[0].position)") == true)
            #expect(error?.description.contains(type) == true)
        }
    }
}
