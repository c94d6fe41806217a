import Foundation
import Testing

@Suite("After the program was killed", .serialized, .timeLimit(.minutes(20)))
struct AfterKillTests {
    @Test(
        "Its port is free at once, also where browsers were connected, and the next start answers there",
        arguments: [SIGKILL, SIGILL])
    func port(signal: Int32) async throws {
        let place = try await Place.withRealCase(), port = try freePort()
        let clock = ContinuousClock()
        let (clients, end) = try await Server.run(data: place.data, on: port) { (server) async throws in
            // One that has been answered and holds on, one amid its request.
            #expect(try await server.get("/").status == 200)
            let clients = try ["GET / HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n", "GET / HTTP/1.1\r\nHost: 127"].map {
                try SlowClient(port: port, sending: $0)
            }
            try await Task.sleep(for: .milliseconds(100))
            #expect(kill(server.pid, signal) == 0)
            return (clients, clock.now)
        }
        // A crash ends it as fast as a kill: nothing holds the process meanwhile.
        #expect(clock.now - end < .seconds(15))
        // A port in use would be told here, and not tried again.
        #expect(try await Server.run(data: place.data, on: port) { try await $0.get("/").status } == 200)
        withExtendedLifetime(clients) {}
    }

    @Test(
        "A helper ends with it, and the folder with what was uploaded is gone",
        .enabled(if: PDF.python != nil, "EINVERNEHMEN_PYTHON names no Python; `make test` sets it"))
    func helper() async throws {
        let place = try await Place.withRealCase()
        let table = "AGS;Gemeinde;Einwohner\n" + String(repeating: "05382004;Alfter;23003\n", count: 400_000)
        let body =
            "--x\r\nContent-Disposition: form-data; name=\"table\"; filename=\"t.csv\"\r\n\r\n\(table)\r\n--x--\r\n"
        let (pid, folder) = try await Server.run(data: place.data) { (server) async throws in
            let head =
                "POST /matters/kiz/import?kind=key&as-of=2013-01-31 HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n"
                + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
            let client = try SlowClient(port: server.port, sending: head + body)
            defer { withExtendedLifetime(client) {} }
            for _ in 0..<2_000 {
                if let found = Self.helper(of: server.pid) {
                    // It has begun to read.
                    try await Task.sleep(for: .milliseconds(300))
                    #expect(
                        FileManager.default.fileExists(atPath: found.folder + "/table") && Server.isAlive(found.pid))
                    try server.kill()
                    return found
                }
                try await Task.sleep(for: .milliseconds(10))
            }
            throw Unexpected("no helper was started")
        }
        let start = ContinuousClock.now
        while ContinuousClock.now - start < .seconds(10),
            Server.isAlive(pid) || FileManager.default.fileExists(atPath: folder)
        {
            try await Task.sleep(for: .milliseconds(20))
        }
        #expect(!Server.isAlive(pid) && !FileManager.default.fileExists(atPath: folder))
        #expect(ContinuousClock.now - start < .seconds(5), "\(ContinuousClock.now - start)")
    }

    /// The process that reads a table in a folder of the server's.
    private static func helper(of server: pid_t) -> (pid: pid_t, folder: String)? {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? [] {
            guard let pid = pid_t(name), let data = FileManager.default.contents(atPath: "/proc/\(name)/cmdline") else {
                continue
            }
            let words = String(decoding: data, as: UTF8.self).split(separator: "\0")
            guard words.contains(where: { $0.hasSuffix("/read_table.py") }), let file = words.last,
                file.contains("/einvernehmen-work-\(server)-")
            else { continue }
            return (pid, URL(filePath: String(file)).deletingLastPathComponent().path)
        }
        return nil
    }
}
