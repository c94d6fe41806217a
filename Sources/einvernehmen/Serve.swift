import ArgumentParser
import Decisions
import Documents
import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import OpenData
import Register
import Serving
import Website

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve the website on this machine.")

    @OptionGroup var data: DataFolder
    @ArgumentParser.Option(help: "The port on 127.0.0.1.") var port = 8080
    @Flag(help: "Import the case of the Rhein-Sieg-Kreis if the ledger has none.") var demo = false
    @ArgumentParser.Option(help: "The address to bind to; until accounts exist only this machine.") var host =
        "127.0.0.1"

    @ArgumentParser.Option(
        help: "Megabytes that matters may take in memory; those looked at least recently leave first.")
    var memory = Office.usualMemory >> 20

    func validate() throws {
        guard ["127.0.0.1", "localhost", "::1"].contains(host) else {
            throw ValidationError(
                "Until accounts exist the server answers on this machine only; found \(host), expected 127.0.0.1.")
        }
        guard (16...1_048_576).contains(memory) else {
            throw ValidationError("The memory is in megabytes, from 16 to 1048576; found \(memory).")
        }
        guard (1...65_535).contains(port) else {
            throw ValidationError("A port is a number from 1 to 65535; found \(port).")
        }
    }

    func run() async throws {
        Crash.endsAtOnce()
        PrivateFolder.removeLeftovers()
        let lost = LostFolder()
        let office = try data.open(memory: memory << 20) { lost.found($0) }
        defer { office.finish() }
        if demo, try office.matters(for: .internal).isEmpty {
            _ = try office.take(CaseFolder(at: try Serve.demoCase()), by: .importer)
        }
        var logger = Logger(label: "einvernehmen")
        logger.logLevel = .warning
        let site = try Site(office: office, typesetter: Typesetter(), logger: logger)
        let router = Serving.router([site, OpenData(office: office)], for: .loopback, requiresHost: true)
        let host = host, port = port, connections = Connections()
        let app = Application(
            router: router,
            server: .http1(
                configuration: .init(additionalChannelHandlers: [RequestDue(connections)], idleTimeout: .seconds(60))),
            configuration: .init(
                address: .hostname(host, port: port), serverName: nil,
                availableConnectionsDelegate: MaximumAvailableConnections(Connections.mostAnswered)),
            onServerRunning: { _ in
                // At once, also into a pipe: whoever started it waits for this line.
                let place = host == "::1" ? "[::1]" : host
                try? Terminal.write(Array("Einvernehmen answers on http://\(place):\(port) (stop with Ctrl-C)\n".utf8))
            },
            logger: logger)
        do {
            try await app.runService()
            try lost.check()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw Failure("Port \(port) is in use: stop what listens there, or choose another with --port.")
        } catch let error as IOError where error.errnoCode == EACCES {
            throw Failure("Port \(port) may not be used by this user; choose one above 1023 with --port.")
        }
    }

    /// The real case: beside the working folder, or above the program.
    private static func demoCase() throws -> URL {
        var places = [URL(filePath: FileManager.default.currentDirectoryPath)]
        var above = URL(filePath: CommandLine.arguments.first ?? ".").resolvingSymlinksInPath()
            .deletingLastPathComponent()
        for _ in 0..<5 {
            places.append(above)
            above = above.deletingLastPathComponent()
        }
        let cases = places.map { $0.appending(path: "Cases/rhein-sieg-kiz") }
        guard let found = cases.first(where: { FileManager.default.fileExists(atPath: $0.path) }) else {
            throw Failure(
                "The folder Cases/rhein-sieg-kiz is not here; start in the project’s folder, or import a case.")
        }
        return found
    }
}
