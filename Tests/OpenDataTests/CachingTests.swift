import Decisions
import Hummingbird
import HummingbirdTesting
import Testing

@testable import OpenData

@Suite("Answers that have not changed")
struct CachingTests {
    static let paths = ["/api/matters", "/api/matters/brunnen", "/api/matters/brunnen/figures", "/api/openapi.json"]

    @Test("What the reader has is not sent again", arguments: paths)
    func notModified(path: String) async throws {
        try await Scene.with { _, client in
            let first = try await client.get(path)
            let tag = try #require(first.headers[.eTag])
            #expect(first.headers[.cacheControl] == "no-cache")
            for known in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
                let again = try await client.get(path, [.ifNoneMatch: known])
                #expect(again.status == .notModified, "\(known)")
                #expect(again.body.readableBytes == 0)
                #expect(again.headers[.eTag] == tag)
            }
            #expect(try await client.get(path, [.ifNoneMatch: "\"other\""]).status == .ok)
        }
    }

    @Test("Another day and another language have other ETags")
    func tagsDiffer() async throws {
        try await Scene.with { _, client in
            var tags: Set<String> = []
            for query in ["", "?as-of=2013-01-01", "?lang=en", "?lang=en&as-of=2013-01-01"] {
                tags.insert(try #require(try await client.get("/api/matters/brunnen/figures" + query).headers[.eTag]))
            }
            #expect(tags.count == 4)
        }
    }

    @Test("A new entry gives a new ETag")
    func newEntry() async throws {
        try await Scene.with { scene, client in
            let before = try await client.get("/api/matters/brunnen").headers[.eTag]
            let report = StatusReport(mandate: Identifier("graben"), status: .done, text: Text("Gegraben"))
            try scene.office.record(
                Entry(Header(id: "gegraben", on: .day(scene.office.today)), report), in: "brunnen", by: .clerk)
            let after = try await client.get("/api/matters/brunnen", [.ifNoneMatch: before ?? ""])
            #expect(after.status == .ok)
            #expect(after.text.contains("Gegraben"))
        }
    }

    @Test("HEAD answers as GET, without the body, however the router is set", arguments: [RouterOptions(), .autoGenerateHeadEndpoints])
    func head(options: RouterOptions) async throws {
        try await Scene.with(options: options) { _, client in
            for path in CachingTests.paths + ["/api/matters/nichts", "/api/matters?as-of=2012-02-30"] {
                let get = try await client.get(path)
                let head = try await client.get(path, method: .head)
                #expect(head.status == get.status, "\(path)")
                #expect(head.headers[.eTag] == get.headers[.eTag])
                #expect(head.headers[.contentType] == get.headers[.contentType])
                #expect(head.body.readableBytes == 0)
            }
        }
    }
}
