import Hummingbird
import HummingbirdTesting
import Testing

@testable import OpenData

@Suite("Problems")
struct ProblemTests {
    private func problem(_ response: TestResponse, _ status: HTTPResponse.Status) throws -> [String: Any] {
        #expect(response.status == status)
        #expect(response.headers[.contentType] == "application/problem+json")
        let problem = try response.object
        #expect(problem["status"] as? Int == status.code)
        for key in ["type", "title", "detail"] { #expect((problem[key] as? String)?.isEmpty == false, "\(key)") }
        return problem
    }

    @Test(
        "Each is told in the language of the request, and in German where that names none",
        arguments: [
            "/api/matters/nichts", "/api/matters?as-of=2012-02-30", "/api/matters/brunnen?as-of=2012-05-01",
            "/api/nichts",
            "/api/matters?as-of=2013-01-01&as-of=2013-01-02", "/api/matters/brunnen/figures?lang=fr",
        ])
    func languages(uri: String) async throws {
        try await Scene.with { _, client in
            func told(_ headers: HTTPFields) async throws -> (language: String?, detail: String, title: String) {
                let response = try await client.get(uri, headers), problem = try response.object
                let detail = try #require(problem["detail"] as? String)
                let title = try #require(problem["title"] as? String)
                return (response.headers[.contentLanguage], detail, title)
            }
            let plain = try await told([:]), german = try await told([.acceptLanguage: "de-DE, en;q=0.5"])
            let english = try await told([.acceptLanguage: "en"])
            #expect(plain.language == "de" && german.language == "de" && english.language == "en")
            #expect(plain.detail == german.detail && german.detail != english.detail && german.title != english.title)
            #expect(!german.detail.contains(#/ (the|is|has|of|there) /#), "\(german.detail)")
        }
    }

    @Test(
        "An unknown matter is not found",
        arguments: ["/api/matters/nichts", "/api/matters/nichts/figures", "/api/matters/%22%3Cscript%3E"])
    func unknownMatter(uri: String) async throws {
        try await Scene.with { _, client in _ = try problem(try await client.get(uri), .notFound) }
    }

    @Test(
        "A day that does not exist is refused with what was found and what is expected",
        arguments: ["2012-02-30", "2013-13-01", "heute", "", "2013-1-1", "20130131", "0000-01-01"])
    func badDay(day: String) async throws {
        try await Scene.with { _, client in
            for path in ["/api/matters", "/api/matters/brunnen", "/api/matters/brunnen/figures"] {
                let problem = try problem(try await client.get("\(path)?as-of=\(day)"), .badRequest)
                #expect(problem["found"] as? String == day)
                #expect((problem["expected"] as? String)?.contains("2013-01-31") == true)
            }
        }
    }

    @Test("Two days at once are refused")
    func twoDays() async throws {
        try await Scene.with { _, client in
            _ = try problem(try await client.get("/api/matters?as-of=2013-01-01&as-of=2013-01-02"), .badRequest)
        }
    }

    @Test("A language that there is not is refused")
    func badLanguage() async throws {
        try await Scene.with { _, client in
            let problem = try problem(try await client.get("/api/matters/brunnen/figures?lang=fr"), .badRequest)
            #expect(problem["found"] as? String == "fr")
        }
    }

    @Test("Before its first day a matter is not there, and the answer names that day")
    func notYetOpen() async throws {
        try await Scene.with { _, client in
            let problem = try problem(try await client.get("/api/matters/brunnen?as-of=2012-05-01"), .notFound)
            #expect(problem["firstDay"] as? String == "2012-05-02")
            #expect((problem["detail"] as? String)?.contains("2012-05-02") == true)
            #expect(try await client.get("/api/matters/brunnen?as-of=2012-05-02").status == .ok)
        }
    }

    @Test("Far in the future a matter is as it was left")
    func future() async throws {
        let response = try await Scene.with { _, client in try await client.get("/api/matters/brunnen?as-of=9999-12-31")
        }
        #expect(response.status == .ok)
    }

    @Test(
        "What is not below the interface is not found",
        arguments: [
            "/api", "/api/", "/api/nichts", "/api/matters/brunnen/nichts", "/api/matters/brunnen/figures/preis",
        ])
    func unknownPath(uri: String) async throws {
        try await Scene.with { _, client in _ = try problem(try await client.get(uri), .notFound) }
    }

    @Test("Nothing can be written", arguments: [HTTPRequest.Method.post, .put, .patch, .delete])
    func methods(method: HTTPRequest.Method) async throws {
        try await Scene.with { _, client in
            for path in ["/api/matters", "/api/matters/brunnen", "/api/matters/brunnen/figures", "/api/openapi.json"] {
                let response = try await client.get(path, method: method)
                _ = try problem(response, .methodNotAllowed)
                #expect(response.headers[.allow] == "GET, HEAD")
            }
        }
    }

    @Test("Paths of others are left alone")
    func others() async throws {
        let response = try await Scene.with { _, client in try await client.get("/anderes") }
        #expect(response.headers[.contentType] != "application/problem+json")
    }
}
