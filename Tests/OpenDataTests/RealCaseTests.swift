import Decisions
import HummingbirdTesting
import Register
import Testing

@testable import OpenData

@Suite("The real case as data", .enabled(if: Scene.realCase != nil))
struct RealCaseTests {
    private func figure(_ id: String, _ query: String) async throws -> [String: Any] {
        let place = try #require(Scene.realCase)
        let found = try await Scene.with([place]) { _, client in
            try await client.get("/api/matters/kiz/figures\(query)").text
        }
        return try #require(try TestJSON.list(found)).with(id: id)
    }

    @Test("When the mayors were asked, the extra cost was 61,000 €, and nothing had drifted")
    func asked() async throws {
        let figure = try await figure("extra-cost", "?as-of=2012-12-17")
        #expect(figure["value"] as? Int == 6_100_000)
        #expect(figure["unit"] as? String == "EUR-cent")
        #expect(figure["frozen"] == nil)
    }

    @Test("In the paper it is 80,000 €, and the round still holds 61,000 €")
    func paper() async throws {
        let figure = try await figure("extra-cost", "?as-of=2013-01-31")
        #expect(figure["value"] as? Int == 8_000_000)
        let frozen = try #require((figure["frozen"] as? [[String: Any]])?.first)
        #expect(frozen["value"] as? Int == 6_100_000)
        #expect(frozen["in"] as? String == "buergermeister-2012")
        #expect(frozen["when"] as? String == "2012-12-17")
        #expect((figure["sources"] as? [[String: Any]])?.contains { $0["id"] as? String == "vorlage-2013" } == true)
    }

    @Test("The grant of 2012 ends on 31 December 2017")
    func grantEnds() async throws {
        #expect(try await figure("grant-last-day", "?as-of=2013-01-31")["value"] as? String == "2017-12-31")
    }

    @Test("The matter shows nineteen asked, one majority, and the contested agreement")
    func matter() async throws {
        let place = try #require(Scene.realCase)
        try await Scene.with([place]) { _, client in
            let matter = try await client.object("/api/matters/kiz?as-of=2013-01-31")
            let round = try #require(matter["rounds"] as? [[String: Any]]).with(id: "buergermeister-2012")
            #expect((round["asked"] as? [Any])?.count == 19)
            let positions = try #require(round["positions"] as? [[String: Any]])
            #expect(positions.map { $0["extent"] as? String } == ["majority"])
            let requirement = try #require(matter["requirements"] as? [[String: Any]]).with(id: "einvernehmen")
            #expect((requirement["finding"] as? [String: Any])?["status"] as? String == "contested")
            #expect(((requirement["readings"] as? [Any])?.count ?? 0) >= 2)
            #expect((matter["drift"] as? [String: Any])?["change"] as? Int == 3_115)
            let sources = try #require(matter["sources"] as? [[String: Any]]).compactMap { $0["id"] as? String }
            #expect(sources.contains("vorlage-2013") && !sources.contains("kreis-2024"))
        }
    }

    @Test(
        "A draft that was taken back stands among the papers with the reason, and the course names what was withdrawn")
    func withdrawnDraft() async throws {
        let place = try #require(Scene.realCase)
        try await Scene.with([place]) { scene, client in
            let root = try await client.object("/api/openapi.json")
            _ = try scene.office.record(
                Entry(
                    Header(id: "weg", on: PartialDate("2013-02-01")),
                    Withdrawal(entry: "vorlage-2013", kind: PaperDrafted.type, reason: Text("Fiktiv: verworfen"))),
                in: "kiz", by: .clerk)
            let matter = try await client.object("/api/matters/kiz?as-of=2013-02-01")
            let paper = try #require(matter["papers"] as? [[String: Any]]).with(id: "vorlage-2013")
            let withdrawn = try #require(paper["withdrawn"] as? [String: Any])
            #expect(
                withdrawn["on"] as? String == "2013-02-01"
                    && (withdrawn["reason"] as? [String: Any])?["de"] as? String == "Fiktiv: verworfen")
            let line = try #require(matter["course"] as? [[String: Any]]).with(id: "weg")
            #expect((line["withdrew"] as? [[String: Any]])?.map { $0["id"] as? String } == ["vorlage-2013"])
            // A source bears the same id: the kind says which is meant.
            #expect((matter["sources"] as? [[String: Any]])?.contains { $0["id"] as? String == "vorlage-2013" } == true)
            let check = SchemaCheck(root: root)
            #expect(check.faults(matter, try #require(check.resolve("#/components/schemas/Matter"))) == [])
            #expect(
                try #require(try await client.object("/api/matters/kiz?as-of=2013-01-31")["papers"] as? [[String: Any]])
                    .with(id: "vorlage-2013")["withdrawn"] == nil)
        }
    }
}
