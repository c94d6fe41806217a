import Decisions
import Folders
import Foundation
import Hummingbird
import HummingbirdTesting
import Register
import Serving
import Testing

@testable import OpenData

/// An office over a folder of its own, with a case in it, and the routes on a
/// router as the program composes them.
struct Scene: Sendable {
    let office: Office
    let folder: URL

    /// The real case, where the repository has it.
    static var realCase: URL? {
        let place = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Cases/rhein-sieg-kiz")
        return FileManager.default.fileExists(atPath: place.path) ? place : nil
    }

    /// 2013-06-01, noon in the county.
    static let now = Date(timeIntervalSince1970: 1_370_080_800)

    static func with<Value>(
        _ cases: [URL]? = nil, audience: Audience = .public, writer: Actor? = nil,
        _ test: @Sendable (Scene, any TestClientProtocol) async throws -> Value
    ) async throws -> Value {
        let place = TestFolder(), folder = place.url
        let office = try Office(folder: folder.appending(path: "data"), now: { now }, whenLost: place.held())
        for place in try cases ?? Fiction.write(to: folder) {
            _ = try office.take(CaseFolder(at: place), by: .importer)
        }
        let readers = Readers(website: .unknown, api: Reader(actor: writer, audience: audience))
        let router = Serving.router([OpenData(office: office)], for: readers)
        let scene = Scene(office: office, folder: folder)
        return try await Application(router: router).test(.router) {
            try await test(scene, DescribedClient(client: $0))
        }
    }
}

extension TestClientProtocol {
    func get(_ uri: String, _ headers: HTTPFields = [:], method: HTTPRequest.Method = .get) async throws -> TestResponse
    {
        try await execute(uri: uri, method: method, headers: headers)
    }

    func object(_ uri: String) async throws -> [String: Any] {
        try #require(try await json(uri) as? [String: Any])
    }

    func list(_ uri: String) async throws -> [[String: Any]] {
        try #require(try await json(uri) as? [[String: Any]])
    }

    private func json(_ uri: String) async throws -> Any {
        let response = try await get(uri)
        #expect(response.status == .ok, "\(uri)")
        return try response.json
    }
}

extension TestResponse {
    var json: Any {
        get throws { try JSONSerialization.jsonObject(with: Data(buffer: body), options: .fragmentsAllowed) }
    }
    var object: [String: Any] { get throws { try #require(try json as? [String: Any]) } }
    var text: String { String(buffer: body) }
}

extension [[String: Any]] {
    func with(id: String) throws -> [String: Any] { try #require(first { $0["id"] as? String == id }, "\(id)") }
}

enum TestJSON {
    static func list(_ text: String) throws -> [[String: Any]]? {
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
    }
}
