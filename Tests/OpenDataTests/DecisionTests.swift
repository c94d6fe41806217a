import Folders
import Foundation
import HummingbirdTesting
import Testing

@testable import OpenData

@Suite("Consent, law and decisions as data")
struct DecisionTests {
    private func with<Value>(_ test: @Sendable (any TestClientProtocol) async throws -> Value) async throws -> Value {
        let folder = TestFolder()
        defer { withExtendedLifetime(folder) {} }
        return try await Scene.with([BridgeFiction.write(to: folder.url)]) { _, client in try await test(client) }
    }

    private func matter(_ query: String = "") async throws -> [String: Any] {
        let text = try await with { client in try await client.get("/api/matters/steg" + query).text }
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func round(_ query: String = "", _ id: String = "erste") async throws -> [String: Any] {
        try #require(try await matter(query)["rounds"] as? [[String: Any]]).with(id: id)
    }

    private func answer(_ body: String, in round: [String: Any]) throws -> [String: Any] {
        try #require(
            (round["answers"] as? [[String: Any]])?.first { ($0["body"] as? [String: Any])?["id"] as? String == body })
    }

    private func id(_ value: Any?) -> String? { (value as? [String: Any])?["id"] as? String }
    private func ids(_ value: Any?) -> [String] { (value as? [[String: Any]] ?? []).compactMap { $0["id"] as? String } }

    @Test("Everything is as it is described, on every day")
    func described() async throws {
        try await with { client in
            let root = try await client.object("/api/openapi.json")
            let check = SchemaCheck(root: root)
            let schema = try #require(check.resolve("#/components/schemas/Matter"))
            for query in ["?as-of=2012-05-02", "?as-of=2012-08-15", "?as-of=2012-10-03", "?as-of=2013-01-20", ""] {
                #expect(check.faults(try await client.object("/api/matters/steg" + query), schema) == [], "\(query)")
            }
        }
    }

    @Test("A round says its rule in words, its result, and what it would be under other rules")
    func result() async throws {
        let round = try await round("?as-of=2012-10-01")
        let rule = try #require(round["rule"] as? [String: Any])
        #expect(rule["rule"] as? String == "more than 1/2 of heads")
        #expect((rule["text"] as? [String: String])?["en"] != nil)
        let result = try #require(round["result"] as? [String: Any])
        #expect(result["outcome"] as? String == "reached")
        let others = try #require(result["others"] as? [[String: Any]])
        #expect(
            others.first { ($0["rule"] as? [String: Any])?["rule"] as? String == "all" }?["outcome"] as? String
                == "not-reached")
        #expect((result["silence"] as? [String: Any])?["refusal"] as? String == "reached")
        let turn = try #require(result["turn"] as? [String: Any])
        #expect(turn["direction"] as? String == "from-reached")
        #expect((turn["bodies"] as? [Any])?.count == 1)
    }

    @Test("Heads, inhabitants and levy are counted side by side; what is not known is counted as missing")
    func tallies() async throws {
        let tallies = try #require(try await round("?as-of=2012-10-01")["tallies"] as? [[String: Any]])
        #expect(tallies.map { $0["measure"] as? String } == ["heads", "inhabitants", "levy"])
        #expect((tallies[1]["consenting"] as? [String: Int]) == ["bodies": 2, "weight": 9_000, "missing": 0])
        #expect((tallies[2]["asked"] as? [String: Int]) == ["bodies": 3, "weight": 0, "missing": 3])
    }

    @Test("An answer stands beside what it has changed, and one after the deadline does not count")
    func answers() async throws {
        let round = try await round("?as-of=2012-10-01")
        let changed = try answer("unterdorf", in: round)
        #expect(changed["stand"] as? String == "consent")
        #expect(id(changed["position"]) == "unterdorf-ja")
        #expect(ids(changed["earlier"]) == ["unterdorf-nein"])
        let late = try answer("nebendorf", in: round)
        #expect(late["stand"] as? String == "silent")
        #expect(late["position"] == nil)
        #expect(ids(late["late"]) == ["nebendorf-spaet"])
        #expect(ids(round["reminded"]) == ["erinnert"])
    }

    @Test(
        """
        Who has answered on a day that is not known is not called silent: where it stands is undetermined, as it \
        is described
        """
    )
    func undated() async throws {
        let folder = TestFolder()
        defer { withExtendedLifetime(folder) {} }
        let place = try BridgeFiction.write(to: folder.url)
        let more =
            "rounds:\n  - {id: dritte, on: 2012-06-01, grade: official, title: Dritte, "
            + "question: Soll der Steg kommen?, strength: consent, asked: [oberdorf, unterdorf], "
            + "briefing: {documents: [], figures: []}, deadline: 2012-08-31, rule: all}\n"
                + """
                positions:\n  - {id: irgendwann, on: \"2012-08-20..2012-09-10\", grade: official, round: dritte, \
                answer: consent, body: oberdorf, title: Ja}\n
                """
        try Data(more.utf8).write(to: place.appending(path: "dritte.yaml"))
        try await Scene.with([place]) { _, client in
            let matter = try await client.object("/api/matters/steg"),
                check = SchemaCheck(root: try await client.object("/api/openapi.json"))
            #expect(check.faults(matter, try #require(check.resolve("#/components/schemas/Matter"))) == [])
            let round = try #require(matter["rounds"] as? [[String: Any]]).with(id: "dritte")
            let answers = try #require(round["answers"] as? [[String: Any]])
            #expect(answers.map { $0["stand"] as? String } == ["undetermined", "silent"])
            #expect(answers.first?["contested"] as? [String] == ["consent", "silent"])
        }
    }

    @Test("A condition that was met and is broken puts the consent in doubt")
    func doubt() async throws {
        let before = try answer("oberdorf", in: try await round("?as-of=2012-10-01"))
        #expect(before["stand"] as? String == "consent")
        #expect(before["inDoubt"] as? Bool == false)
        let after = try answer("oberdorf", in: try await round("?as-of=2013-01-20"))
        #expect(after["stand"] as? String == "conditional")
        #expect(after["inDoubt"] as? Bool == true)
        let condition = try #require((after["conditions"] as? [[String: Any]])?.first)
        #expect(condition["state"] as? String == "broken")
        #expect((condition["reason"] as? [String: String])?["de"]?.isEmpty == false)
    }

    @Test("A claim for several stands beside, with what it would change")
    func statements() async throws {
        let round = try await round("?as-of=2012-10-01")
        #expect((round["statements"] as? [Any])?.isEmpty == true)
        let other = try #require((round["otherStatements"] as? [[String: Any]])?.first)
        #expect(id(other["position"]) == "geruecht")
        #expect(other["believed"] is String)
    }

    @Test("A figure that has moved too far makes a round outdated")
    func drift() async throws {
        #expect(try await round("?as-of=2012-10-01")["outdated"] as? Bool == false)
        let round = try await round("?as-of=2013-01-20")
        #expect(round["outdated"] as? Bool == true)
        let drift = try #require((round["drift"] as? [[String: Any]])?.first)
        #expect(drift["then"] as? Int == 10_000 && drift["now"] as? Int == 13_000 && drift["change"] as? Int == 3_000)
    }

    @Test(
        """
        Where the strength needs no agreement there is no rule and no result, and what was said before is shown, \
        not counted
        """
    )
    func regard() async throws {
        let second = try await round("", "zweite")
        #expect(second["rule"] == nil && second["result"] == nil)
        #expect(id(second["follows"]) == "erste")
        #expect(ids(second["weighings"]) == ["abgewogen"])
        let answer = try answer("unterdorf", in: second)
        #expect(answer["stand"] as? String == "silent")
        #expect(id(answer["before"]) == "unterdorf-ja")
    }

    @Test("What is not public is in no answer, no tally and no result")
    func audience() async throws {
        let text = try await with { client in try await client.get("/api/matters/steg").text }
        #expect(!text.contains("GEHEIM") && !text.contains("geheim"))
        #expect(try answer("nebendorf", in: try await round("", "zweite"))["stand"] as? String == "silent")
    }

    @Test("A contested requirement names both provisions, with rank and day")
    func contested() async throws {
        let matter = try await matter("?as-of=2012-05-02")
        let requirement = try #require(matter["requirements"] as? [[String: Any]]).with(id: "einvernehmen")
        #expect(requirement["status"] as? String == "contested")
        #expect(requirement["contested"] as? Bool == true)
        let found = try #require((requirement["computed"] as? [String: Any])?["byProvision"] as? [[String: Any]])
        #expect(found.map { $0["rank"] as? String } == ["act", "guideline"])
        #expect(found.map { $0["inForce"] as? String } == ["2012-01-01", "2012-02-01"])
        #expect(Set(found.compactMap { $0["status"] as? String }).count == 2)
    }

    @Test("What is missing comes in an order in which it can be had, with who is responsible and by when")
    func readiness() async throws {
        let early = try #require(try await matter("?as-of=2012-05-02")["readiness"] as? [String: Any])
        #expect(early["ready"] as? Bool == false)
        let missing = try #require(early["missing"] as? [[String: Any]])
        #expect(missing.map { id($0["requirement"]) } == ["einvernehmen"])
        let imposed = try #require((early["imposed"] as? [[String: Any]])?.first)
        #expect(id(imposed["requirement"]) == "plan")
        #expect(ids(imposed["waitsFor"]) == ["einvernehmen"])
        #expect((imposed["responsible"] as? [String: String])?["de"] == "Der Kreistag")
        #expect(imposed["due"] as? String == "2012-12-31" && imposed["overdue"] as? Bool == false)
        let later = try #require(try await matter("?as-of=2012-10-01")["readiness"] as? [String: Any])
        #expect(later["ready"] as? Bool == true)
        let evidence = try #require(try await matter("?as-of=2012-10-01")["requirements"] as? [[String: Any]]).with(
            id: "plan")["evidence"]
        #expect(ids(evidence) == ["beschluss"])
    }

    @Test("A resolution has its votes, and its proviso is watched")
    func resolution() async throws {
        let before = try await matter("?as-of=2012-10-01"), after = try await matter("?as-of=2013-01-20")
        let resolution = try #require(before["resolutions"] as? [[String: Any]]).with(id: "beschluss")
        #expect((resolution["votes"] as? [String: Int]) == ["yes": 30, "no": 20, "abstained": 1])
        #expect(id((resolution["votesByGroup"] as? [[String: Any]])?.first?["group"]) == "gruppe")
        #expect(ids(resolution["adopts"]) == ["stegplan"] && ids(resolution["serves"]) == ["plan"])
        #expect((before["provisos"] as? [[String: Any]])?.first?["broken"] as? Bool == false)
        #expect((after["provisos"] as? [[String: Any]])?.first?["broken"] as? Bool == true)
    }

    @Test("A review is due on its day, or once a condition breaks")
    func review() async throws {
        let before = try #require((try await matter("?as-of=2012-12-31")["reviews"] as? [[String: Any]])?.first)
        #expect(before["due"] as? Bool == false)
        let after = try #require((try await matter("?as-of=2013-01-20")["reviews"] as? [[String: Any]])?.first)
        #expect(after["due"] as? Bool == true)
        #expect(
            (after["causes"] as? [[String: Any]])?.compactMap { $0["day"] ?? $0["trigger"] } as? [String] == [
                "2013-01-15", "broken-condition",
            ])
    }

    @Test("Ratings are shown with their spread")
    func ratings() async throws {
        let weighing = try #require((try await matter()["fieldWeighings"] as? [[String: Any]])?.first)
        #expect(ids(weighing["raters"]) == ["oberdorf", "unterdorf", "kreistag"])
        let result = try #require((weighing["results"] as? [[String: Any]])?.first)
        #expect(result["counts"] as? [Int] == [1, 0, 0, 1, 1])
        #expect(result["lowest"] as? Int == 1 && result["median"] as? Int == 4 && result["highest"] as? Int == 5)
        #expect(result["disputed"] as? Bool == true && result["agreed"] as? Bool == false)
    }
}
