import Decisions
import Folders
import Foundation
import Synchronization
import Testing

@testable import Register

/// How often what is left to chance is tried: ten times as often in the night.
enum Nightly {
    static let factor = ProcessInfo.processInfo.environment["EINVERNEHMEN_NIGHTLY"] == "1" ? 10 : 1
}

@Suite("Bodies and folders made by chance", .serialized)
struct HostileFuzzTests {
    /// Numbers by chance, the same in every run.
    struct Chance: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state ^ state >> 29) &* 0x9E37_79B9_7F4A_7C15
        }
        mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }
        mutating func one<T>(_ list: [T]) -> T { list[below(list.count)] }
    }

    static let golden = GoldenLedgerTests.all.map {
        "{\"type\":\"\($0.type)\"," + String(decoding: $0.bytes, as: UTF8.self).dropFirst()
    }
    private static let pieces = [
        "[", "]", "{", "}", ",", ":", "\"", "\\", "null", "true", "-", "0", "9223372036854775807", "1e999", "\u{0}",
        "\u{202E}", "\u{FFFD}", "ä", "𝄞", "\r\n", " ", "&a ", "*a", "? ", "- ", "|\n",
        ">-\n", "!!binary ", "%TAG", "---", "<<: ", "~", "on", "\"on\"", "2013-02-30", "0000-00-00",
        "9999-12-31..0001-01-01", "99999999999999 EUR", "-0 %", "../../etc/passwd",
        "file:///etc/passwd", "[](figure:x)", "((((((((", "\u{7}", "\\u0007", "\\uFFFE", "\u{FEFF}", "!!str ",
        "a | b\n--|--\n", "all and all", "more than 1/0 of heads",
    ]

    /// A body as a program may send it, with some places changed.
    private static func body(_ chance: inout Chance) -> [UInt8] {
        var bytes = Array(chance.one(golden).utf8)
        if chance.below(4) == 0 {
            bytes = Array("[".utf8) + bytes + Array(",".utf8) + Array(chance.one(golden).utf8) + Array("]".utf8)
        }
        for _ in 0..<(1 + chance.below(4)) where !bytes.isEmpty {
            let at = chance.below(bytes.count)
            switch chance.below(7) {
            case 0: bytes[at] = UInt8(chance.below(256))
            case 1: bytes.remove(at: at)
            case 2: bytes.insert(contentsOf: Array(chance.one(pieces).utf8), at: at)
            case 3: bytes.removeSubrange(at..<min(bytes.count, at + 1 + chance.below(40)))
            case 4:
                // A part, many times.
                let part = bytes[at..<min(bytes.count, at + 1 + chance.below(30))]
                bytes.insert(contentsOf: (0..<chance.below(200)).flatMap { _ in part }, at: at)
            case 5:
                bytes.insert(
                    contentsOf: Array(String(repeating: chance.one(pieces), count: chance.below(300)).utf8), at: at)
            default: bytes = Array(bytes[..<at])
            }
        }
        // Now and then a long one.
        if chance.below(1_000) == 0 {
            let part = Array(chance.one(pieces).utf8), count = (30_000 + chance.below(30_000)) / part.count
            bytes.insert(contentsOf: (0..<count).flatMap { _ in part }, at: chance.below(bytes.count + 1))
        }
        return bytes
    }

    /// Alone in a process, so that what it takes is what the reading takes.
    @Test(
        "Twenty thousand bodies are taken or refused, each in time and memory in proportion to its length",
        .timeLimit(.minutes(20)))
    func bodies() async { await #expect(processExitsWith: .success) { try HostileFuzzTests.readBodies() } }

    @Test(
        """
        A thousand folders are taken or refused, in time and memory in proportion to their length, and nothing \
        foreign is shown
        """,
        .timeLimit(.minutes(20)))
    func folders() async { await #expect(processExitsWith: .success) { try HostileFuzzTests.readFolders() } }

    private static func readBodies() throws {
        var chance = Chance(state: 2013_01_31), taken = 0, bytes = 0
        let all = try ProcessorTime.measure {
            for batch in 0..<(200 * Nightly.factor) {
                let bodies = (0..<100).map { _ in body(&chance) }
                try Memory.expect(atMostFor: bodies.map(\.count).max() ?? 0, "batch \(batch)") {
                    for (number, body) in bodies.enumerated() {
                        bytes += body.count
                        let time = ProcessorTime.measure { if isTaken(body, asJSON: number % 2 == 0) { taken += 1 } }
                        // A quarter of a second, and a hundred for a megabyte, on a machine that is busy.
                        #expect(
                            time < .milliseconds(250) + .microseconds(100 * body.count),
                            "batch \(batch), number \(number): \(body.count) bytes in \(time)")
                    }
                }
            }
        }
        #expect(taken > 200, "\(taken)")
        print(
            """
            \(bytes) bytes of bodies in \(all), \(taken) taken; at most \(Memory.most >> 20) MiB more memory than \
            before
            """
        )
    }

    private static func isTaken(_ body: [UInt8], asJSON: Bool) -> Bool {
        do throws(WrittenError) {
            let written =
                asJSON
                ? try WrittenEntries(json: body) : try WrittenEntries(text: String(decoding: body, as: UTF8.self))
            // Nothing that no document can hold comes through.
            #expect(written.entries.allSatisfy { (try? EntryTexts.replacing($0.entry) == nil) == true })
            return true
        } catch {
            #expect(!error.mistakes.isEmpty && error.mistakes.count <= Mistakes.most)
            return false
        }
    }

    private static func readFolders() throws {
        var chance = Chance(state: 1998), taken = 0, slowest = Duration.zero
        let scene = try FictionalCase()
        let manager = FileManager.default
        try Data("Geheim".utf8).write(to: scene.place.appending(path: "secret.yaml"))
        let texts = FictionalTexts.all.sorted { $0.key < $1.key }
        for number in 0..<(1_000 * Nightly.factor) {
            var changed: [String] = []
            for _ in 0..<(1 + chance.below(3)) {
                let (path, text) = chance.one(texts)
                let place = scene.folder.appending(path: path)
                changed.append(path)
                var bytes = Array(text.utf8)
                let at = chance.below(max(1, bytes.count))
                switch chance.below(6) {
                case 0: bytes.insert(contentsOf: Array(chance.one(pieces).utf8), at: min(at, bytes.count))
                case 1: bytes.removeSubrange(at..<min(bytes.count, at + 1 + chance.below(20)))
                case 2: bytes = Array(text.replacing("on:", with: "\"on\":").utf8)
                case 3:
                    bytes.insert(
                        contentsOf: Array(String(repeating: chance.one(pieces), count: chance.below(500)).utf8),
                        at: min(at, bytes.count))
                case 4: bytes[min(at, bytes.count - 1)] = UInt8(chance.below(256))
                default:
                    try? manager.removeItem(at: place)
                    try manager.createSymbolicLink(
                        atPath: place.path, withDestinationPath: scene.place.appending(path: "secret.yaml").path)
                    continue
                }
                try? manager.removeItem(at: place)
                try scene.write(Data(bytes), to: path)
            }
            let size = try manager.subpathsOfDirectory(atPath: scene.folder.path).reduce(0) {
                $0 + (manager.contents(atPath: scene.folder.path + "/" + $1)?.count ?? 0)
            }
            var time = Duration.zero
            try Memory.expect(atMostFor: size, "number \(number)") {
                time = ProcessorTime.measure {
                    do throws(CaseFolderError) {
                        _ = try scene.read()
                        taken += 1
                    } catch {
                        #expect(!error.mistakes.isEmpty && !"\(error)".contains("Geheim"), "number \(number): \(error)")
                    }
                }
            }
            slowest = max(slowest, time)
            #expect(time < .milliseconds(500) + .microseconds(20 * size), "number \(number): \(size) bytes in \(time)")
            for path in changed {
                try? manager.removeItem(at: scene.folder.appending(path: path))
                try scene.write(FictionalTexts.all[path] ?? "", to: path)
            }
        }
        #expect(taken > 20 && taken < 1_000 * Nightly.factor, "\(taken)")
        print("The slowest folder in \(slowest); at most \(Memory.most >> 20) MiB more memory than before")
    }
}

/// What this process has taken of the machine.
enum Memory {
    private static let peak = Mutex(0)
    /// The most that anything below has needed more than there was before, in bytes.
    static var most: Int { peak.withLock { $0 } }

    /// What is read may take 48 MiB, and 200 bytes for each of its own.
    static func expect(atMostFor bytes: Int, _ what: String, _ work: () throws -> Void) throws {
        // From here on the system counts the peak anew.
        try Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))
        let before = try #require(status("VmRSS"))
        try work()
        let more = try #require(status("VmHWM")) - before
        peak.withLock { $0 = max($0, more) }
        #expect(more < 48 << 20 + 200 * bytes, "\(what): \(more >> 20) MiB for \(bytes) bytes")
    }

    private static func status(_ name: String) -> Int? {
        let lines = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8))?.split(separator: "\n") ?? []
        return lines.first { $0.hasPrefix(name + ":") }?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap
        { Int($0) }.map { $0 * 1_024 }
    }
}
