import Documents
import Foundation
import Hummingbird
import Logging
import Register
import Serving
import Website

/// Serves the matter page three ways on a port and the next two: from the cache,
/// uncached, and a bare route that returns as many bytes.
enum ServeMeasure {
    static func run(port: Int, pageSize: Int) async throws {
        let folder = Measure.folder()
        let office = try Office(folder: folder)
        _ = try office.take(CaseFolder(at: URL(filePath: "Cases/rhein-sieg-kiz")), by: .importer)
        var logger = Logger(label: "measure")
        logger.logLevel = .warning
        let bare = Router()
        // As many bytes as the page has; what they say makes no difference.
        let bytes = ByteBuffer(repeating: 65, count: pageSize)
        bare.get("/bare") { _, _ in
            Response(status: .ok, headers: [.contentType: "text/html; charset=utf-8"], body: .init(byteBuffer: bytes))
        }
        let bareResponder = bare.buildResponder()
        let cached = try Site(office: office, typesetter: Typesetter(), logger: logger)
        let responder = Serving.router([cached], for: .loopback).buildResponder()
        let uncached = try Site(office: office, typesetter: Typesetter(), keptBytes: 0, logger: logger)
        let uncachedResponder = Serving.router([uncached], for: .loopback).buildResponder()
        let log = logger
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await Application(
                    responder: responder, configuration: .init(address: .hostname("127.0.0.1", port: port)), logger: log
                ).runService()
            }
            group.addTask {
                try await Application(
                    responder: uncachedResponder, configuration: .init(address: .hostname("127.0.0.1", port: port + 1)),
                    logger: log
                ).runService()
            }
            group.addTask {
                try await Application(
                    responder: bareResponder, configuration: .init(address: .hostname("127.0.0.1", port: port + 2)),
                    logger: log
                ).runService()
            }
            try await group.waitForAll()
        }
    }
}
