import Costing
import Foundation
import Synchronization
import Testing

@testable import Decisions
@testable import Register

/// Fictional matters, and the real one.
@Suite("The list of matters comes from the readings, and says what each matter says itself")
struct MatterListTests {
    /// A clock that can be set.
    private final class Clock: Sendable {
        private let seconds: Mutex<Double>
        init(_ seconds: Double) { self.seconds = Mutex(seconds) }
        var now: Date { Date(timeIntervalSince1970: seconds.withLock { $0 }) }

        func set(_ day: Day) throws {
            let date = try Date(day.iso + "T12:00:00Z", strategy: .iso8601)
            seconds.withLock { $0 = date.timeIntervalSince1970 }
        }
    }

    private static func office(_ scene: FictionalCase, _ clock: Clock) throws -> Office {
        try Office(folder: scene.data(), now: { clock.now })
    }

    private static func listed(
        _ office: Office, lead: String? = nil, isDecided: Bool? = nil, asOf day: Day, _ audience: Audience
    ) throws -> [String] {
        let filter = MatterFilter(lead: lead, isDecided: isDecided, asOf: day, audience: audience)
        return try office.list(filter).rows.map(\.id).sorted()
    }

    /// Compares the list as of a day with what each matter says.
    private static func compare(_ office: Office, _ matters: [String], asOf day: Day) throws {
        for audience in Audience.allCases {
            let views = try matters.map { try office.matter($0, asOf: day, for: audience) }.filter(\.isOpen)
            for isDecided in [true, false] {
                let expected = views.filter { $0.matter.isDecided == isDecided }.map(\.id).sorted()
                let found = try listed(office, isDecided: isDecided, asOf: day, audience)
                #expect(found == expected, "\(day) \(audience) \(isDecided), today \(office.today)")
            }
            let leads = try office.list(MatterFilter(asOf: day, audience: audience)).leads
            for lead in leads {
                let expected = views.filter { view in
                    let rivals = view.matter.matters.rivalReferrals.map(\.content.lead.text)
                    return rivals.contains(lead.id) || view.matter.matters.lead?.text == lead.id
                }.map(\.id).sorted()
                let found = try listed(office, lead: lead.id, asOf: day, audience)
                #expect(found == expected, "\(day) \(audience) \(lead.id)")
            }
            let offered = Set(leads.map(\.id)), now = views.compactMap { $0.matter.matters.lead?.text }
            #expect(day != office.today || offered.isSuperset(of: now))
        }
    }

    @Test("On whichever day it is asked for, and as of whichever: nothing shows before its day has come")
    func eachDay() throws {
        let scene = try FictionalCase(), clock = Clock(1_700_000_000), office = try Self.office(scene, clock)
        _ = try office.take(try scene.read(), by: .importer)
        _ = try office.take(try CaseFolder(at: RheinSiegTests.folder), by: .importer)
        // Not in order: a clock may have been wrong.
        let days = [
            "2013-06-01", "2012-10-02", "2014-03-05", "2014-03-21", "2014-03-22", "2014-04-01", "2026-05-28",
            "2013-01-15", "2011-01-01", "2012-12-17", "2014-02-28", "2012-10-01",
        ].compactMap { Day(iso: $0) }
        for day in days {
            try clock.set(day)
            try Self.compare(office, ["kiz", "mill"], asOf: day)
        }
        for day in days { try Self.compare(office, ["kiz", "mill"], asOf: day) }
    }

    @Test("After a write the list says what is so since, and only what was written to is looked at")
    func afterWrite() throws {
        let scene = try FictionalCase(), clock = Clock(1_700_000_000), office = try Self.office(scene, clock)
        _ = try office.take(try scene.read(), by: .importer)
        try scene.change("case.yaml", "id: mill\n", to: "id: dam\n")
        _ = try office.take(try scene.read(), by: .importer)
        let today = office.today
        #expect(try Self.listed(office, lead: "council", asOf: today, .public) == ["dam", "mill"])
        let referral = MatterReferred(lead: Identifier("office"), title: Text("Zurück an das Bauamt"))
        try office.record(Entry(Header(id: "back", on: .day(today)), referral), in: "dam", by: .clerk)
        try office.bringReadingsUp()
        #expect(try office.readings.mattersToList(on: today, limit: 9) == ["dam"])
        #expect(try Self.listed(office, lead: "office", asOf: today, .public) == ["dam"])
        #expect(try Self.listed(office, lead: "council", asOf: today, .public) == ["mill"])
        #expect(try office.list(MatterFilter(asOf: today, audience: .public)).leads.map(\.id).contains("office"))
        // As of tomorrow it lies before the council again, which nobody tells today.
        let tomorrow = try #require(today.adding(1))
        let again = MatterReferred(lead: Identifier("council"), title: Text("Wieder an den Kreistag"))
        try office.record(Entry(Header(id: "again", on: .day(tomorrow)), again), in: "dam", by: .clerk)
        #expect(try Self.listed(office, lead: "council", asOf: today, .public) == ["mill"])
        #expect(try office.readings.mattersToList(on: today, limit: 9) == [])
        #expect(try office.readings.mattersToList(on: tomorrow, limit: 9) == ["dam"])
        try clock.set(tomorrow)
        #expect(try Self.listed(office, lead: "council", asOf: tomorrow, .public) == ["dam", "mill"])
        // What is kept from the public is kept from its list.
        let hidden = Header(id: "hidden", on: .day(tomorrow), audience: .internal)
        let secret = MatterReferred(lead: Identifier("committee"), title: Text("Vertraulich"))
        try office.record(Entry(hidden, secret), in: "mill", by: .clerk)
        #expect(try Self.listed(office, lead: "committee", asOf: tomorrow, .internal) == ["mill"])
        #expect(try Self.listed(office, lead: "committee", asOf: tomorrow, .public) == [])
    }

    @Test("By words of the title and of the county, page by page, the last opened first")
    func search() throws {
        let scene = try FictionalCase(Self.small), office = try Self.office(scene, Clock(1_700_000_000))
        for number in 10..<40 {
            try scene.write(Self.matter(number), to: "case.yaml")
            _ = try office.take(try scene.read(), by: .importer)
        }
        func list(
            _ words: String? = nil, county: String? = nil, limit: Int = 100, offset: Int = 0
        ) throws -> MatterList {
            try office.list(
                MatterFilter(
                    words: words, county: county, asOf: office.today, audience: .public, limit: limit, offset: offset))
        }
        let all = try list()
        #expect(all.fitting == 30 && all.all == 30 && all.rows.count == 30)
        #expect(all.rows.map(\.id) == (10..<40).reversed().map { "bridge-\($0)" })
        #expect(all.counties == [.init(id: "musterkreis", name: Text("Musterkreis"))])
        #expect(all.leads.map(\.id) == ["committee"] && all.leads.first?.name == Text("Kreisausschuss"))
        let second = try list(limit: 12, offset: 24)
        #expect(second.rows.map(\.id) == (10..<16).reversed().map { "bridge-\($0)" } && second.fitting == 30)
        #expect(try list("brücke 17").rows.map(\.id) == ["bridge-17"])
        #expect(try list("BRUECKE MUSTERKREIS 2", limit: 5).rows.count == 5)
        #expect(try list("musterkreis Brücke-21").rows.map(\.id) == ["bridge-21"])
        #expect(try list("nirgends").rows.isEmpty && list("nirgends").all == 30)
        #expect(try list("–").rows.isEmpty && list(county: "anderswo").fitting == 0)
        #expect(try list(county: "musterkreis").fitting == 30)
    }

    private static let small = [
        "bodies.yaml": """
        bodies:
          - {id: musterkreis, kind: county, name: Musterkreis}
        organizations:
          - {id: committee, kind: committee, name: Kreisausschuss, body: musterkreis}
          - {id: office, kind: office, name: Bauamt, body: musterkreis}
        """,
        "Programmes/bridges/programme.yaml": "programme:\n  - {id: bridges, title: Brücken}\n",
    ]

    private static func matter(_ number: Int) -> String {
        let day = number < 19 ? "0\(number - 9)" : "\(number - 9)"
        return """
            matter:
              - {id: bridge-\(number), on: 2013-01-\(day), title: Brücke \(number), county: musterkreis,
                 programme: bridges, lead: committee, administration: office}
            """
    }
}
