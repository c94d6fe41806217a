import Folders
import Foundation
import Hummingbird
import HummingbirdTesting
import Register
import Serving
import Testing

@testable import Documents
@testable import Website

/// The site over the real case in a data folder of its own.
struct Scene {
    let office: Office
    let app: any ApplicationProtocol

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let realCase = root.appending(path: "Cases/rhein-sieg-kiz")

    /// - Parameter today: nil: the machine's.
    init(
        of caseFolder: URL = Scene.realCase, keptBytes: Int? = nil,
        typesetter: Typesetter = Typesetter(timeout: .seconds(600)),
        today: String? = nil
    ) throws {
        let folder = TestFolder(isMade: false)
        let noon = try today.map { try Date($0 + "T12:00:00Z", strategy: .iso8601) }
        office = try Office(folder: folder.url, now: { noon ?? Date() }, whenLost: folder.held())
        _ = try office.take(CaseFolder(at: caseFolder), by: .importer)
        let site = try Site(
            office: office, typesetter: typesetter, keptBytes: keptBytes, simulating: .ofTests, reckoning: .ofTests)
        let router = Serving.router([site], for: .loopback)
        app = Application(router: router)
    }

    static let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]

    static func fields(_ fields: [(String, String)]) -> ByteBuffer {
        ByteBuffer(string: fields.map { "\($0)=\(URLText.escaped($1))" }.joined(separator: "&"))
    }

    /// A form with a file, as a browser sends it.
    static func multipart(_ fields: [(String, String)], field: String = "letter", file: (name: String, bytes: [UInt8]))
        -> (HTTPFields, ByteBuffer)
    {
        var bytes: [UInt8] = []
        for (name, value) in fields {
            bytes += Array("--frontier\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        bytes += Array(
            """
            --frontier\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(file.name)\
            \"\r\nContent-Type: application/octet-stream\r\n\r\n
            """
            .utf8)
        bytes += file.bytes + Array("\r\n--frontier--\r\n".utf8)
        return ([.contentType: "multipart/form-data; boundary=frontier"], ByteBuffer(bytes: bytes))
    }
}

extension Workers {
    /// Of all tests, which run at the same time: nobody is told to come again.
    static let ofTests = Workers(threads: 4, mostWaiting: 100_000)
}

extension TestResponse {
    var text: String { String(buffer: body) }
    /// With every run of white space, also the non-breaking one, as one space.
    var plain: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
