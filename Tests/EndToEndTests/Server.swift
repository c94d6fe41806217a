import Foundation
import Subprocess

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The program as it serves on a free port of this machine.
struct Server: Sendable {
    let port: Int
    let pid: pid_t
    let address: String
    private let session: URLSession
    private let signal: @Sendable (Signal) throws -> Void

    /// Serves a data folder while the body runs, and then stops the process.
    /// What it wrote to standard error is added to an error of the body.
    ///
    /// - Parameter fixed: the port; nil: whichever is free.
    static func run<Value: Sendable>(
        _ options: String..., data: URL, on fixed: Int? = nil, _ body: (Server) async throws -> Value
    ) async throws -> Value {
        // Another process may take the port between the look and the use.
        for _ in 0..<5 {
            let port = try fixed ?? freePort()
            let result = try await Subprocess.run(
                .path(.init(Program.built.path)),
                arguments: Arguments(["serve", "--port", "\(port)", "--data", data.path] + options),
                workingDirectory: .init(Place.repository.path),
                input: .none, output: .sequence, error: .string(limit: 1 << 20)
            ) { execution -> Result<Value, any Error>? in
                for try await line in execution.standardOutput.strings() where line.contains("answers on") {
                    let server = Server(port: port, pid: execution.processIdentifier.value) {
                        try execution.send(signal: $0)
                    }
                    defer { server.session.invalidateAndCancel() }
                    let value: Result<Value, any Error>
                    do { value = .success(try await body(server)) } catch { value = .failure(error) }
                    try? execution.send(signal: .terminate)
                    return value
                }
                return nil
            }
            if let value = result.closureResult { return try value.get() }
            guard fixed == nil, result.standardError.contains("is in use") else {
                throw Unexpected("serve: \(result.standardError)")
            }
        }
        throw Unexpected("serve: no free port")
    }

    private init(port: Int, pid: pid_t, signal: @escaping @Sendable (Signal) throws -> Void) {
        self.port = port
        self.pid = pid
        self.signal = signal
        address = "http://127.0.0.1:\(port)"
        let settings = URLSessionConfiguration.ephemeral
        // Long: what must be quick is measured by its test, and the rest may wait for a machine that is busy with other
        // tests.
        settings.timeoutIntervalForRequest = 300
        session = URLSession(configuration: settings, delegate: NoRedirects(), delegateQueue: nil)
    }

    var isRunning: Bool { Server.isAlive(pid) }

    /// One that has ended may still be listed until somebody has waited for it.
    static func isAlive(_ pid: pid_t) -> Bool {
        guard let data = FileManager.default.contents(atPath: "/proc/\(pid)/stat") else { return false }
        return String(decoding: data, as: UTF8.self).split(separator: ")").last?.split(separator: " ").first != "Z"
    }

    /// Ends it at once, as a power cut would.
    func kill() throws { try signal(.kill) }

    // MARK: Asking it

    struct Answer: Sendable {
        var status: Int
        var text: String
    }

    func get(_ path: String) async throws -> Answer {
        guard let url = URL(string: address + path) else { throw Unexpected("no address: \(path)") }
        return try await answer(URLRequest(url: url))
    }

    /// A file that must be there.
    func download(_ path: String) async throws -> Data {
        guard let url = URL(string: address + path) else { throw Unexpected("no address: \(path)") }
        let (data, response) = try await session.data(from: url)
        guard (response as? HTTPURLResponse)?.statusCode == 200 else {
            throw Unexpected("\(path): " + String(decoding: data, as: UTF8.self))
        }
        return data
    }

    /// Sends a form as the site's own page would.
    func post(_ path: String, _ fields: KeyValuePairs<String, String>) async throws -> Answer {
        guard let url = URL(string: address + path) else { throw Unexpected("no address: \(path)") }
        var request = URLRequest(url: url)
        request.httpMethod = "POST"
        request.setValue(address, forHTTPHeaderField: "Origin")
        request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
        let pairs = fields.map {
            "\($0.key)=\($0.value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
        }
        request.httpBody = Data(pairs.joined(separator: "&").utf8)
        return try await answer(request)
    }

    /// Sends entries to be recorded, as another program would.
    func send(_ json: String, from origin: String? = nil, seen: String? = nil) async throws -> Answer {
        guard let url = URL(string: address + "/api/matters/kiz/entries?lang=de") else {
            throw Unexpected("no address")
        }
        var request = URLRequest(url: url)
        request.httpMethod = "POST"
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        if let origin { request.setValue(origin, forHTTPHeaderField: "Origin") }
        if let seen { request.setValue("\"\(seen)\"", forHTTPHeaderField: "If-Match") }
        request.httpBody = Data(json.utf8)
        return try await answer(request)
    }

    /// The same form, sent by a page of another site.
    func postFromElsewhere(_ path: String, _ body: String) async throws -> Answer {
        guard let url = URL(string: address + path) else { throw Unexpected("no address: \(path)") }
        var request = URLRequest(url: url)
        request.httpMethod = "POST"
        request.setValue("https://example.org", forHTTPHeaderField: "Origin")
        request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
        request.httpBody = Data(body.utf8)
        return try await answer(request)
    }

    /// What was entered is acknowledged with 303.
    func report(_ text: String) async throws -> Bool {
        try await post(
            "/matters/kiz/mandates",
            [
                "mandate": "auftrag-a", "status": "under-way", "text": text, "on": "2013-01-20",
            ]
        ).status == 303
    }

    private func answer(_ request: URLRequest) async throws -> Answer {
        let (data, response) = try await session.data(for: request)
        guard let response = response as? HTTPURLResponse else { throw Unexpected("no answer over HTTP") }
        return Answer(status: response.statusCode, text: String(decoding: data, as: UTF8.self))
    }

    private final class NoRedirects: NSObject, URLSessionTaskDelegate, Sendable {
        func urlSession(
            _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
            newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
        ) { completionHandler(nil) }
    }
}

/// A port of 127.0.0.1 that nothing listens on just now.
func freePort() throws -> Int {
    try ListeningPort().number
}

/// A port that is in use as long as this lives.
final class ListeningPort {
    let number: Int
    private let descriptor: Int32

    init() throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, size) == 0 && listen(descriptor, 1) == 0 && getsockname(descriptor, $0, &size) == 0
            }
        }
        self.descriptor = descriptor
        number = Int(UInt16(bigEndian: address.sin_port))
        // Thrown when all is set, so that `deinit` closes it.
        guard isBound else { throw Unexpected("no free port") }
    }

    deinit { close(descriptor) }
}
