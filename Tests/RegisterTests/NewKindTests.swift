import Costing
import Foundation
import Testing

@testable import Decisions
@testable import Register

/// A kind of entry that the program does not have: what `docs/ARCHITECTURE.md`
/// says of a new one, written down.
struct SiteVisit: Content {
    static let kind = EntryKind(
        "example.site-visited", Text("Ortstermin", en: "site visit"), list: "site-visits", file: .course,
        course: .meeting, tense: .happened)
    var title: Text
    /// Who was there.
    var present: [OrganizationID]
    var minutes: DocumentID?
    var photograph: FileReference?
    var headline: Text { title }
    var files: [FileReference] { photograph.map { [$0] } ?? [] }
}

extension SiteVisit: RefusableContent {
    func check(_ header: Header, in council: Council, of matter: any Surroundings) throws(Refusal) {
        guard present.isEmpty else { return }
        throw Refusal(Text("Beim Ortstermin war niemand.", en: "Nobody was at the site visit."))
    }
}

@Suite("What a new kind of entry takes")
struct NewKindTests {
    /// The event as the first version that has the kind writes it.
    static let golden = #"{"id":"visit","on":"2013-01-09","present":["works"],"title":"Besichtigung"}"#

    static let matter = """
        matter:
          - {id: bridge, on: 2012-09-01, title: Eine Brücke, county: county, programme: bridges, lead: works, \
        administration: works}
        """
    static let council = """
        bodies:
          - {id: county, name: Kreis, kind: county}
        organizations:
          - {id: works, name: Bauamt, kind: office, body: county}
        """

    static func visit(present: String = "[works]") -> String {
        """
        documents:
          - {id: minutes, on: 2013-01-10, title: Niederschrift, kind: minutes}
        site-visits:
          - id: visit
            on: 2013-01-09
            title: {de: Besichtigung, en: A look at the bridge}
            present: \(present)
            minutes: minutes
            photograph: Anlagen/bruecke.txt
        """
    }

    /// With it among the kinds that the program knows.
    static func withKind<Result>(_ body: () throws -> Result) rethrows -> Result {
        try ContentTypes.$current.withValue(KnownKinds(ContentTypes.own + [SiteVisit.self]), operation: body)
    }

    static func scene(_ course: String = visit()) throws -> FictionalCase {
        try FictionalCase([
            "case.yaml": matter, "bodies.yaml": council, "course.yaml": course,
            "Anlagen/bruecke.txt": "Von Osten",
            "Programmes/bridges/programme.yaml": "programme:\n  - {id: bridges, title: Brücken}\n",
        ])
    }

    @Test("It goes from a folder into the ledger and back into a folder, with what it names and holds")
    func thereAndBack() throws {
        try NewKindTests.withKind {
            let scene = try NewKindTests.scene(), office = try scene.office()
            _ = try office.take(try scene.read(), by: .importer)
            let matter = try office.matter("bridge", for: .internal).matter
            let entry = try #require(matter.entry("visit"))
            let visit = try #require(entry.content as? SiteVisit)
            #expect(visit.present == [Identifier("works")] && visit.title.en == "A look at the bridge")
            #expect(entry.files.map(\.name) == ["bruecke.txt"])
            #expect(matter.whyNotWithdrawn("minutes")?.rule.en?.contains("A look at the bridge") == true)
            let other = try office.thereAndBack("bridge", in: scene)
            #expect(try other.writtenEntries(of: "bridge") == office.writtenEntries(of: "bridge"))
            #expect(try other.attachments.bytes(of: entry.files[0].hash) == Array("Von Osten".utf8))
        }
    }

    @Test("A folder that names what there is not, or lacks what it must have, is told so as of any other kind")
    func mistakes() throws {
        try NewKindTests.withKind {
            let unknown = try NewKindTests.scene(NewKindTests.visit(present: "[nobody]")).mistakes()
            #expect(unknown.count == 1 && unknown[0].found.contains("nobody"), "\(unknown)")
            let lacking = try NewKindTests.scene("site-visits:\n  - {id: visit, on: 2013-01-09, present: [works]}\n")
                .mistakes()
            #expect(lacking.count == 1 && lacking[0].expected.contains("title"), "\(lacking)")
        }
        // To everybody else the section is unknown.
        #expect(try NewKindTests.scene().mistakes().contains { $0.found.contains("site-visits") })
    }

    @Test("What its rule refuses is refused by folder, by form and in writing")
    func refused() throws {
        try NewKindTests.withKind {
            let none = try NewKindTests.scene(NewKindTests.visit(present: "[]"))
            #expect(throws: (any Error).self) { try none.office().take(try none.read(), by: .importer) }
            let scene = try NewKindTests.scene("documents: []\n"), office = try scene.office()
            _ = try office.take(try scene.read(), by: .importer)
            let visit = Entry(
                Header(id: "visit", on: PartialDate("2013-01-09")), SiteVisit(title: Text("x"), present: []))
            let refusal = #expect(throws: Refusal.self) { try office.record(visit, in: "bridge", by: .clerk) }
            #expect(refusal?.rule.en == "Nobody was at the site visit.")
            let json = #"{"type":"example.site-visited","id":"visit","on":"2013-01-09","title":"x","present":[]}"#
            let written = #expect(throws: RefusedEntries.self) {
                try office.record(WrittenEntries(json: json.utf8), in: "bridge", by: .clerk)
            }
            #expect(written?.refused.map(\.refusal.rule.en) == ["Nobody was at the site visit."])
        }
    }

    @Test("Its golden event loads, and written again it has the same bytes")
    func loads() throws {
        let entry = try EntryCoding.entry(Data(NewKindTests.golden.utf8), as: SiteVisit.self)
        #expect(String(decoding: try EntryCoding.bytes(entry), as: UTF8.self) == NewKindTests.golden)
    }
}
