import Costing
import Decisions
import Foundation
import Testing

@testable import Register

/// Two matters of one fictional county, whose villages change.
@Suite("What belongs to the county is entered in one matter and holds in all")
struct CountyEntriesTests {
    private static let county = """
        bodies:
          - {id: talkreis, name: Talkreis, kind: county, ags: "05998"}
          - {id: oberau, name: Oberau, kind: municipality, inhabitants: [{on: 2022-12-31, count: 9000}, {on: \
        2024-12-31, count: 9900}]}
          - {id: niederau, name: Niederau, kind: municipality, inhabitants: [{on: 2022-12-31, count: 2000}]}
          - {id: furt, name: Furt, kind: municipality, inhabitants: [{on: 2022-12-31, count: 4000}]}
        organizations:
          - {id: kreistag, name: Kreistag, kind: council, body: talkreis}
          - {id: amt, name: Bauamt, kind: office, body: talkreis}
        """
    private static func matter(_ id: String) -> String {
        """
        matter:\n  - {id: \(id), on: 2023-09-01, title: Eine Brücke, county: talkreis, programme: bridges, lead: \
        kreistag, administration: amt}\n
        """
    }
    private static let costs = """
        editions:
          - {id: tab, on: 2023-10-01, title: Tabelle, rates: [{pay-group: G, personnel: 15000 EUR}], overhead: 0 %, \
        material: 10000 EUR, price-year: 2023}
        plans:
          - {id: one, on: 2023-10-01, title: Wärter, posts: [{id: one, title: Wärter, pay-group: G, posts: 1}]}
          - {id: none, on: 2023-10-01, title: Niemand, posts: []}
        cost-models:
          - {id: cost, on: 2023-10-01, title: Mehrkosten, plan: one, baseline: none, round-to: 1000 EUR, first-year: \
        2024, last-year: 2028, wage-growth: 0 %, price-growth: 0 %}
        """
    private static let programme = "programme:\n  - {id: bridges, title: Brücken}\n"
    private static let merger = """
        bodies:
          - {id: auen, on: 2023-11-01, name: Auen, kind: municipality, inhabitants: [{on: 2023-11-01, count: 11900}]}
        ended-bodies:
          - {id: oberau-ends, on: 2023-11-01, body: oberau, successors: [auen], title: Oberau geht in Auen auf.}
          - {id: niederau-ends, on: 2023-11-01, body: niederau, successors: [auen], title: Niederau geht in Auen auf.}
        """

    private func scene() throws -> FictionalCase {
        let scene = try FictionalCase([
            "case.yaml": Self.matter("bridge"), "bodies.yaml": Self.county, "costs.yaml": Self.costs,
            "Programmes/bridges/programme.yaml": Self.programme,
        ])
        return scene
    }
    private func twoMatters() throws -> (FictionalCase, Office) {
        let scene = try scene(), office = try scene.officeWithCase()
        try scene.write(Self.matter("ferry"), to: "case.yaml")
        _ = try office.take(try scene.read(), by: .importer)
        return (scene, office)
    }
    private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }
    private func names(_ office: Office, _ matter: String, _ date: String = "2023-11-14") throws -> [String] {
        try office.matter(matter, asOf: day(date), for: .internal).matter.council.municipalities.map(\.header.id)
            .sorted()
    }

    @Test("A merger that is recorded in one matter has happened in the other, from its day on, and figures follow")
    func merger() throws {
        let (_, office) = try twoMatters()
        try office.record(try WrittenEntries(text: Self.merger), in: "bridge", by: .clerk)
        for matter in ["bridge", "ferry"] {
            #expect(try names(office, matter) == ["auen", "furt"])
            #expect(try names(office, matter, "2023-10-31") == ["furt", "niederau", "oberau"])
            let figures = try office.matter(matter, asOf: day("2023-11-14"), for: .internal).figures
            // 25,000 € ÷ 15,900
            #expect(figures["extra-cost-per-inhabitant"]?.value == Quantity("1.57 EUR"))
        }
        #expect(
            try office.ledger.events(inStream: "county/talkreis").suffix(3).map(\.type) == [
                "council.body-named", "council.body-ended", "council.body-ended",
            ])
        #expect(try office.verify().isClean)
    }

    @Test("Newer counts, a new name and an end that was wrong come and go for all matters of the county")
    func changes() throws {
        let (_, office) = try twoMatters()
        try office.record(
            try WrittenEntries(
                text: """
                    counts:
                      - {id: counted, on: 2023-11-02, counted: 2023-06-30, counts: [{body: niederau, count: 2100}, \
                    {body: furt, count: 4200}]}
                    renamed-bodies:
                      - {id: renamed, on: 2023-11-03, body: furt, name: Bad Furt}
                    ended-bodies:
                      - {id: wrong, on: 2023-11-04, body: oberau, title: Ein Versehen.}
                    """), in: "bridge", by: .clerk)
        let view = try office.matter("ferry", asOf: day("2023-11-14"), for: .internal)
        #expect(view.matter.name(of: BodyID("furt")).de == "Bad Furt")
        #expect(view.matter.council.inhabitants(of: BodyID("niederau"), asOf: view.asOf)?.count == 2_100)
        #expect(try names(office, "ferry") == ["furt", "niederau"])
        // Something of the other matter has the same id and stays.
        try office.record(
            try WrittenEntries(text: "occurrences:\n  - {id: wrong, on: 2023-11-05, title: Ein Fest}\n"), in: "ferry",
            by: .clerk)
        try office.record(
            try WrittenEntries(
                text: "withdrawals:\n  - {id: back, on: 2023-11-10, entry: wrong, reason: Verwechselt.}\n"),
            in: "bridge", by: .clerk)
        #expect(try names(office, "ferry") == ["furt", "niederau", "oberau"])
        #expect(
            try office.matter("ferry", asOf: day("2023-11-14"), for: .internal).matter.matters.occurrences.count == 1)
        let withdrawal = try #require(try office.ledger.events(inStream: "county/talkreis").last)
        #expect(
            withdrawal.type == Withdrawal.type
                && String(decoding: withdrawal.bytes, as: UTF8.self).contains("council.body-ended"))
    }

    @Test("Where two kinds of entries bear one id, a withdrawal names the kind, from a file as by form")
    func twoKinds() throws {
        let (_, office) = try twoMatters()
        try office.record(
            try WrittenEntries(
                text:
                    """
                    occurrences:\n  - {id: same, on: 2023-11-01, title: Ein Fest}\nsources:\n  - {id: same, grade: \
                    official, title: Ein Brief}\n
                    """
            ), in: "bridge", by: .clerk)
        let open = "withdrawals:\n  - {id: gone, on: 2023-11-02, entry: same, reason: Verwechselt.}\n"
        let error = #expect(throws: RefusedEntries.self) {
            try office.record(try WrittenEntries(text: open), in: "bridge", by: .clerk)
        }
        #expect(error?.refused.first?.refusal.help?.de.contains("matters.occurrence-noted") == true)
        try office.record(
            try WrittenEntries(
                text: open.replacing("entry: same", with: "entry: same, kind: matters.occurrence-noted")), in: "bridge",
            by: .clerk)
        let matter = try office.matter("bridge", asOf: day("2023-11-14"), for: .internal).matter
        #expect(matter.matters.occurrences.count == 0 && matter.entries.count { $0.header.id == "same" } == 1)
    }

    @Test("Where they are recorded among others, each stands in its stream and all have their place in the order")
    func among() throws {
        let (_, office) = try twoMatters()
        let before = office.position
        let entries = try office.record(
            try WrittenEntries(
                json: """
                    [{"type": "matters.occurrence-noted", "id": "a", "on": "2023-11-01", "title": "Ein Gespräch"},
                     {"type": "council.organization-named", "id": "bund", "name": "Bund", "kind": "group", "body": \
                    "talkreis"},
                     {"type": "matters.occurrence-noted", "id": "b", "on": "2023-11-01", "title": "Noch eins"},
                     {"type": "council.motion-filed", "id": "c", "on": "2023-11-02", "title": "Antrag", "movers": \
                    ["bund"]}]
                    """.utf8), in: "bridge", by: .clerk)
        #expect(
            entries.map(\.position) == (1...4).map { before + $0 }
                && entries.map(\.header.id) == ["a", "bund", "b", "c"])
        #expect(try office.ledger.events(inStream: "county/talkreis").last?.type == "council.organization-named")
        #expect(try office.matter("ferry", for: .internal).matter.council.organizations[OrganizationID("bund")] != nil)
        #expect(throws: RefusedEntries.self) {
            try office.record(
                try WrittenEntries(
                    text: "organizations:\n  - {id: bund, name: Anderer, kind: group, body: talkreis}\n"), in: "ferry",
                by: .clerk)
        }
    }

    @Test(
        """
        A source that it names must be one of every matter of the county, in the same words; else it would rest on \
        nothing there, or on something else
        """
    )
    func sources() throws {
        let (scene, office) = try twoMatters()
        func record(_ text: String, in matter: String) throws {
            try office.record(try WrittenEntries(text: text), in: matter, by: .clerk)
        }
        func refusal(_ text: String) -> Refusal? {
            let error = #expect(throws: RefusedEntries.self) { try record(text, in: "bridge") }
            return error?.refused.first?.refusal
        }
        func source(_ id: String, _ title: String) -> String {
            "sources:\n  - {id: \(id), grade: official, title: \(title)}\n"
        }
        func count(_ id: String, _ source: String) -> String {
            """
            counts:\n  - {id: \(id), on: 2023-11-02, counted: 2023-06-30, sources: [\(source)], counts: [{body: \
            furt, count: 4200}]}\n
            """
        }
        try record(source("zensus", "Zählung"), in: "bridge")
        let before = office.position
        #expect(
            refusal(count("counted", "zensus"))?.rule.de.contains(
                "die Quelle „zensus“ gibt es im Vorgang „Eine Brücke“ (ferry) nicht") == true)
        #expect(
            refusal(source("neu", "Neu") + count("counted", "neu"))?.rule.in(.en).contains(
                "there is no source “neu” in the matter") == true)
        #expect(office.position == before)
        try record(source("zensus", "Etwas anderes"), in: "ferry")
        #expect(
            refusal(count("counted", "zensus"))?.rule.de.contains(
                "„zensus“ ist im Vorgang „Eine Brücke“ (ferry) eine andere Quelle") == true)
        for matter in ["bridge", "ferry"] { try record(source("zensus-2023", "Zählung"), in: matter) }
        try record(count("counted", "zensus-2023"), in: "bridge")
        let ferry = try office.matter("ferry", for: .internal).matter
        #expect(ferry.entry("counted").map { ferry.grade(of: $0.header) } == .official)
        // So what is exported of either can be read.
        for matter in ["bridge", "ferry"] { _ = try office.thereAndBack(matter, in: scene, matter) }
    }

    @Test(
        """
        What a folder brings for the county with a source of its own is in the exports of the other matters, and \
        each is read back
        """
    )
    func sourceOfOneFolder() throws {
        let (scene, office) = try twoMatters()
        try scene.write(
            """
            sources:
              - {id: zensus, grade: official, title: Zählung}
            counts:
              - {id: counted, on: 2023-11-02, counted: 2023-06-30, sources: [zensus], counts: [{body: furt, count: \
            4200}]}
            """, to: "more.yaml")
        #expect(try office.take(try scene.read(), by: .importer).added == 2)
        for matter in ["bridge", "ferry"] {
            let other = try office.thereAndBack(matter, in: scene, matter)
            #expect(try other.writtenEntries(of: matter) == office.writtenEntries(of: matter), "\(matter)")
        }
        let out = scene.place.appending(path: "bridge-export"), list = out.appending(path: Acknowledged.file)
        #expect(try String(contentsOf: list, encoding: .utf8).contains("{section: counts, id: \"counted\""))
        #expect(
            !FileManager.default.fileExists(
                atPath: scene.place.appending(path: "ferry-export").appending(path: Acknowledged.file).path))
        try FileManager.default.removeItem(at: list)
        let error = #expect(throws: CaseFolderError.self) { _ = try CaseFolder(at: out) }
        #expect(error?.mistakes.map(\.found) == ["“zensus”, of which there is no entry"])
    }

    @Test("Where the county has one matter, what belongs to it names what that has")
    func onlyMatter() throws {
        let office = try scene().officeWithCase()
        try office.record(
            try WrittenEntries(
                text: """
                    sources:
                      - {id: zensus, grade: official, title: Zählung}
                    counts:
                      - {id: counted, on: 2023-11-02, counted: 2023-06-30, sources: [zensus], counts: [{body: furt, \
                    count: 4200}]}
                    """), in: "bridge", by: .clerk)
        #expect(try office.matter("bridge", for: .internal).matter.entry("counted") != nil)
    }

    @Test("The same in a case folder is taken, exported and read back")
    func folder() throws {
        let scene = try scene(), office = try scene.officeWithCase()
        try scene.write(
            Self.county.replacingOccurrences(
                of: "organizations:", with: Self.merger.dropFirst("bodies:\n".count) + "\norganizations:"),
            to: "bodies.yaml")
        let receipt = try office.take(try scene.read(), by: .importer)
        #expect(receipt.added == 3 && receipt.known > 0)
        #expect(try names(office, "bridge") == ["auen", "furt"])
        let other = try office.thereAndBack("bridge", in: scene)
        #expect(try other.writtenEntries(of: "bridge") == office.writtenEntries(of: "bridge"))
    }

    @Test("A body that ended cannot be left out by taking back that it is; it says how to tell its end")
    func neverTakenBack() throws {
        let (_, office) = try twoMatters()
        let error = #expect(throws: RefusedEntries.self) {
            try office.record(
                try WrittenEntries(
                    text: "withdrawals:\n  - {id: gone, on: 2023-11-01, entry: niederau, reason: Aufgegangen.}\n"),
                in: "bridge", by: .clerk)
        }
        #expect(error?.refused.first?.refusal.help?.de.contains("ended-bodies") == true)
    }

    @Test("A count that is added to a body in the folder is refused with the way to tell a newer one")
    func addedCount() throws {
        let scene = try scene(), office = try scene.officeWithCase()
        try scene.change(
            "bodies.yaml", "{on: 2022-12-31, count: 4000}",
            to: "{on: 2022-12-31, count: 4000}, {on: 2023-06-30, count: 4100}")
        let error = #expect(throws: RegisterError.self) { _ = try office.take(try scene.read(), by: .importer) }
        #expect(error?.description.contains("counts:") == true)
    }

    @Test("What was read of a matter is kept while another is written to, and read anew once it is the county’s")
    func keptBesideOthers() throws {
        let (_, office) = try twoMatters()
        func kept() -> Set<String> { Set(office.shelf.kept.views.keys) }
        let before = try office.matter("ferry", for: .public)
        _ = try office.matter("bridge", for: .public)
        try office.record(
            Entry(
                Header(id: "seen", on: .day(office.today)), Occurrence(called: Text("Fiktiv: Besichtigt"), text: nil)),
            in: "bridge", by: .clerk)
        #expect(kept() == ["ferry"])
        let after = try office.matter("ferry", for: .public)
        // It tells where the ledger stands now, and of which state of the matter it is.
        #expect(after.mark == office.mark && after.mark != before.mark && after.lastMark == before.lastMark)
        let counted = InhabitantsCounted(
            counted: .day(office.today), counts: [.init(body: Identifier("furt"), count: 4_100)])
        try office.record(Entry(Header(id: "counted-anew", on: .day(office.today)), counted), in: "bridge", by: .clerk)
        #expect(kept() == [])
        #expect(
            try office.matter("ferry", for: .public).matter.council.inhabitants(
                of: Identifier("furt"), asOf: office.today)?.count == 4_100)
    }
}
