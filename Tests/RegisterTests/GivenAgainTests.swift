import Costing
import Foundation
import Ledger
import Testing

@testable import Decisions
@testable import Register

/// All that is entered is fictional.
@Suite(
    "The id of an entry that is withdrawn is not given again; where an older ledger has done so, nothing of it is lost")
struct GivenAgainTests {
    private func report(_ id: String, on day: String = "2013-02-01", _ text: String = "Fertig.") -> Entry {
        Entry(
            Header(id: id, on: PartialDate(day)),
            StatusReport(mandate: Identifier("task-a"), status: .done, text: Text(text)))
    }

    private func withdrawal(_ id: String, of entry: String, on day: String = "2013-02-02") -> Entry {
        Entry(
            Header(id: id, on: PartialDate(day)),
            Withdrawal(entry: entry, kind: StatusReport.type, reason: Text("Irrtum")))
    }

    /// The case, and entries as a register has taken them before ids were kept.
    private func old(_ scene: FictionalCase, _ entries: [Entry]) throws -> Office {
        do {
            let office = try scene.officeWithCase()
            try append(entries, office)
        }
        return try scene.office()
    }

    private func append(_ entries: [Entry], _ office: Office) throws {
        let stream = "matter/mill", version = try office.ledger.events(inStream: stream).count
        _ = try office.ledger.append(
            [StreamAppend(stream: stream, expectedVersion: version, events: try entries.map(EntryCoding.event))],
            actor: "clerk", recorded: "2013-12-01T10:00:00.000Z")
    }

    /// What stands on a day, and what is withdrawn.
    private func state(_ office: Office, on day: String) throws -> [String] {
        let matter = try office.matter("mill", asOf: #require(Day(iso: day)), for: .internal).matter
        func words(_ entry: Entry) throws -> String {
            "\(entry.type) " + String(decoding: try EntryCoding.bytes(entry), as: UTF8.self)
        }
        return try matter.entries.map(words).sorted() + ["withdrawn:"]
            + matter.withdrawn.map { try words($0.entry) }.sorted()
    }

    @Test("Under the id of what was withdrawn nothing is recorded; the refusal says so, and another id is taken")
    func refused() throws {
        let office = try FictionalCase().officeWithCase()
        try office.record([report("again"), withdrawal("gone", of: "again")], in: "mill", by: .clerk)
        let before = office.position
        let refusal = #expect(throws: Refusal.self) {
            try office.record(report("again", on: "2013-02-03"), in: "mill", by: .clerk)
        }
        #expect(
            refusal?.rule.de
                == "Die Kennung „again“ hatte ein Eintrag, der zurückgezogen ist; sie wird nicht noch einmal vergeben.")
        let text = "status-reports:\n  - {id: again, on: 2013-02-03, mandate: task-a, status: done, text: Neu.}\n"
        let error = #expect(throws: RefusedEntries.self) {
            try office.record(try WrittenEntries(text: text), in: "mill", by: .clerk)
        }
        #expect(
            error?.refused.first?.refusal.rule.in(.en)
                == "The id “again” was that of an entry which is withdrawn; it is not given again.")
        #expect(office.position == before)
        try office.record(try WrittenEntries(text: text.replacing("again", with: "again-2")), in: "mill", by: .clerk)
        // Another kind of entry has ids of its own.
        try office.record(
            Entry(Header(id: "again", on: PartialDate("2013-02-03")), Occurrence(title: Text("Ein Fest"))), in: "mill",
            by: .clerk)
        #expect(office.position == before + 2)
    }

    @Test("The export of a ledger that has given an id again is imported into a new folder, and known whole in its own")
    func exported() throws {
        let scene = try FictionalCase()
        let office = try old(
            scene,
            [
                report("again", "Erste Meldung."), withdrawal("gone", of: "again"),
                report("again", on: "2013-02-03", "Zweite Meldung."),
                withdrawal("gone-too", of: "again", on: "2013-02-04"),
                report("again", on: "2013-02-05", "Zweite Meldung."),
            ])
        let other = try office.thereAndBack("mill", in: scene)
        #expect(try other.writtenEntries(of: "mill") == office.writtenEntries(of: "mill"))
        for day in ["2013-02-01", "2013-02-02", "2013-02-03", "2013-02-04", "2013-02-05"] {
            #expect(try state(other, on: day) == state(office, on: day), "\(day)")
        }
        let folder = try CaseFolder(at: scene.place.appending(path: "again-export"))
        for known in [office, other] {
            let position = known.position
            #expect(try known.take(folder, by: .importer).added == 0)
            #expect(known.position == position)
        }
        // A ledger that stopped before takes what it lacks, and the folder of the beginning is known as before.
        let shorter = try scene.office("shorter")
        _ = try shorter.take(try scene.read(), by: .importer)
        #expect(try shorter.take(folder, by: .importer).added == 5)
        #expect(try shorter.take(try scene.read(), by: .importer).added == 0)
        #expect(try shorter.writtenEntries(of: "mill") == office.writtenEntries(of: "mill"))
    }

    @Test("What was changed in such an export, or given an id twice by hand, is refused")
    func guarded() throws {
        let scene = try FictionalCase()
        let office = try old(
            scene,
            [
                report("again", "Erste Meldung."), withdrawal("gone", of: "again"),
                report("again", on: "2013-02-03", "Zweite Meldung."),
            ])
        let out = scene.place.appending(path: "out"), file = out.appending(path: "mandates.yaml")
        try office.export("mill", to: out)
        let text = try String(contentsOf: file, encoding: .utf8)
        try text.replacing("Zweite Meldung.", with: "Dritte Meldung.").write(
            to: file, atomically: true, encoding: .utf8)
        let error = #expect(throws: CaseFolderError.self) { _ = try CaseFolder(at: out) }
        #expect(
            error?.mistakes.count == 1 && error?.mistakes.first?.found.contains("the id “again” a second time") == true,
            "\(error?.description ?? "")")
        try text.replacing("Erste Meldung.", with: "Keine Meldung.").write(to: file, atomically: true, encoding: .utf8)
        #expect(throws: RegisterError.self) { _ = try office.take(try CaseFolder(at: out), by: .importer) }
    }

    @Test(
        "What is withdrawn on its own day is withdrawn in the import, too, and in a folder that somebody has written",
        arguments: ["status-reports", "occurrences"])
    func sameDay(section: String) throws {
        let scene = try FictionalCase(), office = try scene.officeWithCase()
        let content = section == "occurrences" ? "title: Ein Fest" : "mandate: task-a, status: done, text: Fertig."
        let entry = "\(section):\n  - {id: wrong, on: 2013-02-01, \(content)}\n",
            gone = "withdrawals:\n  - {id: gone, on: 2013-02-01, entry: wrong, reason: Irrtum}\n"
        for text in [entry, gone] { try office.record(try WrittenEntries(text: text), in: "mill", by: .clerk) }
        let other = try office.thereAndBack("mill", in: scene)
        #expect(try other.matter("mill", for: .internal).matter.entry("wrong") == nil)
        #expect(try state(other, on: "2013-02-01") == state(office, on: "2013-02-01"))
        #expect(
            !FileManager.default.fileExists(
                atPath: scene.place.appending(path: "again-export").appending(path: Acknowledged.file).path))
        try scene.write(entry + gone, to: "more.yaml")
        #expect(scene.mistakes().map(\.description) == [])
        #expect(try scene.officeWithCase("written").matter("mill", for: .internal).matter.entry("wrong") == nil)
    }

    @Test(
        """
        Whatever was entered, withdrawn and entered again under its id, in whatever order of days: the export is \
        imported to an equal ledger
        """
    )
    func atRandom() throws {
        var again = 0
        for seed in 0..<UInt64(20 * Nightly.factor) {
            let scene = try FictionalCase()
            var chance = HostileFuzzTests.Chance(state: seed), entries: [Entry] = []
            do {
                let office = try scene.officeWithCase()
                var file = try office.entries(of: "mill"), ids: Set<String> = []
                for number in 0..<30 {
                    let matter = file.matter(asOf: nil, for: .internal)
                    let entry = file.precise(Self.entry(number, matter, &chance))
                    // As registers decided that kept no id of what was withdrawn.
                    let stands = matter.entries.contains { $0.type == entry.type && $0.header.id == entry.header.id }
                    guard !stands, (try? matter.decide(entry)) != nil else { continue }
                    if !ids.insert(entry.type + entry.header.id).inserted { again += 1 }
                    entries.append(entry)
                    file.add([entry.placed(at: office.position + Int64(entries.count))])
                }
                try append(entries, office)
            }
            let office = try scene.office(), other: Office
            do { other = try office.thereAndBack("mill", in: scene) } catch {
                Issue.record("seed \(seed): \(error)")
                continue
            }
            #expect(try other.writtenEntries(of: "mill") == office.writtenEntries(of: "mill"), "seed \(seed)")
            for day in Self.days {
                #expect(try state(other, on: day) == state(office, on: day), "seed \(seed), \(day)")
            }
            let folder = try CaseFolder(at: scene.place.appending(path: "again-export"))
            #expect(try office.take(folder, by: .importer).added == 0, "seed \(seed)")
        }
        // Else it would show nothing.
        #expect(again > 30, "\(again) ids given again")
    }

    private static let days = ["2013-02-01", "2013-02-02", "2013-02-03", "2013-02-04"]

    /// Few ids and few days, so that they meet.
    private static func entry(_ number: Int, _ matter: Matter, _ chance: inout HostileFuzzTests.Chance) -> Entry {
        let own = matter.entries.filter { $0.header.id.hasPrefix("again-") && !($0.content is Withdrawal) }
        let on = PartialDate(chance.one(days)), id = "again-\(chance.below(2))", text = Text("Text \(chance.below(2))")
        if !own.isEmpty, chance.below(2) == 0 {
            let taken = chance.one(own)
            return Entry(
                Header(id: "gone-\(number)", on: on),
                Withdrawal(entry: taken.header.id, kind: taken.type, reason: Text("Irrtum")))
        }
        switch chance.below(4) {
        case 0: return Entry(Header(id: id, on: on), Occurrence(title: text))
        case 1:
            return Entry(
                Header(id: id),
                TextBlock(title: text, text: Text(chance.below(2) == 0 ? "Ein Absatz." : "Mit Leerraum. ")))
        case 2: return Entry(Header(id: id), Source(title: text))
        default:
            return Entry(Header(id: id, on: on), StatusReport(mandate: Identifier("task-a"), status: .done, text: text))
        }
    }
}
