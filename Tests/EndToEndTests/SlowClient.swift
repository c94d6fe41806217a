import Foundation

/// A connection that has sent something and then says no more.
final class SlowClient: @unchecked Sendable {
    private let descriptor: Int32

    init(port: Int, sending text: String) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = descriptor
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) == 0 }
        }
        guard descriptor >= 0, isConnected else {
            throw Unexpected("no connection: \(String(cString: strerror(errno)))")
        }
        send(text)
    }

    deinit { close(descriptor) }

    func send(_ text: String) { _ = RawHTTP.send(Array(text.utf8), to: descriptor) }

    /// What comes next; empty where nothing has come in time.
    func receive(within milliseconds: Int32 = 10_000) -> String {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
            bytes = [UInt8](repeating: 0, count: 4096)
        guard poll(&waiting, 1, milliseconds) == 1 else { return "" }
        let count = recv(descriptor, &bytes, bytes.count, 0)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }

    /// Whether the other side has ended it.
    var isClosed: Bool {
        var byte: UInt8 = 0
        let count = recv(descriptor, &byte, 1, Int32(MSG_DONTWAIT))
        return count == 0 || count < 0 && errno != EAGAIN && errno != EWOULDBLOCK
    }
}

/// Holds an SQLite file as another program may.
final class Holder {
    private let process = Process()
    private let input = Pipe()

    /// With Python, which the project’s helpers are written in.
    init(_ file: URL) throws {
        let environment = ProcessInfo.processInfo.environment
        let python =
            environment["EINVERNEHMEN_PYTHON"] ?? Place.repository.appending(path: ".tools/venv/bin/python").path
        process.executableURL = URL(filePath: python)
        process.arguments = [
            "-c",
            """
            import sqlite3, sys
            base = sqlite3.connect(sys.argv[1], isolation_level=None)
            base.execute("BEGIN EXCLUSIVE")
            print("held", flush=True)
            sys.stdin.read()
            """, file.path,
        ]
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        guard !output.fileHandleForReading.availableData.isEmpty else { throw Unexpected("the file cannot be held") }
    }

    func release() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }
}
