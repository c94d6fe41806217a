import Costing
import Foundation
import Testing

@testable import Decisions
@testable import Register

@Suite("The office")
struct OfficeTests {
    private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    private func report(_ id: String = "report-b", on mandate: String = "task-a", dated date: String = "2013-02-01")
        -> Entry
    {
        Entry(
            Header(id: id, on: PartialDate(date)),
            StatusReport(mandate: Identifier(mandate), status: .underWay, text: Text("Es geht voran.")))
    }

    @Test("An entry is recorded, and the matter and what happened follow at once")
    func record() throws {
        let office = try FictionalCase().officeWithCase()
        let before = try office.matter("mill", for: .public)
        let position = try office.record(report(), in: "mill", by: .clerk)
        #expect(position == before.position + 1)
        let after = try office.matter("mill", for: .public)
        #expect(after.position == position)
        #expect(after.matter.status(of: Identifier("task-a"))?.header.id == "report-b")
        #expect(try office.happenings(HappeningFilter(audience: .public, limit: 1)).map(\.entry) == ["report-b"])
        #expect(
            try office.happenings(HappeningFilter(audience: .public, limit: 1)).map(\.recorded) == [
                "2023-11-14T22:13:20.250Z"
            ])
    }

    @Test("A refused entry changes nothing")
    func refused() throws {
        let office = try FictionalCase().officeWithCase()
        let position = office.position
        #expect(throws: Refusal.self) { try office.record(report(on: "task-z"), in: "mill", by: .clerk) }
        #expect(throws: Refusal.self) { try office.record(report("report-a"), in: "mill", by: .clerk) }
        #expect(throws: Refusal.self) { try office.record(report("Bad Id"), in: "mill", by: .clerk) }
        #expect(throws: RegisterError.self) { try office.record(report(), in: "dam", by: .clerk) }
        #expect(office.position == position)
    }

    @Test("A text that cannot be printed as it was typed is refused with the line and what helps")
    func unprintable() throws {
        let office = try FictionalCase().officeWithCase(), position = office.position
        let deep = String(repeating: "> ", count: 20) + "Wort"
        for (typed, line, help) in [
            ("Eins.\n\nDie Zahl[^1] gilt.", 3, "[^1]: …"), ("\(deep)\n\(deep)", 1, "höchstens"),
        ] {
            let text = Entry(Header(id: "text-b"), TextBlock(title: Text("Text"), text: Text(typed)))
            let refusal = #expect(throws: Refusal.self) { try office.record(text, in: "mill", by: .clerk) }
            #expect(refusal?.rule.de.hasPrefix("Der Text lässt sich so nicht drucken: Zeile \(line): ") == true)
            #expect(refusal?.help?.de.contains(help) == true)
        }
        #expect(office.position == position)
    }

    @Test("A text with marks that stand for nothing is refused, with all of them and their lines")
    func badMarks() throws {
        let office = try FictionalCase().officeWithCase()
        let position = office.position
        let text = Entry(
            Header(id: "text-b"),
            TextBlock(title: Text("Text"), text: Text("Es kostet [](figure:nie).\n\n[](name:task-a), [](name:nobody)")))
        let refusal = #expect(throws: Refusal.self) { try office.record(text, in: "mill", by: .clerk) }
        #expect(
            refusal?.rule.en
                == "The text has marks that stand for nothing: line 1: [](figure:nie); line 3: [](name:nobody).")
        #expect(refusal?.help?.en?.contains("extra-cost, extra-cost-change") == true)
        #expect(office.position == position)
    }

    @Test("An entry that names what the matter does not have is refused")
    func reference() throws {
        let office = try FictionalCase().officeWithCase()
        var report = StatusReport(mandate: Identifier("task-a"), status: .done, text: Text("Fertig."))
        report.document = Identifier("no-letter")
        let refusal = #expect(throws: Refusal.self) {
            try office.record(Entry(Header(id: "r", on: PartialDate("2013-02-01")), report), in: "mill", by: .clerk)
        }
        #expect(refusal?.rule.en == "The entry names “no-letter”, which this matter does not have.")
        let unsourced = Entry(
            Header(id: "r", sources: [Identifier("hearsay")]), Occurrence(title: Text("t"), text: nil))
        #expect(throws: Refusal.self) { try office.record(unsourced, in: "mill", by: .clerk) }
    }

    @Test("Recorded by many at once, nothing is lost and nothing refused")
    func manyAtOnce() async throws {
        let scene = try FictionalCase()
        let office = try scene.officeWithCase()
        let before = office.position
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<40 {
                let entry = report("many-\(number)")
                group.addTask { try office.record(entry, in: "mill", by: .clerk) }
            }
            try await group.waitForAll()
        }
        #expect(office.position == before + 40)
        #expect(try office.verify().isClean)
    }

    @Test("What was recorded is there when the office opens again")
    func again() throws {
        let scene = try FictionalCase()
        _ = try scene.officeWithCase().record(report(), in: "mill", by: .clerk)
        let office = try scene.office()
        #expect(
            try office.matter("mill", for: .public).matter.status(of: Identifier("task-a"))?.header.id == "report-b")
    }

    @Test("As of a day before it was opened, the matter is not open; far in the future it holds")
    func asOf() throws {
        let office = try FictionalCase().officeWithCase()
        let before = try office.matter("mill", asOf: day("2012-10-01"), for: .public)
        #expect(!before.isOpen)
        #expect(before.firstDay == (try day("2012-10-02")))
        #expect(try office.matter("mill", asOf: day("0001-01-01"), for: .public).figures["extra-cost"] == nil)
        #expect(try office.matter("mill", asOf: day("2012-10-02"), for: .public).isOpen)
        let late = try office.matter("mill", asOf: day("2017-12-31"), for: .public)
        #expect(late.figures["extra-cost"]?.value == .money(Money(cents: 8_000_000)))
        let future = try office.matter("mill", asOf: day("9999-12-31"), for: .public)
        #expect(future.isOpen)
        #expect(future.figures.problem == nil)
    }

    @Test("As of a day, the figure is the one that was known on it")
    func figureAsOf() throws {
        let office = try FictionalCase().officeWithCase()
        func value(_ text: String) throws -> String? {
            try office.matter("mill", asOf: day(text), for: .public).figures["extra-cost"]?.value?.description
        }
        #expect(try value("2012-11-13") == nil)
        #expect(try value("2012-12-17") == "61000 EUR")
        #expect(try value("2013-01-30") == "61000 EUR")
        #expect(try value("2013-01-31") == "80000 EUR")
        #expect(
            try office.matter("mill", asOf: day("2013-01-31"), for: .public).standing.drift?.change
                == BasisPoints(3_115))
    }

    @Test("An internal entry is in no view and in no list for the public")
    func audience() throws {
        let office = try FictionalCase().officeWithCase()
        func listed(_ audience: Audience, words: String? = nil) throws -> Bool {
            try office.happenings(HappeningFilter(words: words, audience: audience, limit: 1_000)).contains {
                $0.entry == "rumour"
            }
        }
        #expect(try !listed(.public))
        #expect(try !listed(.public, words: "Geheime"))
        #expect(try listed(.internal))
        #expect(try office.matter("mill", for: .public).matter.entry("rumour") == nil)
        #expect(try office.matter("mill", for: .internal).matter.entry("rumour") != nil)
        #expect(try office.matter("mill", for: .public).matter.entry("storm") != nil)
    }

    @Test("A matter that is internal is in no list for the public, and is not open to it")
    func internalMatter() throws {
        let scene = try FictionalCase()
        try scene.change("case.yaml", "  - id: mill\n", to: "  - id: mill\n    audience: internal\n")
        let office = try scene.officeWithCase()
        #expect(try office.matters(for: .public).isEmpty)
        #expect(try office.matters(for: .internal).map(\.id) == ["mill"])
        #expect(try !office.matter("mill", for: .public).isOpen)
        let error = #expect(throws: RegisterError.self) { _ = try office.matter("dam", for: .public) }
        #expect(error?.description.contains("mill") == false)
    }

    @Test("The day is the county's: at 23:30 in winter UTC it is the next day")
    func today() throws {
        let scene = try FictionalCase([:])
        // 2012-12-16T23:30:00Z
        let office = try Office(folder: scene.data(), now: { Date(timeIntervalSince1970: 1_355_700_600) })
        #expect(office.today.iso == "2012-12-17")
    }
}
