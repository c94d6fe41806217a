import Foundation
import Testing

/// Two browsers, and a way between them and the program on which answers are
/// lost. All that they enter is fictional.
@Suite("What is sent again is entered once, though the answer was lost", .timeLimit(.minutes(20)))
struct SentAgainTests {
    /// How often; ten times as much at night.
    private static let rounds = ProcessInfo.processInfo.environment["EINVERNEHMEN_NIGHTLY"] == "1" ? 200 : 20

    private static let path = "/matters/kiz/mandates?as-of=2013-01-31"

    private static func mark(_ server: Server) async throws -> String {
        let page = try await server.get(path).text
        let form = try #require(
            page.components(separatedBy: "<form ").first { $0.contains("method=\"post\"") && $0.contains("/mandates?") }
        )
        return String(try #require(form.firstMatch(of: /name="sending" value="([0-9a-f]{32})"/)?.1))
    }

    private static func fields(_ text: String, _ mark: String) -> String {
        [("mandate", "auftrag-a"), ("status", "under-way"), ("text", text), ("on", "2013-01-31"), ("sending", mark)]
            .map { "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }.joined(
                separator: "&")
    }

    private static func raw(
        _ method: String, _ path: String, _ type: String, _ body: String, port: Int, header: String = ""
    ) -> String {
        """
        \(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nContent-Type: \(type)\r\nContent-Length: \
        \(body.utf8.count)\r\n\(header)Connection: close\r\n\r\n\(body)
        """
    }

    private static let form = "application/x-www-form-urlencoded"

    @Test(
        """
        Two browsers each send forms whose answers are lost, and send them again: each is one entry, and the \
        second answer is the redirect
        """
    )
    func lostAnswers() async throws {
        let place = try await Place.withRealCase()
        let before = try await Program.run("verify", data: place.data).out
        let rounds = SentAgainTests.rounds
        try await Server.run(data: place.data) { (server) async throws in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for browser in 1...2 {
                    group.addTask {
                        for number in 1...rounds {
                            let proxy = try LosingProxy(to: server.port, losing: 1)
                            defer { proxy.stop() }
                            let body = Self.fields(
                                "Fiktiv: Gespräch \(browser)-\(number).", try await Self.mark(server))
                            let request = Self.raw("POST", Self.path, Self.form, body, port: server.port)
                            #expect(try RawHTTP.exchange(request, port: proxy.port) == "")
                            let again = try RawHTTP.exchange(request, port: proxy.port),
                                third = try RawHTTP.exchange(request, port: server.port)
                            #expect(again.hasPrefix("HTTP/1.1 303 "), "\(again.prefix(300))")
                            #expect(Self.place(again) != nil && Self.place(again) == Self.place(third))
                        }
                    }
                }
                try await group.waitForAll()
            }
            let told = try await server.get(Self.path).text
            for browser in 1...2 {
                for number in 1...rounds {
                    #expect(told.components(separatedBy: "Gespräch \(browser)-\(number).").count == 2)
                }
            }
        }
        #expect(try await Verified.events(place.data) == Verified.number(before) + 2 * rounds)
    }

    private static func place(_ answer: String) -> String? {
        answer.components(separatedBy: "\r\n").first { $0.lowercased().hasPrefix("location:") }
    }

    @Test("A form whose answer was lost in a power cut is sent again after the restart, and is one entry")
    func restart() async throws {
        let place = try await Place.withRealCase()
        let before = try await Verified.events(place.data)
        let body = try await Server.run(data: place.data) { (server) async throws in
            let body = Self.fields("Fiktiv: Vor dem Ausfall.", try await Self.mark(server))
            let proxy = try LosingProxy(to: server.port, losing: 1)
            #expect(
                try RawHTTP.exchange(Self.raw("POST", Self.path, Self.form, body, port: server.port), port: proxy.port)
                    == "")
            proxy.stop()
            try server.kill()
            return body
        }
        try await Server.run(data: place.data) { (server) async throws in
            let again = try RawHTTP.exchange(
                Self.raw("POST", Self.path, Self.form, body, port: server.port), port: server.port)
            #expect(again.hasPrefix("HTTP/1.1 303 "))
        }
        #expect(try await Verified.events(place.data) == before + 1)
    }

    @Test(
        """
        A program that sends with a key gets the same answer again, also after its answer was lost; another body \
        under the key is refused
        """
    )
    func key() async throws {
        let place = try await Place.withRealCase()
        try await Server.run(data: place.data) { (server) async throws in
            let report =
                #"""
                {"type":"mandates.status-reported","id":"fiktiv-einmal","on":"2013-01-20","mandate":"auftrag-a",\#
                "status":"done","text":"Erfunden."}
                """#
            func send(_ body: String, _ key: String, to port: Int) throws -> String {
                try RawHTTP.exchange(
                    Self.raw(
                        "POST", "/api/matters/kiz/entries", "application/json", body, port: server.port,
                        header: "Idempotency-Key: \(key)\r\n"), port: port)
            }
            let proxy = try LosingProxy(to: server.port, losing: 1)
            defer { proxy.stop() }
            #expect(try send(report, "\"abc-1\"", to: proxy.port) == "")
            let second = try send(report, "\"abc-1\"", to: proxy.port),
                third = try send(report, "\"abc-1\"", to: server.port)
            #expect(second.hasPrefix("HTTP/1.1 201 "), "\(second)")
            #expect(second.components(separatedBy: "\r\n\r\n").last == third.components(separatedBy: "\r\n\r\n").last)
            let other = try send(
                report.replacingOccurrences(of: "einmal", with: "anders"), "\"abc-1\"", to: server.port)
            #expect(other.hasPrefix("HTTP/1.1 422 ") && other.contains("fiktiv-einmal"), "\(other)")
            #expect(try send(report, "\"abc-2\"", to: server.port).hasPrefix("HTTP/1.1 422 "))
            for bad in ["\"\"", "\"a", "a b", "\"a\", \"b\""] {
                #expect(try send(report, bad, to: server.port).hasPrefix("HTTP/1.1 400 "), "\(bad)")
            }
        }
    }

    @Test("A key is one for each matter, though matters of a county share entries")
    func keyOfTwoMatters() async throws {
        let place = try await Place.withRealCase()
        let copy = try place.copyOfRealCase(), file = copy.appending(path: "case.yaml")
        let text = try String(contentsOf: file, encoding: .utf8).replacingOccurrences(
            of: "- id: kiz\n    on: 2012-10-02", with: "- id: zweiter\n    on: 2012-10-01")
        try text.write(to: file, atomically: true, encoding: .utf8)
        let taken = try await Program.run("import", copy.path, data: place.data)
        #expect(taken.status == 0, "\(taken.err)")
        try await Server.run(data: place.data) { (server) async throws in
            let body =
                #"""
                [{"type":"council.organization-named","id":"amt-fiktiv","name":"Erfundenes \#
                Amt","kind":"office","body":"rhein-sieg-kreis"},{"type":"sources.source-named","id":\#
                "quelle-fiktiv","title":"Erfunden","grade":"official"}]
                """#
            func send(to matter: String) throws -> String {
                try RawHTTP.exchange(
                    Self.raw(
                        "POST", "/api/matters/\(matter)/entries", "application/json", body, port: server.port,
                        header: "Idempotency-Key: \"k-1\"\r\n"), port: server.port)
            }
            let first = try send(to: "kiz"), second = try send(to: "zweiter")
            #expect(first.hasPrefix("HTTP/1.1 201 "), "\(first)")
            #expect(second.hasPrefix("HTTP/1.1 422 "), "\(second)")
        }
    }

    @Test(
        "Two hosts or none, a chunk that is none and a body that ends early are 400; nothing of it is entered",
        arguments: ["/matters/kiz/mandates", "/api/matters/kiz/entries"])
    func smallPrint(path: String) async throws {
        let place = try await Place.withRealCase()
        let before = try await Verified.events(place.data)
        try await Server.run(data: place.data) { (server) async throws in
            let type = path.hasPrefix("/api") ? "application/json" : Self.form
            let head = "POST \(path) HTTP/1.1\r\nHost: localhost:\(server.port)\r\nContent-Type: \(type)\r\n"
            for (request, thenClose) in [
                (
                    """
                    GET \(path.replacingOccurrences(of: "/entries", with: "")) HTTP/1.1\r\nHost: \
                    localhost\r\nHost: localhost\r\nConnection: close\r\n\r\n
                    """,
                    false
                ),
                ("GET /matters/kiz HTTP/1.1\r\nConnection: close\r\n\r\n", false),
                (head + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n", false),
                (head + "Transfer-Encoding: chunked\r\n\r\n5\r\nab", true),
                (head + "Content-Length: 50\r\n\r\nmandate=a", true),
            ] {
                let answer = try RawHTTP.exchange(request, port: server.port, thenClose: thenClose)
                #expect(answer.hasPrefix("HTTP/1.1 400 "), "\(request.debugDescription): \(answer.prefix(200))")
            }
            let shouted = try RawHTTP.exchange(
                "GET /matters/kiz HTTP/1.1\r\nHost: LOCALHOST:\(server.port)\r\nConnection: close\r\n\r\n",
                port: server.port)
            #expect(shouted.hasPrefix("HTTP/1.1 200 "), "\(shouted.prefix(200))")
        }
        #expect(try await Verified.events(place.data) == before)
    }
}

/// What `verify` says of how many events there are.
enum Verified {
    static func events(_ data: URL) async throws -> Int { number(try await Program.run("verify", data: data).out) }
    static func number(_ text: String) -> Int { text.firstMatch(of: /(\d+) events/).flatMap { Int($0.1) } ?? -1 }
}
