import Decisions
import Foundation
import Hummingbird
import HummingbirdTesting
import Serving
import Testing

@testable import OpenData
@testable import Register

@Suite("The description")
struct DescriptionTests {
    @Test("It is OpenAPI 3.1, every reference in it leads somewhere, and nothing in it is there twice or for nothing")
    func form() async throws {
        try await Scene.with { _, client in
            let description = try await client.object("/api/openapi.json")
            #expect((description["openapi"] as? String)?.hasPrefix("3.1.") == true)
            let check = SchemaCheck(root: description), references = references(in: description)
            #expect(references.count > 50)
            for reference in references { #expect(check.resolve(reference) != nil, "\(reference)") }
            let parts = try #require(check.resolve("#/components/schemas")).keys
            #expect(parts.filter { !references.contains("#/components/schemas/\($0)") } == [])
        }
        #expect(APIDescription.made.clashes == [], "two types have this name")
        #expect(repeated(in: APIDescription.made.json) == [])
    }

    @Test("It names every route, and no other")
    func routes() async throws {
        try await Scene.with { scene, client in
            let router = Serving.router([OpenData(office: scene.office)], for: .loopback)
            let described = try #require(try await client.object("/api/openapi.json")["paths"] as? [String: Any])
            #expect(Set(described.keys) == Set(router.routes.map(\.path.description)))
        }
        #expect(Set(APIOperation.all.map(\.id)).count == APIOperation.all.count)
    }

    @Test("Every object says what it is, in a sentence")
    func sentences() throws {
        let parts = try #require(DescribedClient.check.resolve("#/components/schemas") as? [String: [String: Any]])
        for (name, part) in parts where part["properties"] != nil || part["enum"] != nil {
            #expect((part["description"] as? String)?.hasSuffix(".") == true, "\(name)")
        }
    }

    @Test("Every answer is as it says: all required keys, and none that is not described")
    func fictionFits() async throws {
        for audience in [false, true] {
            try await Scene.with(audience: audience ? .internal : .public) { _, client in
                try await ask(
                    "brunnen", ["", "?as-of=2012-05-02", "?as-of=2013-01-31&lang=en", "?as-of=2014-05-02"], client)
            }
        }
    }

    @Test("Every answer on the real case is as it says", .enabled(if: Scene.realCase != nil))
    func realCaseFits() async throws {
        guard let place = Scene.realCase else { return }
        try await Scene.with([place]) { _, client in
            try await ask("kiz", ["", "?as-of=2012-12-17", "?as-of=2013-01-31&lang=en", "?as-of=2024-12-31"], client)
        }
    }

    /// The client holds each answer to the description.
    private func ask(_ matter: String, _ queries: [String], _ client: any TestClientProtocol) async throws {
        for operation in APIOperation.all where operation.method != .post {
            for query in queries {
                let uri = operation.path.replacing("{id}", with: matter) + query
                let method: HTTPRequest.Method = operation.method == .get ? .get : .head
                let response = try await client.get(uri, method: method)
                #expect(response.status == .ok, "\(uri)")
                let tag = try #require(response.headers[.eTag])
                #expect(try await client.get(uri, [.ifNoneMatch: tag], method: method).status == .notModified, "\(uri)")
            }
        }
    }

    @Test("Every problem that an operation names can be had, and is as it says", arguments: APIOperation.all.map(\.id))
    func problems(id: String) async throws {
        let operation = try #require(APIOperation.all.first { $0.id == id })
        try await Scene.with(writer: .clerk) { _, client in
            for kind in operation.problems {
                guard let (uri, text, headers) = Provoked.request(kind, of: operation) else { continue }
                let method: HTTPRequest.Method =
                    operation.method == .post ? .post : operation.method == .get ? .get : .head
                let response = try await client.execute(
                    uri: uri, method: method, headers: headers, body: text.map { ByteBuffer(string: $0) })
                #expect(response.status.code == kind.status, "\(kind)")
                guard method != .head else { continue }
                #expect((try response.object["type"] as? String)?.hasSuffix("/\(kind.rawValue)") == true, "\(kind)")
            }
        }
    }

    @Test("A problem that no request can provoke is as it says, too")
    func ownProblems() throws {
        for problem in [Problem.busy, .fault, .nobodyWrites, .unknownPath("/api/x")] {
            let told = try JSONSerialization.jsonObject(with: Data(buffer: OpenJSON.buffer(problem)))
            #expect(DescribedClient.check.faults(told, ["$ref": "#/components/schemas/Problem"]) == [])
        }
    }

    private func references(in value: Any) -> Set<String> {
        switch value {
        case let object as [String: Any]:
            let own = (object["discriminator"] as? [String: Any])?["mapping"] as? [String: String]
            return object.reduce(into: Set(own.map { Array($0.values) } ?? [])) { found, pair in
                found.formUnion(pair.key == "$ref" ? [pair.value as? String ?? ""] : references(in: pair.value))
            }
        case let list as [Any]: return list.reduce(into: []) { $0.formUnion(references(in: $1)) }
        default: return []
        }
    }

    /// Keys that stand twice in an object: the second would be taken for the first.
    private func repeated(in json: JSON) -> [String] {
        switch json {
        case .object(let pairs):
            let names = Dictionary(grouping: pairs.map(\.key)) { $0 }.filter { $1.count > 1 }.keys
            return names + pairs.flatMap { repeated(in: $0.value) }
        case .list(let items): return items.flatMap { repeated(in: $0) }
        default: return []
        }
    }
}

/// A request that is answered with a problem of a kind.
private enum Provoked {
    static func request(_ kind: ProblemKind, of operation: APIOperation) -> (
        uri: String, text: String?, headers: HTTPFields
    )? {
        let uri = operation.path.replacing("{id}", with: "brunnen")
        guard operation.method == .post else {
            switch kind {
            case .badParameter: return (uri + "?as-of=2012-02-30", nil, [:])
            case .noMatter: return (operation.path.replacing("{id}", with: "nichts"), nil, [:])
            default: Issue.record("\(operation.id) names \(kind)"); return nil
            }
        }
        var headers: HTTPFields = [.contentType: "application/json"], text = WritingTests.report
        var path = uri
        switch kind {
        case .badEntry: text = "{}"
        case .forbidden: headers[.origin] = "null"
        case .noMatter: path = operation.path.replacing("{id}", with: "nichts")
        case .moved: headers[.ifMatch] = "\"\(String(repeating: "0", count: 32))@1\""
        case .tooLarge: text = String(repeating: " ", count: WrittenEntries.mostBytes + 1)
        case .unsupported: headers[.contentType] = "text/plain"
        case .refused: text = text.replacing("messen", with: "nichts")
        // They hang on how busy the machine is, and on the disk.
        case .busy, .notTaken: return nil
        case .badParameter, .keyReused, .methodNotAllowed: Issue.record("\(operation.id) names \(kind)"); return nil
        }
        return (path, text, headers)
    }
}
