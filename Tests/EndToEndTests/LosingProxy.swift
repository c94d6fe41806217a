import Foundation
import Synchronization

/// Stands between a browser and the program, on this machine, and passes all
/// on; but of the answers it is told to lose nothing comes back.
final class LosingProxy: Sendable {
    let port: Int
    private let listener: Int32
    private let target: Int
    private let losses: Mutex<Int>

    /// - Parameter losses: how many answers to requests that send a form are lost.
    init(to target: Int, losing losses: Int) throws {
        self.target = target
        self.losses = Mutex(losses)
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = LosingProxy.loopback(0), size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) == 0 && listen(listener, 16) == 0 && getsockname(listener, $0, &size) == 0
            }
        }
        port = Int(UInt16(bigEndian: address.sin_port))
        guard isListening else { throw Unexpected("no free port for a proxy") }
        Thread.detachNewThread { [self] in
            while true {
                let client = accept(listener, nil, nil)
                guard client >= 0 else { return }
                Thread.detachNewThread { self.serve(client) }
            }
        }
    }

    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    /// One request on each connection is enough here.
    private func serve(_ client: Int32) {
        defer { close(client) }
        let server = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(server) }
        var address = LosingProxy.loopback(target)
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(server, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected, let request = RawHTTP.message(from: client) else { return }
        // The host is the proxy's for the browser, and the program's for the program.
        guard RawHTTP.send(request, to: server), let answer = RawHTTP.message(from: server) else { return }
        let isForm = request.starts(with: Array("POST ".utf8))
        let isLost =
            isForm
            && losses.withLock { losses in
                defer { losses -= 1 }
                return losses > 0
            }
        if !isLost { _ = RawHTTP.send(answer, to: client) }
    }

    private static func loopback(_ port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        address.sin_port = UInt16(port).bigEndian
        return address
    }
}

/// Messages as they are on the wire.
enum RawHTTP {
    /// Sends bytes to a port of this machine and reads what comes back until
    /// the other side closes or is silent for two seconds.
    static func exchange(_ text: String, port: Int, thenClose: Bool = false) throws -> String {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        address.sin_port = UInt16(port).bigEndian
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected, send(Array(text.utf8), to: descriptor) else {
            throw Unexpected("nobody listens on port \(port)")
        }
        if thenClose { shutdown(descriptor, Int32(SHUT_WR)) }
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var all: [UInt8] = []
        while let more = read(descriptor) { all += more }
        return String(decoding: all, as: UTF8.self)
    }

    /// A head and, by its Content-Length, a body; nil where none comes.
    static func message(from descriptor: Int32) -> [UInt8]? {
        var all: [UInt8] = []
        while true {
            if let end = all.firstRange(of: Array("\r\n\r\n".utf8)) {
                let head = String(decoding: all[..<end.lowerBound], as: UTF8.self).lowercased()
                let length =
                    head.split(separator: "\r\n").first { $0.hasPrefix("content-length:") }.flatMap {
                        Int($0.dropFirst(15).drop { $0 == " " })
                    } ?? 0
                if all.count >= end.upperBound + length { return all }
            }
            guard let more = read(descriptor) else { return nil }
            all += more
        }
    }

    static func send(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private static func read(_ descriptor: Int32) -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        return count > 0 ? Array(buffer.prefix(count)) : nil
    }
}
