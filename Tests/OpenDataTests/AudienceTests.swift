import HummingbirdTesting
import Testing

@testable import OpenData

@Suite("What is not public")
struct AudienceTests {
    @Test(
        "No public answer names an internal entry, not even by its id",
        arguments: [
            "/api/matters", "/api/matters/brunnen", "/api/matters/brunnen/figures", "/api/matters/tresor",
            "/api/matters/nichts", "/api/matters/tresor?as-of=2012-05-01",
        ])
    func nothingLeaks(uri: String) async throws {
        try await Scene.with { _, client in
            let text = try await client.get(uri).text.replacing(uri, with: "")
            #expect(!text.contains("GEHEIM"))
            #expect(!text.contains("geheim"))
        }
    }

    @Test("An internal matter is as unknown as one that is not there")
    func unknown() async throws {
        try await Scene.with { _, client in
            let closed = try await client.get("/api/matters/tresor")
            let absent = try await client.get("/api/matters/nichts")
            #expect(closed.status == .notFound)
            #expect(closed.text.replacing("tresor", with: "nichts") == absent.text)
        }
    }

    @Test("Who may read it reads it")
    func inside() async throws {
        try await Scene.with(audience: .internal) { _, client in
            let matters = try await client.list("/api/matters")
            #expect(matters.count == 2)
            let matter = try await client.get("/api/matters/brunnen").text
            #expect(matter.contains("GEHEIM-Votum"))
        }
    }

    @Test("Two audiences have two ETags")
    func tags() async throws {
        let open = try await Scene.with { _, client in try await client.get("/api/matters/brunnen").headers[.eTag] }
        let inside = try await Scene.with(audience: .internal) { _, client in
            try await client.get("/api/matters/brunnen").headers[.eTag]
        }
        #expect(open != nil && open != inside)
    }
}
