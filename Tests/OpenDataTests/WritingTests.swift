import Decisions
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import OpenData

/// What is sent is fictional, as the matters are.
@Suite("Entries that are sent")
struct WritingTests {
    static let report =
        #"""
        {"type":"mandates.status-reported","id":"neu","on":"2013-05-31","mandate":"messen","status":"done","text":\#
        {"de":"Gemessen.","en":"Measured."}}
        """#

    @Test("An entry is recorded at once: the answer has its place in the ledger, and the matter has the entry")
    func recorded() async throws {
        try await Scene.with(writer: .clerk) { scene, client in
            let before = scene.office.position
            let response = try await client.send(WritingTests.report)
            #expect(response.status == .created)
            #expect(response.headers[.location] == "/api/matters/brunnen")
            let answer = try response.object
            #expect(answer["position"] as? Int == Int(before) + 1)
            let entry = try #require((answer["entries"] as? [[String: Any]])?.first)
            #expect(
                entry["id"] as? String == "neu" && entry["position"] as? Int == Int(before) + 1
                    && entry["on"] as? String == "2013-05-31")
            #expect(try await client.get("/api/matters/brunnen").text.contains("Measured."))
            #expect(try scene.office.matter("brunnen", for: .internal).matter.entry("neu")?.actor == "clerk")
        }
    }

    @Test("Of a list all are recorded or none")
    func together() async throws {
        try await Scene.with(writer: .clerk) { scene, client in
            let before = scene.office.position
            let second = WritingTests.report.replacing("\"neu\"", with: "\"neu-2\"")
            let refused = try await client.send(
                "[\(WritingTests.report), \(second.replacing("messen", with: "nichts"))]")
            #expect(refused.status == .unprocessableContent)
            #expect((try refused.object["refusals"] as? [[String: Any]])?.compactMap { $0["index"] as? Int } == [1])
            #expect(scene.office.position == before)
            #expect(try await client.send("[\(WritingTests.report), \(second)]").status == .created)
            #expect(scene.office.position == before + 2)
        }
    }

    @Test("What cannot be read is 400, with each key, what was found and what is expected")
    func unreadable() async throws {
        try await Scene.with(writer: .clerk) { scene, client in
            let before = scene.office.position
            let wrong =
                #"""
                {"type":"mandates.status-reported","id":"neu","mandate":"messen","status":"fertig","text":"x",\#
                "farbe":1}
                """#
            let problem = try await client.problem(.badRequest, wrong, [.acceptLanguage: "en"])
            let mistakes = try #require(problem["mistakes"] as? [[String: Any]])
            #expect(Set(mistakes.compactMap { $0["key"] as? String }) == ["/status", "/farbe"])
            #expect(
                mistakes.contains {
                    ($0["expected"] as? String)?.contains("under-way") == true && $0["found"] as? String == "“fertig”"
                })
            let german = try await client.send(wrong, query: "?lang=de")
            #expect(german.headers[.contentLanguage] == "de" && german.text.contains("Der Eintrag ist nicht lesbar"))
            #expect(
                german.text.contains("„fertig“") && german.text.contains("der unbekannte Schlüssel „farbe“")
                    && german.text.contains("eines von: "))
            for text in ["", "{", "[]", "{}", "[1]", "null", "{\"type\":\"x\"}", "type: x"] {
                _ = try await client.problem(.badRequest, text)
            }
            #expect(scene.office.position == before)
        }
    }

    @Test(
        "What the rules refuse is 422 with the sentence in the reader's language",
        arguments: [
            ("", nil, "de"), ("?lang=en", nil, "en"), ("?lang=de", "en", "de"), ("", "en-GB, de;q=0.5", "en"),
            ("", "fr, de;q=0.2, en;q=0.8", "en"),
            ("", "en;q=0, de", "de"), ("", "fr", "de"), ("", "de, en", "de"), ("", "en;q=x", "en"),
        ] as [(String, String?, String)])
    func refused(query: String, accepted: String?, language: String) async throws {
        try await Scene.with(writer: .clerk) { _, client in
            #expect(try await client.send(WritingTests.report).status == .created)
            var headers = HTTPFields()
            if let accepted { headers[.acceptLanguage] = accepted }
            let response = try await client.send(WritingTests.report, headers, query: query)
            #expect(response.status == .unprocessableContent)
            #expect(response.headers[.contentLanguage] == language)
            #expect(
                try response.object["detail"] as? String
                    == (language == "de"
                        ? "Einen Eintrag „neu“ gibt es schon. Eine andere Kennung wählen. Es wurde nichts geändert."
                        : "There is already an entry “neu”. Choose another id. Nothing was changed."))
        }
    }

    @Test("What is unlikely is 422 with what confirms it: sent back under the name it has, the entry is recorded")
    func unlikely() async throws {
        try await Scene.with(writer: .clerk) { scene, client in
            let edition =
                #"{"type":"costs.edition-published","id":"tafel","on":"2013-05-31","title":"Tafel","#
                + #""rates":[{"pay-group":"A","personnel":"72 EUR"}],"overhead":"0.2 %","material":"9700 EUR"}"#
            let before = scene.office.position
            let problem = try await client.problem(.unprocessableContent, edition)
            #expect(problem["title"] as? String == "Stimmt das so?" && scene.office.position == before)
            let check = SchemaCheck(root: try await client.object("/api/openapi.json"))
            #expect(check.faults(problem, try #require(check.resolve("#/components/schemas/Problem"))).isEmpty)
            let refusal = try #require((problem["refusals"] as? [[String: Any]])?.first)
            let confirm = try #require(refusal["confirm"] as? [[String: String]])
            #expect(
                confirm.map { $0["de"] } == ["A: 72\u{A0}€ Personalkosten im Jahr.", "Gemeinkosten von 0,2\u{A0}%."])
            let told = String(decoding: try JSONSerialization.data(withJSONObject: confirm), as: UTF8.self)
            let answer = try await client.send(String(edition.dropLast()) + #","confirmed":\#(told)}"#)
            #expect(answer.status == .created, "\(answer.text)")
            let recorded = try scene.office.matter("brunnen", for: .internal).matter.costs.edition?.content
            #expect(recorded?.confirmed?.compactMap(\.en).count == 2)
        }
    }

    @Test("What a round gives to the asked is fixed by the register, on the values of its day")
    func sealed() async throws {
        @Sendable func round(_ id: String, briefing: String) -> String {
            #"""
            {"type":"consent.round-opened","id":"\#(id)","on":"2013-06-01","title":"Neu","question":"Soll es \#
            sein?","strength":"consent","asked":["oberdorf"],"briefing":\#(briefing)}
            """#
        }
        try await Scene.with(writer: .clerk) { scene, client in
            for (briefing, words) in [
                (
                    #"{"documents":[],"figures":[{"figure":"preis","value":"99 EUR"}]}"#,
                    "ist an diesem Tag 125,50\u{A0}€, in den Unterlagen steht 99\u{A0}€"
                ),
                (
                    #"{"documents":[],"figures":[{"figure":"nichts","value":"99 EUR"}]}"#,
                    "„nichts“ ist an diesem Tag nicht bekannt"
                ),
                (#"{"documents":[],"figures":[],"hash":"00"}"#, "setzt das Register selbst"),
                (#"{"documents":[],"figures":[],"ledger-position":9}"#, "setzt das Register selbst"),
            ] {
                let before = scene.office.position
                let problem = try await client.problem(.unprocessableContent, round("schlecht", briefing: briefing))
                #expect((problem["detail"] as? String)?.contains(words) == true, "\(problem["detail"] ?? "")")
                #expect(scene.office.position == before)
            }
            let before = scene.office.position
            let figures = #"{"documents":[],"figures":[{"figure":"preis","value":"125.50 EUR"}]}"#
            #expect(try await client.send(round("gut", briefing: figures)).status == .created)
            let briefing = try #require(
                try scene.office.matter("brunnen", for: .internal).matter.consent.rounds[Identifier("gut")]?.content
                    .briefing)
            #expect(briefing.hash?.count == 64 && briefing.ledgerPosition == before)
            #expect(try scene.office.check(briefing, in: "brunnen", asOf: scene.office.today) == .matches)
        }
    }

    @Test("Who wrote on what is long past is told how much has come in, and shown the last hundred")
    func longPast() async throws {
        try await Scene.with(writer: .clerk) { scene, client in
            let seen = scene.office.mark
            let many = (0..<101).map { WritingTests.report.replacing("\"neu\"", with: "\"neu-\($0)\"") }
            #expect(try await client.send("[\(many.joined(separator: ","))]").status == .created)
            let headers: HTTPFields = [.ifMatch: "\"\(seen)\"", .acceptLanguage: "en"]
            let problem = try await client.problem(.conflict, WritingTests.report, headers)
            #expect(
                (problem["detail"] as? String)?.contains("got 101 entries; the last 100 of them are listed") == true)
            let changed = try #require(problem["changed"] as? [[String: Any]])
            #expect(
                changed.count == 100 && changed.first?["id"] as? String == "neu-1"
                    && changed.last?["id"] as? String == "neu-100")
        }
    }

    @Test("Written on what has changed since, it is 409 and says what has come in; on what has not, it is recorded")
    func moved() async throws {
        try await Scene.with(writer: .clerk) { scene, client in
            let tag = try #require(try await client.get("/api/matters/brunnen").headers[.eTag])
            let seen = scene.office.mark
            // Another matter is no conflict, and neither is one that the public may not read.
            #expect(
                try await client.send(
                    #"{"type":"matters.occurrence-noted","id":"anderswo","title":"Anderswo"}"#, to: "tresor"
                ).status == .created)
            #expect(try await client.send(WritingTests.report, [.ifMatch: tag]).status == .created)
            let second = WritingTests.report.replacing("\"neu\"", with: "\"neu-2\"")
            for known in [tag, "\"\(seen)\""] {
                let problem = try await client.problem(.conflict, second, [.ifMatch: known])
                #expect((problem["changed"] as? [[String: Any]])?.compactMap { $0["id"] as? String } == ["neu"])
                #expect(problem["position"] as? Int == Int(scene.office.position))
            }
            // A state of another ledger, and one that this has not reached.
            let other = String(repeating: "0", count: 32)
            let digits = try #require(tag.split(separator: "-").dropFirst().first)
            for foreign in [
                "\"\(other)@\(seen.position)\"", "\"\(other)@999999\"",
                tag.replacing(digits, with: "0123456789abcdef0123"),
            ] {
                let problem = try await client.problem(.conflict, second, [.ifMatch: foreign])
                #expect((problem["detail"] as? String)?.contains("aus einem anderen Register") == true)
            }
            for bad in ["\"x\"", "\"\(seen.position)\"", "W/\(tag)", "5", "\"\"", "\"-1\"", "\"1\", \"2\"", "\"05\""] {
                _ = try await client.problem(.badRequest, second, [.ifMatch: bad])
            }
            #expect(try await client.send(second, [.ifMatch: "\"\(scene.office.mark)\""]).status == .created)
            #expect(try await client.send(second.replacing("neu-2", with: "neu-3"), [.ifMatch: "*"]).status == .created)
        }
    }

    @Test(
        "A page of another site cannot send anything",
        arguments: [
            [.origin: "https://example.org"], [.origin: "null"], [.init("Sec-Fetch-Site") ?? .origin: "cross-site"],
            [.init("Sec-Fetch-Site") ?? .origin: "same-site"],
        ] as [HTTPFields])
    func foreign(headers: HTTPFields) async throws {
        try await Scene.with(writer: .clerk) { scene, client in
            let before = scene.office.position
            _ = try await client.problem(.forbidden, WritingTests.report, headers)
            #expect(scene.office.position == before)
        }
    }

    @Test(
        "Only JSON is taken",
        arguments: [
            "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonp",
            "application/json; charset=latin1", "",
        ])
    func contentType(type: String) async throws {
        try await Scene.with(writer: .clerk) { _, client in
            let problem = try await client.problem(.unsupportedMediaType, WritingTests.report, [.contentType: type])
            #expect(problem["expected"] as? String == "application/json")
            #expect(
                try await client.send(WritingTests.report, [.contentType: "Application/JSON; charset=UTF-8"]).status
                    == .created)
            _ = try await client.problem(.unsupportedMediaType, WritingTests.report, [.contentEncoding: "gzip"])
        }
    }

    @Test("Too much at once is 413, whether by bytes or by entries")
    func tooLarge() async throws {
        try await Scene.with(writer: .clerk) { scene, client in
            let before = scene.office.position
            _ = try await client.problem(.contentTooLarge, String(repeating: " ", count: 1_048_577))
            let many = (0...500).map { WritingTests.report.replacing("\"neu\"", with: "\"neu-\($0)\"") }.joined(
                separator: ",")
            let problem = try await client.problem(.contentTooLarge, "[\(many)]")
            #expect(problem["found"] as? String == "501 Einträge")
            #expect(scene.office.position == before)
        }
    }

    @Test("An unknown matter is 404")
    func unknown() async throws {
        try await Scene.with(writer: .clerk) { _, client in
            _ = try await client.problem(.notFound, WritingTests.report, matter: "nichts")
        }
    }

    @Test("Where nobody writes, nothing is taken; and it is read nowhere")
    func nobody() async throws {
        try await Scene.with { scene, client in
            let before = scene.office.position
            _ = try await client.problem(.forbidden, WritingTests.report)
            #expect(scene.office.position == before)
            for method in [HTTPRequest.Method.get, .head, .put, .delete] {
                let response = try await client.get("/api/matters/brunnen/entries", method: method)
                #expect(response.status == .methodNotAllowed && response.headers[.allow] == "POST")
            }
        }
    }

    @Test("What is entered as internal is recorded, and no public answer has it")
    func stillClosed() async throws {
        try await Scene.with(writer: .clerk) { (scene, client) async throws in
            let secret = WritingTests.report.replacing(
                "\"id\":\"neu\"", with: "\"id\":\"neu\",\"audience\":\"internal\""
            ).replacing("Measured.", with: "GEHEIM-Wort")
            #expect(try await client.send(secret).status == .created)
            for path in ["/api/matters", "/api/matters/brunnen", "/api/matters/brunnen/figures"] {
                #expect(try await !client.get(path).text.contains("GEHEIM"))
            }
            #expect(try scene.office.matter("brunnen", for: .internal).matter.entry("neu") != nil)
        }
    }

    @Test("The examples of the description work, one after the other, and every answer and problem is as it says")
    func examples() async throws {
        try await Scene.with(writer: .clerk) { _, client in
            let root = try await client.object("/api/openapi.json")
            let check = SchemaCheck(root: root)
            let operation = try #require(check.resolve("#/paths/~1api~1matters~1{id}~1entries/post"))
            let body = try #require(
                check.resolve("#/paths/~1api~1matters~1{id}~1entries/post/requestBody/content/application~1json"))
            let examples = try #require(body["examples"] as? [String: [String: Any]])
            #expect(examples.count >= 2)
            let schema = try #require(body["schema"] as? [String: Any])
            for (name, example) in examples.sorted(by: { $0.key < $1.key }) {
                let value = try #require(example["value"])
                #expect(check.faults(value, schema) == [], "\(name)")
                let text = String(decoding: try JSONSerialization.data(withJSONObject: value), as: UTF8.self)
                let response = try await client.send(text)
                #expect(response.status == .created, "\(name): \(response.text)")
                let answer = try response.json
                #expect(check.faults(answer, ["$ref": "#/components/schemas/Recorded"]) == [])
            }
            let described = try #require(operation["responses"] as? [String: Any])
            let refused: [(String, HTTPFields)] = [
                ("{", HTTPFields()), ("{}", HTTPFields()),
                (WritingTests.report.replacing("messen", with: "x"), HTTPFields()),
                ("", [.contentType: "text/plain"]), (WritingTests.report, [.ifMatch: "\"1\""]),
                (WritingTests.report, [.ifMatch: "x"]),
                (WritingTests.report, [.origin: "null"]),
            ]
            for (text, headers) in refused {
                let problem = try await client.send(text, headers).object
                #expect(check.faults(problem, ["$ref": "#/components/schemas/Problem"]) == [])
                #expect(described["\(problem["status"] as? Int ?? 0)"] != nil)
                let type = try #require(problem["type"] as? String)
                #expect(check.resolve(type.replacing("/api/openapi.json", with: "")) != nil, "\(type)")
            }
        }
    }

    @Test("The description names every kind that is taken, and no other")
    func kinds() async throws {
        try await Scene.with(writer: .clerk) { _, client in
            let check = SchemaCheck(root: try await client.object("/api/openapi.json"))
            let named = check.resolve("#/components/schemas/Entry/discriminator/mapping")?.keys.sorted()
            let problem = try await client.problem(
                .badRequest, #"{"type":"unknown","id":"x"}"#, [.acceptLanguage: "en"])
            let expected = try #require((problem["mistakes"] as? [[String: Any]])?.first?["expected"] as? String)
            #expect(expected == "one of: " + (named ?? []).joined(separator: ", "))
        }
    }
}

extension TestClientProtocol {
    /// Sends what should be recorded, as a program does.
    func send(_ text: String, _ headers: HTTPFields = [:], to matter: String = "brunnen", query: String = "")
        async throws -> TestResponse
    {
        var fields: HTTPFields = [.contentType: "application/json"]
        for field in headers { fields[field.name] = field.value }
        return try await execute(
            uri: "/api/matters/\(matter)/entries\(query)", method: .post, headers: fields,
            body: ByteBuffer(string: text))
    }

    /// The problem that is answered, with this status.
    func problem(_ status: HTTPResponse.Status, _ text: String, _ headers: HTTPFields = [:], matter: String = "brunnen")
        async throws -> [String: Any]
    {
        let response = try await send(text, headers, to: matter)
        #expect(response.status == status, "\(text.prefix(100)): \(response.text)")
        #expect(response.headers[.contentType] == "application/problem+json")
        return try response.object
    }
}
