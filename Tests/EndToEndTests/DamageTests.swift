import Foundation
import Testing

@Suite("Damage is found, and what can be made anew is")
struct DamageTests {
    @Test("A flipped byte in an event is found by verify, with its position")
    func flipped() async throws {
        let place = try await Place.withRealCase()
        // An event whose position is known: the one after those of the case.
        let count = try await events(place.data)
        try await Server.run(data: place.data) { (server) async throws in
            #expect(try await server.report("Unverwechselbar"))
            #expect(try await server.report("Danach"))
        }
        let file = place.data.appending(path: "ledger.sqlite")
        #expect(!FileManager.default.fileExists(atPath: file.path + "-wal"))
        let sound = try Data(contentsOf: file)
        let text = try #require(sound.firstRange(of: Data("Unverwechselbar".utf8)))
        for bit: UInt8 in [1, 128] {
            var bytes = sound
            bytes[text.lowerBound + 3] ^= bit
            try bytes.write(to: file)
            let outcome = try await Program.run("verify", data: place.data)
            #expect(outcome.status == 1)
            #expect(outcome.out.hasPrefix("Event \(count + 1): found content with the hash "), "\(outcome.out)")
            #expect(outcome.out.split(separator: "\n").count == 1)
            #expect(outcome.err.hasPrefix("1 fault in \(count + 2) events"), "\(outcome.err)")
        }
        try sound.write(to: file)
        #expect(try await Program.run("verify", data: place.data).status == 0)
    }

    @Test("A ledger that is cut off is refused, and the message says what helps")
    func cutOff() async throws {
        let place = try await Place.withRealCase()
        let file = try FileHandle(forUpdating: place.data.appending(path: "ledger.sqlite"))
        try file.truncate(atOffset: try file.seekToEnd() / 2)
        try file.close()
        for command in ["verify", "rebuild"] {
            let outcome = try await Program.run(command, data: place.data)
            #expect(outcome.status == 1)
            #expect(outcome.err.contains("put back a backup"), "\(outcome.err)")
        }
    }

    enum Damage {
        case gone, noise
        /// Only so many bytes are left.
        case cut(Int)
        /// One page of 4096 bytes is nothing but zeros.
        case page(Int)
    }

    @Test(
        "Readings that are cut off, overwritten or gone are made anew",
        arguments: [
            Damage.gone, .noise, .cut(0), .cut(1), .cut(100), .cut(4096), .cut(40_000), .page(0), .page(1), .page(5),
            .page(13),
        ])
    func readings(damage: Damage) async throws {
        let place = try await Place.withRealCase()
        let expected = try await Program.run("figures", "kiz", "--json", "--as-of", "2013-01-31", data: place.data)
            .bytes
        let file = place.data.appending(path: "readings.sqlite")
        var bytes = try Data(contentsOf: file)
        var dice = Dice(seed: 17)
        switch damage {
        case .gone: break
        case .noise: bytes = Data((0..<80_000).map { _ in UInt8.random(in: 0...255, using: &dice) })
        case .cut(let size): bytes = bytes.prefix(size)
        case .page(let page): bytes.replaceSubrange(page * 4096..<(page + 1) * 4096, with: Data(count: 4096))
        }
        if case .gone = damage { try FileManager.default.removeItem(at: file) } else { try bytes.write(to: file) }
        try await Server.run(data: place.data) { (server) async throws in
            #expect(try await server.get("/").text.contains("/matters/kiz"))
            #expect(try await server.get("/ledger").status == 200)
        }
        #expect(
            try await Program.run("figures", "kiz", "--json", "--as-of", "2013-01-31", data: place.data).bytes
                == expected)
    }

    private func events(_ data: URL) async throws -> Int {
        let outcome = try await Program.run("verify", data: data)
        return try #require(outcome.out.firstMatch(of: /^(\d+) events/).flatMap { Int($0.1) })
    }
}
