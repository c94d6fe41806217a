import Documents
import Foundation
import Hummingbird
import Logging
import Register
import Website

/// Serves the matter page three ways on one port and the next: a bare route
/// that returns the same bytes, the page from the cache, and uncached.
enum ServeMeasure {
    static func run(port: Int, pageSize: Int) async throws {
        let folder = Measure.folder()
        let office = try Office(folder: folder)
        _ = try office.take(CaseFolder(at: URL(filePath: "Cases/rhein-sieg-kiz")), by: .importer)
        var logger = Logger(label: "measure")
        logger.logLevel = .warning
        let cached = Router(options: .autoGenerateHeadEndpoints)
        // As many bytes as the page has; what they say makes no difference.
        let bytes = ByteBuffer(repeating: 65, count: pageSize)
        cached.get("/bare") { _, _ in
            Response(status: .ok, headers: [.contentType: "text/html; charset=utf-8"], body: .init(byteBuffer: bytes))
        }
        try Site(office: office, typesetter: Typesetter(), logger: logger).addRoutes(to: cached)
        let responder = cached.buildResponder()
        let uncached = Router(options: .autoGenerateHeadEndpoints)
        try Site(office: office, typesetter: Typesetter(), cachedPages: 0, logger: logger).addRoutes(to: uncached)
        let uncachedResponder = uncached.buildResponder()
        let log = logger
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await Application(responder: responder, configuration: .init(address: .hostname("127.0.0.1", port: port)), logger: log).runService()
            }
            group.addTask {
                try await Application(responder: uncachedResponder, configuration: .init(address: .hostname("127.0.0.1", port: port + 1)), logger: log).runService()
            }
            try await group.waitForAll()
        }
    }
}
