import Costing
import Foundation
import Testing

@testable import Decisions
@testable import Ledger
@testable import Register

@Suite("An entry is encoded once, and what the rules ask of it is found on the way")
struct WrittenEventTests {
    /// Events of every kind, the fictional and the real case, and texts as nobody should type them.
    private static func entries() throws -> [Entry] {
        let golden = try GoldenLedgerTests.all.map { golden in
            let type = try #require(ContentTypes.byName[golden.type])
            return try EntryCoding.entry(Data(golden.bytes), as: type)
        }
        let cases = try [FictionalCase().read(), CaseFolder(at: RheinSiegTests.folder)].flatMap(\.entries).map(\.entry)
        let texts = Self.texts.map { Entry(Header(id: "a"), TextBlock(title: Text($0, en: "A/B"), text: Text($0))) }
        return golden + cases + texts
    }

    private static let texts =
        (0..<0x30).map { "a\(UnicodeScalar(UInt8($0)))b" } + [
            "", " ", "\"", "\\", "a/b\\/\"c\"", "\u{7F}", "\u{2028}\u{2029}", "Größe „Straße“ – 20\u{A0}€",
            "\u{1F469}\u{200D}\u{1F680}", "e\u{301}é",
            "\u{202E}um", "\u{200B}", "Zeile\r\nZeile\t\u{B}",
        ] + [0xFFFE, 0xFDD0, 0x1FFFF, 0x10FFFE].compactMap { Unicode.Scalar($0 as UInt32).map { "x\($0)" } }

    @Test("Its bytes are those that JSONEncoder writes, of every kind and whatever stands in it")
    func bytes() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for entry in try Self.entries() {
            let expected = try encoder.encode(FlatEntry(entry: entry))
            let written = try WrittenEvent(entry)
            #expect(String(decoding: written.bytes, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
        }
    }

    @Test("Read again it is the same entry: what is kept in memory is what will be read")
    func readAgain() throws {
        for entry in try Self.entries() {
            let written = try WrittenEvent(entry)
            let read = try EntryCoding.entry(Data(written.bytes), as: Swift.type(of: entry.content))
            #expect(read.header == entry.header && read.type == entry.type)
            #expect(String(describing: read.content) == String(describing: entry.content))
        }
    }

    @Test("It is read by our own reader as any reader of JSON reads it")
    func ownReader() throws {
        for entry in try Self.entries() {
            let bytes = try WrittenEvent(entry).bytes, type = Swift.type(of: entry.content)
            let decoder = EventDecoder(value: try EventValue(bytes))
            let expected = try EntryCoding.entry(Data(bytes), as: type)
            #expect(try Header(from: decoder) == expected.header, "\(entry.type)")
            #expect(try String(describing: type.init(from: decoder)) == String(describing: expected.content))
        }
    }

    @Test(
        "What another has written is read as JSON is, and refused where that is",
        arguments: [
            #"{"on": "2013-02-01", "id":"a","title":"Ein Fest"}"#, #"{"id":"a","title":"Ein Fest","title":"Zwei"}"#,
            #"{"id":"a","title":"Gr\u00f6\u00dfe \ud83d\ude80","on":"2013-02-01"}"#,
            #"{"id":"a","title":"Ein\/Fest","x":1.5e3}"#,
            #"{"id":"a","title":"Ein Fest"}}"#, #"{"id":"a","title":"Ein Fest"#, #"{"id":7,"title":"Ein Fest"}"#,
            #"{"id":"a","on":"2013-13-01","title":"Ein Fest"}"#, #"{"id":"a","title":01}"#, "", "[]",
            "{\"id\":\"a\",\"title\":\"Ein\nFest\"}", String(repeating: "[", count: 100_000),
        ])
    func writtenOtherwise(text: String) throws {
        let event = StoredEvent(
            position: 1, stream: "matter/mill", version: 1, type: Occurrence.type, bytes: Array(text.utf8),
            actor: "clerk", recorded: "2013-01-10T09:00:00.000Z", effective: nil, previousHash: [], hash: [])
        let expected = try? EntryCoding.entry(Data(text.utf8), as: Occurrence.self)
        let found = try? EntryCoding.entry(event)
        #expect(found?.header == expected?.header && found?.content.headline == expected?.content.headline)
    }

    @Test("It names what a reader of its bytes finds named, in that order, and has the files that it has")
    func references() throws {
        var named = 0
        for entry in try Self.entries() {
            let written = try WrittenEvent(entry)
            let reading = NodeDecoding(file: "") { _ in .failure(.none) }
            _ = reading.entry(try JSONText.read(written.bytes), Swift.type(of: entry.content))
            let found = reading.references.map { Naming.Name(type: $0.type, id: $0.id) }
            #expect(written.references == found, "\(entry.type) \(entry.header.id)")
            #expect(written.files == entry.files)
            #expect(reading.outOfRange.first == written.outOfRange)
            named += found.count
        }
        #expect(named > 500)
    }

    @Test("It finds the first sign that no document can hold, and the first text that says nothing, in order of keys")
    func texts() throws {
        for entry in try Self.entries() {
            let written = try WrittenEvent(entry)
            var texts: [(path: String, text: String)] = []
            Self.walk(try JSONSerialization.jsonObject(with: Data(written.bytes)), "", &texts)
            #expect(written.sign == texts.lazy.compactMap { ControlSign(in: $0.text) }.first)
            #expect(written.blank == texts.first { $0.text.isBlank }?.path)
        }
    }

    private static func walk(_ value: Any, _ path: String, _ texts: inout [(path: String, text: String)]) {
        func under(_ name: String) -> String { path.isEmpty ? name : path + "/" + name }
        switch value {
        case let text as String: texts.append((path, text))
        case let list as [Any]:
            for (place, element) in list.enumerated() { walk(element, under("\(place)"), &texts) }
        case let mapping as [String: Any]:
            for (name, element) in mapping.sorted(by: { $0.key < $1.key }) { walk(element, under(name), &texts) }
        default: break
        }
    }

    @Test(
        "A number at the edge of its range is told with the range, under whatever key",
        arguments: [
            ("weight", Int64.max), ("weight", -1), ("weight", Vote.heaviest),
        ])
    func range(key: String, number: Int64) throws {
        let weight = LevyKey.Weight(body: Identifier("town"), weight: Int(number))
        let levy = LevyKey(title: Text("Schlüssel"), unit: .inhabitants, weights: [weight])
        let written = try WrittenEvent(Entry(Header(id: "k"), levy)), range = NumberRange.of(key)
        #expect(
            written.outOfRange
                == (range.contains(number) ? nil : "\(number): \(range.lowerBound) … \(range.upperBound)"))
    }

    @Test("No scalar but those of Unicode's noncharacters is taken for one")
    func noncharacters() {
        for value in UInt32(0x20)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value), scalar.properties.isNoncharacterCodePoint else { continue }
            #expect(ControlSign(in: String(Character(scalar))) != nil)
        }
        for value in UInt32(0x20)...0x10FFFF where value % 7 == 0 || value > 0xFD00 && value < 0x10020 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let isTurned = (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
            let isExpected = isTurned || scalar.properties.isNoncharacterCodePoint
            let isFound = ControlSign(in: String(Character(scalar))) != nil
            if isFound != isExpected { Issue.record("U+\(String(value, radix: 16))") }
        }
    }
}
