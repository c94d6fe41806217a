import Hummingbird
import HummingbirdTesting
import Serving
import Testing

@testable import OpenData

@Suite("The description")
struct DescriptionTests {
    @Test("It is OpenAPI 3.1, and every reference in it leads somewhere")
    func form() async throws {
        try await Scene.with { _, client in
            let description = try await client.object("/api/openapi.json")
            #expect((description["openapi"] as? String)?.hasPrefix("3.1.") == true)
            let check = SchemaCheck(root: description)
            let all = references(in: description)
            #expect(all.count > 100)
            for reference in all { #expect(check.resolve(reference) != nil, "\(reference)") }
        }
    }

    @Test("It names every route, and no other")
    func routes() async throws {
        try await Scene.with { scene, client in
            let router = Serving.router([OpenData(office: scene.office)], for: .loopback)
            let described = try #require(try await client.object("/api/openapi.json")["paths"] as? [String: Any])
            #expect(Set(described.keys) == Set(router.routes.map(\.path.description)))
        }
    }

    @Test("Every answer is as it says: all required keys, and none that is not described")
    func fictionFits() async throws {
        for audience in [false, true] {
            try await Scene.with(audience: audience ? .internal : .public) { _, client in
                try await check("brunnen", ["", "?as-of=2012-05-02", "?as-of=2013-01-31&lang=en"], client)
            }
        }
    }

    @Test("Every answer on the real case is as it says", .enabled(if: Scene.realCase != nil))
    func realCaseFits() async throws {
        guard let place = Scene.realCase else { return }
        try await Scene.with([place]) { _, client in
            try await check("kiz", ["", "?as-of=2012-12-17", "?as-of=2013-01-31&lang=en", "?as-of=2024-12-31"], client)
        }
    }

    @Test("Every problem is as it says, and its type leads into the description")
    func problemsFit() async throws {
        try await Scene.with { _, client in
            let root = try await client.object("/api/openapi.json")
            let check = SchemaCheck(root: root)
            let schema = try #require(check.resolve("#/components/schemas/Problem"))
            for uri in ["/api/matters/nichts", "/api/matters?as-of=2012-02-30", "/api/matters/brunnen?as-of=2000-01-01", "/api/nichts"] {
                let problem = try await client.get(uri).object
                #expect(check.faults(problem, schema).isEmpty, "\(uri)")
                let type = try #require(problem["type"] as? String)
                if type != "about:blank" { #expect(check.resolve(type.replacing("/api/openapi.json", with: "")) != nil, "\(type)") }
            }
        }
    }

    private func check(_ matter: String, _ queries: [String], _ client: any TestClientProtocol) async throws {
        let root = try await client.object("/api/openapi.json")
        let check = SchemaCheck(root: root)
        let paths = try #require(root["paths"] as? [String: [String: Any]])
        for (path, item) in paths where item["get"] != nil {
            for query in queries {
                let uri = path.replacing("{id}", with: matter) + query
                let response = try await client.get(uri)
                #expect(response.status == .ok, "\(uri)")
                let schema = try #require(self.schema(of: item), "\(path)")
                #expect(check.faults(try response.json, schema) == [], "\(uri)")
            }
        }
    }

    private func schema(of item: [String: Any]) -> [String: Any]? {
        var place: Any? = item
        for key in ["get", "responses", "200", "content", "application/json", "schema"] { place = (place as? [String: Any])?[key] }
        return place as? [String: Any]
    }

    private func references(in value: Any) -> [String] {
        switch value {
        case let object as [String: Any]:
            object.flatMap { key, value in key == "$ref" ? [value as? String ?? ""] : references(in: value) }
        case let list as [Any]: list.flatMap { references(in: $0) }
        default: []
        }
    }
}
