import HummingbirdTesting
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
}
