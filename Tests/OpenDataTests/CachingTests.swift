import Decisions
import Foundation
import Hummingbird
import HummingbirdTesting
import Register
import Serving
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

    @Test("What the reader may not read changes no ETag")
    func closedEntry() async throws {
        try await Scene.with { scene, client in
            let paths = CachingTests.paths
            func tags() async throws -> [String?] {
                var tags: [String?] = []
                for path in paths { tags.append(try await client.get(path).headers[.eTag]) }
                return tags
            }
            let before = try await tags()
            let header = Header(id: "geheimes-gespraech", on: .day(scene.office.today), audience: .internal)
            try scene.office.record(
                Entry(header, Occurrence(called: Text("GEHEIM-Gespräch"), text: nil)), in: "brunnen", by: .clerk)
            #expect(try await tags() == before)
        }
    }

    @Test(
        """
        A copy of the ledger that was put back and has gone on otherwise has other ETags, and what was seen in one \
        is a conflict in the other
        """
    )
    func restored() async throws {
        try await Scene.with(writer: .clerk) { scene, client in
            let copy = scene.folder.appending(path: "copy")
            try FileManager.default.copyItem(at: scene.folder.appending(path: "data"), to: copy)
            let copied = OpenData(office: try Office(folder: copy, now: { Scene.now }))
            let router = Serving.router([copied], for: .loopback)
            try await Application(router: router).test(.router) { second in
                let paths = ["/api/matters", "/api/matters/brunnen", "/api/matters/brunnen/figures"]
                for path in paths {
                    #expect(try await client.get(path).headers[.eTag] == second.get(path).headers[.eTag], "\(path)")
                }
                #expect(try await client.send(WritingTests.report).status == .created)
                #expect(
                    try await second.send(WritingTests.report.replacing("\"neu\"", with: "\"anders\"")).status
                        == .created)
                for path in paths {
                    let tag = try #require(try await client.get(path).headers[.eTag])
                    let there = try await second.get(path, [.ifNoneMatch: tag])
                    #expect(there.status == .ok && there.headers[.eTag] != tag, "\(path)")
                }
                let tag = try #require(try await client.get("/api/matters/brunnen").headers[.eTag])
                let third = WritingTests.report.replacing("\"neu\"", with: "\"neu-2\"")
                let problem = try await second.problem(.conflict, third, [.ifMatch: tag, .acceptLanguage: "en"])
                #expect((problem["detail"] as? String)?.contains("or of a copy that has gone on") == true)
                #expect(try await client.send(third, [.ifMatch: tag]).status == .created)
            }
        }
    }

    @Test("HEAD answers as GET, without the body")
    func head() async throws {
        try await Scene.with { _, client in
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
