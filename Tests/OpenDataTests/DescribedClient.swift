import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import OpenData

/// Asks the API, and holds every answer that any test gets to the description: status, kind of content, header
/// fields, and each key.
struct DescribedClient: TestClientProtocol {
    let client: any TestClientProtocol
    var port: Int? { client.port }

    func executeRequest(
        uri: String, method: HTTPRequest.Method, headers: HTTPFields, body: ByteBuffer?
    ) async throws -> TestResponse {
        let response = try await client.executeRequest(uri: uri, method: method, headers: headers, body: body)
        let faults = DescribedClient.faults(response, to: method, uri)
        #expect(faults == [], "\(method) \(uri): \(response.status)")
        if response.status == .created, let body {
            let sent = try JSONSerialization.jsonObject(with: Data(buffer: body))
            #expect(DescribedClient.check.faults(sent, DescribedClient.taken) == [], "what was taken is not described")
        }
        return response
    }

    static let check: SchemaCheck = {
        let read = try? JSONSerialization.jsonObject(with: Data(APIDescription.bytes)) as? [String: Any]
        return SchemaCheck(root: read ?? [:])
    }()

    /// What may be sent to be recorded.
    nonisolated(unsafe) private static let taken =
        check.resolve(
            "#/paths/~1api~1matters~1{id}~1entries/post/requestBody/content/application~1json/schema") ?? [
            "const": "nothing"
        ]

    static func faults(_ response: TestResponse, to method: HTTPRequest.Method, _ uri: String) -> [String] {
        let path = String(uri.prefix { $0 != "?" })
        guard path.hasPrefix("/api/") else { return [] }
        let operation = APIOperation.all.first {
            $0.method.rawValue == method.rawValue.lowercased() && matches(path, $0.path)
        }
        let isProblem = response.status.kind != .successful && response.status != .notModified
        var faults: [String] = []
        if let operation {
            let path = operation.path.replacing("/", with: "~1")
            let pointer = "#/paths/\(path)/\(operation.method.rawValue)/responses/\(response.status.code)"
            guard var described = check.resolve(pointer) else { return ["no such status is described"] }
            if let reference = described["$ref"] as? String { described = check.resolve(reference) ?? [:] }
            let fields = (described["headers"] as? [String: [String: Any]] ?? [:]).filter { _, field in
                let whole = (field["$ref"] as? String).flatMap { check.resolve($0) } ?? field
                return whole["required"] as? Bool == true
            }.keys
            faults += fields.filter { HTTPField.Name($0).flatMap { response.headers[$0] } == nil }.map { "lacks \($0)" }
            let kind = (described["content"] as? [String: [String: Any]])?.first
            if kind?.key != response.headers[.contentType], method != .head, response.status != .notModified {
                faults.append("has another kind of content")
            }
            guard let schema = kind?.value["schema"] as? [String: Any] else {
                return faults + (response.body.readableBytes == 0 ? [] : ["has a body"])
            }
            return faults + bodyFaults(response, schema)
        }
        return isProblem && method != .head ? bodyFaults(response, ["$ref": "#/components/schemas/Problem"]) : []
    }

    private static func bodyFaults(_ response: TestResponse, _ schema: [String: Any]) -> [String] {
        guard let value = try? response.json else { return ["is no JSON"] }
        var faults = check.faults(value, schema)
        // The type of a problem leads to what is described for its status.
        if let type = (value as? [String: Any])?["type"] as? String, type.hasPrefix("/api/openapi.json#"),
            response.status.kind != .successful
        {
            let name = String(type.split(separator: "/").last ?? "")
            if ProblemKind(rawValue: name)?.status != response.status.code { faults.append("is of the type \(type)") }
        }
        return faults
    }

    private static func matches(_ path: String, _ template: String) -> Bool {
        let parts = path.split(separator: "/"), wanted = template.split(separator: "/")
        return parts.count == wanted.count && zip(parts, wanted).allSatisfy { $0 == $1 || $1.hasPrefix("{") }
    }
}
