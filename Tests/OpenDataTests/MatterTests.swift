import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Register
import Testing

@testable import OpenData

@Suite("A matter as data")
struct MatterTests {
    @Test("The list has the matters that are open on the day")
    func list() async throws {
        try await Scene.with { _, client in
            let today = try await client.list("/api/matters")
            #expect(today.map { $0["id"] as? String } == ["brunnen"])
            #expect(today.first?["url"] as? String == "/api/matters/brunnen")
            #expect(try await client.list("/api/matters?as-of=2012-05-01").isEmpty)
        }
    }

    @Test("The list comes in parts that lead to the next, and can be narrowed")
    func parts() async throws {
        try await Scene.with { scene, client in
            for number in 1...3 {
                let place = try Fiction.write(
                    matter: "fiktiv-\(number)", opened: "2013-05-0\(number)", to: scene.folder)
                _ = try scene.office.take(CaseFolder(at: place), by: .importer)
            }
            let all = ["fiktiv-3", "fiktiv-2", "fiktiv-1", "brunnen"]
            var address: String? = "/api/matters?limit=3&as-of=2013-06-01", parts: [[String?]] = []
            while let next = address {
                let answer = try await client.get(next)
                let items = try #require(try answer.json as? [[String: Any]])
                parts.append(items.map { $0["id"] as? String })
                let link = answer.headers[try #require(HTTPField.Name("Link"))]
                address = link?.firstMatch(of: /^<(.*)>; rel="next"$/).map { String($0.1) }
            }
            #expect(parts == [Array(all.prefix(3)), ["brunnen"]])
            func ids(_ query: String) async throws -> [String?] {
                try await client.list("/api/matters?" + query).map { $0["id"] as? String }
            }
            #expect(try await ids("words=vorgang+fiktiv-2") == ["fiktiv-2"])
            #expect(try await ids("offset=2&limit=1") == ["fiktiv-1"])
            #expect(try await ids("as-of=2013-05-01") == ["fiktiv-1", "brunnen"])
            #expect(try await ids("state=decided").isEmpty)
            #expect(try await ids("lead=ausschuss").contains("brunnen"))
            for wrong in ["limit=0", "limit=501", "limit=x", "offset=-1", "state=offen"] {
                #expect(try await client.get("/api/matters?" + wrong).status == .badRequest, "\(wrong)")
            }
        }
    }

    @Test("A matter says its title in both languages, the day, and the place of its last entry that all may read")
    func head() async throws {
        try await Scene.with { scene, client in
            let matter = try await client.object("/api/matters/brunnen")
            #expect((matter["title"] as? [String: String])?["en"] == "A well <script> for Musterkreis")
            #expect((matter["title"] as? [String: String])?["de"] == "Ein Brunnen <script> für Musterkreis")
            #expect(matter["asOf"] as? String == "2013-06-01")
            #expect(matter["firstDay"] as? String == "2012-05-02")
            let last = try scene.office.matter("brunnen", for: .public).lastPosition
            #expect(matter["position"] as? Int64 == last && last < scene.office.position)
            #expect((matter["lead"] as? [String: Any])?["id"] as? String == "ausschuss")
        }
    }

    @Test("Nothing new is a report, and no report is none")
    func mandates() async throws {
        try await Scene.with { _, client in
            let mandates = try #require(try await client.object("/api/matters/brunnen")["mandates"] as? [[String: Any]])
            #expect(try mandates.with(id: "messen")["status"] as? String == "nothing-new")
            #expect(try mandates.with(id: "graben")["status"] as? String == "no-report")
            let before = try #require(
                try await client.object("/api/matters/brunnen?as-of=2012-06-29")["mandates"] as? [[String: Any]])
            // The report is known to the month alone, so it counts from the last of June.
            #expect(try before.with(id: "messen")["status"] as? String == "no-report")
        }
    }

    @Test("A claim for several is nobody's own answer")
    func positions() async throws {
        try await Scene.with { _, client in
            let rounds = try #require(try await client.object("/api/matters/brunnen")["rounds"] as? [[String: Any]])
            let positions = try #require(rounds.first?["positions"] as? [[String: Any]])
            let claim = try positions.with(id: "alle")
            #expect(claim["extent"] as? Int == 2)
            #expect(claim["grade"] as? String == "claim")
            #expect(claim["body"] == nil)
            #expect((try positions.with(id: "ja")["body"] as? [String: Any])?["id"] as? String == "oberdorf")
        }
    }

    @Test(
        """
        What is unlikely and confirmed by nobody is told with its questions, by the matter and by check alike; \
        once confirmed, it is not
        """
    )
    func unlikely() async throws {
        try await Scene.with { scene, client in
            let before = try await client.object("/api/matters/brunnen")
            #expect((before["unlikely"] as? [Any])?.isEmpty == true)
            let folder = scene.folder.appending(path: "Cases/offen")
            func take(_ id: String, on day: String, _ more: String = "") throws {
                let edition =
                    """
                    {id: \(id), on: \(day), title: Tafel \(id), rates: [{pay-group: A, personnel: 72 EUR}], \
                    overhead: 20 %, material: 9700 EUR\(more)}
                    """
                try Data("editions:\n  - \(edition)\n".utf8).write(to: folder.appending(path: "\(id).yaml"))
                _ = try scene.office.take(CaseFolder(at: folder), by: .importer)
            }
            try take("tafel", on: "2013-05-30")
            let matter = try await client.object("/api/matters/brunnen")
            let told = try #require((matter["unlikely"] as? [[String: Any]])?.first)
            #expect(
                (told["entry"] as? [String: Any])?["id"] as? String == "tafel"
                    && told["type"] as? String == "costs.edition-published")
            let questions = try #require(told["questions"] as? [[String: String]])
            #expect(questions.map { $0["de"] } == ["A: 72\u{A0}€ Personalkosten im Jahr."])
            let view = try scene.office.matter("brunnen", for: .public)
            let checked = try #require(
                try JSONSerialization.jsonObject(with: Data(PrintedJSON.check(view).utf8)) as? [String: Any])
            let same = try #require(checked["unlikely"] as? [[String: Any]])
            #expect(same.count == 1 && same.first?["questions"] as? [[String: String]] == questions)
            let check = SchemaCheck(root: try await client.object("/api/openapi.json"))
            #expect(check.faults(matter, ["$ref": "#/components/schemas/Matter"]) == [])
            try take("zweite-tafel", on: "2013-05-31", ", confirmed: [\"A: 72\u{A0}€ Personalkosten im Jahr.\"]")
            let after = try await client.object("/api/matters/brunnen")
            #expect(
                (after["unlikely"] as? [[String: Any]])?.compactMap {
                    ($0["entry"] as? [String: Any])?["id"] as? String
                } == ["tafel"])
        }
    }

    @Test("A round whose figure has moved since is named as drifted")
    func drift() async throws {
        try await Scene.with { _, client in
            let drift = try #require(try await client.object("/api/matters/brunnen")["drift"] as? [String: Any])
            #expect(drift["then"] as? Int == 10_000)
            #expect(drift["now"] as? Int == 12_550)
            #expect(drift["change"] as? Int == 2_550)
            #expect(try await client.object("/api/matters/brunnen?as-of=2013-01-30")["drift"] == nil)
        }
    }
}
